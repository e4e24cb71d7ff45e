"""The events of a page in the order of time, and which of them were expected on a day that has passed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from builder.nouns.model import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """An event; `overdue` says that it was expected, and that the day has passed without anybody saying whether it came."""

    event: Event
    overdue: bool


def timeline(events: Iterable[Event], today: date) -> tuple[TimelineRow, ...]:
    """The events in the order of time, undated ones last; where their dates do not tell which came first, as they stood.

    Of »2019« and »marts 2019« nobody knows by the dates alone: only who wrote them does. `today` decides which expected `events`
    are overdue: those whose last possible day is before it.
    """
    return tuple(TimelineRow(event=event, overdue=_overdue(event, today)) for event in _ordered(list(events)))


def _ordered(left: list[Event]) -> Iterator[Event]:
    """Each time the first of those `left` that none of the others is certain to come before."""
    while left:
        bound = min(event.date.last for event in left)
        event = next(event for event in left if event.date.first <= bound)
        left.remove(event)
        yield event


def _overdue(event: Event, today: date) -> bool:
    return event.expected and not event.date.undated and event.date.last < today
