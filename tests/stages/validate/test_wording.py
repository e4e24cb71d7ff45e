"""Words of a case that would make a page say something else than the catalogue knows."""

from __future__ import annotations

import pytest

from builder.nouns.lint.wording import municipalities_named
from tests.builders import case_text, codes, covered, only, problems, registers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ballerup, Egedal og Furesø", ["Ballerup", "Egedal", "Furesø"]),
        ("Aarhus Kommune og Aarhus' borgmester", ["Aarhus", "Aarhus"]),
        ("Københavns Kommune", ["København"]),
        ("Favrskovs analyse", ["Favrskov"]),
        ("Ringsted-Sorø er et navn", []),
        ("Aarhus Universitet, Roskilde Festival", []),
        ("Vejen til fælles drift", []),
        ("Vejen Kommune", ["Vejen"]),
        ("Ikast-Brande og Lyngby-Taarbæk", ["Ikast-Brande", "Lyngby-Taarbæk"]),
        ("Storkøbenhavnske kommuner", []),
        ("Århus Kommune, Åbenrå og Fåborg-Midtfyn", ["Aarhus", "Aabenraa", "Faaborg-Midtfyn"]),
        ("Nordfyn og Vesthimmerland", ["Nordfyns", "Vesthimmerlands"]),
        ("Høje Taastrup og Ringkøbing–Skjern", ["Høje-Taastrup", "Ringkøbing-Skjern"]),
        ("med Ringkøbing-\nSkjern og Høje-\nTaastrup", ["Ringkøbing-Skjern", "Høje-Taastrup"]),
        ("Struer- og Lemvig-kredsen", ["Struer"]),
        ("_Struer_, **Lemvig** og »Odder«", ["Struer", "Lemvig", "Odder"]),
        ("Kolding, Vejen og Billund", ["Kolding", "Vejen", "Billund"]),
        ("Aalborg\nUniversitet", []),
        ("Struer KMD", ["Struer"]),
        ("Region Nordjylland", []),
    ],
)
def test_names_of_municipalities_in_a_text(text: str, names: list[str]) -> None:
    """A municipality is known by its name, in the genitive as well; a name inside another is something else."""
    found = [municipality.name for municipality, _, _ in municipalities_named(text, registers().municipalities.values())]
    assert found == names


@pytest.mark.parametrize(
    "fields",
    [
        {"andre_partnere": "[Odder Kommune]"},
        {"resume": "To kommuner driver it sammen, og Odder så til."},
        {"udtraeden": "{sket: [{kommune: Odder, dato: 2020, tekst: Gik., kilder: [k1]}]}"},
        {"laering": "[{tekst: Odder sagde nej., kilder: [k1]}]"},
        {"body": "\n## Hvad man prøvede\n\nOdder sagde nej.[^k1]\n"},
    ],
)
def test_a_named_municipality_that_is_no_partner_is_told(fields: dict[str, str]) -> None:
    """Wherever the page names it; with the two ways out. Named with a reason, or a partner, it is not told."""
    problem = only(problems(case_text(**fields)), "kommune-ikke-partner")
    assert problem.words == {"name": "Odder"}
    assert codes(problems(case_text(**fields, naevnt="[{kommune: Odder, hvorfor: Så til}]"))) == []
    for partners in ("[Ballerup, Furesø, Odder]", "[Ballerup, Furesø, alle 19 i Region Midtjylland]"):
        assert "kommune-ikke-partner" not in codes(problems(case_text(**fields, partnere=partners)))


def test_it_is_told_once_at_the_word() -> None:
    """A name is told where it is first met, however often it stands there."""
    text = case_text(body="\n## Hvad man prøvede\n\nDa Odder sagde nej, og Odder gik.[^k1]\n")
    problem = only(problems(text), "kommune-ikke-partner")
    assert covered(text, problem.span) == "Odder"


def test_sources_and_links_name_others_freely() -> None:
    """The publisher of a source and the words of a link are names of something else."""
    sources = "\n  - {id: k1, titel: Nyt fra Odder, udgiver: Odder Kommune, dato: 2024}"
    body = "\n## Hvad man prøvede\n\nSe [Odders vagt](en-anden.md).[^k1]\n"
    assert codes(problems(case_text(kilder=sources, body=body))) == []


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("Vilkårene er ikke oplyst.", True),
        ("Ingen beskrevet, hverken lovet eller målt.", True),
        ("Det er uklart.", True),
        ("Vi ved det ikke.", True),
        ("Kilderne siger intet om det.", True),
        ("Der står intet om det.", True),
        ("Ingen oplysninger.", True),
        ("Vi har ikke kunnet finde det.", True),
        ("En driftsaftale. Resten er ikke oplyst i kilderne.", True),
        ("Et halvt års varsel.", False),
        ("Kommunen kan ikke gå før 2020.", False),
        ("Datatilsynet har ikke fundet fejl ved aftalen.", False),
        ("Ingen har fundet fejl, og varslet er et år.", False),
        ("Kommunen hæfter ikke for ukendte krav.", False),
        ("Et ukendt antal ansatte flyttede.", False),
        ("Ingen medarbejder blev opsagt, og det var kendt fra starten.", False),
        ("Der er ingen fast pris, fremgår det af aftalen.", False),
    ],
)
def test_an_answer_that_nothing_is_known_is_none(answer: str, told: bool) -> None:
    """»Ikke oplyst« is no answer: it is told, and does not count as one."""
    text = case_text(svar=f'[{{spoergsmaal: udtraeden, svar: "{answer}", kilder: [k1]}}]')
    assert codes(problems(text)) == (["svar-uden-svar"] if told else [])
