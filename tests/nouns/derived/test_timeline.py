"""A timeline by date, and which of its plans nobody has confirmed."""

from __future__ import annotations

from datetime import date

import pytest

from builder.nouns.derived.timeline import timeline
from tests.builders import case

EVENTS = "\n  - {dato: 2027-03, tekst: Plan, forventet: ja, kilder: [k1]}\n  - {dato: 2024, tekst: Sket, kilder: [k1]}"


@pytest.mark.parametrize(
    ("stood", "told"),
    [
        (("2019-03", "2019"), ("2019-03", "2019")), (("2019", "2019-03"), ("2019", "2019-03")),
        (("2019-03", "2019", "2019-01"), ("2019", "2019-01", "2019-03")), (("2020", "2019", "2018-12-31"), ("2018-12-31", "2019", "2020")),
    ],
)  # fmt: skip
def test_a_year_and_a_month_in_it_stand_as_they_were_written(stood: tuple[str, ...], told: tuple[str, ...]) -> None:
    """A pact of March 2019 was not confirmed before it was made, because the confirmation is known by its year alone."""
    events = "".join(f"\n  - {{dato: '{one}', tekst: '{one}', kilder: [k1]}}" for one in stood)
    assert tuple(row.event.text for row in timeline(case(tidslinje=events).timeline, date(2027, 1, 1))) == told


@pytest.mark.parametrize(("today", "overdue"), [(date(2027, 3, 31), False), (date(2027, 4, 1), True)])
def test_a_plan_is_overdue_the_day_after_its_last(today: date, overdue: bool) -> None:
    """Only what was expected can be."""
    rows = timeline(case(tidslinje=EVENTS).timeline, today)
    assert [(row.event.text, row.overdue) for row in rows] == [("Sket", False), ("Plan", overdue)]
