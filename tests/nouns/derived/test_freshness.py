"""How fresh a page is on a day."""

from __future__ import annotations

from datetime import date

import pytest

from builder.nouns.derived.freshness import freshness, months_after
from tests.builders import case, guide

CONFIRMED = (
    "\n  - {kommune: Ballerup, dato: 2026-03-14, rolle: it-chef}\n  - {kommune: Furesø, dato: 2026-01-05, rolle: it-chef}"
    "\n  - {kommune: Ballerup, dato: 2025-01-05, rolle: it-chef}"
)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 11, 21), 12, date(2027, 11, 21)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(9990, 1, 1), 999, date.max),
    ],
)
def test_months_after(day: date, months: int, then: date) -> None:
    """Months are counted on the calendar, and never end in a day that does not exist."""
    assert months_after(day, months) == then


@pytest.mark.parametrize(
    ("today", "overdue", "historic"),
    [
        (date(2025, 3, 1), False, False),
        (date(2025, 3, 2), True, False),
        (date(2027, 3, 1), True, False),
        (date(2027, 3, 2), True, True),
    ],
)
def test_a_page_ages(today: date, overdue: bool, historic: bool) -> None:
    """A page is overdue the day after its review was due, and history two years later."""
    page = case(gennemgaaet="2024-03-01", gennemgaa_om="12 måneder")
    found = freshness(page, today)
    assert (found.due, found.overdue, found.historic) == (date(2025, 3, 1), overdue, historic)


def test_partners_that_have_confirmed_are_counted_once() -> None:
    """»bekræftet af 2 af 3 partnere, senest marts 2026«."""
    page = case(partnere="[Ballerup, Furesø, Egedal]", bekraeftelser=CONFIRMED)
    assert freshness(page, date(2026, 11, 21)).confirmation == "bekræftet af 2 af 3 partnere, senest marts 2026"


def test_a_confirmation_is_a_look_at_the_page() -> None:
    """The review counts from the latest confirmation when that is later."""
    page = case(gennemgaaet="2024-03-01", bekraeftelser=CONFIRMED)
    assert freshness(page, date(2026, 11, 21)).due == date(2027, 3, 14)


def test_pages_without_partners_have_nothing_to_confirm() -> None:
    """A guide says nothing of confirmations; a case of all 98 counts them all."""
    assert freshness(guide(), date(2026, 11, 21)).confirmation == ""
    assert freshness(case(partnere="[alle 98]"), date(2026, 11, 21)).confirmation == "bekræftet af 0 af 98 partnere"
