"""A page without errors in; warnings out about running text, in its head and its body, that is hardly what its editor meant.

What gives a slip away stands in `nouns/lint/prose`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from builder.nouns.entry import Passage
from builder.nouns.fields import Text
from builder.nouns.lint.prose import TWICE, Slip, slips_among
from builder.nouns.model import Content
from builder.nouns.problem import Problem
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.walk import Leaf
from builder.stages.validate.agree import PartialFrontMatter

_OFTEN = 3
"""Words next to themselves, from which on they are rather how a text is written than slips; our own choice."""
_LONG = 25
"""Letters of a paragraph or a point from which two hardly say the same by chance."""


def hardly_meant(
    values: Sequence[Leaf], content: Content, head: PartialFrontMatter, file: SourceFile, first_line: int
) -> Iterator[Problem]:
    """Every slip in the running text of a page.

    `head` knows where the `values` of its `content` stand in `file`, whose body begins on line `first_line`, from 1.
    """
    body = "".join(file.text.splitlines(keepends=True)[first_line - 1 :])
    fields = [(path, value) for path, kind, value in values if isinstance(kind, Text)]
    found = [(one, head.place(*fields[number][0])) for number, one in slips_among([value for _, value in fields])]
    after = 0
    for _, one in slips_among([passage.text for passage in content.body.passages]):
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
    """Where the words of the `value` next stand in the `body`, from `after` on, however its lines are broken.

    Whole words if there are any: »mål mål« is not the beginning of »mål måling«.
    """
    words = r"\s+".join(map(re.escape, value.split()))
    match = re.compile(rf"(?<!\w){words}(?!\w)").search(body, after) or re.compile(words).search(body, after)
    return match.span() if match else None


def _span(file: SourceFile, first_line: int, body: str, start: int, end: int) -> Span:
    """The place of the first line of what stands there."""
    return Span.between(file.path, body, start, start + len(body[start:end].partition("\n")[0]), first_line)


def _problem(slip: Slip, span: Span) -> Problem:
    return Problem(code="tekst-tvivl", span=span, words={"value": slip.value, "why": slip.why}, hint=slip.instead)
