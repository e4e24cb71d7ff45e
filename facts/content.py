"""Checked content in; everything in it that a fact sheet must support out, each with line, sources and cases cited.

Values of the front matter are met by the field tables, so a new field is met as well; the body is met line by line. What
is not a claim about the world is left out: titles, publishers, addresses, review dates, the order of guides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from builder.nouns.checked import Checked, FieldPath
from builder.nouns.fields import Choice, DateKind, Kind, ListOf, MunicipalityKind, Record, Text
from builder.nouns.language.amounts import Amount
from builder.nouns.language.danish import MONTHS
from builder.nouns.language.dates import When
from builder.nouns.model import Figure, GainSide, Reusable, Source
from builder.nouns.municipalities import Group
from builder.nouns.tables import TABLES
from facts.claims import key_of
from facts.notation import Number, numbers, scan

_SKIPPED = frozenset(
    {
        "titel",
        "udgiver",
        "url",
        "id",
        "gennemgaaet",
        "gennemgaa_om",
        "tilfoejet",
        "raekkefoelge",
        "tidligere",
        "kladde",
        "bekraeftelser",
        "maalgruppe",
    }
)
_CHOICES = frozenset({"status", "form", "model"})
_NOTE = re.compile(r"\[\^([^\]\s]+)\]")
_CASE_LINK = re.compile(r"\]\((?:\.\./)?(?:(cases|guides|initiatives|surveys)/)?([a-z0-9-]+)\.md(?:#[^)]*)?\)")
_ITEM = rf"(?:[-*]|\d{{1,2}}\.)\s(?!{'|'.join(MONTHS)})"
_UNREAD = re.compile(rf"\[\^[^\]\s]+\]:?|\]\([^)]*\)|`[^`]*`|^\s*(?:#+ .*|>? ?{_ITEM}|\|\s*\d+\.\s)|\*+|\[!\w+\]", re.MULTILINE)
_BLOCK = re.compile(rf"\n\s*\n|\n(?=\s*(?:{_ITEM}|\|))")

What = Literal["tal", "nøgletal", "dato", "kommune", "status", "form", "model"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that content says.

    `text` is how it is written. Of a number `readings` are what it may mean; of a figure they must all be true, in the
    year `when`. `sources`, `cases`, `pages` and `keys` (addresses) are what is cited beside it. `measured` says that the
    content tells of a measurement, `word` that the number is written as a word. `members` are those of a group.
    """

    file: str
    line: int
    what: What
    text: str
    where: str = ""
    readings: tuple[Number, ...] = ()
    when: When | None = None
    date: str = ""
    sources: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    measured: bool = False
    members: tuple[str, ...] = ()
    word: bool = False


def said_in(checked: Checked) -> Iterator[Said]:
    """Everything a file says that can be checked, front matter first."""
    if checked.content is None:
        return
    yield from _of_record(
        checked, TABLES[checked.file.kind], checked.content, (), Said(file=checked.file.path, line=1, what="tal", text="")
    )
    yield from _of_body(checked)


def _of_record(checked: Checked, record: Record, value: Any, path: FieldPath, context: Said) -> Iterator[Said]:
    sources = [value.id] if isinstance(value, Source) else [s for s in getattr(value, "sources", ()) if isinstance(s, str)]
    context = replace(
        context,
        sources=(*context.sources, *sources),
        cases=(*context.cases, *filter(None, [value.case] if path and hasattr(value, "case") else [])),
        keys=(key_of(value.url),) if isinstance(value, Reusable) and value.url else (),
        measured=context.measured or "maalt" in path,
    )
    if isinstance(value, Figure | GainSide) and value.amount is not None:
        yield _figure(checked, value.amount, value, path, context)
    for row in record.fields:
        one = getattr(value, row.name, None)
        if row.key not in _SKIPPED and one is not None:
            # What is said of this case on the other's page rests on this case's own sheet.
            about = replace(context, cases=()) if row.key == "note_modsat" else context
            yield from _of_value(checked, row.kind, one, (*path, row.key), about)


def _of_value(checked: Checked, kind: Kind, value: Any, path: FieldPath, context: Said) -> Iterator[Said]:
    here = replace(context, line=checked.place(*path).line, where=_named(path))
    if isinstance(kind, ListOf):
        for index, one in enumerate(value):
            yield from _of_value(checked, kind.kind, one, (*path, index), context)
    elif isinstance(kind, Record):
        yield from _of_record(checked, kind, value, path, context)
    elif isinstance(kind, DateKind) and not value.undated:
        yield replace(here, what="dato", when=value, text=value.text)
    elif isinstance(kind, Text):
        yield from _of_text(checked, value, here)
    elif isinstance(kind, MunicipalityKind):
        members = tuple(member.name for member in value.members) if isinstance(value, Group) else ()
        yield replace(here, what="kommune", text=value.name, members=members)
    elif isinstance(kind, Choice) and kind.vocabulary in _CHOICES:
        what: What = "status" if kind.vocabulary == "status" else "form" if kind.vocabulary == "form" else "model"
        yield replace(here, what=what, text=value.id)


def _named(path: FieldPath) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


def _figure(checked: Checked, amount: Amount, value: Figure | GainSide, path: FieldPath, context: Said) -> Said:
    text = f"{amount.text} {value.unit}"
    read = tuple(dict.fromkeys(numbers(text)))
    line = checked.place(*path, "tal").line
    return replace(context, line=line, where=_named(path), what="nøgletal", text=text, readings=read, when=value.year)


def _of_text(checked: Checked, text: str, here: Said) -> Iterator[Said]:
    """A text of the front matter may run over lines; each number is looked for where it is written."""
    lines = checked.file.text.split("\n")
    line = here.line
    for found in scan(text):
        first = found.text.split(" ")[0]
        line = next((n for n in range(line, min(line + 12, len(lines) + 1)) if first in lines[n - 1]), here.line)
        yield replace(
            here,
            line=line,
            text=found.text,
            readings=found.numbers,
            date=found.date,
            word=found.word,
            what="dato" if found.date else "tal",
        )


def _of_body(checked: Checked) -> Iterator[Said]:
    text = checked.file.text
    start = text.index("\n---", 3) + 4
    for block in _blocks(text, start):
        written = text[block.start : block.end]
        notes = tuple(dict.fromkeys(_NOTE.findall(written)))
        links = _CASE_LINK.findall(written)
        cases = tuple(slug for folder, slug in links if (folder or checked.file.kind) == "cases")
        readable = _UNREAD.sub(lambda m: " " * len(m[0]) if "\n" not in m[0] else m[0], written)
        for found in scan(readable):
            yield Said(
                file=checked.file.path,
                line=text.count("\n", 0, block.start + found.start) + 1,
                what="dato" if found.date else "tal",
                where="tekst",
                text=found.text,
                readings=_in_table(found.numbers) if written.startswith("|") else found.numbers,
                date=found.date,
                sources=notes,
                cases=cases,
                pages=tuple(slug for _, slug in links if slug not in cases),
                word=found.word,
            )


def _in_table(found: tuple[Number, ...]) -> tuple[Number, ...]:
    """A bare number in a table may have its unit in the heading."""
    return (*found, *(Number(number.value, unit) for number in found if not number.unit for unit in ("kr", "pct")))


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph, list item or table row."""

    start: int
    end: int


def _blocks(text: str, start: int) -> Iterator[_Block]:
    for match in _BLOCK.finditer(text, start):
        yield _Block(start, match.start())
        start = match.end()
    yield _Block(start, len(text))
