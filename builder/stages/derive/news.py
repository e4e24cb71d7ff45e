"""What happened last, and what is over."""

from __future__ import annotations

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.derived import News
from builder.nouns.model import Case, Event


def news(catalogue: Catalogue) -> tuple[News, ...]:
    """Each case with what happened in it last, newest first; a plan is no news, and neither is a source's date.

    A case in which nothing has happened on a known date is left out.
    """
    happened = ((case, _happened(case)) for case in catalogue.cases)
    latest = [News(case=case, event=max(events, key=lambda event: event.date)) for case, events in happened if events]
    return tuple(sorted(latest, key=lambda one: (one.event.date, one.case.title), reverse=True))


def _happened(case: Case) -> list[Event]:
    return [event for event in case.timeline if not event.expected and not event.date.undated]


def ended(catalogue: Catalogue) -> tuple[Case, ...]:
    """The cases that were dropped or have ended, latest first: by the end where it is known, else by the status's date."""
    over = [case for case in catalogue.cases if case.over]
    return tuple(sorted(over, key=lambda case: (case.end.date if case.end else case.status.date, case.title), reverse=True))
