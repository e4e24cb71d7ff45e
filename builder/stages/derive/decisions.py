"""The catalogue's decision track in; where each municipality stands, what rests on one document, and what is ahead, out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.decisions import Ahead, DecisionRow, Decisions, OneSource
from builder.nouns.language.danish import sort_key
from builder.nouns.model import Decision, DecisionTrack, Source
from builder.nouns.terms import Term

_STATES = ("considered", "running", "over")
"""How far a step's state is towards the end, as `Term.state` has it."""


def decisions(catalogue: Catalogue, today: date) -> Decisions | None:
    """What the latest track of the `catalogue` comes to on `today`, which decides what has passed; None without a track."""
    if not catalogue.tracks:
        return None
    track = catalogue.tracks[-1]
    steps = catalogue.registers.vocabularies["trin"].terms
    ordered = sorted(track.decisions, key=lambda one: (sort_key(one.municipality.name), one.date, steps.index(one.step)))
    rows = tuple(_row(catalogue, track, one, today) for one in ordered)
    found: dict[str, list[DecisionRow]] = {}
    for row in rows:
        found.setdefault(row.decision.municipality.code, []).append(row)
    of = {code: tuple(sorted(own, key=lambda row: _far(row.decision, steps), reverse=True)) for code, own in found.items()}
    stands = [own[0].decision.step for own in of.values()]
    return Decisions(
        track=track,
        rows=rows,
        of=of,
        standing=tuple((step, stands.count(step)) for step in steps),
        unknown=tuple(m for m in catalogue.municipalities if m.code not in of),
        ahead=tuple(_ahead(track, today)),
        one_source=tuple(_one_source(track, rows)),
    )


def _far(one: Decision, steps: tuple[Term, ...]) -> tuple[int, date, int]:
    when = date.min if one.date.undated else one.date.first
    return _STATES.index(one.step.state) if one.step.state in _STATES else 0, when, steps.index(one.step)


def _row(catalogue: Catalogue, track: DecisionTrack, one: Decision, today: date) -> DecisionRow:
    organisation = track.organisation(one.organisation)
    return DecisionRow(
        decision=one,
        organisation=organisation,
        case=catalogue.case_by_slug.get(organisation.case),
        sources=_sources(track, one.sources),
        overdue=one.awaited and not one.date.undated and one.date.last < today,
    )


def _sources(track: DecisionTrack, ids: tuple[str, ...]) -> tuple[Source, ...]:
    by_id = {source.id: source for source in track.sources}
    return tuple(by_id[id_] for id_ in ids)


def _ahead(track: DecisionTrack, today: date) -> Iterator[Ahead]:
    for one in sorted(track.deadlines, key=lambda one: one.date):
        passed = not one.date.undated and one.last.last < today
        yield Ahead(deadline=one, passed=passed)


def _one_source(track: DecisionTrack, rows: tuple[DecisionRow, ...]) -> Iterator[OneSource]:
    for organisation in track.organisations:
        own = [row for row in rows if row.organisation == organisation]
        cited = {source.id: source for row in own for source in row.sources}
        count = len({row.decision.municipality.code for row in own})
        if len(cited) == 1 and count > 1:
            yield OneSource(organisation=organisation, source=next(iter(cited.values())), municipalities=count)
