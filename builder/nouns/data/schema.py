"""A field table as JSON Schema (draft 2020-12), for completion in editors and for anyone who writes files by program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from builder.nouns.fields import (
    Choice,
    DateKind,
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
from builder.nouns.language import amounts
from builder.nouns.registers.registers import Registers

Schema = dict[str, Any]
"""A schema, or a part of one, as `json` writes it."""

# An editor's YAML reader guesses types, so a year or a day arrives as a number or a date: every scalar is allowed as both.
_SCALAR = ["string", "number"]
_NAME = "^[a-z0-9]+(-[a-z0-9]+)*$"


def json_schema(record: Record, registers: Registers, title: str) -> Schema:
    """The schema of a whole file's front matter.

    `record` is the file's field table, `registers` give the words of closed lists, `title` is the schema's. JSON Schema
    2020-12, as a dictionary that `json` can write. It is looser than validation: a date is any text or number.

    Raises `KeyError` when a table names a vocabulary that the registers lack, or a kind without a row here: our own mistakes.
    """
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **_schema(record, registers)}


def _schema(kind: Kind, registers: Registers) -> Schema:
    if isinstance(kind, ListOf):
        item = _schema(kind.kind, registers)
        return {"anyOf": [{"type": "array", "items": item}, item]}
    if isinstance(kind, Record):
        return _record(kind, registers)
    return _SCALARS[type(kind)](kind, registers)


def _record(record: Record, registers: Registers) -> Schema:
    properties = {row.key: {"title": row.label, "description": row.help, **_schema(row.kind, registers)} for row in record.fields}
    group: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    required = [row.key for row in record.fields if row.required]
    if required:
        group["required"] = required
    if not record.shorthand:
        return group
    return {"anyOf": [group, properties[record.shorthand]]}


def _choice(kind: Choice, registers: Registers) -> Schema:
    words = dict.fromkeys(
        word
        for term in registers.vocabularies[kind.vocabulary].terms
        for word in (term.title, term.title.lower(), term.id, *term.aliases)
    )
    return {"enum": list(words)}


def _municipality(kind: MunicipalityKind, registers: Registers) -> Schema:
    names = [municipality.name for municipality in registers.municipalities.values()]
    groups = [name for group in registers.groups for name in (group.name, *group.aliases)]
    return {"enum": [*names, *groups] if kind.or_group else names}


_SCALARS: Mapping[type, Callable[[Any, Registers], Schema]] = {
    Text: lambda kind, _: {"type": _SCALAR, "maxLength": kind.longest},
    Identifier: lambda kind, _: {"type": "string", "pattern": _NAME},
    SourceId: lambda kind, _: {"type": "string", "pattern": _NAME},
    Reference: lambda kind, _: {"type": "string", "pattern": _NAME},
    DateKind: lambda kind, _: {"type": _SCALAR, "examples": ["2026-11-21"] if kind.exact else ["2016", "ca. 2014", "forår 2017"]},
    Number: lambda kind, _: {"type": _SCALAR, "examples": ["1.254", "8,5-12,7", f"{amounts.QUALIFIERS[0]} 70"]},
    Integer: lambda kind, _: {"type": _SCALAR, "pattern": r"^\d+$"},
    OneOf: lambda kind, _: {"enum": [word for word, _ in kind.words]},
    Months: lambda kind, _: {"type": "string", "pattern": r"^\d{1,3} (måned|måneder|år)$"},
    YesNo: lambda kind, _: {"enum": ["ja", "nej"]},
    Url: lambda kind, _: {"type": "string", "pattern": "^https?://"},
    Choice: _choice,
    MunicipalityKind: _municipality,
}
