"""The files for an editor are made from the tables, and those in .vscode are current."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from builder.nouns.tables import CASE, TABLES
from builder.shell.editing.editor import SNIPPETS, editor_files
from builder.shell.settings import PROJECT
from tests.builders import registers
from tests.shell.command import Katalog

VSCODE = PROJECT / ".vscode"


@pytest.mark.parametrize("name", [SNIPPETS, *(f"{folder}.schema.json" for folder in TABLES)])
def test_a_committed_file_is_current(name: str) -> None:
    """After a change of a table or a register: katalog schema --out .vscode."""
    assert (VSCODE / name).read_text("utf-8") == editor_files(registers())[name]


def test_the_settings_name_every_schema() -> None:
    """Each kind of file has its schema in VS Code's settings."""
    settings = (VSCODE / "settings.json").read_text("utf-8")
    assert set(re.findall(r'"\.vscode/(\w+)\.schema\.json": "content/\1/\*\.md"', settings)) == set(TABLES)


def test_the_matcher_of_the_task_reads_the_report() -> None:
    """A problem of `katalog check` becomes one in VS Code's list, with file, line, column and code."""
    tasks = re.sub(r"^\s*//.*$", "", (VSCODE / "tasks.json").read_text("utf-8"), flags=re.MULTILINE)
    pattern = json.loads(tasks)["tasks"][0]["problemMatcher"]["pattern"]
    found = re.match(pattern["regexp"], "content/cases/a.md:6:5: fejl[kommune-ukendt]: kommunen »Hilerød« findes ikke")
    assert found
    assert [found[pattern[key]] for key in ("file", "line", "column", "code")] == [
        "content/cases/a.md",
        "6",
        "5",
        "kommune-ukendt",
    ]


def test_every_field_of_a_case_has_a_snippet() -> None:
    """Its prefix is the key, its tab stops are numbered from one, and its choices hold no bar."""
    snippets = json.loads(editor_files(registers())[SNIPPETS])
    assert {snippet["prefix"] for snippet in snippets.values()} == {row.key for row in CASE.fields}
    for snippet in snippets.values():
        body = "\n".join(snippet["body"])
        stops = [int(number) for number in re.findall(r"\$\{(\d+)", body)]
        assert stops == list(range(1, len(stops) + 1))


def test_the_command_writes_them(katalog: Katalog) -> None:
    """All files, in a folder of one's choice."""
    Path("content").mkdir()
    assert katalog("schema", "--out", "vscode", "--content", "content").code == 0
    assert {path.name: path.read_text("utf-8") for path in Path("vscode").iterdir()} == editor_files(registers())
