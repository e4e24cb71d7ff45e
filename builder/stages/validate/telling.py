"""What was found in one file in; the problems that its editor is told of, without those that follow from another slip, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from builder.nouns.fields import Record
from builder.nouns.language import phrases
from builder.nouns.lint import yaml_words
from builder.nouns.problem import Problem
from builder.nouns.rules.otherwise import OTHERWISE
from builder.nouns.source.source_file import SourceFile, Span
from builder.stages.validate.agree import PartialFrontMatter
from builder.stages.validate.body.suspect_blocks import SEPARATE
from builder.stages.validate.body.suspect_headings import UNDERLINED
from builder.stages.validate.head.fences import FIELD_LINE
from builder.stages.validate.head.frontmatter import Parts
from builder.stages.validate.head.yaml_blocks import BENEATH
from builder.stages.validate.head.yaml_tree import yaml_problem

_OF_LINES = frozenset({*OTHERWISE, "tekst-tung"})
"""What is told of a line of the body for how it reads."""
_OF_IDS = frozenset({"kilde-ukendt", "fodnote-ukendt", "organisation-ukendt"})
"""What is told of a reference to an id that no point has."""
_IN_HEAD = re.compile(rf"{FIELD_LINE.pattern}|[ \t]+\S|- |---")
"""How a line begins that goes on in a head: a field, what stands below one, a point."""
_OF_LACK = frozenset({"kilde-mangler", "felt-mangler", "enhed-mangler", "gevinst-tom"})
"""What is told of a point that has lost lines."""
_OWN_SOURCES = re.compile(r"kilder: *\[[^\[\]{}]+\]\s*$")
_ID = re.compile(r"[ \t]*:[ \t]*[\"']?([\w-]+)")
"""What follows the key of an id: its colon, and the id itself."""


def not_lost(problems: Sequence[Problem], broken: frozenset[str], record: Record) -> Iterator[Problem]:
    """The `problems` without those of a field that is missed only because its lines, or lines that nobody knows, cannot be read.

    `broken` are the fields that cannot be read, by key, and `record` is the table of the page.
    """
    named = broken <= {row.key for row in record.fields}
    opening = {problem.span for problem in problems if problem.slip == "missed"}
    for problem in problems:
        if problem.span not in opening or (named and problem.words["key"] not in broken):
            yield problem


def where_they_stand(problems: Sequence[Problem]) -> Iterator[Problem]:
    """The `problems`; a field that is missed and stands within a text is told of once, there."""
    within = {problem.words["key"]: problem for problem in problems if problem.slip == "field-in-text"}
    missed = {problem.words["key"] for problem in problems if problem.slip == "missed"}
    for problem in problems:
        there = within.get(problem.words.get("key", ""))
        if there and problem.slip == "missed":
            yield replace(problem, span=there.span, hint=there.hint)
        elif problem.slip != "field-in-text" or problem.words["key"] not in missed:
            yield problem


def without_torn_off(problems: Sequence[Problem], file: SourceFile) -> Iterator[Problem]:
    """The `problems` without those of lines that were torn off from their group by one of them, which is told.

    A field that slipped out of its group to the margin leaves the rest of it without a head, and the group perhaps without its
    sources; sources that did are no list of them. A group that is one text has its fields beside it.
    """
    if not problems:
        return
    lines = file.text.split("\n")
    sources = frozenset(_slipped_sources(lines))
    slipped = {*sources, *(one.span.line for one in problems if _is_slipped(one, lines))}
    follow = {number for line in slipped for number in _indented_below(lines, line)}
    lacking = {_lacking(problems, line, lines) for line in slipped}
    texts = {one.words["key"] for one in problems if one.code == "felt-type" and one.words["expected"] == phrases.GROUP}
    beside = {f"»{key}«" for key in texts}
    for problem in problems:
        is_torn = problem.span.line in follow and problem.code in {"yaml", "felt-type", "felt-ukendt"}
        is_list = problem.code == "felt-dobbelt" and problem.words.get("line", "") in {str(line) for line in sources}
        lacks = problem.code in _OF_LACK and problem.span.line in lacking
        is_beside = problem.slip == "outwards" and problem.words["groups"] in beside
        if is_torn or is_list or lacks or is_beside or problem.span.line in sources:
            continue
        is_between = problem.code == "felt-ukendt" and problem.span.line in slipped and _is_between(problem, lines)
        yield replace(problem, hint=yaml_words.AT_MARGIN[1]) if is_between else problem
    yield from (yaml_problem(Span(file.path, line, 1, 2), yaml_words.AT_MARGIN) for line in sources)


def _slipped_sources(lines: Sequence[str]) -> Iterator[int]:
    """The lines, from 1, of a head that are sources of a point above and stand at the margin, as the list of all sources does."""
    end = lines.index("---", 1) if "---" in lines[1:] else len(lines)
    is_one_of_several = sum(line.startswith("kilder:") for line in lines[:end]) > 1
    for number in range(2, end) if is_one_of_several else ():
        if lines[number].startswith("kilder:") and _OWN_SOURCES.match(lines[number]) and lines[number - 1].startswith(" "):
            yield number + 1


def _is_slipped(problem: Problem, lines: Sequence[str]) -> bool:
    """Whether it is told of a field at the margin that belongs to the group above it, as its slip or the lines around say."""
    at_margin = problem.code == "felt-ukendt" and problem.span.column == 1
    return at_margin and (problem.slip == "outwards" or _is_between(problem, lines))


def _is_between(problem: Problem, lines: Sequence[str]) -> bool:
    """Whether lines of one point stand above and below a field that any group may have."""
    line = problem.span.line
    around = lines[line - 2].startswith("  ") and lines[line : line + 1] and lines[line].startswith("    ")
    return bool(around) and problem.words["key"] in BENEATH


def _indented_below(lines: Sequence[str], line: int) -> Iterator[int]:
    """The numbers, from 1, of the lines that stand further in, from the one below the `line` on."""
    for number in range(line, len(lines)):
        if not lines[number].startswith(" "):
            return
        yield number + 1


def _lacking(problems: Iterable[Problem], line: int, lines: Sequence[str]) -> int:
    """The line of the point above the `line`, and below the name of its list, that is told to lack something; 0 for none."""
    top = next((number for number in range(line - 1, 0, -1) if lines[number - 1][:1] not in {" ", ""}), 0)
    return max((one.span.line for one in problems if one.code in _OF_LACK and top <= one.span.line < line), default=0)


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
        return range(first, first + 1 + next((n for n, row in enumerate(rows, start=1) if not _IN_HEAD.match(row)), 0))
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
    kept = [one for one in found if one.code != no_fault and not (one.code in _OF_LINES and one.span.line in hidden)]
    causes: dict[int, list[Problem]] = {}
    for one in kept:
        if (one.code in _CAUSES or _has_attribute(one)) and len(causes.setdefault(one.span.line, [])) < _MOST_CAUSES:
            causes[one.span.line].append(one)
    yield from (one for one in kept if not any(_is_why(cause, one) for cause in causes.get(one.span.line, ())))


_CAUSES = frozenset({"bliver-til", "link-ukendt", "link-forbudt"})
_MOST_CAUSES = 20
"""How many of one line are looked at: a line may be as long as a file."""

_BECOMES = {"liste-nummer": SEPARATE, "overskrift-titel": UNDERLINED}
"""What follows from what its line becomes: a point of another list has another number, an underlined line is a title."""


def _has_attribute(problem: Problem) -> bool:
    """Whether it is told of a tag of HTML with something in it, an address for one: <a href="…">."""
    return problem.code == "html" and "=" in problem.words["value"]


def _is_why(cause: Problem, problem: Problem) -> bool:
    """Whether the `cause` says of the same place what is really wrong: that the way to a file leads nowhere, say."""
    if cause.code == "bliver-til":
        return problem.code in _BECOMES and cause.words["what"] == _BECOMES[problem.code]
    return problem.code in _OF_LINES and cause.span.column <= problem.span.column < cause.span.end_column


def doubts_apart(doubts: Iterable[Problem], told: Iterable[Problem]) -> Iterator[Problem]:
    """The `doubts` but those of words within raw signs of which an editor is `told` already: columns of a spreadsheet, say."""
    raw: dict[int, list[Problem]] = {}
    for problem in told:
        if problem.code == "raa-tegn":
            raw.setdefault(problem.span.line, []).append(problem)
    for doubt in doubts:
        signs = raw.get(doubt.span.line, ())[:_MOST_CAUSES]
        if doubt.code != "tekst-tvivl" or not any(_holds(sign, doubt) for sign in signs):
            yield doubt


def _holds(sign: Problem, doubt: Problem) -> bool:
    """Whether what is doubted stands within raw signs."""
    return doubt.words["value"] in sign.words["value"] or sign.span.column <= doubt.span.column < sign.span.end_column
