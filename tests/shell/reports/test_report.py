"""Problems as an editor, a workflow and a program read them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from builder.nouns.problem import Problem
from builder.nouns.source.source_file import Span
from builder.shell.reports import report
from tests.builders import write_files

DATES = "Skriv fx 2014-03-24, 2014-03, 2014, ca. 2014, forår 2017 eller 1. kvartal 2026."
SOURCES = "Henvis til den i et felt eller med [^k1] i teksten."


def problem(
    line: int, column: int, end: int, value: str = "blåbær", code: str = "dato-ugyldig", file: str = "cases/a.md"
) -> Problem:
    """A problem at a place."""
    return Problem(code=code, span=Span(file, line, column, end), words={"value": value})


def shown(root: Path, text: str, *problems: Problem) -> list[str]:
    """The report on a file with this text, under a folder called content."""
    return list(report.text(problems, write_files(root / "content", {"cases/a.md": text})))


def test_a_problem_as_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A problem is a clickable line, the line in question with a caret, and what helps."""
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path, "---\nstart: blåbær\n", problem(2, 8, 14)) == [
        "content/cases/a.md:2:8: fejl[dato-ugyldig]: »blåbær« er ikke en dato",
        "    2 | start: blåbær",
        "               ^^^^^^",
        f"    hjælp: {DATES}",
        "",
    ]


@pytest.mark.parametrize("prefix", ["", "æøå ", "\t", "x" * 50, "日本 "])
def test_the_caret_stands_under_its_sign(tmp_path: Path, prefix: str) -> None:
    """The caret is as many characters in as the place, whatever comes before it."""
    _, line, caret, *_ = shown(tmp_path, f"{prefix}FEJL her\n", problem(1, len(prefix) + 1, len(prefix) + 5))
    assert line[caret.index("^") : caret.rindex("^") + 1] == "FEJL"


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_the_excerpt_is_the_line_that_was_meant(tmp_path: Path, newline: str) -> None:
    """Byte order mark and other newlines do not shift the excerpt."""
    text = f"\ufeffen{newline}to{newline}FEJL{newline}"
    assert "    3 | FEJL" in shown(tmp_path, text, problem(3, 1, 5))


@pytest.mark.parametrize("column", [1, 400, 2000, 3996])
def test_a_long_line_is_cut_around_its_place(tmp_path: Path, column: int) -> None:
    """Of a long line only the part around the place is shown, and the caret is still under it."""
    text = "x" * (column - 1) + "FEJL" + "x" * (4000 - column)
    _, line, caret, *_ = shown(tmp_path, text, problem(1, column, column + 4))
    assert len(line) <= report.LONGEST_EXCERPT + 8
    assert line[caret.index("^") : caret.rindex("^") + 1] == "FEJL"


def test_a_place_outside_the_file_has_no_excerpt(tmp_path: Path) -> None:
    """A file that has changed meanwhile, or is gone, is still told."""
    assert len(shown(tmp_path, "x\n", problem(99, 1, 2))) == 3
    assert len(list(report.text([problem(1, 1, 2, file="cases/gone.md")], tmp_path))) == 3


@pytest.mark.parametrize("sign", ["\x1b[31m", "\n::error::x", "\r", "\u202e", "\0", "\x9b31m", "\u2028"])
def test_words_of_content_cannot_command_the_terminal(tmp_path: Path, sign: str) -> None:
    """Control signs in an editor's words or in a file's name never reach the terminal, nor the start of a line."""
    name = f"a{sign}.txt".replace("\0", "")  # no file can have it in its name
    told = Problem(code="fil-ukendt", span=Span(f"cases/{name}"), words={"name": name})
    for line in report.text([told, problem(1, 1, 2, value=f"x{sign}y")], tmp_path):
        assert line == "" or line.isprintable()
        assert not line.startswith("::")


@pytest.mark.parametrize("text", ["##[error]x", "a ##[command]y"])
def test_an_excerpt_is_no_command_of_a_workflow(tmp_path: Path, text: str) -> None:
    """Azure and GitHub read ##[…] in a log as a command; an excerpt is none."""
    assert all("##[" not in line for line in shown(tmp_path, text, problem(1, 1, 3, value=text)))


def test_an_annotation_for_github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """GitHub gets a workflow command with file, line, columns and title, and message and help in one."""
    monkeypatch.chdir(tmp_path)
    root = write_files(tmp_path / "content", {"cases/a.md": "x"})
    assert list(report.github([problem(2, 8, 14), problem(1, 1, 1, code="kilde-ubrugt", value="k1")], root)) == [
        f"::error file=content/cases/a.md,line=2,col=8,endColumn=14,title=dato-ugyldig::»blåbær« er ikke en dato. {DATES}",
        f"::warning file=content/cases/a.md,line=1,col=1,endColumn=1,title=kilde-ubrugt::kilden »k1« bruges ikke. {SOURCES}",
    ]


@pytest.mark.parametrize(
    ("value", "escaped"),
    [
        ("50%", "»50%25«"),
        ("a\nb", "»a%0Ab«"),
        ("a\r\nb", "»a%0D%0Ab«"),
        ("%0A", "»%250A«"),
        ("##[error]", "»## [error]«"),
        ("a::b,c", "»a::b,c«"),
    ],
)
def test_an_annotation_holds_what_content_says(tmp_path: Path, value: str, escaped: str) -> None:
    """Percent signs, newlines and ##[ are escaped, so that content can end no command and begin none."""
    (line,) = report.github([problem(1, 1, 2, value=value)], tmp_path)
    assert escaped in line
    assert "\n" not in line
    assert "\r" not in line


@pytest.mark.parametrize(
    ("name", "escaped"), [("a,b.txt", "a%2Cb.txt"), ("a:b.txt", "a%3Ab.txt"), ("a%b.txt", "a%25b.txt"), ("a\nb.txt", "a%0Ab.txt")]
)
def test_a_file_s_name_cannot_add_a_property(tmp_path: Path, name: str, escaped: str) -> None:
    """Commas and colons in a file's name are escaped in the properties of an annotation."""
    (line,) = report.github([Problem(code="fil-ukendt", span=Span(f"cases/{name}"), words={"name": name})], tmp_path)
    assert f"/{escaped},line=1," in line


def test_the_report_for_programs() -> None:
    """JSON has the counts and each problem with exactly the keys of the contract, in Danish letters."""
    text = report.as_json((problem(2, 8, 14), problem(1, 1, 2, code="kilde-ubrugt", value="k1", file="cases/b.md")), 60)
    assert "blåbær" in text
    found = json.loads(text)
    assert list(found) == ["files", "errors", "warnings", "problems"]
    assert (found["files"], found["errors"], found["warnings"]) == (60, 1, 1)
    assert found["problems"][0] == {
        "code": "dato-ugyldig",
        "severity": "error",
        "file": "cases/a.md",
        "line": 2,
        "column": 8,
        "end_column": 14,
        "message": "»blåbær« er ikke en dato",
        "hint": DATES,
    }
    assert found["problems"][1]["severity"] == "warning"


@pytest.mark.parametrize(
    ("codes", "files", "said"),
    [
        ([], 60, "Ingen fejl i 60 filer."),
        ([], 1, "Ingen fejl i 1 fil."),
        (["dato-ugyldig"], 1, "1 fejl i 1 fil."),
        (["dato-ugyldig", "html"], 60, "2 fejl i 60 filer."),
        (["kilde-ubrugt"], 2, "1 advarsel i 2 filer."),
        (["dato-ugyldig", "html", "kilde-ubrugt"], 60, "2 fejl og 1 advarsel i 60 filer."),
        (["dato-ugyldig", "kilde-ubrugt", "kilde-ubrugt"], 1254, "1 fejl og 2 advarsler i 1.254 filer."),
    ],
)
def test_the_verdict(codes: list[str], files: int, said: str) -> None:
    """The last line counts errors, warnings and files."""
    assert report.verdict(tuple(problem(1, 1, 2, code=code) for code in codes), files) == said


def test_a_folder_elsewhere_is_shown_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A content folder below where the command was given is shown from there, another by its own path."""
    (tmp_path / "here" / "content").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here")
    told = [problem(1, 1, 2)]
    assert next(report.text(told, tmp_path / "here" / "content")).startswith("content/cases/a.md:1:1:")
    assert next(report.text(told, Path())).startswith("cases/a.md:1:1:")
    assert next(report.text(told, tmp_path)).startswith(f"{tmp_path.as_posix()}/cases/a.md:1:1:")


def test_a_pipe_in_place_of_a_file_is_told_and_not_opened(tmp_path: Path) -> None:
    """The report would wait for ever if it read what it names."""
    (tmp_path / "content" / "cases").mkdir(parents=True)
    os.mkfifo(tmp_path / "content" / "cases" / "a.md")
    told = Problem(code="fil-ikke-almindelig", span=Span("cases/a.md"), words={"name": "a.md"})
    assert len(list(report.text([told], tmp_path / "content"))) == 3
