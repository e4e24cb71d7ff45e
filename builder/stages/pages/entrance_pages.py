"""On which page the row of which case stands that tells of its entrance cost: all on one, or on as few as there must be.

What a page may hold is counted in bytes of its rows, about, so that no catalogue and no long text makes it too heavy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.nouns.derived.entrance import Entrance
from builder.nouns.site import urls
from builder.stages.pages.sharing import shared_out, weighed

WHOLE, PAGE = 70_000, 60_000
"""Bytes of rows on the one page, and, where they are more, on each; our own choice."""
_ROW, _FIGURE, _EVENT = 600, 170, 110


@dataclass(frozen=True, slots=True, kw_only=True)
class EntranceRows:
    """The page at `path` with the `rows` that it holds, in the catalogue's order."""

    path: str
    rows: tuple[Entrance, ...]


def entrance_pages(known: Sequence[Entrance]) -> Sequence[EntranceRows]:
    """The rows of all that is `known`, each on one page; the first is `urls.ENTRANCE`, whatever it holds."""
    parts = shared_out(known, _weight, PAGE if sum(map(_weight, known)) > WHOLE else WHOLE) or ((),)
    return [
        EntranceRows(path=urls.ENTRANCE if number == 1 else urls.part(urls.ENTRANCE, "cases", number), rows=rows)
        for number, rows in enumerate(parts, 1)
    ]


def places(pages: Sequence[EntranceRows]) -> Mapping[str, str]:
    """Where the row of each case stands, by its slug: a path with `#anchor`."""
    return {one.case.slug: f"{page.path}#{one.case.origin}" for page in pages for one in page.rows}


def _weight(one: Entrance) -> int:
    figures = (*one.money, *one.hours, *one.other)
    events = [event for event in (one.way.decision, one.way.until) if event]
    return (
        _ROW
        + 2 * len(one.case.title)
        + sum(_FIGURE + weighed(figure) for figure in figures)
        + sum(_EVENT + weighed(event) for event in events)
    )
