"""A list of the open data: columns that say what they hold, and rows of text."""

from __future__ import annotations

from dataclasses import dataclass

LICENCE = "CC BY 4.0"
"""The licence under which everybody may use the catalogue's texts and data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataColumn:
    """A column: its `name` in the file, and what it holds, in Danish."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """A file of rows: `path` is under the site folder; a row has a text for each column, empty for what is unknown."""

    path: str
    title: str
    columns: tuple[DataColumn, ...]
    rows: tuple[tuple[str, ...], ...]
