"""The field tables agree with the values they make, and every field is explained."""

from __future__ import annotations

import re
from dataclasses import MISSING, fields
from itertools import chain
from typing import Any

from builder.nouns import model
from builder.nouns.fields import Choice, Kind, ListOf, Record, Reference
from builder.nouns.lint.doubts import DOUBTS
from builder.nouns.site.urls import FOLDERS
from builder.nouns.tables import TABLES
from builder.nouns.tables.registers import REGISTERS
from builder.nouns.tables.waves import WAVE
from builder.shell.settings import PROJECT
from tests.builders import registers

FROM_THE_FILE = {"slug", "body", "written"}
"""Attributes of a page that come from the file's name and text, not from a field."""


SPOKEN_OF = re.compile(r"under »([a-zæøå_]+)«|(?:feltet|linjen) »([a-z_]+)«|»([a-z]+_[a-z_]+)«|»([a-z_]+):")
ROWS = [found for folder, record in TABLES.items() for found in record.every(f"{folder}.")]
RECORDS = [*TABLES.items(), *((way, row.item) for way, row in ROWS if isinstance(row.item, Record))]


def test_every_field_is_an_attribute() -> None:
    """Each row's `name` is an attribute of the group's dataclass."""
    names = {way: {row.name for row in record.fields} - {one.name for one in _attributes(record)} for way, record in RECORDS}
    assert {way: strangers for way, strangers in names.items() if strangers} == {}


def test_every_attribute_comes_from_a_field() -> None:
    """Each attribute that has no default of its own is a row's, which is required or has a default in the table."""
    filled = {way: {row.name for row in record.fields if row.required or row.default} for way, record in RECORDS}
    wanted = {way: {one.name for one in _attributes(record) if one.default is MISSING} for way, record in RECORDS}
    from_the_file = {way: FROM_THE_FILE if issubclass(_type(record), model.Page) else set() for way, record in RECORDS}
    empty = {way: wanted[way] - filled[way] - from_the_file[way] for way, _ in RECORDS}
    assert {way: names for way, names in empty.items() if names} == {}


def test_keys_and_names_stand_once() -> None:
    """No two rows of a group share a key or a name, and a shorthand is one of its keys."""
    for way, record in RECORDS:
        keys = [row.key for row in record.fields]
        assert len(set(keys)) == len(keys), way
        assert len({row.name for row in record.fields}) == len(keys), way
        assert not record.shorthand or record.shorthand in keys, way


def test_a_field_that_is_spoken_of_is_one() -> None:
    """A field that gets another key is told of under it: what names one as such, for people or for a row of doubts, names no other."""
    known = {row.key for _, row in chain(ROWS, *(record.every() for record in (*REGISTERS.values(), WAVE)))}
    files = [*(PROJECT / "builder").rglob("*.py"), *(PROJECT / "templates").rglob("*.js"), PROJECT / "REDAKTION.md"]
    named = {word for file in files for match in SPOKEN_OF.finditer(file.read_text("utf-8")) for word in match.groups() if word}
    assert named - known - {"page"} == set()
    ways = {way.partition(".")[2] for way, _ in ROWS}
    assert {field for doubt in DOUBTS for field in doubt.fields} - ways == set()


def test_every_field_is_explained() -> None:
    """A field has a Danish label and a help text that is a sentence."""
    assert [way for way, row in ROWS if not row.label[:1].isupper()] == []
    assert [way for way, row in ROWS if not row.help.endswith((".", "?", "…"))] == []
    assert [way for way, row in ROWS if row.help[:1].isalpha() and not row.help[:1].isupper()] == []


def test_a_key_can_be_typed_on_any_keyboard() -> None:
    """A key is a-z, digits and underscore."""
    assert [way for way, row in ROWS if not (row.key.isascii() and row.key.isidentifier() and row.key == row.key.lower())] == []


def test_what_a_field_points_at_exists() -> None:
    """A field's vocabulary is in the registers, and the folder that it refers to is one of ours."""
    for way, row in ROWS:
        kind = row.item
        if isinstance(kind, Choice):
            assert kind.vocabulary in registers().vocabularies, way
            assert not row.default or registers().vocabularies[kind.vocabulary].find(row.default), way
        if isinstance(kind, Reference):
            assert kind.folder in TABLES, way


def test_a_sentence_that_lists_the_words_of_a_field_lists_all() -> None:
    """A help that names most words of a closed list is told when the list gets another: the sentence is mended too."""
    forgotten = [
        (way, word)
        for way, row in ROWS
        for words in (_words(row.kind),)
        for word in _unsaid(row.help.casefold(), words)
        if len(_unsaid(row.help.casefold(), words)) <= len(words) / 4
    ]
    assert forgotten == []


def _words(kind: Kind) -> list[tuple[str, str]]:
    """The words of a field, or of a group that one word can stand for: id and title, in small letters."""
    if isinstance(kind, ListOf):
        return _words(kind.kind)
    if isinstance(kind, Record):
        return next((_words(row.kind) for row in kind.fields if row.key in (kind.shorthand, "vaerdi")), [])
    terms = registers().vocabularies[kind.vocabulary].terms if isinstance(kind, Choice) else ()
    return [(term.id.replace("-", " "), term.title.casefold()) for term in terms]


def _unsaid(text: str, words: list[tuple[str, str]]) -> list[str]:
    return [title for id_, title in words if id_ not in text and title not in text]


def _type(record: Record) -> type:
    assert isinstance(record.type, type)
    return record.type


def _attributes(record: Record) -> tuple[Any, ...]:
    return fields(_type(record))


def test_required_fields_have_no_default() -> None:
    """A field that must be written has no value of its own."""
    assert [way for way, row in ROWS if row.required and row.default] == []


def test_every_folder_has_a_table_and_an_address() -> None:
    """The folders with a table are the folders with an address."""
    assert set(TABLES) == set(FOLDERS)
