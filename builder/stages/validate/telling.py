"""What was found in one file in; the problems that its editor is told of, without those that follow from another slip, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from builder.nouns.fields import Record
from builder.nouns.problem import Problem
from builder.nouns.rules.otherwise import OTHERWISE
from builder.nouns.source.source_file import SourceFile
from builder.stages.validate.agree import PartialFrontMatter
from builder.stages.validate.head.fences import FIELD_LINE
from builder.stages.validate.head.frontmatter import Parts
from builder.stages.validate.head.misplaced import is_missed

_OF_LINES = frozenset({*OTHERWISE, "tekst-tung"})
"""What is told of a line of the body for how it reads."""
_OF_IDS = frozenset({"kilde-ukendt", "fodnote-ukendt", "organisation-ukendt"})
"""What is told of a reference to an id that no point has."""
_ID = re.compile(r"[ \t]*:[ \t]*[\"']?([\w-]+)")
"""What follows the key of an id: its colon, and the id itself."""


def not_lost(problems: Sequence[Problem], broken: frozenset[str], record: Record) -> Iterator[Problem]:
    """The `problems` without those of a field that is missed only because its lines, or lines that nobody knows, cannot be read.

    `broken` are the fields that cannot be read, by key, and `record` is the table of the page.
    """
    named = broken <= {row.key for row in record.fields}
    opening = {problem.span for problem in problems if is_missed(problem)}
    for problem in problems:
        if problem.span not in opening or (named and problem.words["key"] not in broken):
            yield problem


def where_they_stand(problems: Sequence[Problem]) -> Iterator[Problem]:
    """The `problems`; a field that is missed and stands within a text is told of once, there."""
    within = {problem.words["key"]: problem for problem in problems if problem.slip == "field-in-text"}
    missed = {problem.words["key"] for problem in problems if is_missed(problem)}
    for problem in problems:
        there = within.get(problem.words.get("key", ""))
        if there and is_missed(problem):
            yield replace(problem, span=there.span, hint=there.hint)
        elif problem.slip != "field-in-text" or problem.words["key"] not in missed:
            yield problem


def without_lost_points(problems: Iterable[Problem], file: SourceFile, of_parts: Sequence[Problem]) -> Iterator[Problem]:
    """The `problems` without those of ids that stand in points which were not read: what refers to one, and what one cites.

    `of_parts` are those of the file's parts: of a point whose dash is missing they tell at its fields that the one before it has.
    """
    ids = frozenset(_lost_ids(file, of_parts))
    is_lost = any(problem.slip == "undashed" for problem in of_parts)
    for problem in problems:
        value = problem.words.get("value", "")
        refers = problem.code in _OF_IDS and value in ids
        cited = is_lost and problem.code == "kilde-ubrugt" and not _stands_once(value, file)
        if not refers and not cited:
            yield problem


def _lost_ids(file: SourceFile, of_parts: Sequence[Problem]) -> Iterator[str]:
    """The ids of the points that were not read, as the fields `id` have them that stand twice in the point before."""
    spans = [one.span for one in of_parts if one.code == "felt-dobbelt" and one.words["key"] == "id"]
    lines = file.text.split("\n") if spans else []
    for span in spans:
        if found := _ID.match(lines[span.line - 1], span.end_column - 1):
            yield found[1]


def _stands_once(id_: str, file: SourceFile) -> bool:
    """Whether nothing in the file has the id but the source itself."""
    return len(re.findall(rf"(?<![\w-]){re.escape(id_)}(?![\w-])", file.text)) == 1


def head_in(file: SourceFile, parts: Parts) -> range:
    """The lines of a file, from 1, that are read as text and hold a head: one that was not found, or one pasted below."""
    if not parts.front_matter and any(problem.code == "hoved-mangler" for problem in parts.problems):
        fields = [number for number, line in enumerate(file.text.split("\n"), start=1) if FIELD_LINE.match(line)]
        return range(1, max(fields, default=0) + 1)
    if below := [one for one in parts.problems if one.slip == "head-below"]:
        first = below[0].span.line
        rows = file.text.split("\n")[first:]
        return range(first, first + 1 + next((n for n, row in enumerate(rows, start=1) if not FIELD_LINE.match(row)), 0))
    another = [one.span.line for one in parts.problems if one.slip == "another-head"]
    return range(min(another), file.text.count("\n") + 2) if another else range(0)


def of_body(
    found: Iterable[Problem], told: Iterable[Problem], head: PartialFrontMatter | None, other: range
) -> Iterator[Problem]:
    """The problems of the body that its editor can do something about.

    A line of which something worse is `told`, that it is private or a part of the head, is told of once, and so are those of
    `other` heads. Of notes nothing is told while the sources cannot be read, and where no head is found, all of it is one heavy
    text.
    """
    hidden = {*other, *(problem.span.line for problem in told)}
    no_fault = "tekst-tung" if head is None else "" if head.knows_sources else "fodnote-ukendt"
    for problem in found:
        if problem.code != no_fault and not (problem.code in _OF_LINES and problem.span.line in hidden):
            yield problem


def doubts_apart(doubts: Iterable[Problem], told: Iterable[Problem]) -> Iterator[Problem]:
    """The `doubts` but those of words within raw signs of which an editor is `told` already: columns of a spreadsheet, say."""
    raw = {problem.span.line: problem.words["value"] for problem in told if problem.code == "raa-tegn"}
    for doubt in doubts:
        if doubt.code != "tekst-tvivl" or doubt.words["value"] not in raw.get(doubt.span.line, ""):
            yield doubt
