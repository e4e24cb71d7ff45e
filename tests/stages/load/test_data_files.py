"""Registers, waves and answers that lie where nobody reads them are errors, and no longer lost with a green check."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.stages.load import SHIPPED, load, load_registers, load_waves
from tests.builders import case_text, codes, write_files
from tests.stages.waves.small import head_text

ANSWER = "besvaret: 2026-11-20\nrolle: It-chef\nsvar:\n  status: i drift\n"
LOST = {
    "registre/glossary.yaml": ("glossary.yaml", "registers/glossary.yaml"),
    "glossary.yaml": ("glossary.yaml", "registers/glossary.yaml"),
    "cases/ordliste.yml": ("glossary.yaml", "registers/glossary.yaml"),
    "Registers/kommuner.csv": ("municipalities.csv", "registers/municipalities.csv"),
    "data/search-splits.txt": ("search-splits.txt", "registers/search-splits.txt"),
    "surveys/2027.yaml": ("", "surveys/2027/boelge.yaml"),
    "undersoegelser/2027/boelge.yaml": ("", "surveys/2027/boelge.yaml"),
    "surveys/en-case.yaml": (ANSWER, "surveys/ÅR/svar/en-case.yaml"),
    "svar/2026/en-case.yaml": (ANSWER, "surveys/2026/svar/en-case.yaml"),
}
"""Where a file lies: what it holds (a register of the program by name, a wave, or that text), and where it belongs."""


def _text(held: str) -> str:
    return (SHIPPED / held).read_text("utf-8") if held.endswith((".yaml", ".csv", ".txt")) else held or head_text(2027)


@pytest.mark.parametrize("path", LOST)
def test_a_file_of_data_is_told_where_it_belongs(path: str, tmp_path: Path) -> None:
    held, place = LOST[path]
    write_files(tmp_path, {"cases/en-case.md": case_text(), path: _text(held)})
    [problem] = load(tmp_path).problems
    assert (problem.code, problem.span.file, problem.advice) == ("fil-ikke-laest", path, f"Flyt den til {place}.")


@pytest.mark.parametrize(("name", "meant"), [("ordliste.yaml", "glossary.yaml"), ("kommuner.csv", "municipalities.csv")])
def test_a_register_under_a_danish_name_is_known_by_its_fields(name: str, meant: str, tmp_path: Path) -> None:
    write_files(tmp_path, {f"registers/{name}": (SHIPPED / meant).read_text("utf-8")})
    [problem] = load_registers(tmp_path).problems
    assert (problem.code, problem.advice) == ("fil-ikke-laest", f"Mente du »{meant}«?")


@pytest.mark.parametrize(
    ("path", "advice"),
    [
        ("surveys/boelge-2026/boelge.yaml", "hedder efter sit år"),
        ("surveys/svar/en-case.yaml", "hedder efter sit år"),
        ("registers/egne/glossary.yaml", "op i registers"),
    ],
)
def test_a_folder_of_another_name_is_told_what_it_is_called(path: str, advice: str, tmp_path: Path) -> None:
    write_files(tmp_path, {path: ANSWER if "svar" in path else _text("glossary.yaml" if "egne" in path else "")})
    [problem] = (*load(tmp_path).problems, *load_registers(tmp_path).problems)
    assert (problem.code, advice in problem.advice) == ("fil-ikke-laest", True)


@pytest.mark.parametrize(
    ("path", "advice"), [("Svar/en-case.yaml", "»svar«"), ("svar/boelge-2026.xlsx", "katalog wave import 2026")]
)
def test_what_lies_in_the_folder_of_a_wave_is_told_how_it_is_taken_in(path: str, advice: str, tmp_path: Path) -> None:
    write_files(
        tmp_path,
        {"surveys/2026/boelge.yaml": head_text(2026), f"surveys/2026/{path}": ANSWER if path.endswith(".yaml") else "PK"},
    )
    [problem] = load_waves(tmp_path).problems
    assert (problem.code, advice in problem.advice) == ("fil-ikke-laest", True)


def test_a_page_that_was_saved_as_data_is_an_error(tmp_path: Path) -> None:
    write_files(tmp_path, {"cases/en-case.yaml": case_text()})
    [problem] = load(tmp_path).problems
    assert (problem.code, problem.advice) == ("fil-ikke-side", "Mente du »en-case.md«?")


@pytest.mark.parametrize(
    ("path", "held", "code", "advice"),
    [
        ("soegeord.csv", "ord;synonym\n", "fil-ikke-laest", "Registrene hedder"),
        ("kommuner.xlsx", "PK", "fil-ikke-laest", "Registrene hedder"),
        ("glossary.json", "{}", "fil-ikke-laest", "Mente du »glossary.yaml«?"),
        ("noter.txt", "husk\n", "fil-ukendt", "Registrene hedder"),
        ("groups - Kopi.yaml", "grupper: []\n", "fil-ikke-laest", "»groups.yaml« ligger her allerede"),
        ("glossary.yaml/ord.yaml", "ord: []\n", "fil-ikke-almindelig", "Det er en mappe"),
        ("municipalities.csv", "PK\x03\x04", "ikke-utf8", "gem den som CSV"),
        ("glossary.yaml", "PK\x03\x04", "ikke-utf8", "kopiér teksten, og gem den"),
    ],
)
def test_what_lies_among_the_registers_is_told_as_what_it_is(
    path: str, held: str, code: str, advice: str, tmp_path: Path
) -> None:
    """Data that nobody reads is lost, and so an error; a note is none."""
    groups = (SHIPPED / "groups.yaml").read_text("utf-8")
    write_files(tmp_path, {"registers/groups.yaml": groups, f"registers/{path}": held})
    [problem] = load_registers(tmp_path).problems
    assert (problem.code, advice in problem.advice) == (code, True)


def test_a_file_is_no_folder_of_registers(tmp_path: Path) -> None:
    [problem] = load_registers(write_files(tmp_path, {"registers": "ord: []\n"})).problems
    assert (problem.code, "skal være en mappe" in problem.advice) == ("fil-ikke-almindelig", True)


def test_other_files_beside_content_are_left_alone(tmp_path: Path) -> None:
    """A content folder may be a whole repository."""
    files = {"mkdocs.yml": "nav:\n  - a\n", ".github/x.yml": "ord: x\n", "data/tal.csv": "a;b\n1;2\n", "noter.txt": "titel: x\n"}
    assert codes(load(write_files(tmp_path, {"cases/en-case.md": case_text(), **files})).problems) == []
