"""Dates of any precision."""

from __future__ import annotations

import pytest

from builder.nouns.language.dates import PARTS, PRECISIONS, When, parse


def when(text: str) -> When:
    """A date that must be one."""
    found = parse(text)
    assert found is not None, text
    return found


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_a_year_is_a_precision_of_its_own(part: str) -> None:
    """Open data and their schema tell it by the word that it is written with."""
    assert when(f"1. {part} 2026").precision == part
    assert part in PRECISIONS


def test_undated() -> None:
    """»udateret« is told apart, is said so, and sorts after every date."""
    found = when("udateret")
    assert found.undated
    assert found.text == "udateret"
    assert max(when("9999-12-30"), found, when("2016")) is found
    assert not when("2016").undated


@pytest.mark.parametrize(
    ("written", "precision"),
    [
        ("2016-04-01", "dag"), ("2016-04", "måned"), ("2. kvartal 2016", "kvartal"), ("forår 2016", "årstid"),
        ("2. halvår 2016", "halvår"), ("2016", "år"), ("2014-2016", "periode"), ("ca. 2016", "år"), ("udateret", "udateret"),
    ],
)  # fmt: skip
def test_precision(written: str, precision: str) -> None:
    """How exactly a date is known is a word; »ca.« does not change it."""
    assert when(written).precision == precision


def test_order() -> None:
    """Dates sort by their first day, then by their last, so that a month comes before its year's end but after its day."""
    written = ["2017", "2016-04", "2016-04-01", "2016", "1. kvartal 2016"]
    assert [w.text for w in sorted(map(when, written))] == ["1. kvartal 2016", "2016", "1. april 2016", "april 2016", "2017"]


@pytest.mark.parametrize(("written", "year"), [("2016", 2016), ("vinter 2015", 2015), ("2011-2012", 2011)])
def test_year(written: str, year: int) -> None:
    """A date's year is the one it begins in."""
    assert when(written).year == year
