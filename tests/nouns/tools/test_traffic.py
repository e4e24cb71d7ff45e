"""The state's traffic light: each threshold on both sides of it, and what is unknown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from builder.nouns.tools.traffic import THRESHOLDS, Light, Limits, light, months_late, overall


@pytest.mark.parametrize(
    ("percent", "millions", "months", "expected"),
    [
        (None, None, None, Light.NONE),
        ("0", "0", None, Light.GREEN),
        ("-3", "-1", "-2", Light.GREEN),
        ("0.1", None, None, Light.YELLOW),
        ("10", "6", None, Light.YELLOW),
        ("10.0000004", None, None, Light.YELLOW),  # less than the sheet can tell from ten
        ("10.1", "0.1", None, Light.RED),
        ("1", "6.1", None, Light.RED),
        (None, None, "1", Light.YELLOW),
        (None, None, "3", Light.YELLOW),
        (None, None, "4", Light.RED),
        ("-20", "-5", "4", Light.RED),
        ("2", None, "0", Light.YELLOW),
    ],
)
def test_the_light_is_the_states(percent: str | None, millions: str | None, months: str | None, expected: Light) -> None:
    """Above a limit is red, above nothing is yellow, and one that is exceeded is enough."""
    given = {"percent": percent, "millions": millions, "months": months}
    assert light(**{name: Decimal(value) for name, value in given.items() if value is not None}) is expected


def test_a_limit_may_be_left_out() -> None:
    """A small cooperation does without six million kroner: what exceeds nothing else is then yellow."""
    only_percent = Limits(millions=None)
    assert light(percent=Decimal(2), millions=Decimal(7), limits=only_percent) is Light.YELLOW
    assert light(percent=Decimal(11), millions=Decimal(7), limits=only_percent) is Light.RED


def test_the_thresholds_are_those_of_the_fact_sheet() -> None:
    """F6 of the facts on guides: 10 percent, 6 million kroner, 3 months."""
    assert [(one.limit, one.unit) for one in THRESHOLDS] == [(10, "pct."), (6, "mio. kr."), (3, "måneder")]


@pytest.mark.parametrize(
    ("planned", "expected", "months"),
    [
        ("2026-06-30", "2026-06-30", 0),
        ("2026-06-30", "2026-06-01", 0),
        ("2026-06-30", "2026-05-30", -1),
        ("2026-06-30", "2026-07-01", 1),
        ("2026-06-30", "2026-09-30", 3),
        ("2026-06-29", "2026-09-30", 4),
        ("2026-11-30", "2027-02-28", 3),
    ],
)
def test_a_begun_month_is_a_month(planned: str, expected: str, months: int) -> None:
    """A day late is a month late; a day early is on time."""
    assert months_late(date.fromisoformat(planned), date.fromisoformat(expected)) == months


def test_the_worst_light_counts_and_none_is_never_green() -> None:
    """Red whatever else is missing; else what is missing hides the rest."""
    assert overall([Light.GREEN, Light.NONE, Light.RED]) is Light.RED
    assert overall([Light.YELLOW, Light.NONE]) is Light.NONE
    assert overall([Light.GREEN, Light.YELLOW]) is Light.YELLOW
    assert overall([Light.GREEN]) is Light.GREEN
    assert overall([]) is Light.NONE
