"""The lists of numbers that a page has, whatever fields they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from builder.nouns.fields import Record
from builder.nouns.model import Content, EntranceCost, Figure
from builder.nouns.tables import FOLDERS, TABLES


def figures_of(page: Content) -> Iterator[tuple[str, tuple[Figure, ...]]]:
    """The lists of figures of the `page`, each under the key of its field, in the order of the table; a list may be empty."""
    return ((key, getattr(page, name)) for key, name in _fields(FOLDERS[type(page)]))


@cache
def _fields(folder: str) -> tuple[tuple[str, str], ...]:
    """The fields of pages of that folder that hold figures, by key and by name."""
    rows = TABLES[folder].fields
    return tuple((row.key, row.name) for row in rows if isinstance(row.item, Record) and row.item.type in _FIGURES)


_FIGURES = (Figure, EntranceCost)
