"""What happened in the catalogue, and what is to come, from the dates that its pages bear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.decisions import Ahead, DecisionRow, Decisions
from builder.nouns.derived.entrance import DECISION, DROPPED, OPERATION
from builder.nouns.derived.freshness import Freshness
from builder.nouns.derived.happenings import Cited, Coming, Happening, What, newest_first
from builder.nouns.derived.standing import told, told_end
from builder.nouns.derived.timeline import TimelineRow
from builder.nouns.digest import digest
from builder.nouns.language.danish import count, ended, joined, long_date, sentence, sort_key
from builder.nouns.language.dates import When
from builder.nouns.model import Case, Content, Dated, Event, ExitEvent, Page, Source, Status
from builder.nouns.site import urls
from builder.nouns.tables import FOLDERS

_One = TypeVar("_One", Happening, Coming)
_MILESTONES = {DECISION: What.DECIDED, OPERATION: What.STARTED, DROPPED: What.ENDED}
_NAMED = 8
"""So many pages that are due on one day are named; our own choice."""
_KINDS = {
    "cases": "Case",
    "guides": "Vejledning",
    "initiatives": "Initiativ",
    "surveys": "Undersøgelse",
    "decisions": "Beslutningsspor",
}


def happenings(catalogue: Catalogue, track: Decisions | None = None) -> tuple[Happening, ...]:
    """Everything that has happened on a known date, of every kind of `What`, newest first.

    `track` is what councils have decided, None where nothing is told of it. A plan is none, and neither is what bears no date; a
    council that prepares or waits has decided nothing.
    """
    found = [one for page in catalogue.pages for one in _added(page)]
    found += [one for case in catalogue.cases for one in _of_case(case)]
    if track:
        decided = (row for row in track.rows if row.decision.decided and not row.decision.date.undated)
        found += (_decided(track, row) for row in decided)
    return newest_first(tuple(_told_apart(found)))


def _told_apart(found: Iterable[_One]) -> Iterator[_One]:
    """The same with a key of its own for each: of several with one key, the second is numbered."""
    met: Counter[str] = Counter()
    for one in found:
        met[one.key] += 1
        yield one if met[one.key] == 1 else replace(one, key=f"{one.key}/{met[one.key]}")


def _added(page: Content) -> Iterator[Happening]:
    if page.added is None:
        return
    folder = FOLDERS[type(page)]
    yield Happening(
        what=What.NEW,
        key=f"{folder}/{page.origin}/ny",
        date=page.added,
        subject=page.title,
        path=urls.content(folder, page.slug),
        text=f"{_KINDS[folder]}: {page.summary}",
        municipalities=_codes(page) if isinstance(page, Case) else frozenset(),
        areas=_areas(page) if isinstance(page, Case) else frozenset(),
        came=_KINDS[folder],
    )


def _decided(track: Decisions, row: DecisionRow) -> Happening:
    one, case = row.decision, row.case
    who = f", {one.decided_by}" if one.decided_by else ""
    return Happening(
        what=What.DECIDED,
        key=f"beslutninger/{track.track.slug}/{one.municipality.code}/{one.organisation}/{one.step.id}",
        date=one.date,
        subject=row.organisation.name,
        path=urls.DECISIONS,
        text=ended(f"{one.municipality.name}{who}: {one.step.title.lower()}. {one.reservations}"),
        sources=_cited(urls.DECISIONS, row.sources),
        municipalities=frozenset({one.municipality.code}),
        areas=_areas(case) if case else frozenset(),
        doubt=one.confidence.mark,
    )


def _cited(page: str, sources: Iterable[Source]) -> tuple[Cited, ...]:
    """Links to `sources` at the path `page`: of each publisher and date the first, as two that read alike say no more."""
    found: dict[str, Cited] = {}
    for source in sources:
        title = f"{source.publisher}, {source.date.text}"
        found.setdefault(title, Cited(title=title, path=urls.source(page, source.id)))
    return tuple(found.values())


def _codes(case: Case) -> frozenset[str]:
    return frozenset() if case.nationwide else frozenset(one.code for one in case.municipalities)


def _areas(case: Case) -> frozenset[str]:
    return frozenset(area.id for area in case.areas)


def _of_case(case: Case) -> Iterator[Happening]:
    yield from _standing(case)
    for event in sorted(case.timeline, key=lambda event: event.date):
        if not event.expected and not event.date.undated:
            what = _MILESTONES[event.milestone.id] if event.milestone else What.HAPPENED
            text = f"{event.text} {event.note}".rstrip()
            yield _told(case, what, f"haendelse/{event.date.first}", event.date, text, event)
    for exit_event in case.exit.events if case.exit else ():
        happened = not exit_event.expected or exit_event.decided == exit_event.date
        if happened and not exit_event.date.undated:
            who = exit_event.municipality
            key = f"udtraeden/{who.code if who else 'ukendt'}/{exit_event.date.first}"
            told = _told(case, _what(exit_event), key, exit_event.date, exit_event.text, exit_event)
            yield replace(told, text=f"{who.name}: {told.text}") if who else told


def _what(event: ExitEvent) -> What:
    """On the day of the decision nobody was out, and who stayed has not left."""
    if event.decided == event.date:
        return What.DECIDED
    return What.HAPPENED if event.stayed else What.LEFT


def _standing(case: Case) -> Iterator[Happening]:
    """How the case stands, on the day of the source that says so; of what is over, when it ended."""
    status, word = case.status, case.status.value.title
    dropped = any(event.milestone and event.milestone.id == DROPPED for event in case.timeline)
    if case.over and not dropped:
        over = case.end.date if case.end else status.date
        when = told_end(case.end) if case.end else told(status)
        if not over.undated:
            # That an end was planned does not say that it came.
            what = What.STATUS if case.end and case.end.expected else What.ENDED
            yield _told(case, what, f"slut/{status.value.id}", over, f"{word} {when}.", case.end or status)
    elif not case.over and not status.date.undated:
        text = f"{word} {told(status)}."
        yield _told(case, What.STATUS, f"status/{status.value.id}/{status.date.first}", status.date, text, status)


def _told(case: Case, what: What, key: str, when: When, text: str, claim: Status | Dated | Event | ExitEvent) -> Happening:
    path, named = urls.case(case.slug), {source.id: source for source in case.sources}
    return Happening(
        what=what,
        key=f"cases/{case.origin}/{key}",
        date=when,
        subject=case.title,
        path=path,
        text=text,
        sources=_cited(path, (named[one] for one in claim.sources)),
        municipalities=_codes(case),
        areas=_areas(case),
        doubt=joined(claim.doubts),
    )


def coming(
    catalogue: Catalogue,
    timelines: Mapping[tuple[type[Page], str], tuple[TimelineRow, ...]],
    fresh: Mapping[tuple[type[Page], str], Freshness],
    track: Decisions | None = None,
) -> tuple[Coming, ...]:
    """What is planned and has not passed, the earliest first: events of cases, and the days by which pages are to be read again.

    `timelines` say which plans have passed, `fresh` which pages are overdue, `track` which dates of the councils are ahead; all
    are of one day.
    """
    found = [one for case in catalogue.cases for one in _planned(case, timelines[type(case), case.slug])]
    found += [_ahead(track, one) for one in track.ahead if _is_told(one, found)] if track else []
    due: dict[date, list[Content]] = {}
    for page in catalogue.pages:
        if not fresh[type(page), page.slug].overdue:
            due.setdefault(fresh[type(page), page.slug].due, []).append(page)
    found += [_review(day, pages, max(fresh[type(p), p.slug].seen for p in pages)) for day, pages in due.items()]
    return tuple(sorted(_told_apart(found), key=lambda one: (one.date, one.what, sort_key(one.subject), one.key)))


def _planned(case: Case, rows: Iterable[TimelineRow]) -> Iterator[Coming]:
    for row in rows:
        event = row.event
        if event.expected and not row.overdue and not event.date.undated:
            yield Coming(
                key=f"cases/{case.origin}/plan/{digest(event.text)}",  # a plan that is put off is the same plan
                date=event.date,
                what="Planlagt",
                subject=case.title,
                path=urls.case(case.slug),
                text=sentence(event.text),
                revised=case.reviewed.last,
            )


def _is_told(one: Ahead, planned: list[Coming]) -> bool:
    """Whether a date of the track is still ahead, and no case tells of it already on that day."""
    deadline = one.deadline
    names = [part.strip() for part in deadline.scope.split("/")]
    told = any(plan.date == deadline.date and any(name in plan.subject for name in names) for plan in planned)
    return not one.passed and not deadline.date.undated and not told


def _ahead(track: Decisions, one: Ahead) -> Coming:
    deadline = one.deadline
    when = deadline.date
    if deadline.until:
        when = When(when.first, deadline.until.last, f"{when.text} til {deadline.until.text}", approximate=when.approximate)
    return Coming(
        key=f"beslutninger/{track.track.slug}/{digest(deadline.text)}",
        date=when,
        what=sentence(deadline.nature),
        subject=deadline.subject,
        path=urls.DECISIONS,
        text=f"{ended(deadline.text)} Gælder: {deadline.scope}.",
        revised=track.track.reviewed.last,
    )


def _review(day: date, pages: list[Content], seen: date) -> Coming:
    """All pages that are due on a day are one entry: a hundred would fill a reader's calendar."""
    alone = pages[0] if len(pages) == 1 else None
    shown = ", ".join(page.title for page in pages[:_NAMED])
    more = f" og {len(pages) - _NAMED} til" if len(pages) > _NAMED else ""
    return Coming(
        key=f"gennemgang/{day}",
        date=When(day, day, long_date(day)),
        what="Gennemgang",
        subject=alone.title if alone else count(len(pages), "side", "sider"),
        path=urls.content(FOLDERS[type(alone)], alone.slug) if alone else urls.NEWS,
        text=f"Skal læses efter igen senest denne dag: {shown}{more}.",
        revised=seen,
    )
