"""A page without errors in; warnings out about running text, in its head and its body, that is hardly what its editor meant.

What gives a slip away stands in `nouns/prose`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.nouns.entry import Passage
from builder.nouns.fields import Record, Text
from builder.nouns.model import Content
from builder.nouns.problem import Problem
from builder.nouns.prose import TWICE, Slip, slips
from builder.nouns.source_file import SourceFile, Span
from builder.nouns.walk import leaves
from builder.stages.validate.agree import PartialFrontMatter

_OFTEN = 3
"""Words next to themselves, from which on they are rather how a text is written than slips; our own choice."""
_LONG = 25
"""Letters of a paragraph or a point from which two hardly say the same by chance."""


def hardly_meant(
    record: Record, content: Content, head: PartialFrontMatter, file: SourceFile, first_line: int
) -> Iterator[Problem]:
    """Every slip in the running text of a page of that `record`.

    `head` knows where the values of `content` stand in `file`, whose body begins on line `first_line`, from 1.
    """
    body = "".join(file.text.splitlines(keepends=True)[first_line - 1 :])
    found = [
        (one, head.place(*path))
        for path, kind, value in leaves(record, content)
        if isinstance(kind, Text)
        for one in slips(value)
    ]
    after = 0
    for one in (slip for passage in content.body.passages for slip in slips(passage.text)):
        # What the file has otherwise than the page is no slip of words: fields of a table, or a mark or a reference between them.
        if place := _place(body, one.value, after) or _place(body, one.value, 0):
            after = place[1]
            found.append((one, _span(file, first_line, body, *place)))
    repeated = sum(one.why == TWICE for one, _ in found)
    yield from (_problem(one, span) for one, span in found if one.why != TWICE or repeated <= _OFTEN)
    yield from (_problem(one, _span(file, first_line, body, *place)) for one, place in _again(content.body.passages, body))


def _again(passages: Iterable[Passage], body: str) -> Iterator[tuple[Slip, tuple[int, int]]]:
    """Paragraphs, points and rows of the `body` that say what one above says."""
    met: set[str] = set()
    for text in (passage.text for passage in passages if not passage.level and len(passage.text) >= _LONG):
        if text in met:
            opening = text[:_LONG]
            start = body.find(opening, body.find(opening) + 1)
            yield Slip(f"{opening}…", "står to gange i teksten", "Slet det ene sted."), (max(start, 0), max(start, 0) + _LONG)
        met.add(text)


def _place(body: str, value: str, after: int) -> tuple[int, int] | None:
    """Where the words of the `value` next stand in the `body`, from `after` on, however its lines are broken."""
    if (start := body.find(value, after)) >= 0:
        return start, start + len(value)
    match = re.compile(r"\s+".join(map(re.escape, value.split()))).search(body, after)
    return match.span() if match else None


def _span(file: SourceFile, first_line: int, body: str, start: int, end: int) -> Span:
    line, column = body.count("\n", 0, start), start - body.rfind("\n", 0, start)
    length = len(body[start:end].partition("\n")[0])
    return Span(file.path, first_line + line, column, column + length)


def _problem(slip: Slip, span: Span) -> Problem:
    return Problem(code="tekst-tvivl", span=span, words={"value": slip.value, "why": slip.why}, hint=slip.instead)
