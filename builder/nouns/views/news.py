"""What the pages of news are told: `stages/pages` makes them, the template `news` shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.derived.happenings import Coming, Happening, What
from builder.nouns.views.parts import Link, Pager
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsMonth:
    """What happened in a month, or in a year without a known month: `title` is »november 2026«, `anchor` its id.

    `fresh` are the pages that came into the catalogue then, which says nothing of the world, and may be many at once.
    """

    title: str
    anchor: str
    happenings: tuple[Happening, ...]
    fresh: tuple[Happening, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsYear:
    """A year with its months, newest first, and how many happenings of it stand on the page."""

    year: int
    number: int
    months: tuple[NewsMonth, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsPart:
    """One of the pages that news stand on, as the others lead to it: `link` with its years as title, and how many it holds.

    `years` are its first and last, `sorts` the number of each kind on it. `since` and `until` are the days between which its
    happenings came last, so that a script can tell what a day leaves of it.
    """

    link: Link
    number: int
    years: tuple[int, int]
    sorts: tuple[tuple[What, int], ...]
    since: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsPage(View):
    """The newest that happened, by year and month; or, where it is `older`, an earlier time, or all that is planned.

    `parts` are those of the `pages` of news that this one leads to, itself among them, in order: of many those beside it and
    the first of a span of years. `sorts` are the kinds of happening that there are with their numbers, and `total` how many
    there are, on all of the pages. `coming` is what is planned, the earliest first, as much as the page has room for, of
    `planned` in all, of which `days` have a day in the calendar; `plans` lead to the pages with all of it where that is more.
    `cases` is how many there are, `telling` how many of them have a happening of their own. `feeds` lead to those of areas and
    of municipalities.
    """

    template: ClassVar[str] = "news"

    older: bool
    years: tuple[NewsYear, ...]
    parts: tuple[NewsPart, ...]
    pages: int
    sorts: tuple[tuple[What, int], ...]
    newest: str
    total: int
    coming: tuple[Coming, ...]
    planned: int
    days: int
    plans: Pager
    cases: int
    telling: int
    feeds: tuple[tuple[str, tuple[Link, ...]], ...]
