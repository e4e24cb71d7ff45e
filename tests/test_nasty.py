"""Files that somebody might send: each is refused at its line, or accepted and harmless; none leaves a traceback or takes long.

A row is a name, the file's bytes, and the problems as »line:code«; an empty list means that the file is accepted. The accepted
ones are built together, and their pages are searched for what must not be there.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.nouns.problem import errors
from builder.shell.build import build
from builder.shell.reports import report
from tests.builders import BODY, case_text, looked_at, settings_of, tree, write_files
from tests.steps import steps

pytestmark = pytest.mark.no_cover

LINES = case_text().split("\n")
FORM = LINES.index("form: forening") + 1
TEXT = case_text(body="\nMÆRKE\n").split("\n").index("MÆRKE") + 1
LAST = len(case_text().split("---\n")[1].split("\n"))
ENOUGH = 100_000
"""Lines of Python for a short file, whatever it is, once the registers are read; an ordinary one takes a fifth of them."""


def field(text: str) -> str:
    """A case with this in place of its form; the line is FORM."""
    return case_text().replace("form: forening", text)


def body(text: str) -> str:
    """A case whose text begins so; the line is TEXT."""
    return case_text(body=f"\n{text}\n\nKilden siger det.[^k1]\n")


def bomb() -> str:
    """Ten aliases of ten aliases of ten."""
    rows = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
    return field("\n".join(rows))


REFUSED: Mapping[str, tuple[str | bytes, list[str]]] = {
    # bytes
    "empty": (b"", ["1:fil-tom"]),
    "blank": (b" \n\t\n", ["1:fil-tom"]),
    "lost letter": (case_text(titel="F\ufffdlles it"), ["2:forbudt-tegn"]),
    "filler": (case_text(titel="F\u3164 it"), ["2:forbudt-tegn"]),
    "signs on two lines": (case_text(titel="F\u200b it", resume="To x\u200b"), ["2:forbudt-tegn", "3:forbudt-tegn"]),
    "merge of three": (body("||||||| fælles"), [f"{TEXT}:flettemaerke"]),
    "nul": (case_text().encode() + b"\0", [f"{len(LINES)}:forbudt-tegn"]),
    "png": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ["1:ikke-utf8"]),
    "latin-1": (case_text().encode("latin-1"), ["2:ikke-utf8"]),
    "utf-16": (case_text().encode("utf-16"), ["1:ikke-utf8"]),
    "cut short": (case_text().encode() + "ø".encode()[:1], [f"{len(LINES)}:ikke-utf8"]),
    "too big": (case_text() + "x\n" * 60_000, ["1:fil-for-stor"]),
    "line separator": (field("form: forening # ok\u2028status: nedlagt"), [f"{FORM}:felt-bemaerkning", f"{FORM}:forbudt-tegn"]),
    "right to left": (body("Kun \u202ename\u202c her"), [f"{TEXT}:forbudt-tegn"] * 2),
    "zero width": (field("fo\u200brm: forening"), [f"{FORM}:forbudt-tegn"]),
    "bom inside": (field("\ufeffform: forening"), [f"{FORM}:forbudt-tegn"]),
    "escape sequence": (body("\x1b[2J"), [f"{TEXT}:forbudt-tegn"]),
    "next line": (field("form: forening\x85"), [f"{FORM}:forbudt-tegn"]),
    "merge": (field("<<<<<<< HEAD\nform: forening\n=======\nform: ukendt\n>>>>>>> b"), [f"{FORM}:flettemaerke"]),
    # head
    "no head": ("# Fælles it\n\nTekst.\n", ["1:hoved-mangler"]),
    "a line before": ("\n" + case_text(), ["1:hoved-mangler"]),
    "toml": ("+++\ntitel = 'x'\n+++\n", ["1:hoved-mangler"]),
    "not closed": ("---\ntitel: x\n", ["1:hoved-aabent"]),
    "nothing in it": ("---\n---\n\nTekst.\n", ["1:hoved-tomt"]),
    "a list": ("---\n- a\n- b\n---\n", ["1:hoved-tomt"]),
    "alias": (field("form: *x"), [f"{FORM}:yaml-forbudt"]),
    "anchor": (field("form: &x forening"), [f"{FORM}:yaml-forbudt"]),
    "tag": (field("form: !!python/object/apply:os.system [ls]"), [f"{FORM}:yaml-forbudt"]),
    "tag of nobody": (field("form: !e!x forening"), [f"{FORM}:yaml-forbudt"]),
    "merge key": (field("<<: {form: forening}"), [f"{FORM}:yaml-forbudt"]),
    "bomb": (bomb(), [f"{FORM + line}:yaml-forbudt" for line in range(9)]),
    "deep": (field("form: " + "[" * 400 + "]" * 400), [f"{FORM}:yaml-dybde"]),
    "very deep": (field("form: " + "[" * 40_000 + "]" * 40_000), [f"{FORM}:yaml-dybde"]),
    "brackets": (field("form: " + "[" * 60_000), [f"{FORM}:yaml-dybde"]),
    "twice": (field("form: forening\nform: ukendt"), [f"{FORM + 1}:felt-dobbelt"]),
    "misspelt": (field("frm: forening"), [f"{FORM}:felt-ukendt"]),
    "capital": (field("Form: forening"), [f"{FORM}:felt-ukendt"]),
    "colon": (case_text(titel="Fælles it: sådan"), ["2:yaml"]),
    "tab": (field("form:\n\tvaerdi: forening"), [f"{FORM + 1}:yaml"]),
    "quotes": (case_text(titel='"Fælles "it" her"'), ["2:yaml"]),
    "second document": (field("form: forening\n--- # mere\nform: x"), [f"{FORM + 1}:yaml"]),
    "two documents": (field("form: forening\n...\nmere: x"), [f"{FORM + 1}:yaml", f"{FORM + 2}:felt-ukendt"]),
    "directive": ("---\n%YAML 1.1\ntitel: x\n---\n", ["3:yaml"]),
    "control by escape": (field('form: "\\e[31mforening"'), [f"{FORM}:forbudt-tegn"]),
    "nul by escape": (field('form: "\\0"'), [f"{FORM}:forbudt-tegn"]),
    "surrogate": (field('form: "\\ud800"'), [f"{FORM}:yaml"]),
    "number": (field("form: 0x1F"), [f"{FORM}:ord-ukendt"]),
    "null in a list": (case_text(omraader="[it-drift, null]"), [f"{FORM + 1}:felt-tomt"]),
    "null": (field("form: ~"), [f"{FORM}:felt-tomt"]),
    "group for text": (case_text(titel="{a: b}"), ["2:felt-type"]),
    "date that is none": (case_text(gennemgaaet="2026-02-30"), [f"{LAST}:dato-ugyldig"]),
    "year nought": (case_text(gennemgaaet="0000-01-01"), [f"{LAST}:dato-ugyldig"]),
    "year of another age": (case_text(start="{dato: 1016, kilder: [k1]}"), [f"{LAST + 1}:dato-ugyldig"]),
    "source of the future": (
        case_text(kilder="\n  - {id: k1, titel: x, udgiver: y, dato: 2031}"), [f"{FORM + 3}:dato-fremtid-fast"],
    ),
    "in operation before it begins": (case_text(start="{dato: 2031, kilder: [k1]}"), [f"{LAST + 1}:dato-fremtid-fast"]),
    "measured in the future": (
        case_text(gevinster="\n  - {hvad: x, art: tid, maalt: {tekst: y, aar: 2031, kilder: [k1]}}"),
        [f"{LAST + 2}:dato-fremtid-fast"],
    ),
    "far future": (case_text(gennemgaaet="9999-12-31"), [f"{LAST}:dato-fremtid-fast"]),
    "long title": (case_text(titel="x" * 5000), ["2:felt-for-langt"]),
    "huge key": (field(f"form: forening\n{'x' * 900}: y"), [f"{FORM + 1}:felt-ukendt"]),
    "traversal": (case_text(initiativer="[../../index]"), [f"{LAST + 1}:henvisning-ukendt"]),
    "traversal in former": (case_text(tidligere="[../index]"), [f"{LAST + 1}:id-ugyldigt"]),
    "long former": (case_text(tidligere=f"[{'a' * 300}]"), [f"{LAST + 1}:felt-for-langt"]),
    "own address as former": (case_text(tidligere="[nasty]"), [f"{LAST + 1}:adresse-dobbelt"]),
    "device as former": (case_text(tidligere="[nul]"), [f"{LAST + 1}:adresse-dobbelt"]),
    "script as source": (
        case_text(kilder="\n  - {id: k1, titel: x, udgiver: y, dato: 2024, url: 'javascript:alert(1)'}"), [f"{FORM + 3}:adresse-ugyldig"],
    ),
    # body
    "raw html": (body("<script>alert(1)</script>"), [f"{TEXT}:html", f"{TEXT}:html"]),
    "image tag": (body("<img src=x onerror=alert(1)>"), [f"{TEXT}:html"]),
    "comment": (body("<!-- skjult -->"), [f"{TEXT}:html"]),
    "script link": (body("[x](javascript:alert(1))"), [f"{TEXT}:link-forbudt"]),
    "script by entity": (body("[x](&#106;avascript:alert(1))"), [f"{TEXT}:link-forbudt"]),
    "script by colon": (body("[x](javascript&colon;alert(1))"), [f"{TEXT}:link-forbudt"]),
    "declaration": (body("<!DOCTYPE html>"), [f"{TEXT}:html"]),
    "program": (body("<?php echo 1 ?>"), [f"{TEXT}:html"]),
    "one address many times": (
        body("[a]: https://example.dk/" + "x" * 9000 + "\n\n" + "[a] " * 2000), [f"{TEXT - 1}:tekst-tung"],
    ),
    "script by reference": (body("[x][a]\n\n[a]: JAVASCRIPT:alert(1)"), [f"{TEXT}:link-forbudt"]),
    "data link": (body("[x](data:text/html;base64,PHA+)"), [f"{TEXT}:link-forbudt"]),
    "file link": (body("[x](file:///etc/passwd)"), [f"{TEXT}:link-forbudt"]),
    "windows search": (body("[x](search-ms:query=x)"), [f"{TEXT}:link-forbudt"]),
    "network path": (body("[x](//evil.example/share)"), [f"{TEXT}:link-forbudt"]),
    "out of content": (body("[x](../../README.md)"), [f"{TEXT}:link-ukendt"]),
    "missing page": (body("[x](findes-ikke.md)"), [f"{TEXT}:link-ukendt"]),
    "remote image": (body("![](https://evil.example/x.png)"), [f"{TEXT}:billede"]),
    "no such footnote": (body("Ja.[^zz]"), [f"{TEXT}:fodnote-ukendt"]),
    "deep quote": (body("> " * 60 + "x"), [f"{TEXT}:tekst-dyb"]),
    "many brackets": (body("[" * 60_000), [f"{TEXT}:tekst-tung"]),
    "nested images": (body("![[" * 20_000), [f"{TEXT}:tekst-tung"]),
    "footnote brackets": (body("[^" * 30_000), [f"{TEXT}:tekst-tung"]),
    "cpr": (body("Sagen 010170-1234."), [f"{TEXT}:cpr-nummer"]),
    "cpr parted": (body("Tekst.\n\nSagen **010170**-1234."), [f"{TEXT + 2}:cpr-nummer"]),
    "cpr in a comment": (field("form: forening # 0101701234"), [f"{FORM}:felt-bemaerkning", f"{FORM}:cpr-nummer"]),
    "phone": (body("Ring 20 12 34 56."), [f"{TEXT}:telefon-privat"]),
    "mail": (body("hans.jensen@kommune.dk"), [f"{TEXT}:mail-privat"]),
    "key": (body("AKIA" + "A1" * 8), [f"{TEXT}:hemmelighed"]),
    "template": (body("UDFYLD"), [f"{TEXT}:skabelon-rest"]),
}  # fmt: skip

ACCEPTED: Mapping[str, str | bytes] = {
    "bom": b"\xef\xbb\xbf" + case_text().encode(),
    "crlf": case_text().replace("\n", "\r\n").encode(),
    "cr": case_text().replace("\n", "\r").encode(),
    "no-newline": case_text().rstrip("\n"),
    "decomposed": case_text(partnere="[Ta\u030arnby, Sorø]"),
    "angle-brackets": case_text(titel='"<script>alert(1)</script>"', resume='"Mindre < større & \\"citat\\""'),
    "template-words": case_text(titel='"{{ 7*7 }} {% raise %}"'),
    "script-end": case_text(resume='"</script><script>alert(1)</script>"'),
    "formula": case_text(titel="'=HYPERLINK(\"https://evil.example\")'"),
    "escaped-html": body("\\<b> og `<script>alert(1)</script>` og &lt;i&gt;"),
    "code-block": body("```html\n<script>alert(1)</script>\n```"),
    "quote-in-link": body('[x](https://example.dk/"onmouseover="alert(1))'),
    "title-in-link": body("[x](https://example.dk 'a\" onclick=\"alert(1)')"),
    "odd-heading": body("## constructor\n\n## <u>\\\n".replace("<u>", "u")),
    "reserved-heading": body("## Indhold\n\n## Kilder\n\n## Kilder"),
    "numbers": body(
        "P-nummer 1003407560, CVR-nr. 29 18 98 46, journalnr. 1012141234, Sms-løsningen 2014-2018, 4820202020, 2021-632-0067, 010121-311221, CVR 29189846, EAN 5790001234567."
    ),
    "mailbox": body("Skriv til <mailto:hovedpost@kommune.dk> eller ring 33 70 33 70."),
    "table": body("| a | b |\n|---|--:|\n" + "| x | 1 |\n" * 300),
    "alert": body("> [!NOTE]\n> Tekst"),
    "emoji": case_text(titel="Fælles it 🚒", resume="Ñandú, 日本, ﷽."),
    "long-word": body("x" * 9000),
    "stars": body("**a" * 3000),
    "shout": case_text(resume="'::error::alt er galt ##[error]'"),
    "own-page": body("[x](./own-page.md)"),
    "autolink": body("<https://example.dk/?a=1&b=<2>".replace("<2>", "2") + ">"),
}
# What no page of ours may hold: code that runs, and loads from elsewhere.
ACTIVE = re.compile(
    r"<script(?![^>]*\ssrc=\"(?!https?:|//))|<(?:iframe|object|embed|base)\b|\son[a-z]+=[\"']?alert|(?:href|src)=\"(?:javascript|data|file|vbscript):"
    r"|<(?:img|link|script|source)[^>]+(?:src|href)=\"(?:https?:)?//",
    re.IGNORECASE,
)


@pytest.mark.parametrize("name", REFUSED)
def test_a_nasty_file_is_refused_at_its_line(name: str, tmp_path: Path) -> None:
    """Exactly these problems, at these lines, without much work, and they can be printed."""
    data, expected = REFUSED[name]
    settings = settings_of(write_files(tmp_path / "content", {"cases/nasty.md": data}))
    problems = looked_at(settings).problems
    printed = "\n".join(report.text(problems, settings.content))
    steps(lambda: looked_at(settings), most=ENOUGH + 100 * len(data))
    assert [f"{problem.span.line}:{problem.code}" for problem in problems] == expected
    assert all(line.isprintable() for line in printed.split("\n"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site of everything that is accepted."""
    root = tmp_path_factory.mktemp("nasty")
    content = write_files(root / "content", {f"cases/{name}.md": data for name, data in ACCEPTED.items()})
    outcome = build(settings_of(content))
    assert errors(outcome.inspection.problems) == ()
    assert {path.name for path in root.iterdir()} == {"content", "site"}
    return tree(root / "site")


@pytest.mark.parametrize("name", ACCEPTED)
def test_an_accepted_file_is_harmless(name: str, site: Mapping[str, bytes]) -> None:
    """It has a page, and nothing on the page runs or loads from elsewhere."""
    page = site[f"cases/{name}.html"].decode()
    assert ACTIVE.findall(page) == []
    assert "Kilder" in page


def test_no_page_is_active(site: Mapping[str, bytes]) -> None:
    """Lists and other pages show the same words."""
    assert [path for path, data in site.items() if path.endswith(".html") and ACTIVE.search(data.decode())] == []


@pytest.mark.parametrize("many", ["ukendt{n}: x", "form{n}: forening"])
def test_thousands_of_mistakes_are_told_quickly_and_counted(many: str, tmp_path: Path) -> None:
    """Of one file twenty are printed and the rest counted."""
    rows = "\n".join(many.format(n=n) for n in range(5000))
    settings = settings_of(write_files(tmp_path / "content", {"cases/nasty.md": field(f"form: forening\n{rows}")}))
    printed: list[str] = []
    steps(lambda: printed.extend(report.text(looked_at(settings).problems, settings.content)), most=42 * ENOUGH)
    assert sum("felt-ukendt" in line for line in printed) == 20
    assert any("og 4.980 problemer mere i filen" in line for line in printed)


def test_thousands_of_broken_links_and_sources_are_told_quickly(tmp_path: Path) -> None:
    """Guessing what was meant has an end."""
    links = "\n\n".join(f"[x](findes-ikke-{n}.md)[^zz{n}]" for n in range(900))
    sources = ", ".join(f"zz{n}" for n in range(2000))
    text = case_text(body=BODY + links, status=f"{{vaerdi: i drift, dato: 2024, kilder: [{sources}]}}")
    others = {f"cases/findes-{n}.md": case_text(partnere="[Odder, Samsø]") for n in range(60)}
    settings = settings_of(write_files(tmp_path / "content", {**others, "cases/nasty.md": text}))
    steps(lambda: looked_at(settings), most=292 * ENOUGH)


@pytest.mark.parametrize(
    "name", ["x.MD", "Fælles løn.md", "CON.md", "x" * 90 + ".md", "a b.md", "a:b.md", "a..md", "-a.md", "a_b.md"]
)
def test_a_nasty_name_is_refused(name: str, tmp_path: Path) -> None:
    """Names that some system or address cannot bear."""
    found = looked_at(settings_of(write_files(tmp_path / "content", {f"cases/{name}": case_text()})))
    assert [problem.code for problem in found.problems] == ["fil-navn"]


def test_folders_and_links_in_place_of_files(tmp_path: Path) -> None:
    """Neither is opened, and the file beside them is read."""
    content = write_files(tmp_path / "content", {"cases/a.md": case_text(), "cases/mappe.md/x.txt": "x"})
    (content / "cases" / "genvej.md").symlink_to("/etc/passwd")
    (content / "cases" / "brudt.md").symlink_to("findes-ikke")
    found = looked_at(settings_of(content))
    assert [problem.code for problem in found.problems] == ["fil-ikke-almindelig"] * 3
    assert [case.slug for case in found.catalogue.cases] == ["a"]


def test_a_folder_that_leads_elsewhere_is_not_read(tmp_path: Path) -> None:
    """Its files would be published, whatever they are."""
    content = write_files(tmp_path / "content", {"cases/a.md": case_text()})
    (content / "guides").symlink_to("/etc")
    found = looked_at(settings_of(content))
    assert [(problem.code, problem.span.file) for problem in found.problems] == [("fil-ikke-almindelig", "guides")]


def test_a_page_in_the_wrong_place_is_told(tmp_path: Path) -> None:
    """Beside the folders, in a folder of a similar name, in one that we do not know, or where the whole path was typed as a name."""
    names = [
        "Cases/b.md",
        "sager/c.md",
        "d.md",
        "content/cases/f.md",
        "noter/g.txt",
        "LICENSE",
        "README.md",
        "billeder/e.png",
        ".git/f.md",
    ]
    content = write_files(tmp_path / "content", {"cases/a.md": case_text(), **dict.fromkeys(names, case_text())})
    found = looked_at(settings_of(content))
    told = [(problem.code, problem.span.file, problem.severity) for problem in found.problems]
    assert told == [("fil-ikke-side", name, "error") for name in ("Cases/b.md", "content/cases/f.md", "d.md", "sager/c.md")]
    hints = {problem.span.file: problem.advice for problem in found.problems}
    assert hints["content/cases/f.md"] == "Flyt den til cases/f.md."


@pytest.mark.parametrize(
    "name", ["faelles-vagt.md.txt", "faelles-vagt", "faelles-vagt.markdown", "Fælles vagt.txt", "faelles-vagt.MD.TXT"]
)
def test_a_case_with_another_ending_is_no_case(name: str, tmp_path: Path) -> None:
    """It is an error, with the name that was meant; a note beside the cases is not."""
    found = looked_at(settings_of(write_files(tmp_path / "content", {f"cases/{name}": case_text(), "cases/notat.docx": "PK"})))
    told = {problem.span.file: (problem.code, problem.severity) for problem in found.problems}
    assert told == {f"cases/{name}": ("fil-ikke-side", "error"), "cases/notat.docx": ("fil-ukendt", "warning")}
    assert any(problem.advice == "Mente du faelles-vagt.md?" or "faelles-vagt.md" in problem.advice for problem in found.problems)


def test_a_name_with_its_ending_twice_is_given_it_once(tmp_path: Path) -> None:
    """Not as a part of the name."""
    (problem,) = looked_at(settings_of(write_files(tmp_path / "content", {"cases/faelles-vagt.md.md": case_text()}))).problems
    assert (problem.code, "»faelles-vagt.md«" in problem.advice) == ("fil-navn", True)


def test_a_pipe_stops_neither_the_check_nor_its_report(tmp_path: Path) -> None:
    """It is told like any other thing that is no file."""
    content = write_files(tmp_path / "content", {"cases/a.md": case_text()})
    os.mkfifo(content / "cases" / "b.md")
    found = looked_at(settings_of(content))
    assert len(list(report.text(found.problems, content))) == 3
