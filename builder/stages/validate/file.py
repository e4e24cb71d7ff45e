"""A content file in; a typed case, guide, initiative, survey or decision track out, or every reason why not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, cast

from builder.nouns.cache.value_digest import digest_of
from builder.nouns.checked import Checked
from builder.nouns.day import Today
from builder.nouns.fields import COMPOUND, Kind, ListOf, Record
from builder.nouns.limits import LONG_TEXT
from builder.nouns.model import Case, Content
from builder.nouns.problem import Problem, errors
from builder.nouns.registers.registers import Allowed
from builder.nouns.source.document import Document
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.source.written import AsWritten, group, lines_of
from builder.nouns.tables import CASE, DECISIONS, TABLES
from builder.nouns.walk import leaves
from builder.stages.validate.agree import PartialFrontMatter, disagreements
from builder.stages.validate.body.markdown import Body, parse
from builder.stages.validate.body.otherwise import broken_letters, raw_fields
from builder.stages.validate.decisions import disagreeing_decisions, with_ids
from builder.stages.validate.doubtful import doubtful
from builder.stages.validate.head.frontmatter import Parts, split
from builder.stages.validate.head.misplaced import home, told_once
from builder.stages.validate.head.read import read_record
from builder.stages.validate.head.reading import Reading, Values
from builder.stages.validate.later import later
from builder.stages.validate.privacy import private_data
from builder.stages.validate.prose import hardly_meant
from builder.stages.validate.repeats import repeats
from builder.stages.validate.telling import (
    doubts_apart,
    head_in,
    not_lost,
    of_body,
    where_they_stand,
    without_lost_points,
    without_torn_off,
)
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
    problems = _problems(file, parts, body, head, reading, values)
    content = None if errors(problems) else _content(file, parts, record, values, body.document)
    if content and head:
        problems += doubts_apart(_doubts(content, head, file, parts, registers), tuple(problems))
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


def _problems(
    file: SourceFile, parts: Parts, body: Body, head: PartialFrontMatter | None, reading: Reading, values: Values
) -> list[Problem]:
    """Every problem of a file but what is only asked about: those of its parts, without what follows from another slip."""
    record = TABLES[file.kind]
    private = tuple(private_data(file, parts.front_matter, body.document.text, parts.body_line, reading.registers.exceptions))
    problems = [*where_they_stand([*parts.problems, *not_lost(reading.problems, parts.broken, record)])]
    problems += [*private, *broken_letters(file)]
    folder = home(file, parts.front_matter) if parts.front_matter else ""
    if parts.front_matter and folder:
        problems = [*told_once(problems, file, parts.front_matter, folder)]
    problems += (p for p in (_of_fields(head) if head else ()) if not folder or p.code not in _OF_FOLDER)
    problems += of_body(body.problems, (*private, *parts.problems), head, head_in(file, parts))
    problems = list(with_ids(problems, values)) if record is DECISIONS else problems
    return [*without_torn_off([*without_lost_points(problems, file, parts.problems)], file)]


def _said(text: str) -> str:
    """A digest of what a body says as plain text; none of one so short that two pages may say it by chance."""
    return digest_of(text.encode(errors="surrogatepass")).hex() if len(text) >= LONG_TEXT else ""


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
    yield from later(content, head)


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
