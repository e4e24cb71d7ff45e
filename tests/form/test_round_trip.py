"""What the form writes: a published case opened and saved again says the same, and whatever is filled in passes the check unchanged."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from difflib import ndiff
from functools import cache
from typing import Any
from unicodedata import normalize

import pytest
from playwright.sync_api import Page

from builder.nouns.fields import (
    Choice,
    DateKind,
    Identifier,
    Kind,
    ListOf,
    Months,
    MunicipalityKind,
    Number,
    Record,
    Reference,
    SourceId,
    Text,
    Url,
    YesNo,
)
from builder.nouns.source.source_file import SourceFile
from builder.nouns.source.written import group, plain
from builder.nouns.tables import CASE
from builder.stages.form import case_scripts
from builder.stages.validate import validate
from builder.stages.validate.head.frontmatter import split
from tests.browser.asking import ask
from tests.builders import case, catalogue, checked, real_settings, registers
from tests.built import CONTENT
from tests.form.left_out import COMMAND_LINE_ONLY
from tests.renamed import slug_of

pytestmark = pytest.mark.browser

WRITE = """(cases) => cases.map(({ answers, body }) => {
  const opened = caseForm.openTree(answers);
  return { text: caseForm.writeCase(opened.answers, body), rest: opened.rest.length };
})"""
# What was filled in, as the form keeps it; the file it makes of that; and the codes it tells.
FILL = """(cases) => cases.map(({ answers, body }) => ({
  text: caseForm.writeCase(answers, body), filled: caseForm.filled(answers) || {}, body: caseForm.bodyText(body),
  codes: caseForm.check({ answers, body, name: "en-case.md", today: "2026-11-28" }).problems.map(({ code }) => code),
}))"""
# A published case is opened, something in it is changed by a path and a value, none to take it away, and it is written.
CHANGE = """(cases) => cases.map(({ answers, lines, body, path, value }) => {
  const before = { says: caseForm.filled(caseForm.openTree(answers).answers), lines };
  const now = JSON.parse(JSON.stringify(before.says));
  const place = path.slice(0, -1).reduce((node, step) => node[step], now);
  const last = path[path.length - 1];
  if (value === null && Array.isArray(place)) place.splice(last, 1);
  else if (value === null) delete place[last];
  else if (path.length) place[last] = value;
  return { text: caseForm.writeCase(now, body, before), filled: caseForm.filled(now) };
})"""
SEED, CASES = 20261128, 200
NASTY = (
    'Han sagde "ja": det', "# ikke en overskrift", "- ikke et punkt", "kolon: midt i", "ender på:", "nøgle: 'værdi'", "[Fælles, it]",
    "{a: b}", "0751", "no", "ja", "null", "~", "12:30", "2016-04-10", "1e3", "æøå ÆØÅ é", "  blanke  ", "to\nlinjer\n\nog en blank",
    "tabulator\there", "100 % & mere", "*stjerne", "&anker", "!mærke", "|", ">", "@snabel", "`kode`", "a # b", "a #b", "#", "--- ", "\\",
    "C:\\sti\\fil", '"', "'", '""', "?", "? a", ": a", "%", ",", "«citat»", "…", "x" * 300, "\u00ad", "e\u0301", "😀", "<b>", "Enhed (kr.)",
    "true", "linje\r\nlinje", "0x1F", ".5", "-1", "=", "<<", "a: b: c", "a\u00a0b", "2016: et år",
)  # fmt: skip
"""What YAML, or somebody's clipboard, makes of a text."""
WRITTEN = """\
---
titel: 'Fælles it'  # som i aftalen
resume: >-
  To kommuner driver it sammen. Ingen har målt,
  hvad det gav.
omraader: [it-drift]
status:
  kilder: [k1]
  vaerdi: i drift
  dato: 2024
partnere:
  # De to, der var med fra begyndelsen.
  - fra: 2020
    kommune: "Ballerup"
  - kommune: Furesø
  - {kommune: Egedal, fra: 2021}
form: {vaerdi: forening, kilder: [k1]}
kilder:
- id: k1
  titel: Årsberetning
  udgiver: Foreningen
  dato: 2024
gennemgaaet: 2026-11-21
---

Kort.[^k1]
"""
"""A case in a hand of its own: comments, quotes, folded text, another order, groups and lists on one line or at the margin."""
EGEDAL = {"kommune": "Egedal", "fra": "2022"}
SOURCE = ["- id: k1", "  titel: Årsberetning", "  udgiver: Foreningen", "  dato: 2024"]
SOURCE_NOW = ["  - id: k1", "    titel: Beretning", "    udgiver: Foreningen", "    dato: 2024"]
CHANGED: dict[str, tuple[tuple[str | int, ...], Any, list[str], list[str]]] = {
    "a value": (("status", "dato"), "2025", ["  dato: 2024"], ["  dato: 2025"]),
    "a word": (("status", "vaerdi"), "afsluttet", ["  vaerdi: i drift"], ["  vaerdi: afsluttet"]),
    "a text": (("titel",), "Fælles drift", ["titel: 'Fælles it'  # som i aftalen"], ["titel: Fælles drift"]),
    "a new field": (("status", "note"), "Se aftalen.", [], ["  note: Se aftalen."]),
    "a field that comes first": (("partnere", 0, "rolle"), "vært", [], ["    rolle: vært"]),
    "a new group": (("slut",), {"dato": "2025"}, [], ["slut:", "  dato: 2025"]),
    "a field that is gone": (("omraader",), None, ["omraader: [it-drift]"], []),
    "a point's first field that is gone": (("partnere", 0, "fra"), None, ["  - fra: 2020", '    kommune: "Ballerup"'], ['  - kommune: "Ballerup"']),
    "a point that is gone": (("partnere", 1), None, ["  - kommune: Furesø"], []),
    "a point on one line": (("partnere", 2), EGEDAL, ["  - {kommune: Egedal, fra: 2021}"], ["  - kommune: Egedal", "    fra: 2022"]),
    "a group on one line": (("form", "vaerdi"), "netvaerk", ["form: {vaerdi: forening, kilder: [k1]}"], ["form:", "  vaerdi: netvaerk", "  kilder: [k1]"]),
    "a list at the margin": (("kilder", 0, "titel"), "Beretning", SOURCE, SOURCE_NOW),
}  # fmt: skip
"""Changes of that case, each with the lines that are gone from it and those that are new."""
LEFT = {code for code, why in COMMAND_LINE_ONLY.items() if why != COMMAND_LINE_ONLY["felt-tomt"]}
"""What the form leaves to the command line, but for mistakes that only a hand can make: the form writes none such."""
SENSIBLE: dict[type, tuple[str, ...]] = {
    DateKind: ("2016", "2016-04", "2016-04-10", "ca. 2014", "1. halvår 2016", "efteråret 2016", "2014-2016", "udateret"),
    Number: ("1.254", "1,5", "8,5-12,7", "mindst 2", "-61"),
    Months: ("12 måneder", "2 år"),
    YesNo: ("ja", "nej"),
    Url: ("https://example.dk/a?b=c#d", "https://example.dk/x_(y)"),
    Identifier: ("k1", "ref-2024"),
    SourceId: ("k1", "ref-2024"),
    Reference: (slug_of("os2"), slug_of("it-forsyningen")),
    MunicipalityKind: ("Ballerup", "Furesø", "alle 98", "Lemvik"),
}


def test_every_published_case_says_the_same_when_it_is_saved(rules: Page) -> None:
    """As the build hands them over: opened, and written anew, each is the same case, its body included, and gives no error."""
    before = {file.stem: _content(file.read_text("utf-8")) for file in sorted((CONTENT / "cases").glob("*.md"))}
    assert len(before) > 50
    asked = [{"answers": plain(one.written.front_matter), "body": one.written.body} for one in before.values() if one]
    after = ask(rules, WRITE, asked)
    assert len(after) == len(before)
    assert sum(one["rest"] for one in after) == 0
    changed = [slug for slug, one in zip(before, after, strict=True) if _said_of(_content(one["text"])) != _said_of(before[slug])]
    assert changed == []


def test_a_published_case_that_is_not_changed_is_written_as_it_stands_in_its_file(rules: Page) -> None:
    """Order, words, quotes, comments and line breaks are the editor's, so that a proposal shows what was changed and nothing else."""
    files = sorted((CONTENT / "cases").glob("*.md"))
    told = ask(rules, CHANGE, [_asked(file.read_text("utf-8")) for file in files])
    assert [file.name for file, one in zip(files, told, strict=True) if one["text"] != file.read_text("utf-8")] == []


def test_what_is_changed_in_a_published_case_is_all_that_its_file_has_otherwise(rules: Page) -> None:
    """A value is its own line, a field that is new or gone its own lines, a point its own; what stays is not touched."""
    told = ask(rules, CHANGE, [_asked(WRITTEN, path, value) for path, value, _, _ in CHANGED.values()])
    found = {name: _differing(WRITTEN, one["text"]) for name, one in zip(CHANGED, told, strict=True)}
    assert found == {name: (gone, new) for name, (_, _, gone, new) in CHANGED.items()}


def test_a_published_case_that_is_changed_anywhere_is_read_as_it_was_meant(rules: Page) -> None:
    """Each kind of change at random places of all cases: what is written is what was meant."""
    chance = random.Random(SEED)  # noqa: S311 the same places every time
    asked = []
    for file in sorted((CONTENT / "cases").glob("*.md")) * 4:
        one = _asked(file.read_text("utf-8"))
        path, value = _somewhere(chance, one["answers"])
        asked.append({**one, "path": path, "value": chance.choice((None, "Noget: andet")) if isinstance(value, str) else None})
    told = ask(rules, CHANGE, asked)
    heads = [split(_source("en-case", one["text"])).front_matter for one in told]
    again = [{"answers": plain(group(head)), "lines": {}, "body": "", "path": [], "value": ""} for head in heads if head]
    assert len(again) == len(told)
    read = [one["filled"] for one in ask(rules, CHANGE, again)]
    assert [one["path"] for one, said, made in zip(asked, read, told, strict=True) if said != made["filled"]] == []


def test_whatever_is_filled_in_is_written_so_that_it_is_read_the_same(rules: Page) -> None:
    """Random forms: the file holds what was filled in, and the command line finds no error that the form did not tell."""
    chance = random.Random(SEED)  # noqa: S311 the same forms every time
    asked = [{"answers": _filled(chance, CASE), "body": _body(chance)} for _ in range(CASES)]
    faults = [fault for one in ask(rules, FILL, asked) for fault in _faults(one)]
    assert not faults, "\n".join(faults[:20])


def test_the_build_hands_over_what_was_written() -> None:
    """A script for each case, with every text as it stands in its file and the body as Markdown."""
    (file,) = case_scripts(catalogue(case("en-case", titel="'0751'", body="\n## Hvad\n\nKort.[^k1]\n\n")).cases)
    assert file.path == "tilfoej/en-case.js"
    assert file.data.startswith(b'window.caseForm.given({"case":"en-case","answers":{"titel":"0751",')
    assert b'"body":"## Hvad\\n\\nKort.[^k1]","lines":{"titel":"titel: \'0751\'",' in file.data
    assert file.data.isascii()


def _asked(text: str, path: Sequence[str | int] = (), value: Any = None) -> dict[str, Any]:
    """A case as its script hands it over, and what to change in it."""
    written = _content(text).written
    answers, lines = plain(written.front_matter), plain(written.lines)
    return {"answers": answers, "lines": lines, "body": written.body, "path": list(path), "value": value}


def _differing(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that are gone, and those that are new."""
    lines = [line for line in ndiff(before.splitlines(), after.splitlines()) if line[0] in "-+"]
    return [line[2:] for line in lines if line[0] == "-"], [line[2:] for line in lines if line[0] == "+"]


def _somewhere(chance: random.Random, node: Any) -> tuple[list[str | int], Any]:
    """The way to any value in the `node`, and the value."""
    key = chance.choice(list(node) if isinstance(node, dict) else range(len(node)))
    if isinstance(node[key], str) or chance.random() < 0.2:
        return [key], node[key]
    path, value = _somewhere(chance, node[key])
    return [key, *path], value


def _source(slug: str, text: str) -> SourceFile:
    return SourceFile(path=f"cases/{slug}.md", text=text)


@cache
def _content(text: str) -> Any:
    """A case of this text; to read all cases once more for each test, and twice when nothing was changed, was most of the work."""
    return validate(_source("en-case", text), registers(), real_settings().today).content


def _said_of(content: Any) -> Any:
    """A case but for where its words stand in the file: spans of links, and how the head was written."""
    document = content.body
    links = [link.target for link in document.links]
    told = {name: getattr(content, name) for name in content.__dataclass_fields__ if name not in {"body", "written"}}
    return told, document.parts, document.headings, links, content.written.body


def _filled(chance: random.Random, kind: Kind) -> Any:
    """Answers as the form's controls give them: texts, lists and groups; some sensible, some nasty, some blank."""
    if isinstance(kind, ListOf):
        return [_filled(chance, kind.kind) for _ in range(chance.choice((0, 0, 1, 1, 2)))]
    if isinstance(kind, Record):
        return {row.key: _filled(chance, row.kind) for row in kind.fields if row.required or chance.random() < 0.4}
    if chance.random() < 0.1:
        return ""
    known = SENSIBLE.get(type(kind), ())
    if isinstance(kind, Choice):
        known = tuple(term.id for term in registers().vocabularies[kind.vocabulary].terms)
    if isinstance(kind, Text) or not known or chance.random() < 0.3:
        return "".join(chance.choice(NASTY) for _ in range(chance.choice((1, 1, 2, 3))))
    return chance.choice(known)


def _body(chance: random.Random) -> str:
    return chance.choice(("\n", "\n\n", " ")).join(
        chance.choice(("", " ", *NASTY, "## Hvad", "Kort.[^k1]", "---")) for _ in range(chance.randrange(6))
    )


def _kept(text: str) -> str:
    """A file's text as it is read from disk: composed letters and plain line ends."""
    return normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _faults(made: dict[str, Any]) -> Iterator[str]:
    found = split(_source("en-case", made["text"]))
    if made["text"] != _kept(made["text"]):
        yield f"not as the command line keeps it: {made['text']!r}"
    if found.front_matter is None or found.problems:
        yield f"not read: {made['text']}"
        return
    read = plain(group(found.front_matter))
    if read != made["filled"] or found.body.strip("\n") != made["body"]:
        yield f"read otherwise: {read} {found.body!r}\n  filled: {made['filled']} {made['body']!r}"
    told = {problem.code for problem in checked(made["text"]).problems if problem.severity == "error"}
    yield from (f"untold: {code}: {made['text']}" for code in told - set(made["codes"]) - LEFT)
