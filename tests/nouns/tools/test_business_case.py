"""What a business case adds up to, and what it says when nothing is filled in."""

from __future__ import annotations

from decimal import Decimal

from builder.nouns.tools.business_case import NEVER, UNKNOWN, IllCase, Rows, reckon


def row(*values: int | None) -> tuple[Decimal | None, ...]:
    """A row of six years."""
    return tuple(None if value is None else Decimal(value) for value in values)


def test_nothing_filled_in_is_no_result() -> None:
    """Empty cells are no year in which it is earned back."""
    empty = reckon(Rows(today=(row(None, None, None, None, None, None),)))
    assert (empty.earned, empty.ill_earned) == (UNKNOWN, UNKNOWN)
    assert set(empty.net) == {0}


def test_the_running_sum_says_when_it_is_earned_back() -> None:
    """From the year after the last one below zero."""
    rows = Rows(
        today=(row(100, 100, 100, 100, 100, 100),),
        future=(row(100, 80, 80, 80, 80, 80),),
        transition=(row(30, None, None, 40, None, None), row(5, None, None, None, None, None)),
        gains=(row(None, 10, 10, 10, 10, 10),),
    )
    found = reckon(rows)
    assert found.net == tuple(map(Decimal, (-35, 30, 30, -10, 30, 30)))
    assert found.running == tuple(map(Decimal, (-35, -5, 25, 15, 45, 75)))
    assert found.earned == "år 2"
    # Half of them, a year late: the better operation is halved at once, the gain comes from year 2.
    assert found.ill_net == tuple(map(Decimal, (-35, 10, 15, -25, 15, 15)))
    assert found.ill_earned == NEVER


def test_what_becomes_dearer_is_not_halved() -> None:
    """Fewer who take part do not make a loss smaller; a dearer change costs more."""
    rows = Rows(
        today=(row(10, 10, 10, 10, 10, 10),),
        future=(row(10, 12, 12, 12, 12, 12),),
        transition=(row(100, None, None, None, None, None),),
        ill=IllCase(share=Decimal("0.5"), late=0, dearer=Decimal("0.2")),
    )
    assert reckon(rows).ill_net == (Decimal("-120.0"), *[Decimal(-2)] * 5)
    assert reckon(Rows(gains=(row(5, 5, 5, 5, 5, 5),))).earned == "år 0"
