"""A register in; the pages that its rows point at out, each with its place and what of the page is named beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from builder.nouns.checked import FieldPath
from builder.nouns.fields import Reference
from builder.nouns.registers.files import Cited
from builder.nouns.source.source_file import Span
from builder.stages.validate.registers.register import Register, leaves

_SOURCE = "kilde"
"""The field that names a source of the page beside it."""
_PARTS = {"vejledning": ("gruppe", "cases"), "tjekliste": ("grupper",), "case": ("tal",)}
"""The fields that name a part of the page which the field beside them points at."""


def cited(register: Register, *, shipped: bool = False) -> Iterator[Cited]:
    """Every page that the `register`, the program's own when `shipped`, points at, in the order of its table."""
    places = register.reading.places
    for path, kind, target, beside in leaves(register):
        if not isinstance(kind, Reference):
            continue
        yield Cited(
            folder=kind.folder,
            target=target,
            span=places[path],
            source=beside.get(_SOURCE, "") if isinstance(beside.get(_SOURCE, ""), str) else "",
            of_source=places.get((*path[:-1], _SOURCE), places[path]),
            parts=tuple(_parts(register, path, beside)),
            shipped=shipped,
        )


def _parts(register: Register, path: FieldPath, beside: Mapping[str, Any]) -> Iterator[tuple[str, str, Span]]:
    for key in _PARTS.get(str(path[-1]), ()):
        where, value = (*path[:-1], key), beside.get(key)
        if isinstance(value, str):
            yield key, value, register.reading.places[where]
        several = value if isinstance(value, (tuple, list)) else ()
        for position, one in zip(register.reading.kept.get(where, ()), several, strict=False):
            yield key, one, register.reading.places[(*where, position)]
