"""What the rows of a decision track must agree on."""

from __future__ import annotations

import pytest

from tests.builders import checked, covered, problems, track_text

_ROW = "{kommune: Samsø, organisation: midt, trin: princip, dato: 2026-03-24, kilder: [k1]}"
_DATE = "{dato: 2027, hvad: Drift, omfang: Midtjylland, emne: It, art: frist, kilder: [k1]}"

ROWS = {
    "of another year": (_ROW.replace("2026", "2016"), [("beslutning-aar", "2016-03-24", "tastet rigtigt")]),
    "of the year before": (_ROW.replace("2026-03-24", "ca. 2025"), []),
    "without a date": (_ROW.replace("2026-03-24", "udateret"), []),
    "a step in other words": (
        _ROW.replace("trin: princip", "trin: foreløbigbeslutning"), [("ord-ukendt", "foreløbigbeslutning", "Mente du »Princip«?")],
    ),
    "an organisation by its name": (_ROW.replace("midt,", "Midtjysk it,"), [("id-ugyldigt", "Midtjysk it", "Mente du »midt«?")]),
    "an organisation by its name as an id": (_ROW.replace("midt,", "midtjysk-it,"), [("organisation-ukendt", "midtjysk-it", "Mente du »midt«?")]),
}  # fmt: skip
DATES = {
    "over before it begins": (_DATE.replace("hvad", "til: 2026, hvad"), [("dato-raekkefoelge", "2026", "Byt de to datoer")]),
    "comes again, nobody knows when": (_DATE.replace("art: frist", "art: tilbagevendende"), [("felt-mangler", "{", "Hvornår det kommer igen")]),
    "comes again each year": (_DATE.replace("art: frist", "art: tilbagevendende, gentages: hvert år"), []),
    "without a date, nobody knows when": (_DATE.replace("2027", "udateret"), [("felt-mangler", "{", "Hvornår det kommer igen")]),
    "without a date until a year": (_DATE.replace("2027", "udateret, gentages: hvert år, til: 2028"), []),
}  # fmt: skip
"""A row or a date ahead; the code told, the place, and a part of the advice."""


@pytest.mark.parametrize("name", [*ROWS, *DATES])
def test_a_row_is_told_what_does_not_agree(name: str) -> None:
    row, expected = ROWS.get(name) or DATES[name]
    text = track_text(**{"beslutninger" if name in ROWS else "datoer": f"\n  - {row}"})
    found = checked(text, "decisions/2026.md").problems
    assert [(one.code, covered(text, one.span)) for one in found] == [(code, place) for code, place, _ in expected]
    assert all(part in one.advice for one, (_, _, part) in zip(found, expected, strict=True))


def test_an_organisation_that_the_list_misspells_is_told_once() -> None:
    """At the list, with how many rows say otherwise; a single row is told at itself."""
    rows = "".join(
        f"\n  - {{kommune: {name}, organisation: midt, trin: princip, dato: 2026-03-24, kilder: [k1]}}"
        for name in ("Samsø", "Odder")
    )
    [problem] = problems(track_text(organisationer="[{id: midtt, navn: Midtjysk it}]", beslutninger=rows), "decisions/2026.md")
    assert (problem.code, problem.advice) == (
        "organisation-ukendt",
        "På listen står »midtt«, men 2 beslutninger siger »midt«. Ret den ene.",
    )


def test_an_organisation_that_was_copied_keeps_no_name() -> None:
    listed = "[{id: midt, navn: Midtjysk it}, {id: syd, navn: midtjysk IT}]"
    [problem] = problems(track_text(organisationer=listed), "decisions/2026.md")
    assert (problem.code, "samme navn" in problem.advice) == ("organisation-dobbelt", True)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("endelig, dato: 2026-02-01", "princip, dato: 2026-06-01", True),
        ("endelig, dato: 2026-06-01", "nej, dato: 2026-06-01", True),
        ("princip, dato: 2026-02-01", "endelig, dato: 2026-06-01", False),
        ("nej, dato: 2026-02-01", "endelig, dato: 2026-06-01", False),
        ("princip, dato: 2026-02-01", "nej, dato: 2026-02-01", True),
        ("princip, dato: 2026-02-01, organ: udvalget", "nej, dato: 2026-02-01, organ: byrådet", False),
        ("princip, dato: 2026-02", "nej, dato: 2026-02", False),
        ("endelig, dato: 2026", "princip, dato: 2026-06-01", False),
    ],
)
def test_decisions_that_contradict_each_other_are_asked_about(one: str, other: str, told: bool) -> None:
    rows = "".join(f"\n  - {{kommune: Samsø, organisation: midt, trin: {step}, kilder: [k1]}}" for step in (one, other))
    found = [problem.code for problem in problems(track_text(beslutninger=rows), "decisions/2026.md")]
    assert found == (["beslutning-modstrid"] if told else [])


def test_what_is_awaited_ten_years_on_is_asked_about() -> None:
    row = "\n  - {kommune: Samsø, organisation: midt, trin: afventer, dato: 2036-09, kilder: [k1]}"
    [problem] = problems(track_text(beslutninger=row), "decisions/2026.md")
    assert (problem.code, "længe efter" in problem.message) == ("beslutning-aar", True)


_AHEAD = "{dato: %s, hvad: Drift, omfang: Midtjylland, emne: It, art: frist, kilder: [k1]%s}"
_STEP = "\n  - {kommune: %s, organisation: midt, trin: %s, dato: %s, kilder: [k1]%s}"
_TWO = "[{id: midt, navn: Midtjysk it, case: a}, {id: syd, navn: Sydjysk it, case: %s}]"
_ROWS = (
    _STEP % ("Samsø", "princip", "2026-03-24", "")
    + "\n  - {kommune: Lemvig, organisation: syd, trin: princip, dato: 2026, kilder: [k1]}"
)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"organisationer": _TWO % "b", "beslutninger": _ROWS}, []),
        ({"organisationer": _TWO % "a", "beslutninger": _ROWS}, [("punkt-dobbelt", "a")]),
        ({"datoer": f"\n  - {_AHEAD % (2030, '')}"}, []),
        ({"datoer": f"\n  - {_AHEAD % (2016, '')}"}, [("beslutning-aar", "2016")]),
        ({"datoer": f"\n  - {_AHEAD % (2026, ', til: 2062')}"}, [("beslutning-aar", "2062")]),
        ({"beslutninger": _STEP % ("Samsø", "princip", "2026-03-24", ", datonote: udateret")}, []),
        ({"beslutninger": _STEP % ("Samsø", "afventer", "2026-12", ", datonote: planlagt")}, []),
        ({"beslutninger": _STEP % ("Samsø", "endelig", "2026-03-24", ", datonote: planlagt behandling")}, [("felt-tvivl", "planlagt behandling")]),
        ({"aar": "2062", "beslutninger": "".join(_STEP % (one, "afventer", 2026, "") for one in ("Samsø", "Lemvig"))}, [("beslutning-aar", "2062")]),
        ({"beslutninger": "".join(_STEP % (one, "afventer", year, "") for one, year in (("Samsø", 2026), ("Lemvig", 2062)))}, [("beslutning-aar", "2062")]),
    ],
)  # fmt: skip
def test_copied_lines_and_dates_of_another_age_are_told(fields: dict[str, str], expected: list[tuple[str, str]]) -> None:
    """Each once, and at the value that is rather wrong."""
    text = track_text(**fields)
    found = [(p.code, covered(text, p.span)) for p in checked(text, "decisions/2026.md").problems]
    assert [one for one in found if one[0] in {"punkt-dobbelt", "beslutning-aar", "felt-tvivl"}] == expected


def test_an_organisation_without_its_id_is_told_once() -> None:
    """The rows that name it have made no slip."""
    listed = "[{id midt, navn: Midtjysk it}, {id: syd, navn: Syddansk it}]"
    [problem] = problems(track_text(organisationer=listed), "decisions/2026.md")
    assert (problem.code, "»id: midt«" in problem.advice) == ("felt-ukendt", True)
