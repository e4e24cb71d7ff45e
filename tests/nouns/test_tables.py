"""The field tables agree with the values they make, and every field is explained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields

import pytest

from builder.nouns import model
from builder.nouns.fields import Choice, Field, Kind, ListOf, Record, Reference
from builder.nouns.tables import TABLES
from builder.nouns.urls import FOLDERS
from tests.builders import registers

FROM_THE_FILE = {"slug", "body", "written"}
"""Attributes of a page that come from the file's name and text, not from a field."""


def _records(kind: Kind, way: str) -> Iterator[tuple[str, Record]]:
    if isinstance(kind, ListOf):
        yield from _records(kind.kind, way)
    elif isinstance(kind, Record):
        yield way, kind
        for row in kind.fields:
            yield from _records(row.kind, f"{way}.{row.key}")


RECORDS = [pair for folder, record in TABLES.items() for pair in _records(record, folder)]
ROWS = [(f"{way}.{row.key}", row) for way, record in RECORDS for row in record.fields]
each_record = pytest.mark.parametrize("record", [record for _, record in RECORDS], ids=[way for way, _ in RECORDS])
each_row = pytest.mark.parametrize("row", [row for _, row in ROWS], ids=[way for way, _ in ROWS])


@each_record
def test_every_field_is_an_attribute(record: Record) -> None:
    """Each row's `name` is an attribute of the group's dataclass."""
    assert isinstance(record.type, type)
    assert {row.name for row in record.fields} <= {attribute.name for attribute in fields(record.type)}


@each_record
def test_every_attribute_comes_from_a_field(record: Record) -> None:
    """Each attribute that has no default of its own is a row's, which is required or has a default in the table."""
    assert isinstance(record.type, type)
    rows = {row.name: row for row in record.fields}
    for attribute in fields(record.type):
        from_the_file = issubclass(record.type, model.Page) and attribute.name in FROM_THE_FILE
        if attribute.default is MISSING and not from_the_file:
            assert rows[attribute.name].required or rows[attribute.name].default


@each_record
def test_keys_and_names_stand_once(record: Record) -> None:
    """No two rows of a group share a key or a name, and a shorthand is one of its keys."""
    keys = [row.key for row in record.fields]
    assert len(set(keys)) == len(keys)
    assert len({row.name for row in record.fields}) == len(keys)
    assert not record.shorthand or record.shorthand in keys


@each_row
def test_every_field_is_explained(row: Field) -> None:
    """A field has a Danish label and a help text that is a sentence."""
    assert row.label[:1].isupper()
    assert row.help.endswith((".", "?", "…"))
    assert row.help[:1].isupper() or not row.help[:1].isalpha()


@each_row
def test_a_key_can_be_typed_on_any_keyboard(row: Field) -> None:
    """A key is a-z, digits and underscore."""
    assert row.key.isascii()
    assert row.key.isidentifier()
    assert row.key == row.key.lower()


@each_row
def test_what_a_field_points_at_exists(row: Field) -> None:
    """A field's vocabulary is in the registers, and the folder that it refers to is one of ours."""
    kind = row.kind.kind if isinstance(row.kind, ListOf) else row.kind
    if isinstance(kind, Choice):
        assert kind.vocabulary in registers().vocabularies
        assert not row.default or registers().vocabularies[kind.vocabulary].find(row.default)
    if isinstance(kind, Reference):
        assert kind.folder in TABLES


def test_required_fields_have_no_default() -> None:
    """A field that must be written has no value of its own."""
    assert [way for way, row in ROWS if row.required and row.default] == []


def test_every_folder_has_a_table_and_an_address() -> None:
    """The folders with a table are the folders with an address."""
    assert set(TABLES) == set(FOLDERS)
