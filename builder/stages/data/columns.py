"""What the lists of the open data share: columns, numbers with their bounds, dates with their bounds and precision, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from builder.nouns.data.table import LIST, PRECISION_WORDS, Cell, DataColumn, DataTable, Kind, Rows
from builder.nouns.language.amounts import Amount
from builder.nouns.language.dates import When
from builder.nouns.model import Cited, Page
from builder.nouns.site import urls


class Column(NamedTuple):
    """A column, and how its cell is found from the case and the row's own value; the rest is as in `DataColumn`."""

    name: str
    meaning: str
    find: Callable[[Any, Any], Cell]
    kind: Kind = Kind.TEXT
    required: bool = False
    words: tuple[str, ...] = ()
    refers: str = ""

    @property
    def told(self) -> DataColumn:
        """The column without the way to find its cells."""
        return DataColumn(
            name=self.name,
            meaning=self.meaning,
            kind=self.kind,
            required=self.required,
            words=self.words,
            refers=self.refers,
        )


def table(path: str, title: str, columns: Iterable[Column], rows: Iterable[tuple[Any, Any]], *, keyed: bool = False) -> DataTable:
    """The list at `path`, with a row for each of `rows`: pairs of a case and the row's own value, handed to every column.

    The rows are made when somebody looks at one, which raises what a column raises. `keyed` is as in `DataTable`.
    """
    found = tuple(columns)
    return DataTable(
        path=path,
        title=title,
        columns=tuple(column.told for column in found),
        rows=Rows(lambda: tuple(tuple(column.find(case, value) for column in found) for case, value in rows)),
        keyed=keyed,
    )


def bounds(name: str, find: Callable[[Any], Amount | None]) -> tuple[Column, Column]:
    """Two columns for the bounds of a number; a bound that the source leaves open is empty."""

    def bound(row: Any, edge: str) -> Decimal | None:
        amount = find(row)
        value: Decimal | None = getattr(amount, edge) if amount else None
        return value

    low, high = (f"Tallet, eller dets {word} grænse; tomt, når kilden ingen siger" for word in ("nedre", "øvre"))
    return (
        Column(f"{name}_fra", low, lambda _, row: bound(row, "low"), Kind.NUMBER),
        Column(f"{name}_til", high, lambda _, row: bound(row, "high"), Kind.NUMBER),
    )


def dates(name: str, meaning: str, find: Callable[[Any, Any], When | None], missing: str = "") -> tuple[Column, ...]:
    """Four columns for a date of any precision: as it is known, its first and its last day, and how exactly it is known.

    `missing` is what the first says of one that nobody knows.
    """

    def words(case: Any, row: Any) -> str:
        when = find(case, row)
        return when.listed if when else missing

    def edge(case: Any, row: Any, which: str) -> Cell:
        when = find(case, row)
        return None if when is None or when.undated else getattr(when, which)

    def precision(case: Any, row: Any) -> str:
        when = find(case, row)
        return when.accuracy if when else ""

    return (
        Column(name, meaning, words),
        Column(f"{name}_fra", "Den første dag, det kan være", lambda case, row: edge(case, row, "first"), Kind.DAY),
        Column(f"{name}_til", "Den sidste dag, det kan være", lambda case, row: edge(case, row, "last"), Kind.DAY),
        Column(f"{name}_praecision", "Hvor præcis den er; »ca.« kan ligge uden for de to dage", precision, words=PRECISION_WORDS),
    )


WHO: tuple[Column, ...] = (
    Column("case", "Casens faste id; adressen er cases/<id>.html", lambda case, _: case.slug, required=True, refers="cases"),
    Column("titel", "Casens titel", lambda case, _: case.title, required=True),
    Column("side", "Casens side i kataloget", lambda case, _: urls.case(case.slug), required=True),
)


def yes(value: object) -> str:
    """»ja« of what is so, and nothing else."""
    return "ja" if value else ""


def sources(page: Page, claim: Cited) -> str:
    """The titles of a claim's sources, which are among those of the `page`. Raises `KeyError` for one that is not."""
    titles = {source.id: f"{source.title} ({source.publisher}, {source.date.text})" for source in page.sources}
    return LIST.join(titles[source] for source in claim.sources)


def support(find: Callable[[Any], Cited] = lambda row: row) -> tuple[Column, Column]:
    """Two columns for the claim found in a row, which is the row unless `find` is given: how sure it is, and its sources."""
    return (
        Column("sikkerhed", "Høj, middel eller lav", lambda _, row: find(row).confidence.title),
        Column("kilder", "Kildernes titler", lambda page, row: sources(page, find(row))),
    )


def planned(name: str, find: Callable[[Any, Any], Any]) -> Column:
    """Whether a date that may be unknown was only the plan; what is found has `expected`, or is None."""

    def told(case: Any, row: Any) -> str:
        found = find(case, row)
        return yes(found and found.expected)

    return Column(name, "»ja«, når kilden kun siger, at det var planen", told)


SURE, SOURCES = support()
