"""A register in; the pages that its rows point at out, each with its place and the id of the page's source that bears it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from builder.nouns.checked import FieldPath
from builder.nouns.fields import Kind, ListOf, Record, Reference
from builder.nouns.register_files import Cited
from builder.stages.validate.registers.register import Register

_SOURCE = "kilde"
"""The field that names a source of the page beside it."""


def cited(register: Register) -> Iterator[Cited]:
    """Every page that the `register` points at, in the order of its table."""
    places, kept = register.reading.places, register.reading.kept
    for path, folder, target, source in _cited(register.record, register.values, (), kept):
        of_source = places.get((*path[:-1], _SOURCE), places[path])
        yield Cited(folder=folder, target=target, span=places[path], source=source, of_source=of_source)


def _cited(
    kind: Kind, value: Any, path: FieldPath, kept: Mapping[FieldPath, list[int]], source: str = ""
) -> Iterator[tuple[FieldPath, str, str, str]]:
    """Each reference below a value that was read: its key path, its folder, its target, and the source that stands beside it."""
    if isinstance(kind, ListOf):
        for position, item in zip(kept.get(path, ()), value, strict=False):
            yield from _cited(kind.kind, item, (*path, position), kept)
    elif isinstance(kind, Record):
        for row in kind.fields:
            if row.key in value:
                yield from _cited(row.kind, value[row.key], (*path, row.key), kept, value.get(_SOURCE, ""))
    elif isinstance(kind, Reference):
        yield path, kind.folder, value, source
