"""Dates of one case that cannot both be right, and those beside them that can."""

from __future__ import annotations

import pytest

from tests.builders import case_text, checked, covered, initiative_text, places, survey_text

_SIDE = "{tekst: To blev færre., aar: %s, kilder: [k1]%s}"
_GAIN = "\n  - {hvad: Drift, art: økonomi, %s}"
_EVENT = "\n  - {dato: %s, tekst: Det begyndte., kilder: [k1], milepael: %s}"
_RUNS = "{vaerdi: i drift, dato: 2014, kilder: [k1]}"
_FILED = "\n  - {id: k1, titel: Årsberetning, udgiver: Foreningen, dato: %s, url: https://foreningen.dk/%s/03/beretning.pdf}"
_OLD = "\n  - {id: k1, titel: Årsberetning, udgiver: Foreningen, dato: 2014}"


def _start(day: str, more: str = "") -> str:
    return f"{{dato: {day}, kilder: [k1]{more}}}"


CLASHES = {
    "a status before the start": ({"start": _start("2025")}, ["2024"]),
    "a status in the year of the start": ({"start": _start("2024-11")}, []),
    "a status somewhat before what is only about right": ({"start": _start("ca. 2025")}, []),
    "an idea before its start": ({"start": _start("2025"), "status": "{vaerdi: idé, dato: 2024, kilder: [k1]}"}, []),
    "an idea long after its start": ({"start": _start("2016"), "status": "{vaerdi: idé, dato: 2024, kilder: [k1]}"}, ["idé"]),
    "a start that is only expected": ({"start": _start("2024", ", forventet: ja")}, ["ja"]),
    "a partner that left before the start": ({"start": _start("2016"), "partnere": "[{kommune: Lemvig, til: 2009}, Struer]"}, ["2009"]),
    "a partner that worked for it": ({"start": _start("2016"), "partnere": "[{kommune: Lemvig, fra: 2009}, Struer]"}, []),
    "a partner of another century": ({"start": _start("2016"), "partnere": "[{kommune: Lemvig, fra: 1916}, Struer]"}, ["1916"]),
    "a partner that came after the end": (
        {"slut": _start("2018"), "status": "{vaerdi: ophørt, dato: 2024, kilder: [k1]}", "partnere": "[{kommune: Lemvig, fra: 2019}]"}, ["2019"],
    ),
    "a partner that left with the end": (
        {"slut": _start("2018"), "status": "{vaerdi: ophørt, dato: 2024, kilder: [k1]}", "partnere": "[{kommune: Lemvig, til: 2018}]"}, [],
    ),
    "a partner twice in one time": ({"partnere": "[{kommune: Lemvig, fra: 2010}, {kommune: Lemvig, fra: 2015}]"}, ["{"]),
    "a partner that came again": ({"partnere": "[{kommune: Lemvig, fra: 2010, til: 2014}, {kommune: Lemvig, fra: 2014}]"}, []),
    "a partner with a part of its own": ({"partnere": "[{kommune: Lemvig, rolle: vært}, {kommune: Lemvig, fra: 2015}]"}, []),
    "an end that came to what runs": ({"slut": _start("2018")}, ["i drift"]),
    "an end that is to come": ({"slut": _start("2030", ", forventet: ja")}, []),
    "a closing told long before": ({"slut": _start("2020"), "status": "{vaerdi: ophørt, dato: 2016, kilder: [k1]}"}, ["2016"]),
    "a closing told in the year before": ({"slut": _start("2022-01-01"), "status": "{vaerdi: ophørt, dato: 2021-03-04, kilder: [k1]}"}, []),
    "a gain before the start": ({"start": _start("2016"), "gevinster": _GAIN % f"maalt: {_SIDE % (2014, '')}"}, ["2014"]),
    "a gain in the year of the start": ({"start": _start("2016-06"), "gevinster": _GAIN % f"maalt: {_SIDE % (2016, '')}"}, []),
    "a promise before the start": ({"start": _start("2016"), "gevinster": _GAIN % f"lovet: {_SIDE % (2014, '')}"}, []),
    "a promise of what was there": ({"gevinster": _GAIN % f"lovet: {_SIDE % (2020, '')}, maalt: {_SIDE % (2018, '')}"}, ["2020"]),
    "a promise that came true at once": ({"gevinster": _GAIN % f"lovet: {_SIDE % (2018, '')}, maalt: {_SIDE % (2018, '')}"}, []),
    "a milestone twice": ({"tidslinje": _EVENT % (2012, "drift") + _EVENT % (2015, "drift")}, ["drift"]),
    "operation before its decision": ({"tidslinje": _EVENT % (2012, "drift") + _EVENT % (2015, "beslutning")}, ["drift"]),
    "operation in the year of its decision": ({"tidslinje": _EVENT % (2012, "beslutning") + _EVENT % (2012, "drift")}, []),
    "given up, and running": ({"tidslinje": _EVENT % (2012, "opgivet")}, ["opgivet"]),
    "reviewed before it was there": ({"gennemgaaet": "2026-10-01", "tilfoejet": "2026-11-01"}, ["2026-10-01"]),
    "reviewed before its source": ({"gennemgaaet": "2023-10-01"}, ["2024"]),
    "told by a source of long before": ({"kilder": _OLD, "start": _start("2012")}, ["2024"]),
    "told by a source of the year before": ({"kilder": _OLD.replace("2014", "2023")}, []),
    "told by a source without a date": ({"kilder": _OLD.replace("2014", "udateret")}, []),
    "several things told by one old source": ({"kilder": _OLD, "tidslinje": _EVENT % (2020, "drift")}, ["2014"]),
    "a source filed long after its date": ({"kilder": _FILED % (2014, 2024), "start": _start("2014"), "status": _RUNS}, ["2014"]),
    "a source filed before its date": ({"kilder": _FILED % (2024, 2019)}, ["2024"]),
    "a source filed in the year after it": ({"kilder": _FILED % (2024, 2025)}, []),
    "left before it began": ({"start": _start("2016"), "udtraeden": "{sket: [{kommune: Furesø, dato: 2012, tekst: Gik., kilder: [k1]}]}"}, ["2012"]),
    "decided to leave just before it began": (
        {"start": _start("2016-01"), "udtraeden": "{sket: [{kommune: Furesø, dato: 2015-12, tekst: Sa nej., kilder: [k1]}]}"}, [],
    ),
    "confirmed before it began": ({"start": _start("2016"), "bekraeftelser": "[{kommune: Furesø, dato: 2012-01-01, rolle: It-chef}]"}, ["2012-01-01"]),
    "planned to end before it began": (
        {"start": _start("2016"), "statusrapporter": "[{halvaar: 1. halvår 2018, slut_plan: 2009, slut_nu: 2019, kilder: [k1]}]"}, ["2009"],
    ),
}  # fmt: skip
"""The fields of a case, and what stands at each place that is told."""


@pytest.mark.parametrize("name", CLASHES)
def test_dates_that_cannot_both_be_right_are_told(name: str) -> None:
    fields, expected = CLASHES[name]
    assert places(case_text(**fields), "tid-strid") == expected


def test_a_day_is_said_as_a_sentence_says_it() -> None:
    (found,) = checked(case_text(start=_start("2025-03-01"))).problems
    assert found.message == "status er »i drift« allerede i 2024, men samarbejdet begyndte først den 1. marts 2025"


def _told(day: str, more: str = "") -> str:
    return f"\n  - {{dato: {day}, tekst: Noget skete {day}., kilder: [k1]{more}}}"


INITIATIVES = {
    "an event long before": ({"fra": "2019", "tidslinje": _told("2012") + _told("2020")}, ["2012"]),
    "an event that led up to it": ({"fra": "2012", "tidslinje": _told("2010-06")}, []),
    "a beginning after its events": ({"fra": "2019", "tidslinje": _told("2009") + _told("2012")}, ["2019"]),
    "an event long after the end": ({"til": "2015", "tidslinje": _told("2021")}, ["2021"]),
    "an end before its events": ({"til": "2015", "tidslinje": _told("2021") + _told("2022")}, ["2015"]),
    "an evaluation after the end": ({"til": "2015", "tidslinje": _told("2019")}, []),
    "a source of long before": ({"kilder": _OLD, "tidslinje": _told("2018")}, ["2018"]),
    "a plan of long before": ({"kilder": _OLD, "tidslinje": _told("2018", ", forventet: ja")}, []),
    "a review before its source": ({"gennemgaaet": "2023-05-01"}, ["2024"]),
    "years to come": ({"fra": "2090"}, ["2090"]),
    "a strategy of next year": ({"fra": "2027", "til": "2030"}, []),
    "an end of another age": ({"fra": "2012", "til": "2090"}, ["2090"]),
    "a beginning of another age": ({"fra": "1909"}, ["1909"]),
    "a whole course": ({"fra": "2009-2023"}, ["2009-2023"]),
    "about the turn of a year": ({"fra": "2011-2012"}, []),
}


@pytest.mark.parametrize("name", INITIATIVES)
def test_dates_of_an_initiative_that_cannot_be_so_are_told(name: str) -> None:
    """A slip is told once, as a warning, at the date that is rather wrong."""
    fields, expected = INITIATIVES[name]
    text = initiative_text(**fields)
    found = checked(text, "initiatives/x.md").problems
    assert [covered(text, p.span) for p in found] == expected
    assert {(p.code, p.severity) for p in found} <= {("tid-strid", "warning"), ("felt-tvivl", "warning")}


@pytest.mark.parametrize(
    ("year", "title", "expected"),
    [
        ("2016", "Kortlægningen", []),
        ("2016", "Fra kataloget i 2016 til i dag", []),
        ("2017-2018", "Kommunerne (KL, 2018)", []),
        ("2007", "Kommunerne (KL, 2017)", ["2007"]),
        ("2081", "Kortlægningen", ["2081"]),
        ("1917", "Kortlægningen", ["1917"]),
    ],
)
def test_the_year_of_a_survey_has_been_and_is_that_of_its_title(year: str, title: str, expected: list[str]) -> None:
    """A survey that is to come has no page yet."""
    text = survey_text(aar=year, titel=title)
    assert [covered(text, p.span) for p in checked(text, "surveys/2016.md").problems] == expected
