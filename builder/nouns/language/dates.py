"""Dates as sources give them in: day, month, quarter, season, year, span of years, or »ca.« any; their bounds and words out."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from builder.nouns.language.danish import MONTHS, SEASONS, long_date

UNDATED = "udateret"
"""What is written for a source that bears no date."""

FIRST_YEAR = 1800
"""A year before this one is a slip of the pen: »1016« for 2016. Our own choice."""

PARTS = {"kvartal": 3, "halvår": 6}
"""Parts of a year and how many months each lasts."""

PRECISIONS = ("dag", "måned", "kvartal", "årstid", "halvår", "år", "periode", "udateret")
"""How exactly a date may be known, the most exact first."""
ABOUT_RIGHT = "ca. "
"""What stands before the precision of a date that is itself only about right."""

_BLANKS = r"[ \t\n\r\f\v]*"
DAY = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
MONTH = re.compile("([0-9]{4})-([0-9]{2})")
YEAR = re.compile("[0-9]{4}")
YEARS = re.compile(rf"([0-9]{{4}}){_BLANKS}[-–]{_BLANKS}([0-9]{{4}})")
PART = re.compile(rf"([1-4])\. ({'|'.join(PARTS)}) ([0-9]{{4}})")
SEASON = re.compile(rf"({'|'.join(SEASONS)})(?:et|en)? ([0-9]{{4}})")
ABOUT = re.compile(r"ca\.? ")


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A date of any precision: `first` and `last` are the days that bound it, both included, `text` is how a page says it.

    Dates sort by `first` and then by `last`. `approximate` is true of »ca.«, which moves neither bound.
    """

    first: date
    last: date
    text: str
    approximate: bool = False

    @property
    def undated(self) -> bool:
        """True when the source bears no date; such a date sorts last."""
        return self.text == UNDATED

    @property
    def monthly(self) -> bool:
        """Whether it is known to the month or better, without a »ca.«."""
        return not self.approximate and (self.first.year, self.first.month) == (self.last.year, self.last.month)

    @property
    def is_year(self) -> bool:
        """Whether its text is a year and no more, and so says itself how exactly it is known."""
        return YEAR.fullmatch(self.text) is not None

    @property
    def precision(self) -> str:
        """How exactly it is known, a word of `PRECISIONS`, whether or not it is »ca.«: a span of years is a »periode«."""
        if self.undated:
            return "udateret"
        if self.first == self.last:
            return "dag"
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        # A quarter begins in January, April, July or October; a season never does.
        quarter = "kvartal" if self.first.month % 3 == 1 else "årstid"
        return {1: "måned", 3: quarter, 6: "halvår", 12: "år"}.get(months, "periode")

    @property
    def within(self) -> str:
        """As the day of something that happened once: of a span of years, that it was some time in it and not all of it."""
        return f"engang i {self.text}" if self.precision == "periode" and not self.approximate else self.text

    @property
    def accuracy(self) -> str:
        """Its precision, with »ca.« before it when it is only about right."""
        return f"{ABOUT_RIGHT if self.approximate else ''}{self.precision}"

    @property
    def listed(self) -> str:
        """As a list for spreadsheets says it: an exact day as one, and anything else in words that none takes for a day.

        »oktober 2017« becomes the first of October where a spreadsheet looks for dates; »i oktober 2017« stays as it is.
        """
        if self.precision == "dag" and not self.approximate:
            return self.first.isoformat()
        return f"i {self.text}" if self.precision == "måned" and not self.approximate else self.text

    @property
    def year(self) -> int:
        """The year it begins in; 9999 for what is undated."""
        return self.first.year


def parse(text: str) -> When | None:
    """The date that an editor wrote, or None when it is none: »2016-02-30« is not a date.

    `text` may have blanks around it. None as well for a year before `FIRST_YEAR` and for a span of years that runs backwards.
    Raises nothing, whatever the text.
    """
    about = ABOUT.match(text.strip())
    exact = text.strip()[about.end() :] if about else text.strip()
    if exact == UNDATED and not about:
        return When(date.max, date.max, UNDATED)
    try:
        found = _bounds(exact.strip())
    except ValueError:  # a month 13 or a 30 February
        return None
    if found is None or found[0].year < FIRST_YEAR:
        return None
    first, last, shown = found
    return When(first, last, f"ca. {shown}" if about else shown, approximate=about is not None)


_Bounds: TypeAlias = tuple[date, date, str]
"""The first and the last day that a date may mean, and the date in words."""


def _bounds(text: str) -> _Bounds | None:
    for pattern, meant in _FORMS:
        if match := pattern.fullmatch(text):
            return meant(match)
    return None


def _day(match: re.Match[str]) -> _Bounds:
    day = date(*map(int, match.groups()))
    return day, day, long_date(day)


def _month_of_a_year(match: re.Match[str]) -> _Bounds:
    year, month = map(int, match.groups())
    return *_months(year, month, 1), f"{MONTHS[month - 1]} {year}"


def _year(match: re.Match[str]) -> _Bounds:
    return *_months(int(match[0]), 1, 12), match[0]


def _years(match: re.Match[str]) -> _Bounds | None:
    start, end = map(int, match.groups())
    return (date(start, 1, 1), date(end, 12, 31), f"{start}-{end}") if start < end else None


def _part(match: re.Match[str]) -> _Bounds:
    number, word, year = int(match[1]), match[2], int(match[3])
    length = PARTS[word]
    return *_months(year, (number - 1) * length + 1, length), f"{number}. {word} {year}"


def _season(match: re.Match[str]) -> _Bounds:
    month, shown = SEASONS[match[1]]
    return *_months(int(match[2]), month, 3), f"{shown} {match[2]}"


def _months(year: int, month: int, length: int) -> tuple[date, date]:
    end_year, end_month = year + (month + length - 2) // 12, (month + length - 2) % 12 + 1
    return date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])


# Each way to write a date, and what it means; a span of years that runs backwards means none.
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Bounds | None]], ...] = (
    (DAY, _day), (MONTH, _month_of_a_year), (YEAR, _year), (YEARS, _years), (PART, _part), (SEASON, _season),
)  # fmt: skip
