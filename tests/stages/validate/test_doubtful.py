"""Values that can be read and are hardly what their field asks for, and those beside them that are."""

from __future__ import annotations

import pytest

from builder.nouns.lint import doubts
from tests.builders import case_text, checked, covered, guide_text, initiative_text, places, survey_text

_SIDE = "{tekst: %s, tal: %s, enhed: %s, aar: 2024, kilder: [k1]}"


def _figure(key: str, number: str, unit: str, year: str = "2024", what: str = "Brugere") -> dict[str, str]:
    return {key: f"\n  - {{emne: {what}, tal: {number}, enhed: {unit}, aar: {year}, kilder: [k1]}}"}


def _gain(text: str, number: str = "5", unit: str = "mio. kr.") -> dict[str, str]:
    return {"gevinster": f"\n  - {{hvad: Drift, art: økonomi, maalt: {_SIDE % (text, number, unit)}}}"}


def _report(fields: str) -> dict[str, str]:
    return {"statusrapporter": f"\n  - {{{fields}, kilder: [k1]}}"}


def _source(fields: str) -> dict[str, str]:
    return {"kilder": f"\n  - {{id: k1, dato: 2024, {fields}}}"}


DOUBTS = {
    "kroner where millions are asked for": (_figure("oekonomi", "12.500.000", "mio. kr."), ["12.500.000"]),
    "many millions": (_figure("oekonomi", "5.400", "mio. kr."), []),
    "a year for a number": (_figure("stoerrelse", "2016", "årsværk"), ["2016"]),
    "a number that could be a year": (_figure("stoerrelse", "2.016", "årsværk"), []),
    "thousands without a stop": (_figure("oekonomi", "5400000", "kr."), ["5400000"]),
    "four digits": (_figure("oekonomi", "1254", "kr."), []),
    "more municipalities than there are": (_figure("stoerrelse", "101", "kommuner"), ["101"]),
    "all municipalities": (_figure("stoerrelse", "98", "kommuner"), []),
    "kroner for each municipality": (_figure("stoerrelse", "300.000", "kr. pr. kommune"), []),
    "a share of more than all": (_figure("stoerrelse", "150", "pct. af brugerne"), ["150"]),
    "a rise of more than all": (_figure("stoerrelse", "150", "pct. flere"), []),
    "fewer than none": (_figure("stoerrelse", "-3", "årsværk"), ["-3"]),
    "a loss": (_figure("oekonomi", '"-27,1"', "mio. kr."), []),
    "a size of years ahead": (_figure("stoerrelse", "3", "årsværk", "2031"), ["2031"]),
    "a budget of next year": (_figure("oekonomi", "3", "mio. kr.", "2027"), []),
    "a budget of another age": (_figure("oekonomi", "3", "mio. kr.", "2072"), ["2072"]),
    "a unit with its number": (_figure("stoerrelse", "20", "20 årsværk"), ["20 årsværk"]),
    "a unit with a number in it": (_figure("oekonomi", "180", "mio. kr. for 12 kommuner"), []),
    "a unit of thousands": (_figure("oekonomi", "20", "1.000 kr."), []),
    "parts that are more than the whole": (
        {"oekonomi": "".join(
            f"\n  - {{emne: {subject}, tal: {number}, enhed: mio. kr., aar: {year}, kilder: [k1]}}"
            for subject, number, year in (("I alt", 10, 2024), ("Heraf drift", 6, 2024), ("Heraf udvikling", 5, 2024), ("Heraf løn", 9, 2023))
        )},
        ["5"],
    ),
    "parts that are the whole": (
        {"oekonomi": "".join(
            f"\n  - {{emne: {subject}, tal: {number}, enhed: mio. kr., aar: 2024, kilder: [k1]}}"
            for subject, number in (("I alt", "10"), ("Heraf drift", "6,4"), ("Heraf udvikling", "3,6"))
        )},
        [],
    ),
    "a report whose difference is another": (
        {"statusrapporter": "\n  - {halvaar: 1. halvår 2024, udgift_plan: 10, udgift_nu: 11, udgift_pct: 20, udgift_mio: 1, slut_plan: 2024-06, slut_nu: 2024-12, forsinkelse_mdr: 8, kilder: [k1]}"},
        ["20", "8"],
    ),
    "a report whose difference is rounded": (
        {"statusrapporter": "\n  - {halvaar: 1. halvår 2024, udgift_plan: 12, udgift_nu: 11, udgift_pct: -8, udgift_mio: -1, slut_plan: 2024, slut_nu: 2025-12, forsinkelse_mdr: 3, kilder: [k1]}"},
        [],
    ),
    "a plan of no day": ({"udtraeden": "{sket: [{kommune: Furesø, dato: 2024, forventet: ja, tekst: Vil gå., kilder: [k1]}]}"}, ["ja"]),
    "a plan of a day": (
        {"udtraeden": "{sket: [{kommune: Furesø, dato: 2024, ude: 2025, forventet: ja, tekst: Vil gå., kilder: [k1]}]}"}, [],
    ),
    "a unit of books": (_figure("oekonomi", "20", "tdkk"), ["tdkk"]),
    "a sum that its sentence has otherwise": (_gain("Det sparede 483 mio. kr.", "438"), ["438"]),
    "a sum that its sentence has with more noughts": (_gain("Det sparede 7.000 kr.", "700", "kr."), ["700"]),
    "a sum that its sentence has": (_gain("De 834 sparede 438 mio. kr.", "438"), []),
    "a sum that its sentence says in words": (_gain("Seks af ti er glade.", "6", "ud af 10"), []),
    "kroner in a report": (_report("halvaar: 1. halvår 2018, udgift_plan: 12.000.000, udgift_nu: 12"), ["12.000.000"]),
    "thousands in a report": (_report("halvaar: 1. halvår 2018, udgift_plan: 12, udgift_nu: 14.000"), ["14.000"]),
    "twice as dear": (_report("halvaar: 1. halvår 2018, udgift_plan: 12, udgift_nu: 24"), []),
    "a report of a year": (_report("halvaar: 2018, udgift_pct: 4"), ["2018"]),
    "a report of nothing": (_report("halvaar: 1. halvår 2018"), ["1. halvår 2018"]),
    "days late": (_report("halvaar: 1. halvår 2018, forsinkelse_mdr: 400"), ["400"]),
    "a region that is none": ({"andre_partnere": "[Region Midt]"}, ["Region Midt"]),
    "regions": ({"andre_partnere": "[Region Midtjylland (stifter), Region Hovedstadens Psykiatri, Danske Regioner, Region Skåne]"}, []),
    "nobody in a list": ({"andre_partnere": "[KL, m.fl.]"}, ["m.fl."]),
    "a partner among the others": ({"andre_partnere": "[Ballerup Kommune]"}, ["Ballerup Kommune"]),
    "a school of a partner's": ({"andre_partnere": "[Ballerup Bibliotek]"}, []),
    "confirmed by one who is none": ({"naevnt": "[Odense]", "bekraeftelser": "[{kommune: Odense, dato: 2026-01-01, rolle: It-chef}]"}, ["Odense"]),
    "confirmed by a partner": ({"bekraeftelser": "[{kommune: Furesø, dato: 2026-01-01, rolle: It-chef}]"}, []),
    "fewer than its partners": ({"antal_kommuner": "{tal: 1, aar: 2024, kilder: [k1]}"}, ["1"]),
    "fewer than at last": ({"antal_kommuner": "{tal: 1, aar: 2014, kilder: [k1]}", "partnere": "[Ballerup, {kommune: Furesø, fra: 2020}]"}, []),
    "open downwards": ({"antal_kommuner": "{tal: over 1, aar: 2024, kilder: [k1]}"}, []),
    "a file for a title": (_source("titel: rapport_endelig_v3.pdf, udgiver: KL"), ["rapport_endelig_v3.pdf"]),
    "an address for a publisher": (_source('titel: Rapport, udgiver: "https://kl.dk/rapport"'), ['"https://kl.dk/rapport"']),
    "a site for a publisher": (_source("titel: Rapport, udgiver: MereMobil.dk"), []),
    "a program for a publisher": (_source("titel: Svar, udgiver: ChatGPT"), ["ChatGPT"]),
    "nobody for a publisher": (_source("titel: Svar, udgiver: ukendt"), ["ukendt"]),
    "a working title": ({"titel": "Kopi af TeleCare"}, ["Kopi af TeleCare"]),
    "a title of a test": ({"titel": "Testcenter Vest"}, []),
    "a title in capitals": ({"titel": "FÆLLES LØN I VESTJYLLAND"}, ["FÆLLES LØN I VESTJYLLAND"]),
    "names in capitals": ({"titel": "DUBU – KOMBIT A/S"}, []),
    "a name in capitals": ({"titel": "OS2 KITOS"}, []),
    "a title with a full stop": ({"titel": "Fælles løn."}, ["Fælles løn."]),
    "a title with a form": ({"titel": "Brugerklubben a.m.b.a."}, []),
    "a title with the field's name": ({"titel": "'Titel: Fælles løn'"}, ["'Titel: Fælles løn'"]),
    "a title that quotes itself": ({"titel": "\"'Fælles løn'\""}, ["\"'Fælles løn'\""]),
    "a summary with the field's name": ({"resume": "'Resume: To kommuner deler løn.'"}, ["'Resume: To kommuner deler løn.'"]),
    "a point with its number": ({"ukendt": "[1. Prisen er ukendt.]"}, ["1. Prisen er ukendt."]),
    "a unit for a subject": (_figure("oekonomi", "854", "mio. kr.", what="mio. kr."), ["mio. kr."]),
    "a summary that is cut": ({"resume": "To kommuner driver it sam…"}, ["To kommuner driver it sam…"]),
    "a summary of one word": ({"resume": "test"}, ["test"]),
    "a review in a hundred years": ({"gennemgaa_om": "120 år"}, ["120 år"]),
    "a review in five years": ({"gennemgaa_om": "5 år"}, []),
}  # fmt: skip
"""The fields of a case, and what stands at each place that is doubted."""


def test_every_row_has_an_example() -> None:
    """A row that fits nothing here is tried by nobody."""
    told = [text for _, expected in DOUBTS.values() for one in expected for text in (one.strip("'"), one.strip('"'))]
    assert [row.why for row in doubts.DOUBTS if not any(row.pattern.search(text) for text in told)] == []


@pytest.mark.parametrize("name", DOUBTS)
def test_a_value_that_is_hardly_meant_is_asked_about(name: str) -> None:
    fields, expected = DOUBTS[name]
    assert places(case_text(**fields), "felt-tvivl") == expected


GAINS = {
    "a promise": ("tekst: Kommunen forventer at spare., aar: 2024", "Kommunen forventer at spare."),
    "what is to come": ("tekst: Det skal give færre fejl., aar: 2024", "Det skal give færre fejl."),
    "nothing": ("tekst: Gevinsten er ikke målt endnu., aar: 2024", "Gevinsten er ikke målt endnu."),
    "measured by nobody": ("tekst: To blev færre., aar: 2024, grundlag: målt", "målt"),
    "measured by who knows": ("tekst: To blev færre., aar: 2024, grundlag: målt, maalt_af: ukendt", "målt"),
    "measured": ("tekst: To blev færre., aar: 2024, grundlag: målt, maalt_af: Ankestyrelsen", ""),
    "less than was expected": ("tekst: Det gav 5 mod de forventede 6., aar: 2024", ""),
    "those who wait": ("tekst: Borgerne venter to dage mindre., aar: 2024", ""),
}


@pytest.mark.parametrize("name", GAINS)
def test_a_gain_that_nobody_has_had_is_asked_about(name: str) -> None:
    side, expected = GAINS[name]
    text = case_text(gevinster=f"\n  - {{hvad: Drift, art: økonomi, maalt: {{{side}, kilder: [k1]}}}}")
    assert places(text, "gevinst-tvivl") == [expected][: bool(expected)]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"maalgruppe": "Direktører og chefer"}, ["Direktører og chefer"]),
        ({"et_minut": "[1. Find en vært.]"}, ["1. Find en vært."]),
        ({"et_minut": "[1. januar er fristen.]"}, []),
        ({"tjekliste": "[{gruppe: A, punkt: 2) Aftal en pris.}]"}, ["2) Aftal en pris."]),
    ],
)
def test_points_of_a_guide_stand_by_themselves(fields: dict[str, str], expected: list[str]) -> None:
    assert places(guide_text(**fields), "felt-tvivl", "guides/a.md") == expected


def test_a_guide_is_judged_by_the_same_rows() -> None:
    text = guide_text(titel="Udkast til råd", resume="Udkast til råd")
    found = checked(text, "guides/et-raad.md").problems
    assert [(problem.code, problem.span.line) for problem in found] == [("felt-tvivl", 2), ("felt-tvivl", 3)]


@pytest.mark.parametrize(
    ("number", "unit", "year", "expected"),
    [
        ("928.800.000", "mio. kr.", "2022", ["928.800.000"]),
        ("928", "mio.", "2022", ["mio."]),
        ("2022", "ansatte", "2022", ["2022"]),
        ("928", "mio. kr.", "2090", ["2090"]),
        ("928", "mio. kr.", "2022", []),
    ],
)
def test_figures_of_initiatives_and_surveys_are_judged_as_those_of_a_case(
    number: str, unit: str, year: str, expected: list[str]
) -> None:
    figures = _figure("noegletal", number, unit, year)
    assert places(initiative_text(**figures), "felt-tvivl", "initiatives/a.md") == expected
    assert places(survey_text(**figures), "felt-tvivl", "surveys/2018.md") == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"ansvarlig": "KL og KOMBIT"}, []),
        ({"ansvarlig": "Kommunerne som ejere"}, []),
        ({"ansvarlig": "ukendt"}, ["ukendt"]),
        ({"ansvarlig": "2009"}, ["2009"]),
        ({"ansvarlig": "direktør Poul Hansen"}, ["direktør Poul Hansen"]),
        (_figure("noegletal", "854", "mio. kr.", what="mio. kr."), ["mio. kr."]),
        (_figure("noegletal", "854", "mio. kr.", what="854"), ["854"]),
        (_figure("noegletal", "854", "mio. kr.", what="854 sager"), []),
        (_figure("noegletal", "854", "Brugere", what="Brugere"), []),
    ],
)
def test_a_value_in_the_wrong_field_of_an_initiative_is_told(fields: dict[str, str], expected: list[str]) -> None:
    """A unit for a subject, a number for a name, a person for an office."""
    text = initiative_text(**fields)
    found = checked(text, "initiatives/x.md").problems
    assert [covered(text, problem.span) for problem in found] == expected
    assert {problem.code for problem in found} <= {"felt-tvivl"}


def test_two_fields_that_say_the_same_are_told() -> None:
    """A reason that is its advice once more says nothing; short words may well be alike."""
    same = "Læg regnskabet frem hvert halve år."
    text = guide_text(raad=f"\n  - {{raad: {same}, hvorfor: {same}, kilder: [k1]}}")
    assert [(p.code, covered(text, p.span)) for p in checked(text, "guides/a.md").problems] == [("felt-tvivl", same)]
    short = guide_text(dokumenter="\n  - {titel: Open Data DK, udgiver: Open Data DK}")
    assert checked(short, "guides/a.md").problems == ()
