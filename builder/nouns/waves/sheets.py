"""A spreadsheet as it was read, whatever program saved it: cells with what they are, by row and column from 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from builder.nouns.data.workbooks import letters


class CellKind(Enum):
    """What a cell holds, as its file says."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    PERCENT = "percent"
    TRUTH = "truth"
    FORMULA = "formula"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not empty. `text` is its value as the file has it: a day is a number too, a formula is its result."""

    text: str
    kind: CellKind = CellKind.TEXT


EMPTY = Cell("")
"""What stands where nothing was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet, or a file of rows, which has no `name`. `cells` are those that are not empty, by row and column.

    `merged` are ranges of merged cells: first row and column, last row and column. `uneven` are rows of a file of rows that have
    another number of cells than its first, with both numbers, `swallowed` those whose quotation mark is not closed and so took in
    the rows below. `early` says that days are counted from 1904 and not 1900.
    """

    file: str
    name: str = ""
    cells: Mapping[tuple[int, int], Cell]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    uneven: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    swallowed: frozenset[int] = frozenset()
    early: bool = False

    def at(self, row: int, column: int) -> Cell:
        """The cell at a place, `EMPTY` where there is none."""
        return self.cells.get((row, column), EMPTY)

    def is_merged(self, row: int, column: int) -> bool:
        """Whether the cell is one of several that were made one."""
        return any(top <= row <= bottom and left <= column <= right for top, left, bottom, right in self.merged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What of a file could not be taken in, and where: `row` and `column` are 0 for what is true of the whole file or row.

    `title` is what the column is called, `hint` what helps, empty for nothing. It `is_nameless` when the row names no case, and
    none that it may mean.
    """

    file: str
    message: str
    hint: str = ""
    sheet: str = ""
    row: int = 0
    column: int = 0
    title: str = ""
    is_nameless: bool = False

    @property
    def text(self) -> str:
        """The fault in one line of Danish: where, what, and what helps."""
        sheet = f" ark »{self.sheet}«" if self.sheet else ""
        row = f" række {self.row}" if self.row else ""
        title = f" ({self.title})" if self.title else ""
        column = f" kolonne {letters(self.column)}{title}" if self.column else ""
        where = ",".join(filter(None, (sheet, row, column)))
        message = self.message[:1].lower() + self.message[1:] if self.message[:1] != "»" else self.message
        return f"{self.file}:{where}{': ' if where else ' '}{message}.{f' {self.hint}' if self.hint else ''}"
