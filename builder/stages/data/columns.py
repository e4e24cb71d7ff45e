"""What the lists of the open data share: columns, numbers with their bounds, dates that a spreadsheet reads, and sources."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

from builder.nouns import urls
from builder.nouns.amounts import Amount
from builder.nouns.dates import When
from builder.nouns.model import Case, Cited

LIST = " | "
"""What parts several values in one cell."""

Column: TypeAlias = tuple[str, str, Callable[[Case, Any], str]]
"""A column's name, what it holds, in Danish, and how it is found from the case and the row's own value: a text, empty for what
is unknown."""


def bounds(name: str, find: Callable[[Any], Amount | None]) -> tuple[Column, Column]:
    """Two columns for the bounds of a number; a bound that the source leaves open is empty."""

    def bound(row: Any, edge: str) -> str:
        amount = find(row)
        value = getattr(amount, edge) if amount else None
        return "" if value is None else number(value)

    return (
        (f"{name}_fra", "Tallet, eller dets nedre grænse; tomt, når kilden ingen siger", lambda _, row: bound(row, "low")),
        (f"{name}_til", "Tallet, eller dets øvre grænse; tomt, når kilden ingen siger", lambda _, row: bound(row, "high")),
    )


WHO: tuple[Column, ...] = (
    ("case", "Casens faste id; adressen er cases/<id>.html", lambda case, _: case.slug),
    ("titel", "Casens titel", lambda case, _: case.title),
    ("side", "Casens side i kataloget", lambda case, _: urls.case(case.slug)),
)


def day(when: When) -> str:
    """An exact day as Excel reads one; anything else in words."""
    return when.first.isoformat() if when.first == when.last and not when.approximate and when.first != date.max else when.text


def number(value: Any) -> str:
    """A number with a decimal comma; `value` is a decimal or a whole number."""
    return f"{value:f}".replace(".", ",")


def sources(case: Case, claim: Cited) -> str:
    """The titles of a claim's sources, which are among those of the `case`. Raises `KeyError` for one that is not."""
    titles = {source.id: f"{source.title} ({source.publisher}, {source.date.text})" for source in case.sources}
    return LIST.join(titles[source] for source in claim.sources)
