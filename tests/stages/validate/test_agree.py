"""Rules about fields of one file that must agree."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.builders import (
    SOURCES,
    case_text,
    codes,
    covered,
    guide_text,
    initiative_text,
    only,
    problems,
    survey_text,
    track_text,
)

SIDE = "tekst: Færre fejl, aar: 2022, kilder: [k1]"


def gain(**sides: str) -> str:
    """One gain with these sides."""
    rows = "".join(f"\n    {key}: {{{value}}}" for key, value in sides.items())
    return f"\n  - hvad: Færre fejl\n    art: kvalitet{rows}"


def test_sources_exist_are_told_apart_and_are_used() -> None:
    """A source that is not listed, listed twice, or never used is told where it stands."""
    text = case_text(
        status="{vaerdi: i drift, dato: 2024, kilder: [k1, ærø]}",
        kilder=SOURCES + SOURCES + "\n  - {id: ubrugt, titel: A, udgiver: B, dato: udateret}",
    )
    found = problems(text)
    assert sorted(codes(found)) == ["kilde-dobbelt", "kilde-ubrugt", "kilde-ukendt"]
    assert [covered(text, only(found, code).span) for code in sorted(codes(found))] == ["k1", "ubrugt", "ærø"]


@pytest.mark.parametrize(
    "body", ["\nSe.[^k2]\n", "\n- punkt[^k2]\n", "\n| a |\n|---|\n| b[^k2] |\n", "\n> citat[^k2]\n", "\n[^1]: se[^k2]\n\nx[^1]\n"]
)
def test_a_source_may_be_used_in_the_body_alone(body: str) -> None:
    """A source that only the body cites is used, wherever in the body."""
    text = case_text(f"\nx[^k1]\n{body}", kilder=f"{SOURCES}\n  - {{id: k2, titel: A, udgiver: B, dato: 2024}}")
    assert codes(problems(text)) == []


def test_only_a_measurement_says_who_measured() -> None:
    """`maalt_af` belongs to what was measured."""
    assert codes(problems(case_text(gevinster=gain(lovet=f"{SIDE}, maalt_af: KL")))) == ["felt-ukendt"]


def test_an_initiative_ends_after_it_begins() -> None:
    """The rule holds for initiatives as well."""
    assert "dato-raekkefoelge" in codes(problems(initiative_text(fra="2019", til="2017"), "initiatives/a.md"))


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (case_text, "cases/a.md"),
        (guide_text, "guides/a.md"),
        (initiative_text, "initiatives/a.md"),
        (survey_text, "surveys/2016.md"),
        (track_text, "decisions/2026.md"),
    ],
)
def test_no_page_is_added_or_reviewed_in_the_future(text: Callable[..., str], path: str) -> None:
    """Whatever it is a page of."""
    ahead = text(tilfoejet="2027-01-01", gennemgaaet="2027-01-02")
    found = [problem for problem in problems(ahead, path) if problem.code == "dato-fremtid-fast"]
    assert sorted(covered(ahead, problem.span) for problem in found) == ["2027-01-01", "2027-01-02"]


@pytest.mark.parametrize("status", ["opgivet", "afsluttet", "ophørt"])
def test_what_has_ended_says_when(status: str) -> None:
    """A case that is over has an end, or says that it is not known; it is a warning, never a stop."""
    value = f"{{vaerdi: {status}, dato: 2024, kilder: [k1]}}"
    text = case_text(status=value)
    problem = only(problems(text), "slut-mangler")
    assert (problem.severity, covered(text, problem.span)) == ("warning", status)
    assert codes(problems(case_text(status=value, slut="2024"))) == []
    assert codes(problems(case_text(status=value, ukendt="[Hvornår det sluttede]"))) == []


def test_guides_and_initiatives_have_the_same_rules_for_sources() -> None:
    """Sources are listed and used in guides and initiatives, too."""
    assert codes(problems(guide_text(raad="\n  - {raad: Begynd småt, kilder: [k9]}"), "guides/a.md")) == ["kilde-ukendt"]
    assert codes(problems(initiative_text("\nTekst.\n"), "initiatives/a.md")) == ["kilde-ubrugt"]


@pytest.mark.parametrize(
    ("kilder", "wanted"),
    [
        (None, ["felt-mangler"]),
        ("\n  - {titel: Notat, udgiver: KL, dato: 2024}", ["felt-mangler"]),
        ("\n  - {id: K1, titel: Notat, udgiver: KL, dato: 2024}", ["id-ugyldigt"]),
        ("\n  - Årsberetning 2024", ["felt-type"]),
    ],
    ids=["no list", "no id", "bad id", "no group"],
)
def test_references_to_a_list_that_cannot_be_read_are_not_told(kilder: str | None, wanted: list[str]) -> None:
    """The mistake stands in the list, not in every reference to it."""
    assert codes(problems(case_text(kilder=kilder))) == wanted


def test_two_sources_in_one_text_belong_in_a_list() -> None:
    """And neither is told to be unused."""
    sources = f"{SOURCES}\n  - {{id: k2, titel: Notat, udgiver: Foreningen, dato: 2024}}"
    found = problems(case_text(kilder=sources, status="{vaerdi: i drift, dato: 2024, kilder: 'k1, k2'}"))
    assert codes(found) == ["kilde-ukendt"]
    assert found[0].advice == "Skriv dem hver for sig i en liste: [k1, k2]."


def test_a_point_that_cannot_be_read_moves_no_place() -> None:
    """What is wrong with the points below it is told at their own lines."""
    gains = "\n  - Billigere\n  - {hvad: x, art: tid, lovet: {tekst: y, tal: 5, aar: 2020, kilder: [k1]}}"
    text = case_text(gevinster=gains, styring="\n  - [x]\n  - {tekst: y}\n  - z")
    found = sorted(problems(text), key=lambda problem: problem.span)
    lines = text.split("\n")
    told = [(problem.code, lines[problem.span.line - 1].strip()[:9]) for problem in found]
    assert told == [
        ("felt-type", "- Billige"),
        ("enhed-mangler", "- {hvad: "),
        ("felt-type", "- [x]"),
        ("kilde-mangler", "- {tekst:"),
        ("kilde-mangler", "- z"),
    ]
