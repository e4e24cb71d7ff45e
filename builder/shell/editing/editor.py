"""Files for an editor: JSON Schema of each kind of front matter, and snippets for VS Code, from the field tables."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from builder.nouns.data.schema import json_schema
from builder.nouns.fields import Choice, Field, Kind, ListOf, MunicipalityKind, Record, YesNo
from builder.nouns.registers.registers import Registers
from builder.nouns.tables import TABLES

SNIPPETS = "katalog.code-snippets"
"""The name of the file of snippets; VS Code wants its ending."""


def schema_text(folder: str, registers: Registers) -> str:
    """The JSON Schema of the front matter of a file in the folder.

    `folder` is a key of `TABLES`, `registers` give the words of closed lists; the text is JSON with indents and a newline at its
    end. Raises `KeyError` for any other folder.
    """
    schema = json_schema(TABLES[folder], registers, f"Hoved i content/{folder}")
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def editor_files(registers: Registers) -> dict[str, str]:
    """Every file's text by its name: a schema of each table, and the snippets."""
    files = {f"{folder}.schema.json": schema_text(folder, registers) for folder in TABLES}
    snippets = dict(_snippets(registers))
    return {**files, SNIPPETS: json.dumps(snippets, ensure_ascii=False, indent=1) + "\n"}


def _snippets(registers: Registers) -> Iterator[tuple[str, Mapping[str, object]]]:
    """One for each field of a case, offered in Markdown as soon as its first letters are typed."""
    for row in TABLES["cases"].fields:
        body = [*_body(row, registers, ""), "$0"]
        yield row.label, {"prefix": row.key, "scope": "markdown", "description": row.help, "body": _numbered(body)}


def _body(row: Field, registers: Registers, indent: str) -> list[str]:
    """The lines of a field with `?` where something is to be written."""
    kind = row.item
    if not isinstance(kind, Record):
        value = _value(kind, row, registers)
        return [f"{indent}{row.key}: {f'[{value}]' if isinstance(row.kind, ListOf) else value}"]
    wanted = [f for f in kind.fields if f.required or f.key == "kilder"]
    lines = [
        line
        for sub in wanted
        for line in _body(sub, registers, f"{indent}    " if isinstance(row.kind, ListOf) else f"{indent}  ")
    ]
    if isinstance(row.kind, ListOf) and lines:
        lines[0] = f"{indent}  - {lines[0].lstrip()}"
    return [f"{indent}{row.key}:", *lines]


def _value(kind: Kind, row: Field, registers: Registers) -> str:
    """A place to type, or a choice where the words are known. A choice may hold no comma or bar of its own."""
    words: list[str] = []
    if isinstance(kind, Choice):
        words = [term.id for term in registers.vocabularies[kind.vocabulary].terms]
    elif isinstance(kind, MunicipalityKind):
        words = [*(m.name for m in registers.municipalities.values()), *(g.name for g in registers.groups if kind.or_group)]
    elif isinstance(kind, YesNo):
        words = ["ja", "nej"]
    return f"${{?|{','.join(words)}|}}" if words else f"${{?:{row.example.strip('[]') or row.label.lower()}}}"


def _numbered(lines: list[str]) -> list[str]:
    """The tab stops in the order met."""
    number = 0
    numbered = []
    for line in lines:
        pieces = line.split("${?")
        text = pieces[0]
        for piece in pieces[1:]:
            number += 1
            text += f"${{{number}{piece}"
        numbered.append(text)
    return numbered
