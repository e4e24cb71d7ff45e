"""What a folder's own registers point at is there; a row that points at nothing would be passed over in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.shell.settings import PROJECT
from tests.builders import case_text, looked_at, settings_of, write_files

KEY = "noegler:\n  - {{id: a, case: {case}, kilde: {source}, navn: A, aar: 2024, slags: lige}}\n"


def told(root: Path) -> list[str]:
    """The problems of the registers in the content folder, each as line:column, code and what helps."""
    found = (p for p in looked_at(settings_of(root)).problems if p.span.file.startswith("registers/"))
    return [f"{p.span.line}:{p.span.column} {p.code} {p.advice}" for p in found]


@pytest.mark.parametrize(
    ("case", "source", "expected"),
    [
        ("faelles-it", "k1", []),
        ("faelles-it.md", "k1", []),
        ("faelles-itt", "k1", ["2:19 henvisning-ukendt Mente du »faelles-it«?"]),
        ("Fælles it", "k1", ["2:19 henvisning-ukendt Mente du »faelles-it«?"]),
        ("cases/faelles-it.md", "k1", ["2:19 henvisning-ukendt Mente du »faelles-it«?"]),
        ("it-for-alle", "k1", ["2:19 henvisning-ukendt Mente du »faelles-it«?"]),
        ("noget-helt-andet", "k1", ["2:19 henvisning-ukendt Se, om filen findes i content/cases."]),
        ("faelles-it", "k11", ["2:38 kilde-ukendt Mente du »k1«?"]),
        ("faelles-it", "aarsberetning", ["2:38 kilde-ukendt Kendte kilder i cases/faelles-it.md: k1."]),
        ("i-stykker", "findes-ikke", []),
    ],
)
def test_a_key_stands_on_a_case_and_its_source(tmp_path: Path, case: str, source: str, expected: list[str]) -> None:
    """Each is told at its own place with what was meant; of a case with errors no source is missed."""
    files: dict[str, str | bytes] = {
        "cases/faelles-it.md": case_text(titel="Fælles it", tidligere="[it-for-alle]"),
        "cases/i-stykker.md": case_text(form=None),
        "registers/split-keys.yaml": KEY.format(case=case, source=source),
    }
    assert told(write_files(tmp_path, files)) == expected


def test_the_programs_own_registers_blame_no_other_content(tmp_path: Path) -> None:
    """They point at the catalogue's own cases, which a folder need not have."""
    assert looked_at(settings_of(write_files(tmp_path, {"cases/a.md": case_text()}))).problems == ()


def test_a_copy_of_the_programs_registers_blames_no_other_content(tmp_path: Path) -> None:
    """Whoever copied one to change a row of it need not have the pages of the others."""
    files: dict[str, str | bytes] = {
        f"registers/{name}": (PROJECT / "builder" / "registers" / name).read_bytes()
        for name in ("chooser.yaml", "office.yaml", "split-keys.yaml")
    }
    assert told(write_files(tmp_path, {**files, "cases/a.md": case_text()})) == []
