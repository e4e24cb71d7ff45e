"""A timeline by date, and which of its plans nobody has confirmed."""

from __future__ import annotations

from datetime import date

import pytest

from builder.nouns.timeline import timeline
from tests.builders import case

EVENTS = "\n  - {dato: 2027-03, tekst: Plan, forventet: ja, kilder: [k1]}\n  - {dato: 2024, tekst: Sket, kilder: [k1]}"


@pytest.mark.parametrize(("today", "overdue"), [(date(2027, 3, 31), False), (date(2027, 4, 1), True)])
def test_a_plan_is_overdue_the_day_after_its_last(today: date, overdue: bool) -> None:
    """Only what was expected can be."""
    rows = timeline(case(tidslinje=EVENTS).timeline, today)
    assert [(row.event.text, row.overdue) for row in rows] == [("Sket", False), ("Plan", overdue)]
