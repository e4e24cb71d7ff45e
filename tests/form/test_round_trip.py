"""What the form writes: a published case opened and saved again says the same, and whatever is filled in passes the check unchanged."""

from __future__ import annotations

import random
from collections.abc import Iterator
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
from builder.nouns.source_file import SourceFile
from builder.nouns.tables import CASE
from builder.nouns.written import group, plain
from builder.stages.form import case_scripts
from builder.stages.validate import validate
from builder.stages.validate.frontmatter import split
from tests.builders import TODAY, case, catalogue, checked, registers
from tests.built import CONTENT
from tests.form.left_out import COMMAND_LINE_ONLY

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
SEED, CASES = 20261128, 200
NASTY = (
    'Han sagde "ja": det', "# ikke en overskrift", "- ikke et punkt", "kolon: midt i", "ender på:", "nøgle: 'værdi'", "[Fælles, it]",
    "{a: b}", "0751", "no", "ja", "null", "~", "12:30", "2016-04-10", "1e3", "æøå ÆØÅ é", "  blanke  ", "to\nlinjer\n\nog en blank",
    "tabulator\there", "100 % & mere", "*stjerne", "&anker", "!mærke", "|", ">", "@snabel", "`kode`", "a # b", "a #b", "#", "--- ", "\\",
    "C:\\sti\\fil", '"', "'", '""', "?", "? a", ": a", "%", ",", "«citat»", "…", "x" * 300, "\u00ad", "e\u0301", "😀", "<b>", "Enhed (kr.)",
    "true", "linje\r\nlinje", "0x1F", ".5", "-1", "=", "<<", "a: b: c", "a\u00a0b", "2016: et år",
)  # fmt: skip
"""What YAML, or somebody's clipboard, makes of a text."""
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
    Reference: ("os2", "it-forsyningen"),
    MunicipalityKind: ("Ballerup", "Furesø", "alle 98", "Lemvik"),
}


def test_every_published_case_says_the_same_when_it_is_saved(rules: Page) -> None:
    """As the build hands them over: opened, and written anew, each is the same case, its body included, and gives no error."""
    files = sorted((CONTENT / "cases").glob("*.md"))
    before = {file.stem: validate(_source(file.stem, file.read_text("utf-8")), registers(), TODAY).content for file in files}
    assert len(before) > 50
    asked = [{"answers": plain(one.written.front_matter), "body": one.written.body} for one in before.values() if one]
    after = rules.evaluate(WRITE, asked)
    assert len(after) == len(before)
    assert sum(one["rest"] for one in after) == 0
    changed = [slug for slug, one in zip(before, after, strict=True) if _said(slug, one["text"]) != _said_of(before[slug])]
    assert changed == []


def test_whatever_is_filled_in_is_written_so_that_it_is_read_the_same(rules: Page) -> None:
    """Random forms: the file holds what was filled in, and the command line finds no error that the form did not tell."""
    chance = random.Random(SEED)  # noqa: S311 the same forms every time
    asked = [{"answers": _filled(chance, CASE), "body": _body(chance)} for _ in range(CASES)]
    faults = [fault for one in rules.evaluate(FILL, asked) for fault in _faults(one)]
    assert not faults, "\n".join(faults[:20])


def test_the_build_hands_over_what_was_written() -> None:
    """A script for each case, with every text as it stands in its file and the body as Markdown."""
    (file,) = case_scripts(catalogue(case("en-case", titel="'0751'", body="\n## Hvad\n\nKort.[^k1]\n\n")).cases)
    assert file.path == "tilfoej/en-case.js"
    assert file.data.startswith(b'window.caseForm.given({"case":"en-case","answers":{"titel":"0751",')
    assert file.data.endswith(b'"body":"## Hvad\\n\\nKort.[^k1]"});\n')
    assert file.data.isascii()


def _source(slug: str, text: str) -> SourceFile:
    return SourceFile(path=f"cases/{slug}.md", text=text)


def _said(slug: str, text: str) -> Any:
    return _said_of(validate(_source(slug, text), registers(), TODAY).content)


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
