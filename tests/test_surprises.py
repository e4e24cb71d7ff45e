"""Whole files that once went wrong in silence, and files at places where they never become pages: each is told at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.nouns.problem import Problem
from tests.builders import looked_at, settings_of, write_files

FOLDER = Path(__file__).parent / "surprises"
SPACE = "hårdt mellemrum (U+00A0)"
ROWS: dict[str, list[tuple[int, str, str]]] = {
    "tabt-i-tavshed": [
        (22, "tabel-celler", "Tilføj en kolonne"),
        (24, "raa-tegn", "%20"),
        (26, "raa-tegn", "Skriv - og et mellemrum"),
        (27, "raa-tegn", "Skriv - og et mellemrum"),
        (29, "note-loes", "slet noten"),
    ],
    "indrykning": [(6, "yaml", "lige under de andre")],
    "usynligt": [(3, "forbudt-tegn", "Slet tegnet"), (4, "ord-ukendt", "Mente du »I drift«?")],
    "dato-foerst-paa-linjen": [
        (21, "bliver-til", "»Den«"),
        (23, "liste-nummer", "sæt \\ foran punktummet"),
        (25, "liste-nummer", "sæt \\ foran punktummet"),
        (27, "bliver-til", "»Den«"),
        (28, "bliver-til", "»Den«"),
        (31, "bliver-til", "fortegn"),
        (33, "bliver-til", "mindst"),
        (35, "bliver-til", "over"),
        (38, "bliver-til", "ca."),
    ],
    "haardt-mellemrum": [(line, "raa-tegn", SPACE) for line in (20, 22, 23, 25, 27, 28)],
    "haardt-mellemrum-i-hovedet": [(6, "yaml", "mellemrumstasten"), (7, "yaml", "mellemrumstasten")],
    "noter-der-forsvinder": [
        (22, "link-navn", "[tekst](adresse)"),
        (24, "link-navn", "[tekst](adresse)"),
        (26, "note-dobbelt", "et navn for sig"),
        (30, "note-kilde", "et andet navn"),
    ],
    "fremmed-opmaerkning": [
        (20, "raa-tegn", "selv sin adresse"),
        (22, "raa-tegn", "> [!NOTE]"),
        (24, "raa-tegn", "> [!NOTE]"),
        (26, "raa-tegn", "> [!NOTE]"),
        (29, "raa-tegn", "WARNING"),
        (32, "raa-tegn", "[tekst](fil.md)"),
        (32, "raa-tegn", "**fed**"),
        (32, "raa-tegn", "koder"),
        (32, "raa-tegn", "indholdsfortegnelse"),
        (34, "adresse-loes", "< og >"),
        (34, "adresse-loes", "< og >"),
    ],
    "bred-tabel": [(22, "kommune-ikke-partner", "»naevnt«"), (22, "adresse-loes", "< og >")],
}
"""Of each file: line, code, and a part of the advice."""

PLACES = {
    "content/cases/faelles-vagt.md": ("fil-ikke-side", "Flyt den til cases/faelles-vagt.md."),
    "cases/faelles-vagt.md.txt": ("fil-ikke-side", "Mente du »faelles-vagt.md«?"),
    "cases/faelles-vagt": ("fil-ikke-side", "Mente du »faelles-vagt.md«?"),
    "cases/faelles-vagt.markdown": ("fil-ikke-side", "Mente du »faelles-vagt.md«?"),
    "faelles-vagt.md": ("fil-ikke-side", "Flyt den til cases/faelles-vagt.md."),
    "case/faelles-vagt.md": ("fil-ikke-side", "Flyt den til cases/faelles-vagt.md."),
    "cases/faelles-vagt.md.md": ("fil-navn", "»faelles-vagt.md«"),
}
"""By where a good case lies: the error, and a part of the advice."""


def _found(root: Path, files: dict[str, str | bytes]) -> tuple[Problem, ...]:
    (root / "content" / "cases").mkdir(parents=True)
    return looked_at(settings_of(write_files(root / "content", files))).problems


@pytest.mark.parametrize("name", ROWS)
def test_what_went_wrong_in_silence_is_told(name: str, tmp_path: Path) -> None:
    """Line, code and advice of everything that is told, and nothing else."""
    found = _found(tmp_path, {f"cases/{name}.md": (FOLDER / f"{name}.md").read_bytes()})
    assert [(one.span.line, one.code) for one in found] == [row[:2] for row in ROWS[name]]
    assert all(advice in one.advice + one.message for one, (_, _, advice) in zip(found, ROWS[name], strict=True))


def test_every_file_is_looked_at() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(ROWS)


def test_a_file_that_never_becomes_a_page_is_an_error(tmp_path: Path) -> None:
    """At every such place the check tells where the file belongs; a document beside the cases is a warning."""
    text = (FOLDER / "bred-tabel.md").read_text("utf-8").partition("| Kommune |")[0]
    for number, (place, (code, advice)) in enumerate(PLACES.items()):
        (problem,) = _found(tmp_path / str(number), {place: text})
        assert (problem.code, problem.severity, advice in problem.advice) == (code, "error", True), place
    (problem,) = _found(tmp_path / "updates", {"updates/2026-11.md": "---\ntitel: Nyt\n---\n"})
    assert (problem.code, "cases, guides" in problem.advice) == ("fil-ikke-side", True)  # »updates« is no »guides«
    (problem,) = _found(tmp_path / "docx", {"cases/notat.docx": b"PK"})
    assert (problem.code, problem.severity) == ("fil-ukendt", "warning")
