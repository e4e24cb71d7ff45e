"""What has happened in the catalogue and is to come, by the dates that content itself bears; no clock and no history of files."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from builder.nouns.language.danish import sort_key
from builder.nouns.language.dates import When

AUTHORITY = "tag:inspirationskatalog.github.io,2026:"
"""What the ids of feeds and their entries begin with (RFC 4151). It never changes, wherever the site or the project moves."""


class What(Enum):
    """A kind of happening: `id` stands in addresses and `title` on pages."""

    NEW = ("ny", "Ny i kataloget")
    STATUS = ("status", "Status")
    ENDED = ("slut", "Sluttet")
    DECIDED = ("beslutning", "Beslutning")
    STARTED = ("start", "Start på driften")
    LEFT = ("udtraeden", "Udtræden")
    HAPPENED = ("haendelse", "Hændelse")

    @property
    def id(self) -> str:
        """Its word in addresses."""
        return self.value[0]

    @property
    def title(self) -> str:
        """Its word on a page."""
        return self.value[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A source of what is told: `path` leads to its place in the page's own list."""

    title: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that happened, or is told of, on a date of any precision.

    `key` is its own among all and stays when its words are mended. `subject` is the title of the page at `path` that tells of it.
    `municipalities` are the codes of those it concerns, none where it is the whole country; `areas` are ids of »omraade«.
    `doubt` is what a reader must know before leaning on it, empty where nothing is. `came` is the kind of page that is new, as
    »Case«, empty for all that is no new page.
    """

    what: What
    key: str
    date: When
    subject: str
    path: str
    text: str
    sources: tuple[Cited, ...] = ()
    municipalities: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    doubt: str = ""
    came: str = ""

    @property
    def id(self) -> str:
        """Its id in feeds."""
        return f"{AUTHORITY}{self.key}"

    @property
    def updated(self) -> dt.date:
        """The day that a feed gives it: the first that it can have been, so that nothing is dated ahead of its time."""
        return self.date.first


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """Something that is planned. `key` stays when its date moves; `revised` is the day its page was last looked at.

    `what` is its kind in a word, `subject` the title of the page at `path`.
    """

    key: str
    date: When
    what: str
    subject: str
    path: str
    text: str
    revised: dt.date

    @property
    def is_day(self) -> bool:
        """Whether it has a day in a calendar; what is known to the month, or »ca.«, has none."""
        return self.date.precision == "dag" and not self.date.approximate


def newest_first(happenings: tuple[Happening, ...]) -> tuple[Happening, ...]:
    """In the order of a list grouped by month: newest first, and in each year last what has no month; of a day by their names."""
    return tuple(
        sorted(
            happenings,
            key=lambda one: (-one.date.year, not one.date.monthly, -one.date.first.toordinal(), sort_key(one.subject), one.key),
        )
    )
