"""What Python answers to a row of the corpus; each file has a function of its name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from builder.nouns.checked import Checked, FieldPath
from builder.nouns.fields import (
    Choice,
    DateKind,
    Field,
    Identifier,
    Kind,
    Months,
    MunicipalityKind,
    Number,
    Text,
    Url,
    YesNo,
)
from builder.nouns.language.amounts import Amount
from builder.nouns.language.danish import folded
from builder.nouns.language.dates import When
from builder.nouns.lint.privacy import masked, matches
from builder.nouns.municipalities import Group, Municipality
from builder.nouns.problem import Problem, ordered
from builder.nouns.registers.chooser import Verdict
from builder.nouns.rules import RULES
from builder.nouns.source.node import Scalar
from builder.nouns.source.source_file import INVISIBLE, SourceFile, Span, character_name
from builder.nouns.tables import CASE
from builder.nouns.terms import Term
from builder.nouns.tools.splits import Key, divide, fault
from builder.nouns.tools.traffic import STATE, Limits, light, months_late
from builder.shell.editing.scaffold import file_name
from builder.stages.abbreviations import passed, unexplained
from builder.stages.check import check
from builder.stages.derive.choosing import judge
from builder.stages.load import load
from builder.stages.validate import validate
from builder.stages.validate.head.frontmatter import split
from builder.stages.validate.head.read import read, read_record
from builder.stages.validate.head.reading import MISSING, Reading
from tests.builders import TODAY, body_of, checked, registers, shown
from tests.corpus.rows import base

Row = Mapping[str, Any]
NUMBERS = {"k1": 1, "ref-2024": 2}
"""The sources that a body of the corpus may cite."""


def _text(row: Row) -> str:
    """A row's text: as it is, its pieces put together, or either many times over."""
    return "".join(row["text"]) * int(row.get("times", 1))


def _written(row: Row) -> str:
    """A row's single value, maybe many times over."""
    return str(row["value"]) * int(row.get("times", 1))


def _value(kind: Kind, text: str) -> Any:
    """What a single text is read as, or the code of what is told of it and what helps."""
    reading = Reading(registers())
    value = read(reading, kind, Scalar(text, Span("cases/a.md")), ("felt",), Field("felt", "field", kind, "Felt", "Hjælp."))
    if value is MISSING:
        problem = reading.problems[0]
        return {"code": problem.code, "hint": problem.hint}
    return _plain(value)


def _plain(value: Any) -> Any:
    match value:
        case When():
            days = {"first": value.first.isoformat(), "last": value.last.isoformat()}
            return {**days, "text": value.text, "approximate": value.approximate, "undated": value.undated}
        case Amount():
            low, high = (None if bound is None else str(bound) for bound in (value.low, value.high))
            return {"text": value.text, "low": low, "high": high}
        case Term():
            return value.id
        case Municipality() | Group():
            return value.name
    return value


def _path(found: Checked, problem: Problem) -> str:
    """The way to the innermost value that stands where the problem is told, or to the field that is missing; "" is the head."""
    if "key" in problem.words and problem.code == "felt-mangler":
        before = [(span.column, path) for path, span in found.places.items() if _is_before(span, problem.span)]
        return ".".join(map(str, (*max(before, default=(0, ()))[1], problem.words["key"])))
    paths = [path for path, span in found.places.items() if span == problem.span]
    return ".".join(map(str, max(paths, key=len, default=())))


def _is_before(span: Span, other: Span) -> bool:
    return span.line == other.line and span.column < other.column


def _written_file(row: Row) -> str:
    """A case with the row's fields in place of those of the base; one that is null is left out."""
    head = {key: value for key, value in {**base(), **row.get("fields", {})}.items() if value is not None}
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items())
    return f"---\n{lines}---\n{row.get('body', 'Kort.[^k1]') * int(row.get('times', 1))}\n"


def _file(row: Row) -> Checked:
    return checked(_written_file(row), f"cases/{row.get('slug', 'en-case')}.md")


def _told(row: Row) -> list[list[Any]]:
    """Code, way, words and hint of everything that is told of a case, from the name that it has on disk and on."""
    text = _written_file(row)
    problems, found = laid(f"{row.get('name', 'en-case')}.md", text, row.get("world", {}), frozenset(row.get("exceptions", ())))
    above = text.split("\n").index("---", 1) + 1
    each_once = {json.dumps(one): one for one in (_told_of(problem, found, above) for problem in ordered(problems))}
    return [each_once[key] for key in sorted(each_once)]


def laid(
    name: str, text: str, world: Mapping[str, Iterable[str]], exceptions: frozenset[str]
) -> tuple[list[Problem], Checked | None]:
    """What is told of a case of that name and text, beside other pages by folder; and the case, when it could be looked into."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "cases").mkdir()
        (Path(folder) / "cases" / name).write_text(text, "utf-8", newline="")
        loaded = load(Path(folder))
    checked = [validate(file, replace(registers(), exceptions=exceptions), TODAY) for file in loaded.files]
    others = {f"{folder}/{slug}.md" for folder, slugs in world.items() for slug in slugs}
    told = [*loaded.problems, *(problem for one in checked for problem in one.problems)]
    told += check(tuple(checked), frozenset({*loaded.seen, *others}))
    told += (problem for one in checked for problem in unexplained(one, passed(checked, registers())))
    return told, checked[0] if checked else None


def _told_of(problem: Problem, found: Checked | None, above: int) -> list[Any]:
    """What is told; the way leads to a line of the body, to the file's name, or to the field that holds the place."""
    line, rule = problem.span.line, RULES[problem.code]
    words = {key: word for key, word in problem.words.items() if f"{{{key}}}" in rule.message + rule.hint and key != "help"}
    at = f"tekst.{line - above}" if line > above else "filnavn" if problem.span.end_column == 1 else ""
    if found and not at and problem.code != "felt-ukendt":
        at = _path(found, problem) or ".".join(map(str, _around(found, problem.span)))
    return [problem.code, at, words, problem.hint]


def _around(found: Checked, span: Span) -> FieldPath:
    before = [(place.column, path) for path, place in found.places.items() if _is_before(place, span)]
    return max(before, key=lambda one: (one[0], len(one[1])), default=(0, ()))[1]


def _default(row: Row) -> Any:
    """The value at the way, written or not."""
    head = split(SourceFile(path="cases/en-case.md", text=_written_file(row))).front_matter
    assert head is not None
    values: Any = read_record(Reading(registers()), CASE, head)
    return _plain(reduce(lambda value, key: value[int(key) if key.isdigit() else key], row["at"].split("."), values))


def _agreement(row: Row) -> list[list[str]]:
    """Code and path of everything that is told of a case."""
    found = _file(row)
    return sorted([problem.code, _path(found, problem)] for problem in found.problems)


def alike_cases(row: Row) -> dict[str, dict[str, Any]]:
    """The cases of a row about look-alikes: their fields by slug, in order."""
    named = {"abe": row.get("third"), "en-case": row["fields"], "zebra": row["other"]}
    return {slug: fields for slug, fields in named.items() if fields is not None}


def _lookalikes(row: Row) -> list[str]:
    """The slugs that are asked about when all are one catalogue."""
    files = tuple(_file({"fields": fields, "slug": slug}) for slug, fields in alike_cases(row).items())
    assert all(file.content for file in files), row
    found = check(files, frozenset(file.file.path for file in files))
    return [problem.words["other"] for problem in found if problem.code == "case-ligner"]


def _bodies(row: Row) -> list[list[Any]]:
    """Code, line and column of everything that is told of a body."""
    return [[problem.code, problem.span.line, problem.span.column] for problem in ordered(body_of(_text(row), NUMBERS).problems)]


def _alerts(row: Row) -> str:
    """The Danish title of an alert; "" when the quotation is none."""
    return shown(body_of(_text(row), NUMBERS).document).partition('alert-title">')[2].partition("</p>")[0]


def _links(row: Row) -> Any:
    """What a link in a case leads to, as a file seen from the content folder or an address; or the code of what is told of it."""
    found = body_of(f"Se [linket](<{row['value']}>).", path="cases/en-case.md")
    return found.document.links[0].target if found.document.links else {"code": found.problems[0].code}


def _invisible(row: Row) -> str:
    """The name of the first sign that nobody can see; "" when there is none."""
    found = INVISIBLE.search(_text(row))
    return character_name(found[0]) if found else ""


def _private(row: Row) -> list[str]:
    return sorted({match.code for match in matches(_text(row))})


def _abbreviations(row: Row) -> list[list[Any]]:
    """Abbreviation, line in the body and column of everything that nobody explains."""
    found = _file({"fields": {"titel": row["title"]}, "body": _text(row)})
    above = found.file.text.split("\n").index("---", 1) + 1
    told: Iterable[Problem] = unexplained(found, passed([found], registers()))
    return [[problem.words["value"], problem.span.line - above, problem.span.column] for problem in told]


def _limits(row: Row) -> Any:
    """As `agreement`, of one field that holds a text many times."""
    value: Any = _text(row)
    *keys, last = row["field"].split(".")
    fields: dict[str, Any] = {last: value} if not keys else {keys[0]: {**base()[keys[0]], last: value}}
    return _agreement({"fields": fields})


def _chosen(row: Row) -> list[list[Any]]:
    chooser = registers().chooser
    assert chooser is not None
    return chooser_answer(judge(chooser, row.get("known", {}), row["value"]))


def chooser_answer(verdicts: Iterable[Verdict]) -> list[list[Any]]:
    """Verdicts as a row of the corpus writes them: model, points, rules, cases for and cases against."""
    return [[one.model, one.points, list(one.rules), list(one.supporting), list(one.opposing)] for one in verdicts]


def _division(row: Row) -> dict[str, Any]:
    """What each pays, in order; or why the amount cannot be divided so."""
    key = Key(**row["key"])
    if word := fault(row["amount"], row["inhabitants"], key):
        return {"fault": word}
    return {"paid": list(divide(row["amount"], row["inhabitants"], key).items())}


def _light(row: Row) -> Any:
    """The light of what is over the plan, or how many months a day is after another."""
    asked = row["value"]
    if "days" in asked:
        return months_late(*map(date.fromisoformat, asked["days"]))
    over = {key: Decimal(str(value)) for key, value in asked["over"].items()}
    return light(**over, limits=Limits(millions=None) if "percent_only" in asked else STATE)


ANSWERS: Mapping[str, Callable[[Row], Any]] = {
    "abbreviations": _abbreviations,
    "addresses": lambda row: _value(Url(), _written(row)),
    "agreement": _agreement,
    "alerts": _alerts,
    "amounts": lambda row: _value(Number(**row.get("kind", {})), _written(row)),
    "bodies": _bodies,
    "chooser": _chosen,
    "citations": lambda row: sorted(body_of(_text(row), NUMBERS).cited),
    "defaults": _default,
    "dates": lambda row: _value(DateKind(**row.get("kind", {})), _written(row)),
    "divisions": _division,
    "folds": lambda row: folded(_text(row)),
    "invisible": _invisible,
    "lengths": lambda row: _value(Months(), _written(row)),
    "lights": _light,
    "limits": _limits,
    "links": _links,
    "lookalikes": _lookalikes,
    "masks": lambda row: masked(_text(row)),
    "municipalities": lambda row: _value(MunicipalityKind(**row.get("kind", {})), _written(row)),
    "names": lambda row: _value(Identifier(), _written(row)),
    "privacy": _private,
    "texts": lambda row: _value(Text(**row.get("kind", {})), _written(row)),
    "titles": lambda row: file_name(_text(row)),
    "told": _told,
    "words": lambda row: _value(Choice(**row["kind"]), _written(row)),
    "yesno": lambda row: _value(YesNo(), _written(row)),
}
