"""What is printed reaches whoever reads it: in any charset, and without a sign that a terminal would obey."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from builder.shell.settings import PROJECT
from tests.builders import case_text, write_files
from tests.shell.command import Katalog

SIGNS = "\x1b[31m\u202e→😀ø"
"""An escape sequence, a turn of direction, and signs that Windows' Danish charset lacks, but for the last."""


def in_a_process(*arguments: str | Path, charset: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, with its output in a charset."""
    command = [sys.executable, "-m", "builder", *map(str, arguments)]
    environment = os.environ | {"PYTHONIOENCODING": charset, "PYTHONPATH": str(PROJECT), "SOURCE_DATE_EPOCH": "1795219200"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)


@pytest.mark.parametrize(("charset", "form"), [("cp1252", "text"), ("cp1252", "json"), ("ascii", "github")])
def test_any_charset_takes_a_report(charset: str, form: str, tmp_path: Path) -> None:
    """What the charset lacks is told by its number, in JSON so that it is read back; nothing is a traceback."""
    name = f"a{SIGNS}\n.txt"
    write_files(tmp_path / "content", {"cases/a.md": case_text(resume=f"»→😀« {'x' * 900}"), f"cases/{name}": "x"})
    (tmp_path / "content" / "cases" / os.fsdecode(b"b\xff.md")).write_text(case_text())
    read = "utf-8" if charset == "ascii" else charset  # click gives a terminal without a charset UTF-8
    found = in_a_process("check", "--content", "content", "--format", form, charset=charset, folder=tmp_path)
    said = found.stdout.decode(read)
    assert (found.returncode, found.stderr) == (1, b"")
    assert all(line.isprintable() for line in said.splitlines())
    if form == "json":
        assert f"cases/{name}" in {problem["file"] for problem in json.loads(said)["problems"]}
    elif form == "text":
        assert "a<U+001B>[31m<U+000A><U+202E>" not in said
        assert "a<U+001B>[31m<U+202E>" in said
    assert form == "json" or "b<U+DCFF>.md" in said


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", f"x{SIGNS}.md"], ["check", "--content", f"x{SIGNS}"], ["build", "--content", f"x{SIGNS}"], ["explain", f"x{SIGNS}"],
        ["check", "--content", "content", "--changed-since", f"x{SIGNS}"], ["due", "--content", "content", "--by", f"x{SIGNS}"],
        ["new", "case", f"x{SIGNS}"], ["new", "case", "Titel", "--content", f"x{SIGNS}"], [f"x{SIGNS}"], ["build", f"--x{SIGNS}"],
        ["build", "--content", "content", "--site-url", f"x{SIGNS}"], ["check", os.fsdecode(b"x\xff.md")],
    ],
)  # fmt: skip
def test_a_name_on_the_command_line_comes_back_readable(arguments: list[str], tmp_path: Path, katalog: Katalog) -> None:
    """In complaints and in what was made, on one line each."""
    write_files(tmp_path / "content", {"cases/a.md": case_text()})
    found = katalog(*arguments)
    assert found.code == (0 if "Titel" in arguments else 2)
    assert all(line.isprintable() for line in (found.out + found.err).splitlines())
    assert "Traceback" not in found.err
