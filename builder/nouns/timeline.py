"""The events of a page in the order of time, and which of them were expected on a day that has passed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from builder.nouns.model import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """An event; `overdue` says that it was expected, and that the day has passed without anybody saying whether it came."""

    event: Event
    overdue: bool


def timeline(events: Iterable[Event], today: date) -> tuple[TimelineRow, ...]:
    """The events by date, whatever the order in the file; undated ones last, those of one date as they stood.

    `today` decides which expected `events` are overdue: those whose last possible day is before it.
    """
    ordered = sorted(events, key=lambda event: event.date)
    return tuple(TimelineRow(event=event, overdue=_overdue(event, today)) for event in ordered)


def _overdue(event: Event, today: date) -> bool:
    return event.expected and not event.date.undated and event.date.last < today
