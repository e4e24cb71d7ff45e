"""The JSON Schema of the JSON of all cases: what a program may rely on, made of the same field tables as the JSON itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from builder.nouns.fields import (
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
    Record,
    Reference,
    SourceId,
    Text,
    Url,
    YesNo,
)
from builder.nouns.language.dates import PRECISIONS
from builder.nouns.registers.registers import Registers
from builder.nouns.site import licence, urls
from builder.nouns.site.site import Site
from builder.nouns.tables import CASE
from builder.stages.data.json_cases import VERSION

_Schema = dict[str, Any]
_NAME = "^[a-z0-9]+(-[a-z0-9]+)*$"


def json_schema(registers: Registers, site: Site) -> str:
    """The schema, of draft 2020-12, as text; `registers` have the words of closed lists.

    Where the `site` knows its address, the schema's `$id` is its own. Raises `KeyError` for a vocabulary that the registers lack,
    or a kind of value without a row here: mistakes of ours.
    """
    case = _record(CASE)
    head = {
        "slug": {"type": "string", "pattern": _NAME, "description": "Casens faste id; »tidligere« har de ids, den har haft."},
        "side": {"type": "string", "pattern": r"^cases/[a-z0-9-]+\.html$", "description": "Casens side under sidens rod."},
        "alle_kommuner": {"type": "boolean", "description": "Om alle 98 kommuner er med."},
        "mindst_kommuner": {
            "type": ["integer", "null"],
            "minimum": 1,
            "description": "Så mange er mindst med, også uden navn; null, når ingen siger det.",
        },
    }
    case["properties"] = {**head, **case["properties"]}
    case["required"] = [*head, *case["required"]]
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **({"$id": urls.absolute(site.url, urls.DATA_SCHEMA)} if site.url else {}),
        "title": f"Alle cases, version {VERSION}",
        "description": "Et felt uden værdi er ikke med. Ukendt er aldrig 0 eller falsk.",
        "type": "object",
        "properties": {
            "$schema": {"type": "string"},
            "version": {"const": VERSION},
            "senest_gennemgaaet": _DAY,
            "fingeraftryk": {"type": "string", "pattern": "^[0-9a-f]{4}(-[0-9a-f]{4}){2}$"},
            "licens": {"const": licence.NAME},
            "antal": {"type": "integer", "minimum": 0},
            "cases": {"type": "array", "items": {"$ref": "#/$defs/case"}},
        },
        "required": ["version", "senest_gennemgaaet", "fingeraftryk", "licens", "antal", "cases"],
        "additionalProperties": False,
        "$defs": {"case": case, **_DEFS, **_words(registers)},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _schema(kind: Kind) -> _Schema:
    if isinstance(kind, ListOf):
        return {"type": "array", "items": _schema(kind.kind), "minItems": 1}
    if isinstance(kind, Record):
        return _record(kind)
    return _KINDS[type(kind)](kind)


def _record(record: Record) -> _Schema:
    """A group: what is required or has a default that is a word is always there; a »nej« is left out."""
    return {
        "type": "object",
        "properties": {row.key: {"title": row.label, "description": row.help, **_schema(row.kind)} for row in record.fields},
        "required": [row.key for row in record.fields if _is_always_there(row)],
        "additionalProperties": False,
    }


def _is_always_there(row: Field) -> bool:
    return row.required or (bool(row.default) and not isinstance(row.kind, YesNo))


def _words(registers: Registers) -> _Schema:
    """The closed lists that a case names, each word by its id and title."""
    return {
        f"ord-{name}": {"oneOf": [{"const": term.id, "title": term.title} for term in registers.vocabularies[name].terms]}
        for name in sorted(CASE.vocabularies)
    }


_KINDS: Mapping[type, Callable[[Any], _Schema]] = {
    Text: lambda kind: {"type": "string", "minLength": 1, "maxLength": kind.longest},
    Identifier: lambda _: {"type": "string", "pattern": _NAME},
    SourceId: lambda _: {"type": "string", "pattern": _NAME},
    Reference: lambda _: {"type": "string", "pattern": _NAME},
    DateKind: lambda _: {"$ref": "#/$defs/dato"},
    Number: lambda _: {"$ref": "#/$defs/tal"},
    Integer: lambda _: {"type": "integer"},
    Months: lambda _: {"type": "integer", "minimum": 1},
    YesNo: lambda _: {"const": True},
    Url: lambda _: {"type": "string", "pattern": "^https?://"},
    Choice: lambda kind: {"$ref": f"#/$defs/ord-{kind.vocabulary}"},
    MunicipalityKind: lambda kind: {"$ref": "#/$defs/kommune-eller-gruppe" if kind.or_group else "#/$defs/kommune"},
}
_DAY = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_DATE = {
    "description": "En dato, så præcist kilden siger den: første og sidste dag, det kan være. Udateret har ingen af dem.",
    "type": "object",
    "properties": {
        "tekst": {"type": "string"},
        "fra": _DAY,
        "til": _DAY,
        "praecision": {"enum": list(PRECISIONS)},
        "ca": {"const": True, "description": "Kilden siger »ca.«, så det kan ligge uden for de to dage."},
    },
    "required": ["tekst", "praecision"],
    "if": {"properties": {"praecision": {"const": "udateret"}}},
    # Strict readers ask that a part names what it requires.
    "else": {"properties": {"fra": True, "til": True}, "required": ["fra", "til"]},
    "additionalProperties": False,
}
_AMOUNT = {
    "description": "Et tal eller et spænd. En åben grænse er null. Enheden står i »enhed« ved siden af.",
    "type": "object",
    "properties": {
        "tekst": {"type": "string"},
        "fra": {"type": ["number", "null"]},
        "til": {"type": ["number", "null"]},
        "over": {"const": True, "description": "Tallet i »fra« er ikke selv med: »over 2«."},
    },
    "required": ["tekst", "fra", "til"],
    "additionalProperties": False,
}
_MUNICIPALITY = {
    "type": "object",
    "properties": {"kode": {"type": "string", "pattern": "^[0-9]{3}$"}, "navn": {"type": "string"}},
    "required": ["kode", "navn"],
    "additionalProperties": False,
}
_GROUP = {
    "description": "Kommuner, som kilden nævner samlet. »alle« er sand, når det er alle 98.",
    "type": "object",
    "properties": {
        "gruppe": {"type": "string", "pattern": _NAME},
        "navn": {"type": "string"},
        "koder": {"type": "array", "items": {"type": "string", "pattern": "^[0-9]{3}$"}, "minItems": 1, "uniqueItems": True},
        "alle": {"type": "boolean"},
    },
    "required": ["gruppe", "navn", "koder", "alle"],
    "additionalProperties": False,
}
_DEFS: _Schema = {
    "dato": _DATE,
    "tal": _AMOUNT,
    "kommune": _MUNICIPALITY,
    "gruppe": _GROUP,
    "kommune-eller-gruppe": {"oneOf": [{"$ref": "#/$defs/kommune"}, {"$ref": "#/$defs/gruppe"}]},
}
