"""Figures of a head that the page's own text has otherwise, and those beside them that it may well have so."""

from __future__ import annotations

import pytest

from tests.builders import case_text, checked, covered, initiative_text, survey_text

_TEXT = "\n## Hvad det gav\n\nSelskabet omsatte i 2022 for 928,8 mio. kr. og havde 47 ansatte.[^k1] I 2019 kom 30 kommuner.\n"

OTHERWISE = {
    "as the text has it": (("928,8", "mio. kr.", "2022"), []),
    "two digits that changed places": (("982,8", "mio. kr.", "2022"), ["982,8"]),
    "a nought too many": (("9.288.000", "kr.", "2022"), ["9.288.000"]),
    "another unit": (("928,8", "mia. kr.", "2022"), ["mia. kr."]),
    "a share": (("928,8", "pct.", "2022"), ["pct."]),
    "the year of another row": (("928,8", "mio. kr.", "2012"), ["2012"]),
    "about the year": (("928,8", "mio. kr.", "ca. 2021"), []),
    "years around": (("928,8", "mio. kr.", "2020-2023"), []),
    "a short number of another thing": (("74", "biler", "2022"), []),
    "a short number of the same thing": (("74", "ansatte", "2022"), ["74"]),
    "a short number of another year": (("47", "ansatte", "2012"), []),
    "a round number": (("300", "biler", "2019"), []),
    "a number like a year": (("2.202", "borgere", "2022"), []),
    "a span": (("8-92", "ansatte", "2022"), []),
    "a number that the text does not have": (("654", "mio. kr.", "2022"), []),
}


def _of(name: str) -> tuple[str, list[str]]:
    (number, unit, year), expected = OTHERWISE[name]
    return f'\n  - {{emne: Et tal, tal: "{number}", enhed: {unit}, aar: {year}, kilder: [k1]}}', expected


@pytest.mark.parametrize("name", OTHERWISE)
def test_a_figure_is_held_against_the_text(name: str) -> None:
    """The same in a case, an initiative and a survey, each told once and at the value that is rather wrong."""
    figures, expected = _of(name)
    for path, text in (
        ("cases/x.md", case_text(_TEXT, oekonomi=figures)),
        ("initiatives/x.md", initiative_text(_TEXT, noegletal=figures)),
        ("surveys/2016.md", survey_text(_TEXT, aar="2022", noegletal=figures)),
    ):
        found = checked(text, path).problems
        assert [covered(text, p.span).strip('"') for p in found] == expected, path
        assert {(p.code, p.severity) for p in found} <= {("felt-tvivl", "warning")}


def test_a_number_that_stands_twice_counts_where_it_is_right() -> None:
    """A text that says it both ways tells nothing against the head."""
    figures, _ = _of("the year of another row")
    more = f"{_TEXT}\nOgså i 2012 omsatte det for 928,8 mio. kr.[^k1]\n"
    assert checked(initiative_text(more, noegletal=figures), "initiatives/x.md").problems == ()
