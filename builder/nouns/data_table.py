"""A list of the open data: columns that say what they hold and of which kind, and rows of typed cells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from builder.nouns.dates import ABOUT_RIGHT, PRECISIONS

LIST = " | "
"""What parts several values in one cell."""
PRECISION_WORDS = (*PRECISIONS, *(f"{ABOUT_RIGHT}{word}" for word in PRECISIONS if word != "udateret"))
"""All that a column of precision may say."""


class Kind(StrEnum):
    """What the cells of a column are: the value is the type's name in a Data Package."""

    TEXT = "string"
    NUMBER = "number"
    INTEGER = "integer"
    DAY = "date"


Cell: TypeAlias = str | int | Decimal | date | None
"""A text, a whole number, a number or a day, as its column's kind says; None, or an empty text, is what nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataColumn:
    """A column: its `name` in the file, what it holds, in Danish, and the kind of its cells.

    `required` says that no cell is empty. `words` are all that a cell may say, none where it may say anything. `refers` is the
    name of the list whose first column holds what stands here, empty for none.
    """

    name: str
    meaning: str
    kind: Kind = Kind.TEXT
    required: bool = False
    words: tuple[str, ...] = ()
    refers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """A file of rows: `path` is under the site folder; a row has a cell for each column. `keyed` says that the first column of
    every row differs from those of all others.
    """

    path: str
    title: str
    columns: tuple[DataColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    keyed: bool = False

    @property
    def name(self) -> str:
        """The list's name in addresses and as a sheet: »gevinster«."""
        return self.path.rpartition("/")[2].partition(".")[0]
