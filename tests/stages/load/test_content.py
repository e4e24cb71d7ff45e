"""The gate that every content file passes before it is parsed."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from builder.nouns.limits import MAX_BYTES
from builder.nouns.problem import Problem
from builder.nouns.source.source_file import INVISIBLE, SourceFile
from builder.stages.load import load
from tests.builders import case_text, codes, covered, only, problems, write_files

PATH = "cases/a.md"


def loaded(root: Path, data: str | bytes) -> SourceFile:
    """The one file with this content, through the gate."""
    found = load(write_files(root, {PATH: data}))
    assert codes(found.problems) == []
    return found.files[0]


def refused(root: Path, data: str | bytes) -> Problem:
    """Why the one file with this content does not pass; without the signs that nobody sees the rest of it is looked at."""
    found = load(write_files(root, {PATH: data}))
    assert found.files == () or found.problems[0].code == "forbudt-tegn"
    assert not [file for file in found.files if INVISIBLE.search(file.text)]
    assert len(found.problems) == 1
    return found.problems[0]


def test_files_come_in_order_of_folder_and_path(tmp_path: Path) -> None:
    """Files come folder by folder, sorted by path, whatever order the disk gives them in."""
    names = ["guides/a.md", "cases/b.md", "initiatives/a.md", "cases/a.md", "cases/a-b.md"]
    found = load(write_files(tmp_path, dict.fromkeys(names, "x")))
    assert [file.path for file in found.files] == ["cases/a-b.md", "cases/a.md", "cases/b.md", "guides/a.md", "initiatives/a.md"]
    assert found.seen == set(names)


def test_a_folder_with_cases_alone_is_content(tmp_path: Path) -> None:
    """The other folders need not be there, and neither need any."""
    assert [file.path for file in load(write_files(tmp_path, {PATH: "x"})).files] == [PATH]
    assert load(tmp_path / "nothing").files == ()


def test_other_folders_are_not_content(tmp_path: Path) -> None:
    """A folder without a field table is left alone."""
    assert load(write_files(tmp_path, {"registers/x.md": "x", "drafts/y.md": "y", "z.md": "z"})).seen == frozenset()


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "bom"])
def test_every_editor_s_newlines_give_the_same_text(tmp_path: Path, newline: str, mark: bytes) -> None:
    """A byte order mark is dropped, and all three kinds of newline become line feeds."""
    data = mark + "---\næ\n---\n\nø\n".replace("\n", newline).encode()
    assert loaded(tmp_path, data).text == "---\næ\n---\n\nø\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "bom"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_place_is_the_same_from_every_editor(tmp_path: Path, newline: str, mark: str, form: str) -> None:
    """Line and column are counted in characters that a reader sees, after æøå, BOM, CRLF and letters in two parts."""
    text = case_text(titel="Årø Østergård på Ærø", omraader="[it-drift, blåbær]", kladde="nej")
    written = unicodedata.normalize("NFD", text) if form == "NFD" else text
    file = loaded(tmp_path, (mark + written.replace("\n", newline)).encode())
    problem = only(problems(file.text), "ord-ukendt")
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (7, 22, 28)
    assert covered(file.text, problem.span) == "blåbær"


def test_letters_in_two_parts_become_one(tmp_path: Path) -> None:
    """A Mac writes å as a and a ring; the text has the one letter."""
    assert loaded(tmp_path, unicodedata.normalize("NFD", "blåbær på Årø").encode()).text == "blåbær på Årø"


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff", 1, 1),
        (b"a\nb\xe6\n", 2, 2),
        ("æøå ".encode() + b"\xc5rhus", 1, 5),
        (b"a\n\n\xc3", 3, 1),
        (b"\xed\xa0\x80", 1, 1),
    ],
)
def test_bytes_that_are_not_utf8_are_told_where_they_stand(tmp_path: Path, data: bytes, line: int, column: int) -> None:
    """A file in another encoding is refused at the line and column of its first foreign byte."""
    problem = refused(tmp_path, data)
    assert problem.code == "ikke-utf8"
    assert (problem.span.line, problem.span.column) == (line, column)


def test_utf16_is_refused(tmp_path: Path) -> None:
    """A file saved as UTF-16 is refused, with and without its mark."""
    assert refused(tmp_path, "blåbær".encode("utf-16")).code == "ikke-utf8"
    assert refused(tmp_path, "blabaer".encode("utf-16-le")).code == "forbudt-tegn"


@pytest.mark.parametrize("data", [b"", b"\n", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_told(tmp_path: Path, data: bytes) -> None:
    """A file with nothing but white space is empty."""
    assert refused(tmp_path, data).code == "fil-tom"


@pytest.mark.parametrize(
    "sign",
    [
        "\0", "\x07", "\x08", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\x9f", "\u061c", "\u200b", "\u200c", "\u200d", "\u200e",
        "\u200f",
        "\u2028", "\u2029", "\u202a", "\u202e", "\u2060", "\u2066", "\u2069", "\ufeff", "\ufffe", "\uffff", "\U000e0041",
    ],
)  # fmt: skip
def test_invisible_signs_are_told_where_they_stand(tmp_path: Path, sign: str) -> None:
    """A sign that no reader sees but a parser obeys is refused at its place, by its number."""
    problem = refused(tmp_path, f"Æble\nør{sign}ø\n")
    assert problem.code == "forbudt-tegn"
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (2, 3, 4)
    assert f"U+{ord(sign):04X}" in problem.message


@pytest.mark.parametrize("sign", ["\t", "\xa0", "\xad", "é", "–", "’", "»", "½", "€", "→", "☑", "🎉", "日"])
def test_ordinary_signs_pass(tmp_path: Path, sign: str) -> None:
    """Tabs, hard spaces, soft hyphens and the signs of other languages are text."""
    assert sign in loaded(tmp_path, f"a{sign}b").text


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", ">>>>>>> loen-2025"])
def test_merge_marks_are_told(tmp_path: Path, mark: str) -> None:
    """A mark that git left behind is refused at its line."""
    problem = refused(tmp_path, f"æ\n\n{mark}\nx\n")
    assert problem.code == "flettemaerke"
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (3, 1, len(mark) + 1)


@pytest.mark.parametrize("text", ["a ======= b", "=======", "========", "======", "<<<<<<<<", "> citat"])
def test_what_only_resembles_a_merge_mark_passes(tmp_path: Path, text: str) -> None:
    """Other runs of the same signs are text."""
    assert loaded(tmp_path, text).text == text


def test_a_file_may_be_as_big_as_the_limit_and_no_bigger(tmp_path: Path) -> None:
    """The limit is in bytes: a file of exactly that size passes, one byte more does not, and its text is never read."""
    assert loaded(tmp_path, b"a" * MAX_BYTES)
    problem = refused(tmp_path, b"\xff" * (MAX_BYTES + 1))
    assert problem.code == "fil-for-stor"


@pytest.mark.parametrize(
    "name",
    [".DS_Store", ".gitkeep", ".a.md.swp", "a.md~", "~$a.docx", "#a.md#", "Thumbs.db", "desktop.ini", "README.md", "._a.md"],
)
def test_litter_is_not_told(tmp_path: Path, name: str) -> None:
    """What editors and operating systems leave behind is passed over in silence."""
    found = load(write_files(tmp_path, {PATH: "x", f"cases/{name}": b"\0\xff"}))
    assert codes(found.problems) == []
    assert found.seen == {PATH}


@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.md.bak", "a", "a.markdown"])
def test_other_files_are_told_and_not_counted(tmp_path: Path, name: str) -> None:
    """A file that is no Markdown gives a warning and is not content."""
    found = load(write_files(tmp_path, {f"cases/{name}": b"\0\xff"}))
    assert [(problem.code, problem.severity) for problem in found.problems] == [("fil-ukendt", "warning")]
    assert found.seen == frozenset()


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("Fælles løn.md", "faelles-loen.md"),
        ("a_b.md", "a-b.md"),
        ("A.md", "a.md"),
        ("-a.md", "a.md"),
        ("a--b.md", "a-b.md"),
        ("a.b.md", "a-b.md"),
        ("日本.md", "navn.md"),
        ("ø.md", "oe.md"),
    ],
)
def test_a_name_that_cannot_be_an_address_is_told_with_one_that_can(tmp_path: Path, name: str, suggestion: str) -> None:
    """A file name with other signs than a-z, 0-9 and single hyphens is refused with a name that would do."""
    found = load(write_files(tmp_path, {f"cases/{name}": "x"}))
    assert codes(found.problems) == ["fil-navn"]
    assert suggestion in found.problems[0].advice


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """A symbolic link is told, even one to a good file, and what it points at is not read."""
    write_files(tmp_path, {"secret.txt": case_text(), PATH: case_text()})
    (tmp_path / "cases" / "b.md").symlink_to("../secret.txt")
    (tmp_path / "cases" / "c.md").symlink_to("nowhere.md")
    found = load(tmp_path)
    assert [(p.code, p.span.file) for p in found.problems] == [("fil-ikke-almindelig", f"cases/{n}.md") for n in "bc"]


def test_a_pipe_does_not_stop_the_reading(tmp_path: Path) -> None:
    """A named pipe is told, and nobody waits for it."""
    write_files(tmp_path, {PATH: "x"})
    os.mkfifo(tmp_path / "cases" / "pipe.md")
    assert codes(load(tmp_path).problems) == ["fil-ikke-almindelig"]


def test_a_folder_among_the_files_is_told(tmp_path: Path) -> None:
    """A folder inside a content folder is told; content lies flat."""
    found = load(write_files(tmp_path, {"cases/sub/b.md": "x", "cases/c.md/d.md": "x"}))
    assert codes(found.problems) == ["fil-ikke-almindelig", "fil-ikke-almindelig"]


def test_an_ill_file_has_been_seen(tmp_path: Path) -> None:
    """A file that does not pass the gate is known to exist, so that links to it are not called broken."""
    assert load(write_files(tmp_path, {PATH: b"\xff"})).seen == {PATH}


@pytest.mark.parametrize(
    ("data", "said"), [(b"PK\x03\x04\x14\x00", "kontorprogram"), (b"\xd0\xcf\x11\xe0\xa1", "kontorprogram"), (b"%PDF-1.7", "PDF")]
)
def test_a_file_of_another_program_is_called_what_it_is(tmp_path: Path, data: bytes, said: str) -> None:
    """Saved as .md, it is none; nothing is said of its signs."""
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "a.md").write_bytes(data)
    [problem] = load(tmp_path).problems
    assert (problem.code, said in problem.advice) == ("ikke-utf8", True)
