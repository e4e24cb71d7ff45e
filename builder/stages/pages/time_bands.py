"""Time as lanes of a picture: when something began, how long it is known to have lasted, and when it ended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from builder.nouns.derived.memberships import Stay
from builder.nouns.language.dates import When
from builder.nouns.pictures import DROPPED, KNOWN, MEASURED, OPEN, UNKNOWN, Lane, Mark, Span, Tick

LEGEND = ((MEASURED, "begyndte"), (UNKNOWN, "begyndte på et ukendt tidspunkt"), (DROPPED, "sluttede eller blev forladt"))
"""What the marks of a band stand for. A full line is what a source says, a dotted one what nobody knows."""
_STEPS = (5, 10, 20, 50)
_MOST_TICKS = 6
_APART = 16.0
"""Percent of the picture that two years at its end need between them on the narrowest phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """An axis of years, from the first of January of `first` to the last of December of `last`."""

    first: int
    last: int

    def at(self, when: date) -> float:
        """The place of a day in percent, a little inside both edges."""
        share = (when.year - self.first + (when.timetuple().tm_yday - 1) / 366) / max(1, self.last + 1 - self.first)
        return round(3 + min(max(share, 0), 1) * 94, 1)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Round years, not more than there is room for on a phone, and the year that the axis ends with where there is room."""
        span = self.last - self.first
        step = next((step for step in _STEPS if span / step <= _MOST_TICKS), _STEPS[-1])
        years = [*range(-(-self.first // step) * step, self.last + 1, step), self.last + 1]
        ticks = tuple(Tick(at=self.at(date(year, 1, 1)), text=str(year)) for year in years)
        crowded = len(ticks) > 1 and ticks[-1].at - ticks[-2].at < _APART
        return ticks[:-1] if crowded else ticks

    @classmethod
    def of(cls, dates: Iterable[When | None], least: int = 10) -> Years:
        """The axis with room for all of these, and for `least` years; what is unknown or undated takes no room."""
        found = [one for one in dates if one is not None and not one.undated]
        last = max((one.last.year for one in found), default=date.min.year + least)
        first = min((one.first.year for one in found), default=last - least)
        return cls(first=min(first, last - least), last=last)


def axis(stays: Iterable[Stay]) -> Years:
    """The axis on which all of these have room."""
    return Years.of(one for stay in stays for one in (stay.since, stay.until, stay.seen))


def band(stay: Stay, years: Years) -> Lane:
    """One stay as a lane: full from its beginning to the last that a source says, dotted where nobody knows."""
    undated = stay.seen.undated
    start = years.at(stay.since.first) if stay.since else years.at(date(years.first, 1, 1))
    seen = start if undated else max(start, years.at(stay.seen.last))
    end = years.at(stay.until.last) if stay.until else seen
    spans = [Span(kind=KNOWN if stay.since else OPEN, start=start, end=end)]
    if not stay.until and end < 97:
        spans.append(Span(kind=OPEN, start=end, end=97.0))
    marks = [Mark(kind=MEASURED if stay.since else UNKNOWN, at=start)]
    if stay.until and stay.over:
        marks.append(Mark(kind=DROPPED, at=max(end, start + 2.5)))
    return Lane(says=words(stay), spans=tuple(spans), marks=tuple(marks))


def words(stay: Stay) -> str:
    """The same in words: »Fra 2012 til 2016«, »Fra ukendt tidspunkt«, »Kun 2014«."""
    since = stay.since.within if stay.since else "ukendt tidspunkt"
    if stay.until:
        planned = " (planlagt)" if stay.planned else ""
        return f"Kun {stay.until.text}{planned}" if stay.until == stay.since else f"Fra {since} til {stay.until.within}{planned}"
    return f"Fra {since}, slut på ukendt tidspunkt" if stay.over else f"Fra {since}"
