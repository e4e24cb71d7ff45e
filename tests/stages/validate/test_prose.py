"""Slips in the running text of a page are told where they stand; what the file has otherwise than its page is none."""

from __future__ import annotations

import pytest

from tests.builders import case_text, only, places, problems

_SAME = "De to kommuner deler ét kontor i rådhuset."

BODIES = {
    "in a paragraph": ("De løste løste opgaven.[^k1]", ["løste løste"]),
    "over a line's end": ("De løste\nløste opgaven i 2016-2014.[^k1]", ["løste", "2016-2014"]),
    "one slip in two places": ("Den 31. juni kom en, og den 31. juni kom to.[^k1]", ["31. juni", "31. juni"]),
    "on both sides of a reference": ("De løste opgaven [^k1], og den gik.", []),
    "in fields of a table that stand side by side": ("| Ja | Ja |\n|---|---|\n| nej | nej |\n\nKilde.[^k1]", []),
    "words and a link to them": ("De løste [løste](https://furesoe.dk/a) opgaven.[^k1]", []),
    "a text that repeats its words": ("Hej hej hej hej hej hej hej hej.[^k1]", []),
    "a paragraph twice": (f"{_SAME}[^k1]\n\nDer kom en til.\n\n{_SAME}[^k1]", [_SAME[:25]]),
    "a point twice": (f"- {_SAME}\n- Der kom en til.\n- {_SAME}[^k1]", [_SAME[:25]]),
    "a short point twice": ("- Pris\n- Tid\n- Pris\n\nKilde.[^k1]", []),
}


@pytest.mark.parametrize("name", BODIES)
def test_slips_of_a_body_are_told_where_they_stand(name: str) -> None:
    """A page is asked about what a reader would stumble over, at the words themselves."""
    body, expected = BODIES[name]
    assert places(case_text(f"\n## Hvad man prøvede\n\n{body}\n"), "tekst-tvivl") == expected


def test_a_field_is_held_to_the_same() -> None:
    """The head's own words are running text as well."""
    assert places(case_text(resume="Tre kommuner kommuner deler løn."), "tekst-tvivl") == ["Tre kommuner kommuner deler løn."]


def test_a_slip_that_begins_like_another_word_is_told_at_its_own() -> None:
    """»mål mål« stands behind »mål målinger«, and is told there."""
    text = case_text("\n## Hvad man prøvede\n\nTo mål målinger gav, og fire mål mål nåede de.[^k1]\n")
    span = only(problems(text), "tekst-tvivl").span
    assert text.splitlines()[span.line - 1][: span.column - 1].endswith("og fire ")
