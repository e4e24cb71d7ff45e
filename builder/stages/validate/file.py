"""A content file in; a typed case, guide, initiative, survey or decision track out, or every reason why not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, cast

from builder.nouns.cache.value_digest import digest_of
from builder.nouns.checked import Checked
from builder.nouns.day import Today
from builder.nouns.fields import COMPOUND, Kind, ListOf, Record
from builder.nouns.language import phrases
from builder.nouns.limits import LONG_TEXT
from builder.nouns.lint import yaml_words
from builder.nouns.model import Case, Content
from builder.nouns.problem import Problem, errors
from builder.nouns.registers.registers import Allowed
from builder.nouns.rules.otherwise import OTHERWISE
from builder.nouns.source.document import Document
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.source.written import AsWritten, group, lines_of
from builder.nouns.tables import CASE, DECISIONS, TABLES
from builder.nouns.walk import leaves
from builder.stages.validate.agree import PartialFrontMatter, disagreements
from builder.stages.validate.body.markdown import parse
from builder.stages.validate.body.otherwise import broken_letters, raw_fields
from builder.stages.validate.decisions import disagreeing_decisions, with_ids
from builder.stages.validate.doubtful import doubtful
from builder.stages.validate.head.fences import FIELD_LINE
from builder.stages.validate.head.frontmatter import Parts, split
from builder.stages.validate.head.misplaced import home, told_once
from builder.stages.validate.head.read import read_record
from builder.stages.validate.head.reading import Reading, Values
from builder.stages.validate.privacy import private_data
from builder.stages.validate.prose import hardly_meant
from builder.stages.validate.repeats import repeats
from builder.stages.validate.times import impossible, impossible_elsewhere
from builder.stages.validate.wording import misleading, unspelled


def validate(file: SourceFile, registers: Allowed, today: date) -> Checked:
    """One file against its field table and the rules about fields that must agree; its body is parsed as well.

    `file` lies in a folder of pages, whose field table counts; `registers` give the words that it may use, and `today` decides
    what lies in the future. Problems are in no particular order. Raises nothing for any text that the gate let in: `content` is
    None when an error stands.
    """
    record, parts = TABLES[file.kind], split(file)
    reading, day = Reading(registers), Today(today)
    values = read_record(reading, record, parts.front_matter) if parts.front_matter else {}
    body = parse(file, parts.body, parts.body_line, _numbers(parts, values))
    head = _partial(parts, record, values, reading, body.cited, file, day) if parts.front_matter else None
    private = tuple(private_data(file, parts.front_matter, body.document.text, parts.body_line, registers.exceptions))
    told = _where_they_stand([*parts.problems, *_known(reading.problems, parts.broken, record)])
    problems = [*told, *private, *broken_letters(file)]
    folder = home(file, parts.front_matter) if parts.front_matter else ""
    if parts.front_matter and folder:
        problems = [*told_once(problems, file, parts.front_matter, folder)]
    problems += (p for p in (_of_fields(head) if head else ()) if not folder or p.code not in _OF_FOLDER)
    problems += _of_body(body.problems, (*private, *parts.problems), head, _head_in(file, parts))
    problems = list(with_ids(problems, values)) if record is DECISIONS else problems
    lost = frozenset(_lost_ids(file, parts.problems))
    problems = [p for p in problems if p.code not in _OF_IDS or p.words.get("value") not in lost]
    if any(problem.hint == phrases.TWICE_BENEATH for problem in parts.problems):  # what a lost point cites is not unused
        problems = [p for p in problems if p.code != "kilde-ubrugt" or _stands_once(p.words.get("value", ""), file)]
    content = None if errors(problems) else _content(file, parts, record, values, body.document)
    if content and head:
        problems += _told_apart(_doubts(content, head, file, parts, registers), tuple(problems))
    return Checked(
        file=file,
        content=content,
        problems=tuple(problems),
        places=reading.places,
        references=tuple(reading.references),
        links=body.document.links,
        since=day.since,
        until=day.until,
        abbreviations=tuple(unspelled(file, parts.body, parts.body_line)) if content else (),
        says=_said(body.document.text),
    )


def _lost_ids(file: SourceFile, problems: Iterable[Problem]) -> Iterator[str]:
    """The ids of points that were not read, because their stroke is missing and their fields stand in the point before twice."""
    lines = file.text.split("\n") if any(problem.code == "felt-dobbelt" for problem in problems) else []
    for span in (p.span for p in problems if p.code == "felt-dobbelt" and p.words["key"] == "id"):
        if found := _ID.match(lines[span.line - 1], span.end_column - 1):
            yield found[1]


_ID = re.compile(r"[ \t]*:[ \t]*[\"']?([\w-]+)")
_OF_IDS = frozenset({"kilde-ukendt", "fodnote-ukendt", "organisation-ukendt"})
"""What is told of a reference to an id that no point has."""


def _stands_once(id_: str, file: SourceFile) -> bool:
    """Whether nothing in the file has the id but the source itself."""
    return len(re.findall(rf"(?<![\w-]){re.escape(id_)}(?![\w-])", file.text)) == 1


def _said(text: str) -> str:
    """A digest of what a body says as plain text; none of one so short that two pages may say it by chance."""
    return digest_of(text.encode(errors="surrogatepass")).hex() if len(text) >= LONG_TEXT else ""


def _known(problems: list[Problem], broken: frozenset[str], record: Record) -> Iterator[Problem]:
    """The problems without those of a field that is missed only because its lines, or lines that nobody knows, cannot be read."""
    named = broken <= {row.key for row in record.fields}
    opening = {problem.span for problem in problems if problem.code == "felt-mangler" and problem.span.line == 1}
    for problem in problems:
        if problem.span not in opening or (named and problem.words["key"] not in broken):
            yield problem


def _where_they_stand(problems: Sequence[Problem]) -> Iterator[Problem]:
    """The problems; a field that is missed and stands within a text is told of once, there."""
    within = {problem.words["key"]: problem for problem in problems if problem.hint == phrases.IN_TEXT}
    missed = {problem.words["key"] for problem in problems if problem.code == "felt-mangler" and problem.span.line == 1}
    for problem in problems:
        there = within.get(problem.words.get("key", ""))
        if problem.code == "felt-mangler" and problem.span.line == 1 and there:
            yield replace(problem, span=there.span, hint=phrases.IN_TEXT)
        elif problem.hint != phrases.IN_TEXT or problem.words["key"] not in missed:
            yield problem


def _numbers(parts: Parts, values: Values) -> dict[str, int] | None:
    """The number of each source by its id, from 1; None where the list of them cannot be read."""
    if not parts.front_matter or "kilder" in parts.broken:
        return None
    return {source["id"]: number for number, source in enumerate(values.get("kilder", ()), start=1) if "id" in source}


def _partial(
    parts: Parts, record: Record, values: Values, reading: Reading, cited: frozenset[str], file: SourceFile, today: Today
) -> PartialFrontMatter:
    return PartialFrontMatter(
        record=record,
        values=values,
        places=reading.places,
        cited=cited,
        opening=Span(file.path, 1, 1, 4),
        today=today,
        broken=parts.broken | reading.strayed,
        kept=reading.kept,
    )


def _of_fields(head: PartialFrontMatter) -> Iterator[Problem]:
    """Fields that do not agree, and rows of a decision track that do not."""
    yield from disagreements(head)
    if head.record is DECISIONS:
        yield from disagreeing_decisions(head)


_OF_FOLDER = frozenset({"kilde-ubrugt", "partnere-mangler"})
"""What is only wrong because a file lies among those of another kind."""
_OF_LINES = frozenset({*OTHERWISE, "tekst-tung"})


def _head_in(file: SourceFile, parts: Parts) -> range:
    """The lines of a file, from 1, that are read as text and hold a head: one that was not found, or one pasted below."""
    if not parts.front_matter and any(problem.code == "hoved-mangler" for problem in parts.problems):
        fields = [number for number, line in enumerate(file.text.split("\n"), start=1) if FIELD_LINE.match(line)]
        return range(1, max(fields, default=0) + 1)
    if below := [one for one in parts.problems if one.words.get("help") == yaml_words.BELOW[1]]:
        first = below[0].span.line
        rows = file.text.split("\n")[first:]
        return range(first, first + 1 + next((n for n, row in enumerate(rows, start=1) if not FIELD_LINE.match(row)), 0))
    another = [one.span.line for one in parts.problems if one.words.get("help") == yaml_words.ANOTHER[1]]
    return range(min(another), file.text.count("\n") + 2) if another else range(0)


def _of_body(
    found: Iterable[Problem], told: Iterable[Problem], head: PartialFrontMatter | None, other: range
) -> Iterator[Problem]:
    """The problems of the body that its editor can do something about.

    A line of which something worse is `told`, that it is private or a part of the head, is told of once, and so are those of
    `other` heads. Of notes nothing is told while the sources cannot be read, and where no head is found, all of it is one heavy
    text.
    """
    hidden = {*other, *(problem.span.line for problem in told)}
    passed = "tekst-tung" if head is None else "" if head.knows_sources else "fodnote-ukendt"
    for problem in found:
        if problem.code != passed and not (problem.code in _OF_LINES and problem.span.line in hidden):
            yield problem


def _told_apart(doubts: Iterable[Problem], told: Iterable[Problem]) -> Iterator[Problem]:
    """The `doubts` but those of words within raw signs of which an editor is `told` already: columns of a spreadsheet, say."""
    raw = {problem.span.line: problem.words["value"] for problem in told if problem.code == "raa-tegn"}
    for doubt in doubts:
        if doubt.code != "tekst-tvivl" or doubt.words["value"] not in raw.get(doubt.span.line, ""):
            yield doubt


def _doubts(content: Content, head: PartialFrontMatter, file: SourceFile, parts: Parts, registers: Allowed) -> Iterator[Problem]:
    """What is asked about in a file that has no error."""
    values = tuple(leaves(head.record, content))
    yield from raw_fields(values, head)
    yield from repeats(head)
    yield from doubtful(values, content, head, registers)
    yield from hardly_meant(values, content, head, file, parts.body_line)
    if isinstance(content, Case):
        yield from misleading(content, values, head, file, parts.body, parts.body_line, registers)
        yield from impossible(content, head)
    else:
        yield from impossible_elsewhere(content, head)


def _content(file: SourceFile, parts: Parts, record: Record, values: Values, body: Document) -> Content:
    """The page that the values of a file without errors make; a case bears it as it was written as well."""
    given = {**values, "slug": file.slug, "body": body}
    if parts.front_matter and record is CASE:
        lines = lines_of(parts.front_matter, file.text, parts.body_line - 1)
        given["written"] = AsWritten(group(parts.front_matter), parts.body.strip("\n"), lines)
    return cast(Content, typed(record, given))


def typed(kind: Kind, value: Any) -> Any:
    """The typed value of what was read, by Danish key: groups become dataclasses, lists become tuples.

    `kind` describes `value`, which is as `read` gives it; a page's own group may also bear `slug`, `body` and `written`.

    Raises `TypeError` when a group lacks a field that its type needs; the caller has looked.
    """
    if isinstance(kind, ListOf):
        return tuple(typed(kind.kind, item) for item in value)
    if not isinstance(kind, Record):
        return value
    named = {
        row.name: typed(row.kind, value[row.key]) if isinstance(row.kind, COMPOUND) else value[row.key]
        for row in kind.fields
        if row.key in value
    }
    named |= {name: value[name] for name in ("slug", "body", "written") if name in value}
    return kind.type(**named)
