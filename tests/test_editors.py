"""Ten cases as editors write them from a pdf, each with five mistakes or more: all are told in one run, and nothing else is.

The files in `tests/editors/` differ in how their YAML is written: lists and groups on one line or many, indented by two or four,
with quotes and without, with comments and blanks at the ends of lines.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.nouns.problem import ordered
from tests.builders import lines, problems

FOLDER = Path(__file__).parent / "editors"
TOLD: Mapping[str, list[str]] = {
    "beredskab": [
        "4:dato-ugyldig", "8:kommune-ukendt", "11:ord-ukendt", "13:felt-ukendt", "15:felt-ukendt", "18:kilde-mangler",
    ],
    "digital-hjemmepleje": ["14:kommune-ukendt", "15:felt-ukendt", "28:kilde-mangler", "34:dato-fremtid-fast", "37:ord-ukendt"],
    "faelles-indkoeb": ["5:kommune-ukendt", "6:felt-ukendt", "9:dato-raekkefoelge", "11:kilde-mangler", "14:ord-ukendt"],
    "faelles-vagtcentral": ["13:kommune-ukendt", "15:ord-ukendt", "17:felt-ukendt", "18:dato-ugyldig", "20:kilde-mangler"],
    "hjaelpemiddeldepot": [
        "6:dato-ugyldig", "16:dato-raekkefoelge", "17:kommune-ukendt", "20:ord-ukendt", "24:felt-ukendt", "31:kilde-mangler",
    ],
    "it-drift": ["4:dato-ugyldig", "5:kommune-ukendt", "9:ord-ukendt", "11:kilde-mangler", "15:felt-ukendt"],
    "kattegat-affald": ["10:kommune-ukendt", "18:ord-ukendt", "20:kilde-mangler", "25:dato-ugyldig", "33:felt-ukendt"],
    "koerselskontor": [
        "6:felt-ukendt", "13:kommune-ukendt", "14:ord-ukendt", "15:ord-ukendt", "21:kilde-ukendt", "22:kilde-mangler", "26:dato-ugyldig",
    ],
    "loenkontor": ["3:felt-ukendt", "5:ord-ukendt", "11:kommune-ukendt", "17:dato-ugyldig", "20:kilde-mangler"],
    "robotter": [
        "7:ord-ukendt", "10:kommune-ukendt", "12:ord-ukendt", "13:felt-ukendt", "21:felt-tomt", "29:dato-fremtid-fast",
    ],
}  # fmt: skip


def test_every_file_is_tried() -> None:
    """There are ten."""
    assert {path.stem for path in FOLDER.iterdir()} == TOLD.keys()
    assert len(TOLD) == 10


@pytest.mark.parametrize("name", TOLD)
def test_all_mistakes_are_told_in_one_run_and_nothing_else(name: str) -> None:
    """Each at its line; no mistake is told again because of another."""
    found = ordered(problems((FOLDER / f"{name}.md").read_text("utf-8"), f"cases/{name}.md"))
    assert [f"{problem.span.line}:{problem.code}" for problem in found] == TOLD[name], lines(found)


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("faelles-vagtcentral", "Mente du »Syddjurs«?"),
        ("faelles-vagtcentral", "Mente du »Samarbejdsaftale«?"),
        ("faelles-vagtcentral", "Februar 2019 har 28 dage."),
        (
            "faelles-vagtcentral",
            "Hvilken kilde siger det: aftale? Sæt kryds ved den i formularen, eller skriv »kilder: [id]« i filen.",
        ),
        ("loenkontor", "Mente du »resume«?"),
        ("loenkontor", "Mente du »2021-12-31«?"),
        ("it-drift", "Mente du »2024-03«?"),
    ],
)
def test_the_advice_says_what_to_write(name: str, advice: str) -> None:
    """The word, the field, the date, the source."""
    found = problems((FOLDER / f"{name}.md").read_text("utf-8"), f"cases/{name}.md")
    assert advice in [problem.advice for problem in found]
