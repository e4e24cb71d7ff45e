"""The data page's example: what ran in a year and has ended, by what the sources say and not by what was planned."""

from __future__ import annotations

import pytest

from builder.nouns.derived.ran import ran
from tests.builders import case, catalogue

OVER = "{vaerdi: afsluttet, dato: 2021, kilder: [k1]}"


def test_an_end_that_is_only_planned_is_not_an_end() -> None:
    """»slut: {forventet: ja}« with no source afterwards: the case ran, is told by itself, and is not counted as ended."""
    planned = case("a", titel="A", status=OVER, start="2007", slut="{dato: 2022-01-01, forventet: ja}")
    ended = case("b", titel="B", status=OVER, start="2015", slut="2020")
    found = ran(catalogue(planned, ended).cases)
    assert [one.slug for one in found.certain] == ["a", "b"]
    assert [one.slug for one in found.ended] == ["b"]
    assert [one.slug for one in found.planned] == ["a"]


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2015", None, "certain"),
        ("2020-12-31", None, "certain"),
        ("2020-2021", None, "unknown"),
        ("2021", None, ""),
        (None, None, "unknown"),
        ("2015", "2019", ""),
        ("2015", "2019-2020", "unknown"),
        ("2015", "2020-01-01", "certain"),
    ],
)
def test_what_ran_in_a_year_by_the_bounds_of_its_dates(start: str | None, end: str | None, told: str) -> None:
    """For certain, for certain not, or unknown when a date that is given roughly goes over the year's first or last day."""
    found = ran([case("a", start=start, **({"status": OVER, "slut": end} if end else {}))], 2020)
    assert (bool(found.certain), bool(found.unknown)) == (told == "certain", told == "unknown")


@pytest.mark.parametrize(
    ("number", "words"), [("over 1", "over 1 kommune"), ("over 80", "over 80 kommuner"), ("21", "21 kommuner")]
)
def test_a_number_of_municipalities_has_its_noun(number: str, words: str) -> None:
    """One municipality is a »kommune«, whatever stands before the number."""
    found = catalogue(case("a", antal_kommuner=f"{{tal: {number}, aar: 2026, kilder: [k1]}}")).cases[0].headcount
    assert found is not None
    assert found.text == words
