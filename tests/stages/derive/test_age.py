"""What only the day decides: how fresh a page is, how old a status, and which plans are overdue."""

from __future__ import annotations

from datetime import date

from builder.nouns.model import Case
from builder.stages.derive import derive
from tests.builders import case, catalogue

PLAN = "\n  - {dato: 2030, tekst: Slutter, forventet: ja, kilder: [k1]}\n  - {dato: 2019, tekst: Begyndte, kilder: [k1]}"


def test_a_day_on_which_nothing_ages_changes_nothing() -> None:
    """The answers of two days are the same until a state changes, so that a page may be kept as it is."""
    found = catalogue(case("a", tidslinje=PLAN, gennemgaaet="2026-06-01"))
    assert derive(found, date(2026, 11, 28)) == derive(found, date(2026, 11, 29))


def test_what_ages_is_a_state() -> None:
    """Years later the page is overdue, its status is old and its plan has not been confirmed."""
    found = catalogue(case("a", tidslinje=PLAN, gennemgaaet="2026-06-01"))
    now, later = derive(found, date(2026, 11, 28)), derive(found, date(2036, 1, 1))
    assert [now.freshness(found.cases[0]).overdue, later.freshness(found.cases[0]).historic] == [False, True]
    assert [one.standing["a"].old for one in (now, later)] == [False, True]
    assert [[row.overdue for row in one.timelines[Case, "a"]] for one in (now, later)] == [[False, False], [False, True]]
    assert [row.event.text for row in now.timelines[Case, "a"]] == ["Begyndte", "Slutter"]
