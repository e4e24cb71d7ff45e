"""Nodes and a field table in; values with places out, every mistake reported. The kinds themselves are in `nouns/fields.py`.

A value that cannot be read is left out of its group, so that rules about the rest still run and nothing is reported twice.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from builder.nouns.checked import FieldPath
from builder.nouns.fields import COMPOUND, PLACEHOLDER, Field, Kind, ListOf, Record, Text
from builder.nouns.language import phrases
from builder.nouns.lint import yaml_words
from builder.nouns.problem import Slip
from builder.nouns.source.node import MappingNode, Node, Scalar, SequenceNode
from builder.nouns.source.source_file import Span
from builder.stages.validate.head.filled import first, is_empty, is_unfilled, once_cut
from builder.stages.validate.head.meant import called, says_nothing, shape_hint
from builder.stages.validate.head.misnamed import point_hint
from builder.stages.validate.head.points import begun_twice, each_dashed
from builder.stages.validate.head.reading import MISSING, Reading, Values
from builder.stages.validate.head.single import SCALARS
from builder.stages.validate.head.unknown import meant_field

_TIGHT = re.compile(r"([a-z_]+):(?=[^\s/:])")
"""A field whose colon has no blank behind it, so that both are one text; an address is none."""


def read_record(reading: Reading, record: Record, node: MappingNode, path: FieldPath = ()) -> Values:
    """The group's values by Danish key; unknown, missing and misread fields are reported.

    `record` is the group's field table, `node` the group as written and `path` the key path to it, empty for a whole file. A
    field that is left out has its default, if it has one. Places and problems are noted in `reading`.

    Raises `KeyError` when a table names a vocabulary that the registers lack, or a kind that cannot be read: our own mistakes.
    """
    by_key = {f.key: f for f in record.fields}
    values: Values = {}
    met: set[str] = set()
    lines = {k.text: k.span.line for k, _ in node.entries}
    absent = [key for key in by_key if key not in lines]
    for key, value_node in once_cut(node, by_key):
        row = by_key.get(key.text) or meant_field(reading, record, key, value_node, absent, lines, path)
        if row is None:
            continue
        met.add(row.key)
        needed = row.required or bool(record.sourced and row.key == "kilder")
        value = _read_field(reading, row, key, value_node, (*path, row.key), needed=needed)
        if value is not MISSING:
            values[row.key] = value
    if not path:
        _stray(reading, by_key.keys() - met)
    for row in record.fields:
        if row.required and row.key not in met | reading.strayed and not _stands_in_number(reading, row, path):
            slip: Slip = "" if path else "missed"
            reading.report("felt-mangler", _opening(node, path), slip=slip, key=row.key, help=row.help)
        if row.default and row.key not in values and row.key not in met:
            values[row.key] = read(reading, row.kind, Scalar(row.default, node.span), (*path, row.key), row)
    return values


def _stands_in_number(reading: Reading, row: Field, path: FieldPath) -> bool:
    """Whether a unit that is missed stands in the number beside it, which is told there."""
    place = reading.places.get((*path, "tal"))
    unit = phrases.UNIT.partition("{unit}")[2]
    return row.key == "enhed" and any(unit in one.hint for one in reading.problems if one.span == place)


def _stray(reading: Reading, absent: Collection[str]) -> None:
    """Notes the fields of a page, `absent` from its top, that stand in a group that has none of that name, and tells each so."""
    for at, problem in enumerate(reading.problems):
        if problem.code == "felt-ukendt" and (key := problem.words["key"]) in absent:
            reading.problems[at] = replace(problem, hint=phrases.OUTWARDS)
            reading.strayed.add(key)


def _read_field(reading: Reading, row: Field, key: Scalar, node: Node, place: FieldPath, *, needed: bool) -> Any:
    """The value of the field that the `key` names, or was probably meant to name; `MISSING` when nothing is to be said of it."""
    reading.places[place] = key.span if is_empty(node) else node.span
    if is_empty(node):
        if key.text != row.key:
            return MISSING  # the key is told already, and once is enough
        hint = phrases.NEEDED.format(help=row.help) if needed else ""
        return reading.report("felt-tomt", key.span, hint, key=row.key, help=row.help)
    if isinstance(node, Scalar) and key.span != node.span and not isinstance(row.kind, ListOf):
        reading.alone.add(node.span)
    before = len(reading.problems)
    value = read(reading, row.kind, node, place, row)
    if key.text != row.key and any(problem.code == "felt-type" for problem in reading.problems[before:]):
        del reading.problems[before:]  # the guess was wrong, so nothing more can be said of the value
        return MISSING
    return value


def read(reading: Reading, kind: Kind, node: Node, path: FieldPath, row: Field) -> Any:
    """The value of one node, or `MISSING` when it cannot be read: a list, values by Danish key, or what `kind` makes of a text.

    `row` is the field that the value is of or lies in a list of, and `path` the key path to it; places and problems are noted in
    `reading`. A single value in the place of a list is a list of one. Raises `KeyError` as `read_record` does.
    """
    if isinstance(kind, COMPOUND) and is_unfilled(node):
        return reading.report("skabelon-rest", first(node).span, value=PLACEHOLDER)  # a field is told of once
    if isinstance(kind, ListOf):
        return _read_list(reading, kind, node, path, row)
    if isinstance(kind, Record):
        return _read_group(reading, kind, node, path, row)
    if not isinstance(node, Scalar):
        expected = phrases.LIST if isinstance(row.kind, ListOf) and not isinstance(node, SequenceNode) else phrases.SINGLE
        return _wrong_type(reading, node, row, expected, shape_hint(node, row))
    if PLACEHOLDER in node.text:
        return reading.report("skabelon-rest", node.span, value=PLACEHOLDER)
    return SCALARS[type(kind)](reading, kind, node, row)


def _read_group(reading: Reading, kind: Record, node: Node, path: FieldPath, row: Field) -> Any:
    """A group of fields, or a single value in the place of one that has a short way to be written."""
    if isinstance(node, MappingNode):
        if hint := point_hint(reading, kind, node, path):
            key = node.entries[0][0]
            return reading.report("felt-ukendt", key.span, hint, key=key.text, known="")
        return read_record(reading, kind, node, path)
    tight = _TIGHT.match(node.text) if isinstance(node, Scalar) else None
    if tight and tight[1] in {field.key for field in kind.fields}:
        reason, advice = yaml_words.filled(yaml_words.NO_SPACE_IN, key=tight[1])
        return reading.report("yaml", node.span, reason=reason, help=advice)
    if isinstance(node, Scalar) and kind.shorthand:
        shorthand = MappingNode(((Scalar(kind.shorthand, node.span), node),), node.span)
        return read_record(reading, kind, shorthand, path)
    if says_nothing(node, row):
        return _wrong_type(reading, node, row, phrases.GROUP, phrases.LEAVE_OUT, slip="unknown")
    return _wrong_type(reading, node, row, phrases.GROUP, shape_hint(node, row, kind))


def _read_list(reading: Reading, kind: ListOf, node: Node, path: FieldPath, row: Field) -> Any:
    items = node.items if isinstance(node, SequenceNode) else (node,)
    if isinstance(node, MappingNode) and isinstance(kind.kind, Record) and (name := called(reading, node, kind.kind)):
        hint = phrases.CALLED.format(name=name, key=kind.kind.fields[0].key)
        return _wrong_type(reading, node, row, phrases.LIST, hint)
    if isinstance(node, SequenceNode) and isinstance(kind.kind, Record) and (points := each_dashed(kind.kind, items)):
        reading.report("yaml", items[1].span, reason=yaml_words.EACH_DASHED[0], help=yaml_words.EACH_DASHED[1])
        items = points
    values = []
    kept = reading.kept[path] = []
    for position, item in enumerate(items):
        place = (*path, position)
        reading.places[place] = item.span
        below = items[position + 1 : position + 2]
        value = _read_item(reading, kind.kind, item, below, place, row, is_listed=isinstance(node, SequenceNode))
        if value is not MISSING:
            kept.append(position)
            values.append(value)
    return values


def _read_item(
    reading: Reading, kind: Kind, item: Node, below: Sequence[Node], path: FieldPath, row: Field, *, is_listed: bool
) -> Any:
    """The value of one `item` of a list, `MISSING` when it cannot be read; `below` holds the one after it, if there is one.

    It `is_listed` when it is written as a point, and not as a single value in the place of a list.
    """
    if is_empty(item):
        return reading.report("felt-tomt", item.span, key=row.key, help=row.help)
    if is_listed and isinstance(item, MappingNode) and isinstance(kind, Text):
        return _wrong_type(reading, item, row, phrases.SINGLE, phrases.CUT_UP)
    if again := begun_twice(kind, item, below):
        first_key, second = again
        return reading.report("felt-dobbelt", second.span, phrases.DELETE_ONE, key=first_key.text, line=str(first_key.span.line))
    return read(reading, kind, item, path, row)


def _wrong_type(reading: Reading, node: Node, row: Field, expected: str, hint: str, *, slip: Slip = "") -> object:
    found = {Scalar: phrases.TEXT, SequenceNode: phrases.LIST, MappingNode: phrases.GROUP}[type(node)]
    return reading.report("felt-type", node.span, hint, slip=slip, key=row.key, expected=expected, found=found, help=row.help)


def _opening(node: MappingNode, path: FieldPath) -> Span:
    """Where a missing field is reported: the group's first key, or the file's first line."""
    if not path:
        return Span(node.span.file, 1, 1, 4)
    return node.entries[0][0].span if node.entries else node.span
