"""On which page which news stand: the newest years first, and older ones five years to a page, so that an address stays.

A page of news is as heavy as what it lists, so what it may hold is counted in rows, and no catalogue makes it too heavy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from builder.nouns.derived.happenings import Happening, What
from builder.nouns.site import urls
from builder.stages.pages.sharing import shared_out

ENOUGH = 30
"""News of the world that the first page has at least, when there are so many: it takes whole years until it has them."""
FIRST, MOST = 300, 480
"""What the first page and any other may hold: a new page of the catalogue, which is a line, counts for one, and other news for
three; about 50 and 85 kB."""
_OTHER = 3
_SPAN, _EARLY = 5, 2010
"""Years of a page, and the year before which all stand together, for little is known of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsRows:
    """The page at `path`, with what stands on it; `title` is its years in words, »2020-2024«; `begins` is true of their first."""

    path: str
    title: str
    rows: tuple[Happening, ...]
    begins: bool = True

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year on it."""
        return self.rows[-1].date.year, self.rows[0].date.year


def divided(happened: Sequence[Happening]) -> tuple[NewsRows, ...]:
    """All that `happened`, newest first, shared out on pages, each on one; none when there is nothing."""
    newest = _first(happened)
    if not newest:
        return ()
    pages = [NewsRows(path=urls.NEWS, title=_title(newest), rows=newest)]
    for name, group in groupby(happened[len(newest) :], key=lambda one: _span(one.date.year)):
        for number, rows in enumerate(shared_out(tuple(group), _heft, MOST), 1):
            title = f"{_title(rows)}{f', side {number}' if number > 1 else ''}"
            path = urls.part(urls.NEWS, name, number)
            pages.append(NewsRows(path=path, title=title, rows=rows, begins=number == 1))
    return tuple(pages)


def _first(happened: Sequence[Happening]) -> tuple[Happening, ...]:
    """The newest years, whole, until there is enough; as much of the newest as there is room for when that one is too large."""
    taken: tuple[Happening, ...] = ()
    for _, group in groupby(happened, key=lambda one: one.date.year):
        year = tuple(group)
        if taken and (_weight(taken + year) > FIRST or sum(one.what is not What.NEW for one in taken) >= ENOUGH):
            break
        taken += year
    return next(iter(shared_out(taken, _heft, FIRST)), ())


def _weight(rows: Sequence[Happening]) -> int:
    return sum(map(_heft, rows))


def _heft(row: Happening) -> int:
    return 1 if row.what is What.NEW else _OTHER


def _span(year: int) -> str:
    """The name of the page that a year stands on, which never changes."""
    start = year // _SPAN * _SPAN
    return f"{start}-{start + _SPAN - 1}" if start >= _EARLY else f"foer-{_EARLY}"


def _title(rows: Sequence[Happening]) -> str:
    last, first = rows[0].date.year, rows[-1].date.year
    return str(last) if first == last else f"{first}-{last}"
