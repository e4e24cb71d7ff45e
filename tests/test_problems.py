"""Every problem an editor can be told of, as the editor sees it: one broken folder for each code, and exactly what is printed.

A folder of `tests/problems/` is named by its code and holds what a content folder holds, next to `expected.txt`. What git
or a file system cannot hold everywhere is made by a function in `MADE`. `pytest tests/test_problems.py --update` rewrites
the expected texts; read them as the editor would before you keep them.
"""

from __future__ import annotations

import ast
import errno
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from builder.nouns.problem import Problem, errors
from builder.nouns.rules import RULES
from builder.shell import checking
from builder.shell.build import Inspection, inspect
from builder.shell.commands import cli
from builder.shell.settings import PROJECT
from tests.builders import case_text, write_files

FOLDER = Path(__file__).parent / "problems"
EXPECTED = "expected.txt"


def _too_big(cases: Path) -> None:
    write_files(cases, {"faelles-loen.md": case_text(body="Lønnen blev fælles.\n" * 6000)})


def _special(cases: Path) -> None:
    write_files(cases, {"faelles-loen.md": case_text()})
    (cases / "genvej.md").symlink_to("faelles-loen.md")


def _name(cases: Path) -> None:
    write_files(cases, {"Fælles løn.md": case_text()})


def _latin_1(cases: Path) -> None:
    text = case_text().replace("titel: Fælles it", "titel: Fælles løn i Østjylland").encode()
    write_files(cases, {"faelles-loen.md": text.replace("Ø".encode(), "Ø".encode("latin-1"))})


def _unreadable(cases: Path) -> None:
    write_files(cases, {"laast.md": case_text()})


MADE: Mapping[str, Callable[[Path], None]] = {
    "fil-for-stor": _too_big,
    "fil-ikke-almindelig": _special,
    "fil-navn": _name,
    "fil-ulaeselig": _unreadable,
    "ikke-utf8": _latin_1,
}


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> None:
    """No user may read a file called `laast.md`; permissions would not do, for root reads everything."""
    read = Path.read_bytes

    def refusing(path: Path) -> bytes:
        if path.name == "laast.md":
            raise PermissionError(errno.EACCES, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refusing)


def _content(code: str, tmp_path: Path) -> Path:
    """The content folder of a code: a copy of its fixture, or a made one."""
    content = tmp_path / "content"
    if code in MADE:
        MADE[code](content / "cases")
    else:
        shutil.copytree(FOLDER / code, content, ignore=shutil.ignore_patterns(EXPECTED))
    return content


def test_every_code_has_a_fixture_and_every_fixture_a_code() -> None:
    """The folders of `tests/problems/` are the codes of the rules, no more and no fewer."""
    assert {path.name for path in FOLDER.iterdir()} == set(RULES)


def test_every_code_in_the_program_is_a_rule() -> None:
    """A problem, a row or a match of a code that has no rule would only fail on the day that an editor writes it."""
    told = {}
    for path in sorted((PROJECT / "builder").rglob("*.py")):
        for call in (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)):
            given = [one.value for one in call.keywords if one.arg in {"code", "unknown", "double", "unused"}]
            given += call.args[:1] if isinstance(call.func, ast.Name) and call.func.id == "Match" else []
            codes = {one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)}
            told |= {code: f"{path.name}:{call.lineno}" for code in codes if code not in RULES}
    assert told == {}


@pytest.mark.no_cover
@pytest.mark.usefixtures("locked")
@pytest.mark.parametrize("code", RULES)
def test_a_code_is_told_as_written_down_and_alone(
    code: str, update: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`katalog check` on the broken folder of a code prints exactly its `expected.txt`, and tells that code alone.

    Nothing else is told because of it; each problem has a place and advice. A warning stops a build only with `--strict`.
    """
    seen: list[Inspection] = []
    monkeypatch.setattr(checking, "inspect", lambda *given, **named: seen.append(inspect(*given, **named)) or seen[-1])
    content = _content(code, tmp_path)
    monkeypatch.chdir(content)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 21 November 2026
    result: Any = cli.main(["check", "--no-cache", "--content", "."], standalone_mode=False)
    printed = capsys.readouterr().out
    expected = FOLDER / code / EXPECTED
    if update:
        expected.write_text(printed, "utf-8", newline="\n")
    assert f"[{code}]" in printed
    assert printed == expected.read_text("utf-8")
    assert result == (1 if "fejl[" in printed else 0)
    (found,) = seen
    assert {problem.code for problem in found.problems} == {code}
    for problem in found.problems:
        _has_a_place_and_advice(problem, content, is_text=code != "ikke-utf8")
    if RULES[code].severity == "warning":
        assert not errors(found.problems)
        assert not found.stops(strict=False)
        assert found.stops(strict=True)


def _has_a_place_and_advice(problem: Problem, content: Path, *, is_text: bool) -> None:
    """The problem points at a place that exists, and says what to do."""
    span, path = problem.span, content / problem.span.file
    assert problem.message
    assert problem.advice
    assert span.column <= span.end_column
    if path.is_file() and is_text:
        lines = path.read_text("utf-8-sig").split("\n")
        assert span.line <= len(lines)
        assert span.column <= len(lines[span.line - 1]) + 1
