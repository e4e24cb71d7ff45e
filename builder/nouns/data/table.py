"""A list of the open data: columns that say what they hold and of which kind, and rows of typed cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeAlias

from builder.nouns.language.dates import ABOUT_RIGHT, PRECISIONS

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

    @property
    def word(self) -> str:
        """What an editor calls it."""
        return {Kind.TEXT: "tekst", Kind.NUMBER: "tal", Kind.INTEGER: "heltal", Kind.DAY: "dag"}[self]


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


Row: TypeAlias = tuple[Cell, ...]


class Rows(Sequence[Row]):
    """Rows that `make`, a pure function, makes when somebody first looks at one; how many they are may be known before."""

    def __init__(self, make: Callable[[], Sequence[Row]], number: int | None = None) -> None:
        self._make = make
        self._number = number

    @cached_property
    def _all(self) -> Sequence[Row]:
        return self._make()

    def __getitem__(self, place: Any) -> Any:
        return self._all[place]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all) if self._number is None else self._number

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """A file of rows: `path` is under the site folder; a row has a cell for each column. `keyed` says that the first column of
    every row differs from those of all others.
    """

    path: str
    title: str
    columns: tuple[DataColumn, ...]
    rows: Sequence[Row]
    keyed: bool = False

    @property
    def name(self) -> str:
        """The list's name in addresses and as a sheet: »gevinster«."""
        return self.path.rpartition("/")[2].partition(".")[0]
