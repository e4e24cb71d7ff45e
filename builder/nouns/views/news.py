"""What the page of news is told: `stages/pages` makes it, the template `news` shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.happenings import Coming, Happening, What
from builder.nouns.views.parts import Link
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
    """A year with its months, newest first, and how many happenings it has; the newest is `unfolded`."""

    year: int
    number: int
    months: tuple[NewsMonth, ...]
    unfolded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsPage(View):
    """Everything that happened, by year and month, newest first.

    `sorts` are the kinds of happening that there are with their numbers. `coming` is what is planned, the earliest first, of
    which `days` have a day in the calendar. `cases` is how many there are, `telling` how many of them have a happening of their
    own. `feeds` lead to those of areas and of municipalities.
    """

    template: ClassVar[str] = "news"

    years: tuple[NewsYear, ...]
    sorts: tuple[tuple[What, int], ...]
    newest: str
    total: int
    coming: tuple[Coming, ...]
    days: int
    cases: int
    telling: int
    feeds: tuple[tuple[str, tuple[Link, ...]], ...]
