"""A content file in; a typed case, guide, initiative, survey or decision track out, or every reason why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, cast

from builder.nouns.checked import Checked
from builder.nouns.day import Today
from builder.nouns.fields import Kind, ListOf, Record
from builder.nouns.model import Case, Content
from builder.nouns.problem import Problem, errors
from builder.nouns.registers import Registers
from builder.nouns.rules.otherwise import OTHERWISE
from builder.nouns.source_file import SourceFile, Span
from builder.nouns.tables import CASE, DECISIONS, TABLES
from builder.nouns.written import AsWritten, group
from builder.stages.validate.agree import PartialFrontMatter, disagreements
from builder.stages.validate.decisions import disagreeing_decisions, with_ids
from builder.stages.validate.frontmatter import split
from builder.stages.validate.markdown import parse
from builder.stages.validate.misplaced import home, told_once
from builder.stages.validate.otherwise import broken_letters, raw_fields
from builder.stages.validate.privacy import private_data
from builder.stages.validate.read import Reading, Values, read_record
from builder.stages.validate.repeats import repeats
from builder.stages.validate.wording import misleading


def validate(file: SourceFile, registers: Registers, today: date) -> Checked:
    """One file against its field table and the rules about fields that must agree; its body is parsed as well.

    `file` lies in a folder of pages, whose field table counts; `registers` give the words that it may use, and `today` decides
    what lies in the future. Problems are in no particular order. Raises nothing for any text that the gate let in: `content` is
    None when an error stands.
    """
    record = TABLES[file.kind]
    parts = split(file)
    reading = Reading(registers)
    day = Today(today)
    values = read_record(reading, record, parts.front_matter) if parts.front_matter else {}
    known = {s["id"]: n for n, s in enumerate(values.get("kilder", ()), start=1) if "id" in s}
    numbers = known if parts.front_matter and "kilder" not in parts.broken else None
    body = parse(file, parts.body, parts.body_line, numbers)
    private = tuple(private_data(file, parts.front_matter, body.document.text, parts.body_line, registers.exceptions))
    problems = [*parts.problems, *_known(reading.problems, parts.broken, record), *private, *broken_letters(file)]
    hidden = {problem.span.line for problem in private}
    read = [p for p in body.problems if p.code not in OTHERWISE or p.span.line not in hidden]  # no word of what is private
    if parts.front_matter:
        if folder := home(file, parts.front_matter):
            problems = [*told_once(problems, file, parts.front_matter, folder)]
        partial = replace(_partial(record, values, reading, body.cited, file, day), broken=parts.broken)
        problems += (p for p in disagreements(partial) if not folder or p.code != "kilde-ubrugt")
        problems += disagreeing_decisions(partial) if record is DECISIONS else ()
        problems += (p for p in read if p.code != "fodnote-ukendt" or partial.knows_sources)
    else:
        problems += read
    problems = list(with_ids(problems, values)) if record is DECISIONS else problems
    content = None
    if not errors(problems):
        given = {**values, "slug": file.slug, "body": body.document}
        if parts.front_matter and record is CASE:
            given["written"] = AsWritten(group(parts.front_matter), parts.body.strip("\n"))
        content = cast(Content, typed(record, given))
    if content:
        problems += raw_fields(record, content, partial)
        problems += repeats(partial)
    if isinstance(content, Case):
        problems += misleading(content, partial, file, parts.body, parts.body_line, registers)
    return Checked(
        file=file,
        content=content,
        problems=tuple(problems),
        places=reading.places,
        references=tuple(reading.references),
        links=body.document.links,
        since=day.since,
        until=day.until,
    )


def _known(problems: list[Problem], broken: frozenset[str], record: Record) -> Iterator[Problem]:
    """The problems without those of a field that is missed only because its lines, or lines that nobody knows, cannot be read."""
    named = broken <= {row.key for row in record.fields}
    opening = {problem.span for problem in problems if problem.code == "felt-mangler" and problem.span.line == 1}
    for problem in problems:
        if problem.span not in opening or (named and problem.words["key"] not in broken):
            yield problem


def _partial(
    record: Record, values: Values, reading: Reading, cited: frozenset[str], file: SourceFile, today: Today
) -> PartialFrontMatter:
    return PartialFrontMatter(
        record=record,
        values=values,
        places=reading.places,
        cited=cited,
        opening=Span(file.path, 1, 1, 4),
        today=today,
        kept=reading.kept,
    )


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
        row.name: typed(row.kind, value[row.key]) if isinstance(row.kind, _MADE_OF_OTHERS) else value[row.key]
        for row in kind.fields
        if row.key in value
    }
    named |= {name: value[name] for name in ("slug", "body", "written") if name in value}
    return kind.type(**named)


_MADE_OF_OTHERS = (ListOf, Record)
