"""What cases are compared by: the rows of the table, and what one case has in each.

`stages/derive` fills them in, once; the pages with two closest cases, the scripts of the page »Sammenlign« and its list all show
the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from builder.nouns.language.dates import When

MOST = 4
"""So many cases stand side by side; more would not be read. Our own choice, and that of `choices.js`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: `key` stands in data and scripts, `title` on the page, and `anchor` the place on a case's page that has all."""

    key: str
    title: str
    anchor: str


ROWS = (
    Row(key="status", title="Status", anchor="fakta"),
    Row(key="model", title="Model", anchor="fakta"),
    Row(key="form", title="Form", anchor="fakta"),
    Row(key="partnere", title="Parter", anchor="fakta"),
    Row(key="stoerrelse", title="Størrelse", anchor="oekonomi"),
    Row(key="styring", title="Styring", anchor="styring"),
    Row(key="betaling", title="Betaling", anchor="styring"),
    Row(key="lovet", title="Lovet", anchor="gevinster"),
    Row(key="opnaaet", title="Opnået", anchor="gevinster"),
    Row(key="indgangspris", title="Indgangspris", anchor="oekonomi"),
    Row(key="medarbejdere", title="Medarbejdere", anchor="styring"),
    Row(key="udtraeden", title="Udtræden", anchor="udtraeden"),
)
"""The rows in the order of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that is known: `figure` a number with its unit, `label` what it is about, `text` the sentence or word.

    `when` is the year or date with what it is the date of, `sources` are ids of the case's sources, and `doubts` what a reader
    must know before leaning on it. `basis` says of what came of a gain how that is known, and `measured` whether anybody measured
    it. `elsewhere` says in words where a number comes from that no source of the case has.
    """

    text: str = ""
    label: str = ""
    figure: str = ""
    when: str = ""
    basis: str = ""
    measured: bool = False
    note: str = ""
    doubts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    elsewhere: str = ""

    @property
    def length(self) -> int:
        """About how many characters it takes on the page."""
        return sum(map(len, (self.text, self.label, self.figure, self.when, self.basis, self.note, self.elsewhere, *self.doubts)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one case has in one row: the first `points`, and how many `more` its own page has; none when nobody knows.

    Cells are alike when they have the same `sameness`, in any order.
    """

    points: tuple[Point, ...] = ()
    more: int = 0
    sameness: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A source that some point cites, under the `number` that it has on the case's own page."""

    number: int
    id: str
    title: str
    publisher: str
    date: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A case as a column: `cells` by the key of the row, a cell for every row; `sources` are those that the points cite."""

    slug: str
    title: str
    cells: Mapping[str, Cell] = field(hash=False)
    sources: tuple[CitedSource, ...] = ()

    @property
    def numbers(self) -> Mapping[str, int]:
        """The number of each cited source, by id."""
        return {source.id: source.number for source in self.sources}


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """A row of a table: its cells in the order of the columns, how many of them know, and whether all are alike."""

    row: Row
    cells: tuple[Cell, ...]

    @property
    def known(self) -> int:
        """How many of the cases have something to say."""
        return sum(1 for cell in self.cells if cell.points)

    @property
    def alike(self) -> bool:
        """Whether all of the cases say the same; what somebody does not say is a difference."""
        return self.known == len(self.cells) and len({cell.sameness for cell in self.cells}) == 1


def compared(columns: Sequence[Comparison]) -> tuple[ComparedRow, ...]:
    """Every row of a table of these `columns`, in order, also those in which nobody knows anything."""
    return tuple(ComparedRow(row=row, cells=tuple(column.cells[row.key] for column in columns)) for row in ROWS)
