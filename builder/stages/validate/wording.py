"""A case without errors in; warnings about words out that would make a page say something else than the catalogue knows."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from builder.nouns.abbreviations import ABBREVIATION, PASSED, spelled_out
from builder.nouns.fields import MunicipalityKind, Text
from builder.nouns.lint.wording import POINTING, municipalities_named
from builder.nouns.model import Case
from builder.nouns.municipalities import Municipality
from builder.nouns.problem import Problem
from builder.nouns.registers.registers import Allowed
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.walk import Leaf
from builder.stages.validate.agree import PartialFrontMatter

# What these fields name is accounted for there: sources, other cases, partners, and those named without taking part.
_ACCOUNTED = frozenset({"kilder", "relationer", "partnere", "naevnt", "bekraeftelser"})

_WRAPPED = re.compile(r"\[[^\[\]\n]+(?:\n[^\[\]\n]+){1,3}\]\([^)\n]*\)")
_SHOWN = re.compile(r"[^\n]")
_CAPITALS = re.compile("[A-ZÆØÅ]{2}")
"""What every abbreviation has; many a body has none."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A municipality that the page names, and where."""

    municipality: Municipality
    span: Span


def misleading(
    case: Case,
    values: Sequence[Leaf],
    head: PartialFrontMatter,
    file: SourceFile,
    body: str,
    first_line: int,
    registers: Allowed,
) -> Iterator[Problem]:
    """Every warning about the words of one case.

    `head` knows where the `values` of `case` stand in `file`; `body` is its Markdown, which begins on line `first_line` of the
    file, from 1. `registers` give the municipalities by name. Which words mislead stands in `nouns/lint/wording`.
    """
    yield from _not_partners(case, [*_in_head(values, head, registers), *_in_body(file, body, first_line, registers)])
    told = {m.code for m in case.members}
    for position, one in enumerate(case.named):
        if one.municipality.code in told:
            span = head.place("naevnt", position)
            yield Problem(code="naevnt-dobbelt", span=span, words={"name": one.municipality.name})
        told.add(one.municipality.code)
    for position, answer in enumerate(case.answers):
        if not answer.counts:
            yield Problem(code="svar-uden-svar", span=head.place("svar", position, "svar"))
    for position, relation in enumerate(case.relations):
        for key, note in (("note", relation.note), ("note_modsat", relation.note_back)):
            if found := POINTING.search(note):
                span = head.place("relationer", position, key)
                yield Problem(code="relation-note-peger", span=span, words={"value": found[0]})


def _not_partners(case: Case, uses: list[_Use]) -> Iterator[Problem]:
    """Each municipality that is named, takes no part and is not listed as merely named: once, where it is first met."""
    told = {m.code for m in case.members} | {one.municipality.code for one in case.named}
    for use in uses:
        if use.municipality.code not in told:
            told.add(use.municipality.code)
            yield Problem(code="kommune-ikke-partner", span=use.span, words={"name": use.municipality.name})


def _in_head(values: Sequence[Leaf], head: PartialFrontMatter, registers: Allowed) -> Iterator[_Use]:
    texts: list[tuple[str, Span]] = []
    for path, kind, value in values:
        if path[0] in _ACCOUNTED:
            continue
        if isinstance(kind, MunicipalityKind):
            yield _Use(value, head.place(*path))
        elif isinstance(kind, Text):
            texts.append((value, head.place(*path)))
    ends = list(accumulate(len(text) + 1 for text, _ in texts))
    for municipality, start, _ in municipalities_named("\n".join(text for text, _ in texts), registers.municipalities.values()):
        yield _Use(municipality, texts[bisect(ends, start)][1])


def _in_body(file: SourceFile, body: str, first_line: int, registers: Allowed) -> Iterator[_Use]:
    """Names in the body, except in links: a link's words are the name of what it leads to."""
    readable = PASSED.sub(lambda match: " " * len(match[0]), _without_wrapped(body))
    for municipality, start, end in municipalities_named(readable, registers.municipalities.values()):
        yield _Use(municipality, Span.between(file.path, readable, start, end, first_line))


def _without_wrapped(body: str) -> str:
    """The `body` with blanks for links whose words stand on several lines; its lines and places stay."""
    return _WRAPPED.sub(lambda match: _SHOWN.sub(" ", match[0]), body)


def unspelled(file: SourceFile, body: str, first_line: int) -> Iterator[tuple[str, Span]]:
    """Each abbreviation that stands in the body and is not spelled out anywhere in the file, where it stands first.

    `body` begins on line `first_line`, from 1, of the `file`.
    """
    met: set[str] = set()
    lines = _without_wrapped(body).split("\n") if _CAPITALS.search(body) else ()
    for number, line in enumerate(lines, first_line):
        if not ABBREVIATION.search(line):
            continue
        readable = PASSED.sub(lambda match: " " * len(match[0]), line)
        for match in ABBREVIATION.finditer(readable):
            if match[0] not in met and not spelled_out(match[0], file.text):
                yield match[0], Span(file.path, number, match.start() + 1, match.end() + 1)
            met.add(match[0])
