"""Points that stand twice, and groups that one slip divides."""

from __future__ import annotations

import pytest

from builder.stages.validate.repeats import alike
from tests.builders import case_text, checked, covered, guide_text, track_text

_K2 = "\n  - {id: k1, titel: Referat, udgiver: Lemvig, dato: 2024}\n  - {id: k2, titel: Referat, udgiver: Lemvig, dato: 2024}"
_FIGURES = "\n  - {emne: Brugere, tal: 5, enhed: personer, aar: %s, kilder: [k1]}\n  - {emne: Brugere, tal: 6, enhed: personer, aar: %s, kilder: [k1]}"
_ROW = "{dato: 2027, hvad: Drift, omfang: Midtjylland, emne: %s, art: frist, kilder: [k1]}"

_LONG = "Den viser det samme igen og igen."

TWICE = {
    "a word": (guide_text(maalgruppe="[Direktører, Chefer, Direktører]"), ["Direktører"]),
    "a question": (guide_text(spoergsmaal="[mandat, Mandat]"), ["Mandat"]),
    "a reference": (guide_text(lovet_maalt="[a, b, a.md]"), ["a.md"]),
    "a source's id": (case_text(status="{vaerdi: i drift, dato: 2024, kilder: [k1, k1]}"), ["k1"]),
    "a group": (case_text(styring="\n  - {tekst: Lemvig er vært., kilder: [k1]}\n  - {tekst: Lemvig er vært., kilder: [k1]}"), ["{"]),
    "a group with a source of its own": (case_text(styring="\n  - {tekst: Begge siger ja., kilder: [k1]}\n  - {tekst: Begge siger ja., udledt: ja}"), []),
    "a source under two ids": (case_text("\nEt.[^k1] To.[^k2]\n", kilder=_K2), ["{"]),
    "a word in capitals": (case_text(andre_partnere="[Region Midtjylland, region midtjylland]"), ["region midtjylland"]),
    "two answers to one question": (case_text(svar="\n  - {spoergsmaal: mandat, svar: Ja., kilder: [k1]}\n  - {spoergsmaal: mandat, svar: Nej., kilder: [k1]}"), ["{"]),
    "two numbers of one thing": (case_text(stoerrelse=_FIGURES % (2024, 2024)), ["{"]),
    "a thing in two years": (case_text(stoerrelse=_FIGURES % (2023, 2024)), []),
    "an event copied": (case_text(tidslinje="\n  - {dato: 2012, tekst: Start., kilder: [k1]}\n  - {dato: 2013, tekst: Start., kilder: [k1]}"), ["{"]),
    "the same case for and against": (guide_text(raad="\n  - {raad: Begynd, for: [{case: a, hvorfor: Ja}], imod: [{case: a, hvorfor: Ja}]}"), []),
    "a case twice in one advice": (guide_text(raad="\n  - {raad: Begynd, for: [{case: a, hvorfor: Ja}, {case: a, hvorfor: Nej}]}"), ["{"]),
    "what another case shows": (
        guide_text(raad=f"\n  - {{raad: Begynd, for: [{{case: a, hvorfor: {_LONG}}}]}}\n  - {{raad: Slut, for: [{{case: b, hvorfor: {_LONG}}}]}}"), [_LONG],
    ),
    "what one case shows twice": (
        guide_text(raad=f"\n  - {{raad: Begynd, for: [{{case: a, hvorfor: {_LONG}}}]}}\n  - {{raad: Slut, for: [{{case: a, hvorfor: {_LONG}}}]}}"), [],
    ),
    "a point under another heading": (guide_text(tjekliste="\n  - {gruppe: Start, punkt: Skriv.}\n  - {gruppe: Slutning, punkt: Skriv.}"), ["{"]),
    "a date ahead": (track_text(datoer=f"\n  - {_ROW % 'It'}\n  - {_ROW % 'It'}"), ["{"]),
}  # fmt: skip
"""A file, and the first sign of each point that stands twice."""


@pytest.mark.parametrize("name", TWICE)
def test_a_point_that_stands_twice_is_told_at_the_later(name: str) -> None:
    text, expected = TWICE[name]
    path = {"fase": "guides/a.md", "aar:": "decisions/2026.md"}
    found = checked(text, next((one for key, one in path.items() if f"\n{key}" in text), "cases/x.md")).problems
    told = [covered(text, problem.span) for problem in found if problem.code == "punkt-dobbelt"]
    assert [one[: len(first)] for one, first in zip(told, expected, strict=True)] == expected
    assert {problem.words["key"] for problem in found if problem.code == "punkt-dobbelt"} <= {
        "maalgruppe", "spoergsmaal", "lovet_maalt", "kilder", "styring", "datoer", "andre_partnere", "svar", "stoerrelse", "tidslinje", "for",
        "hvorfor", "tjekliste",
    }  # fmt: skip


def _checklist(*groups: str) -> str:
    return guide_text(tjekliste="".join(f'\n  - {{gruppe: "{name}", punkt: Punkt {n}.}}' for n, name in enumerate(groups)))


DIVIDED = {
    "a letter": (("Undervejs", "Undervejs", "Undervej"), [("Undervej", "Mente du »Undervejs«?")]),
    "capitals and signs": (("Før start:", "Før Start"), [("Før start:", "Mente du »Før Start«?")]),
    "the rarer comes first": (("Undervjes", "Undervejs", "Undervejs"), [("Undervjes", "Mente du »Undervejs«?")]),
    "a group between": (("Før", "Efter", "Før"), [("Før", "Flyt punktet op til de andre i gruppen, under linje 11.")]),
    "phases by number": (("Fase 1 begynder", "Fase 2 begynder"), []),
    "short words": (("Før", "For"), []),
    "other words": (("Før I begynder", "Når I er begyndt"), []),
}
"""The groups of a checklist in order; which are told, and what is advised."""


@pytest.mark.parametrize("name", DIVIDED)
def test_a_group_that_a_slip_divides_is_told(name: str) -> None:
    groups, expected = DIVIDED[name]
    found = [one for one in checked(_checklist(*groups), "guides/a.md").problems if one.code == "gruppe-delt"]
    assert [(one.words["value"], one.advice) for one in found] == expected


def test_dates_ahead_are_grouped_by_their_subject_in_any_order() -> None:
    rows = "".join(
        f"\n  - {_ROW.replace('Drift', str(n)) % name}" for n, name in enumerate(("Fælles it", "Andet", "Fælles it", "Fæles it"))
    )
    found = checked(track_text(datoer=rows), "decisions/2026.md").problems
    assert [(one.code, one.words["value"]) for one in found] == [("gruppe-delt", "Fæles it")]


@pytest.mark.parametrize(
    ("one", "other"), [("Styring", "Styringg"), ("Styring", "Strying"), ("§ 60", "§60"), ("IT-drift", "it drift")]
)
def test_one_slip_makes_no_other_name(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Bilag 1", "Bilag 2"), ("Pris", "Priser"), ("Ejere", "Lejere"), ("Mødet 2024", "Mødet 2025")]
)
def test_another_word_is_another_name(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)
