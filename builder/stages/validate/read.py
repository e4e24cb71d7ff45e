"""Nodes and a field table in; values with places out, every mistake reported. The kinds themselves are in `nouns/fields.py`.

A value that cannot be read is left out of its group, so that rules about the rest still run and nothing is reported twice.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, TypeAlias

from builder.nouns import amounts, dates, limits, phrases, respelled, spelling
from builder.nouns.checked import FieldPath, Pointer
from builder.nouns.danish import folded, slug
from builder.nouns.fields import (
    PLACEHOLDER,
    Choice,
    DateKind,
    Field,
    Identifier,
    Integer,
    Kind,
    ListOf,
    Months,
    MunicipalityKind,
    Number,
    OneOf,
    Record,
    Reference,
    SourceId,
    Text,
    Url,
    YesNo,
)
from builder.nouns.limits import LONGEST_SLUG, SHOWN
from builder.nouns.node import MappingNode, Node, Scalar, SequenceNode, within
from builder.nouns.problem import Problem
from builder.nouns.registers import Registers
from builder.nouns.source_file import Span
from builder.stages.validate.meant import municipality_hint, shape_hint, term_hint, unknown_hint

Values: TypeAlias = dict[str, Any]
"""The values of a group by Danish key; groups in it are such mappings too, and what could not be read is left out."""

MISSING = object()
"""What stands for a value that could not be read."""


@dataclass(slots=True)
class Reading:
    """What one reading gathers: problems, and the place of every value by its path, also of values that are not there.

    `references` are what points at other files, in their order. `kept` are, for each list by its key path, the positions from 0
    of the items that were read; the others left no value. `alone` are the places of single values where no list may stand.
    `guesses` is how many unknown words a near one may still be looked for. Reading changes all but `registers`.
    """

    registers: Registers
    problems: list[Problem] = field(default_factory=list)
    references: list[Pointer] = field(default_factory=list)
    places: dict[FieldPath, Span] = field(default_factory=dict)
    kept: dict[FieldPath, list[int]] = field(default_factory=dict)
    alone: set[Span] = field(default_factory=set)
    guesses: int = limits.GUESSES

    def nearest(self, word: str, words: Collection[str], cutoff: float = 0.7) -> list[str]:
        """The known word that was probably meant, alone in a list, or none. After some guesses in one file we give up.

        Each call uses one of the `guesses`, for comparing is slow. `word` and `words` are compared as they stand. `cutoff` is
        that of `difflib`: 1 is the same word, 0 any; how alike is alike enough is our own choice.
        """
        self.guesses -= 1
        return get_close_matches(word, words, n=1, cutoff=cutoff) if self.guesses >= 0 else []

    def report(self, code: str, span: Span, hint: str = "", **words: str) -> object:
        """Notes a problem and gives `MISSING`, so that a reader can return it in place of a value.

        `code` is a rule's; `hint`, unless empty, stands in place of the rule's own advice; further words fill its message.
        """
        self.problems.append(Problem(code=code, span=span, words=words, hint=hint))
        return MISSING


def read_record(reading: Reading, record: Record, node: MappingNode, path: FieldPath = ()) -> Values:
    """The group's values by Danish key; unknown, missing and misread fields are reported.

    `record` is the group's field table, `node` the group as written and `path` the key path to it, empty for a whole file. A
    field that is left out has its default, if it has one. Places and problems are noted in `reading`.

    Raises `KeyError` when a table names a vocabulary that the registers lack, or a kind that cannot be read: our own mistakes.
    """
    by_key = {f.key: f for f in record.fields}
    values: Values = {}
    met: set[str] = set()
    present = {k.text for k, _ in node.entries}
    absent = [key for key in by_key if key not in present]
    for key, value_node in node.entries:
        row = by_key.get(key.text) or _meant_field(reading, key, value_node, by_key, absent)
        if row is None:
            continue
        met.add(row.key)
        place = (*path, row.key)
        reading.places[place] = key.span if (is_empty := _empty(value_node)) else value_node.span
        if is_empty:
            needed = row.required or (record.sourced and row.key == "kilder")
            hint = phrases.NEEDED.format(help=row.help) if needed else ""
            reading.report("felt-tomt", key.span, hint, key=row.key, help=row.help)
            continue
        if isinstance(value_node, Scalar) and key.span != value_node.span and not isinstance(row.kind, ListOf):
            reading.alone.add(value_node.span)
        before = len(reading.problems)
        value = read(reading, row.kind, value_node, place, row)
        if key.text not in by_key and any(problem.code == "felt-type" for problem in reading.problems[before:]):
            del reading.problems[before:]  # the guess was wrong, so nothing more can be said of the value
        elif value is not MISSING:
            values[row.key] = value
    for row in record.fields:
        if row.required and row.key not in met:
            reading.report("felt-mangler", _opening(node, path), key=row.key, help=row.help)
        if row.default and row.key not in values and row.key not in met:
            values[row.key] = read(reading, row.kind, Scalar(row.default, node.span), (*path, row.key), row)
    return values


def read(reading: Reading, kind: Kind, node: Node, path: FieldPath, row: Field) -> Any:
    """The value of one node, or `MISSING` when it cannot be read: a list, values by Danish key, or what `kind` makes of a text.

    `row` is the field that the value is of or lies in a list of, and `path` the key path to it; places and problems are noted in
    `reading`. A single value in the place of a list is a list of one. Raises `KeyError` as `read_record` does.
    """
    if isinstance(kind, (ListOf, Record)) and _unfilled(node):
        return reading.report("skabelon-rest", _first(node).span, value=PLACEHOLDER)  # a field is told of once
    if isinstance(kind, ListOf):
        return _read_list(reading, kind, node, path, row)
    if isinstance(kind, Record):
        return _read_group(reading, kind, node, path, row)
    if not isinstance(node, Scalar):
        expected = phrases.LIST if isinstance(row.kind, ListOf) and not isinstance(node, SequenceNode) else phrases.SINGLE
        return _wrong_type(reading, node, row, expected, shape_hint(node, row))
    if PLACEHOLDER in node.text:
        return reading.report("skabelon-rest", node.span, value=PLACEHOLDER)
    return _SCALARS[type(kind)](reading, kind, node, row)


def _read_group(reading: Reading, kind: Record, node: Node, path: FieldPath, row: Field) -> Any:
    """A group of fields, or a single value in the place of one that has a short way to be written."""
    if isinstance(node, MappingNode):
        return read_record(reading, kind, node, path)
    if isinstance(node, Scalar) and kind.shorthand:
        shorthand = MappingNode(((Scalar(kind.shorthand, node.span), node),), node.span)
        return read_record(reading, kind, shorthand, path)
    return _wrong_type(reading, node, row, phrases.GROUP, shape_hint(node, row, kind))


def _read_list(reading: Reading, kind: ListOf, node: Node, path: FieldPath, row: Field) -> Any:
    items = node.items if isinstance(node, SequenceNode) else (node,)
    values = []
    kept = reading.kept[path] = []
    for position, item in enumerate(items):
        reading.places[*path, position] = item.span
        if _empty(item):
            reading.report("felt-tomt", item.span, key=row.key, help=row.help)
            continue
        if isinstance(node, SequenceNode) and isinstance(item, MappingNode) and isinstance(kind.kind, Text):
            _wrong_type(reading, item, row, phrases.SINGLE, phrases.CUT_UP)
            continue
        value = read(reading, kind.kind, item, (*path, position), row)
        if value is not MISSING:
            kept.append(position)
            values.append(value)
    return values


def _unfilled(node: Node) -> bool:
    """Whether nothing but the template's own text stands in a value."""
    return PLACEHOLDER in node.text if isinstance(node, Scalar) else bool(within(node)) and all(map(_unfilled, within(node)))


def _first(node: Node) -> Node:
    """The first single value in a node."""
    return node if isinstance(node, Scalar) or not within(node) else _first(within(node)[0])


def _empty(node: Node) -> bool:
    """A value that is not there: nothing after the colon, empty quotes, `[]` or `{}`, or one of YAML's words for nothing."""
    if isinstance(node, Scalar):
        return node.text.strip().lower() in spelling.NOTHING
    return not (node.items if isinstance(node, SequenceNode) else node.entries)


def _meant_field(reading: Reading, key: Scalar, value: Node, known: Mapping[str, Field], absent: list[str]) -> Field | None:
    """Reports a field that does not exist; gives the absent field it was probably meant to be, which is then absent no longer.

    Its value is read as that field's, so that mistakes inside are reported in the same run.
    """
    if key.text[:1].isdigit() and _empty(value):
        reading.report("felt-ukendt", key.span, phrases.COMMA, key=key.text, known="")
        return None
    near = reading.nearest(folded(key.text), absent, cutoff=0.65)
    cut = phrases.CUT if key.span.line == value.span.line and _empty(value) and not near else ""
    reading.report("felt-ukendt", key.span, phrases.did_you_mean(near) or cut, key=key.text, known=", ".join(list(known)[:SHOWN]))
    if not near:
        return None
    absent.remove(near[0])
    return known[near[0]]


def _wrong_type(reading: Reading, node: Node, row: Field, expected: str, hint: str) -> object:
    found = {Scalar: phrases.TEXT, SequenceNode: phrases.LIST, MappingNode: phrases.GROUP}[type(node)]
    return reading.report("felt-type", node.span, hint, key=row.key, expected=expected, found=found, help=row.help)


def _opening(node: MappingNode, path: FieldPath) -> Span:
    """Where a missing field is reported: the group's first key, or the file's first line."""
    if not path:
        return Span(node.span.file, 1, 1, 4)
    return node.entries[0][0].span if node.entries else node.span


def _text(reading: Reading, kind: Text, node: Scalar, row: Field) -> Any:
    text = " ".join(node.text.split())
    if len(text) > kind.longest:
        return reading.report("felt-for-langt", node.span, key=row.key, length=str(len(text)), limit=str(kind.longest))
    return text


def _identifier(reading: Reading, kind: Kind, node: Scalar, row: Field) -> Any:
    if len(node.text) > LONGEST_SLUG:
        return reading.report("felt-for-langt", node.span, key=row.key, length=str(len(node.text)), limit=str(LONGEST_SLUG))
    if spelling.IDENTIFIER.fullmatch(node.text):
        return node.text
    return reading.report("id-ugyldigt", node.span, value=node.text, suggestion=slug(node.text.removesuffix(".md")))


def _source_id(reading: Reading, kind: Kind, node: Scalar, row: Field) -> Any:
    return node.text.removesuffix(".md")


def _reference(reading: Reading, kind: Reference, node: Scalar, row: Field) -> Any:
    target = node.text.removesuffix(".md")
    reading.references.append(Pointer(kind.folder, target, node.span))
    return target


def _date(reading: Reading, kind: DateKind, node: Scalar, row: Field) -> Any:
    when = dates.parse(node.text)
    if when is None or (when.undated and not kind.undated):
        ends = not (kind.exact or row.required)
        hint = respelled.date_hint(node.text) or unknown_hint(node.text, undated=kind.undated, ends=ends)
        return reading.report("dato-ugyldig", node.span, hint, value=node.text)
    if kind.exact and (when.first != when.last or when.approximate):
        return reading.report("dato-ikke-dag", node.span, value=node.text)
    return when


def _number(reading: Reading, kind: Number, node: Scalar, row: Field) -> Any:
    amount = amounts.parse(node.text)
    hint = (respelled.amount_hint(node.text, alone=kind.alone) or unknown_hint(node.text)) if amount is None else ""
    return reading.report("tal-ugyldigt", node.span, hint, value=node.text) if amount is None else amount


def _integer(reading: Reading, kind: Kind, node: Scalar, row: Field) -> Any:
    if node.text.isascii() and node.text.isdecimal():
        return int(node.text)
    return reading.report("tal-ugyldigt", node.span, phrases.DIGITS, value=node.text)


def _one_of(reading: Reading, kind: OneOf, node: Scalar, row: Field) -> Any:
    words = dict(kind.words)
    if node.text in words:
        return words[node.text]
    hint = phrases.did_you_mean(reading.nearest(node.text, words))
    return reading.report("ord-ukendt", node.span, hint, value=node.text, key=row.key, known=", ".join(words))


def _months(reading: Reading, kind: Kind, node: Scalar, row: Field) -> Any:
    match = spelling.LENGTH.fullmatch(node.text)
    if match is None:
        return reading.report("laengde-ugyldig", node.span, value=node.text)
    return int(match[1]) * spelling.MONTHS_OF[match[2]]


def _yes_no(reading: Reading, kind: Kind, node: Scalar, row: Field) -> Any:
    answer = spelling.YES_NO.get(node.text.casefold())
    return reading.report("ja-nej", node.span, value=node.text) if answer is None else answer


def _url(reading: Reading, kind: Kind, node: Scalar, row: Field) -> Any:
    if spelling.WEB_ADDRESS.fullmatch(node.text) and not respelled.passed_on(node.text):
        return node.text
    return reading.report("adresse-ugyldig", node.span, respelled.address_hint(node.text), value=node.text)


def _choice(reading: Reading, kind: Choice, node: Scalar, row: Field) -> Any:
    vocabulary = reading.registers.vocabularies[kind.vocabulary]
    term = vocabulary.find(node.text)
    if term is not None:
        return term
    hint = term_hint(node.text, vocabulary, reading.nearest, alone=node.span in reading.alone)
    return reading.report("ord-ukendt", node.span, hint, value=node.text, key=vocabulary.name, known=vocabulary.choices)


def _municipality(reading: Reading, kind: MunicipalityKind, node: Scalar, row: Field) -> Any:
    found = reading.registers.municipality(node.text) or (reading.registers.group(node.text) if kind.or_group else None)
    if found is not None:
        return found
    if kind.or_group and spelling.ALL_OF_THEM.match(folded(node.text)):
        names = [group.name for group in reading.registers.groups]
        near = reading.nearest(folded(node.text), names, cutoff=0.8)
        return reading.report("gruppe-ukendt", node.span, phrases.did_you_mean(near), value=node.text, known=", ".join(names))
    hint = municipality_hint(node.text, reading.registers, reading.nearest, alone=node.span in reading.alone)
    return reading.report("kommune-ukendt", node.span, hint, value=node.text)


_SCALARS: Mapping[type, Callable[[Reading, Any, Scalar, Field], Any]] = {
    Text: _text,
    Identifier: _identifier,
    SourceId: _source_id,
    Reference: _reference,
    DateKind: _date,
    Number: _number,
    Integer: _integer,
    OneOf: _one_of,
    Months: _months,
    YesNo: _yes_no,
    Url: _url,
    Choice: _choice,
    MunicipalityKind: _municipality,
}
