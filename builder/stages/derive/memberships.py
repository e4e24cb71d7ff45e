"""The catalogue in; when each municipality was in what, and with whom, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.memberships import Companion, Memberships, Stay
from builder.nouns.language.danish import sort_key
from builder.nouns.language.dates import When
from builder.nouns.model import Case, Cited, Partner
from builder.nouns.municipalities import Municipality


def memberships(catalogue: Catalogue) -> dict[str, Memberships]:
    """For each municipality, by code: its stays in local cases, and the others of those cases; nationwide cases tie nobody."""
    places = {one.code: sort_key(one.name) for one in catalogue.municipalities}
    return {here.code: _of(catalogue, here, places) for here in catalogue.municipalities}


def stay(case: Case, here: Municipality) -> Stay:
    """The municipality's time in the `case`, which it is or was part of."""
    own = case.memberships(here)
    since = [partner.since for partner in own if partner.since]
    left = bool(own) and all(partner.until for partner in own)
    until = max((partner.until for partner in own if partner.until), default=None) if left else None
    until = until or (case.end.date if case.over and case.end else None)
    return Stay(
        case=case,
        since=min(since) if since else case.start.date if case.start and not case.start.expected else None,
        until=until,
        over=left or case.over,
        seen=case.status.date,
        planned=any(until == day for day in _planned(case, here)),
        claims=tuple(_claims(case, own)),
    )


def _planned(case: Case, here: Municipality) -> Iterator[When]:
    """The days on which the municipality was to be out, by its exit or the end of the case; nobody says that it was."""
    if case.end and case.end.expected:
        yield case.end.date
    for event in case.exit.events if case.exit else ():
        if event.municipality == here and event.expected and event.out:
            yield event.out


def _claims(case: Case, own: tuple[Partner, ...]) -> Iterator[Cited]:
    start = case.start if case.start and not case.start.expected and not any(one.since for one in own) else None
    end = case.end if case.over and not (own and all(one.until for one in own)) else None
    found: tuple[Cited, ...] = (*own, *filter(None, (start, end)))
    unlike = {(one.inferred, one.confidence.id, one.note): one for one in reversed(found)}
    yield from reversed(unlike.values())


def _of(catalogue: Catalogue, here: Municipality, places: Mapping[str, Any]) -> Memberships:
    """What one municipality was and is in; `places` say how municipalities are sorted by name, by code."""
    own = catalogue.cases_of.get(here.code, ())
    shared: dict[str, list[Case]] = {}
    for case in own:
        for other in case.municipalities:
            if other.code != here.code:
                shared.setdefault(other.code, []).append(case)
    companions = [
        Companion(municipality=catalogue.registers.municipalities[code], cases=tuple(found)) for code, found in shared.items()
    ]
    companions.sort(key=lambda one: (-len(one.cases), places[one.municipality.code]))
    stays = sorted((stay(case, here) for case in own), key=lambda one: one.order)
    return Memberships(stays=tuple(stays), companions=tuple(companions))
