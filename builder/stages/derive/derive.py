"""The catalogue and the day in; every answer that pages ask for out, all at once or each when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.derived import Derived
from builder.nouns.derived.evidence import held
from builder.nouns.derived.freshness import freshness
from builder.nouns.derived.standing import standing
from builder.nouns.derived.timeline import timeline
from builder.nouns.model import Case, Initiative
from builder.nouns.tools.status_report import held_reports
from builder.stages.derive.answers import answering
from builder.stages.derive.asked import questions
from builder.stages.derive.choosing import choosing
from builder.stages.derive.comparisons import comparisons
from builder.stages.derive.decisions import decisions
from builder.stages.derive.entrance import entrance_answers
from builder.stages.derive.exits import exits
from builder.stages.derive.facets import facet_values, facets
from builder.stages.derive.happenings import coming, happenings
from builder.stages.derive.lineage import lineage
from builder.stages.derive.memberships import memberships
from builder.stages.derive.news import ended, news
from builder.stages.derive.office import office
from builder.stages.derive.related import relate, tied_slugs
from builder.stages.derive.relations import backlinks, ties
from builder.stages.derive.splits import splits
from builder.stages.derive.surroundings import surroundings
from builder.stages.derive.waves import waves


def derive(catalogue: Catalogue, today: date) -> Derived:
    """The answers as they stand on `today`: how fresh a page is, how old a status, which plans are overdue; nothing else ages.

    A reference to a case that `catalogue` does not hold is passed over; it is `check` that reports it.
    """
    asked = derive_by_need(catalogue, today)
    return Derived(**{field.name: getattr(asked, field.name) for field in fields(Derived)})


def derive_by_need(catalogue: Catalogue, today: date, step: Callable[[], None] = lambda: None) -> Derived:
    """The same answers as `derive` gives, each worked out when it is first asked for, and then kept.

    For who makes a few pages and not all of them. `step` is called before each answer, and may raise to break off. One thread
    at a time may ask.
    """
    aging = {name: lambda _, work_out=work_out: work_out(catalogue, today) for name, work_out in _AGING.items()}
    return _ByNeed({**_answers(catalogue), **aging}, step)


class _ByNeed(Derived):
    """An attribute that has no value yet is an answer that nobody has asked for."""

    __slots__ = ("_answers", "_step")

    def __init__(self, answers: Mapping[str, Callable[[Derived], Any]], step: Callable[[], None]) -> None:
        object.__setattr__(self, "_answers", answers)
        object.__setattr__(self, "_step", step)

    def __getattr__(self, name: str) -> Any:
        if name not in self._answers:
            raise AttributeError(name)
        self._step()
        found = self._answers[name](self)
        object.__setattr__(self, name, found)
        return found


def _dated(catalogue: Catalogue) -> tuple[Case | Initiative, ...]:
    return *catalogue.cases, *catalogue.initiatives


_AGING: Mapping[str, Callable[[Catalogue, date], Any]] = {
    "fresh": lambda known, today: {(type(page), page.slug): freshness(page, today) for page in known.pages},
    "standing": lambda known, today: {case.slug: standing(case, today) for case in known.cases},
    "timelines": lambda known, today: {(type(page), page.slug): timeline(page.timeline, today) for page in _dated(known)},
    "decisions": decisions,
}
"""How each answer is worked out that the day decides, by the name of its field in `Derived`; no other is given the day."""


def aged(derived: Derived) -> tuple[object, ...]:
    """All of `derived` that the day decides; what else there is of it follows from the catalogue and from this."""
    return tuple(getattr(derived, name) for name in _AGING)


def _answers(catalogue: Catalogue) -> Mapping[str, Callable[[Derived], Any]]:
    """How each other answer is worked out, some of them from others; by the name of its field in `Derived`."""
    cases, by_slug = catalogue.cases, catalogue.case_by_slug
    related = [(case.slug, relation.case) for case in cases for relation in case.relations if relation.case in by_slug]
    return {
        "related": lambda _: relate(cases, tied_slugs(related)),
        "ties": lambda _: ties(catalogue),
        "backlinks": lambda _: backlinks(catalogue),
        "facets": lambda own: facets(catalogue, own.facet_values),
        "facet_values": lambda _: facet_values(catalogue),
        "news": lambda _: news(catalogue),
        "ended": lambda _: ended(catalogue),
        "answering": lambda _: answering(catalogue),
        "surroundings": lambda _: surroundings(catalogue),
        "splits": lambda _: splits(catalogue),
        "choosing": lambda _: choosing(catalogue),
        "gains": lambda _: tuple(one for case in cases for one in held(case)),
        "entrance": lambda _: entrance_answers(catalogue),
        "exits": lambda _: exits(catalogue),
        "questions": lambda _: questions(catalogue),
        "comparisons": lambda own: comparisons(cases, own.standing),
        "office": lambda _: office(catalogue),
        "status_reports": lambda _: tuple(one for case in cases for one in held_reports(case)),
        "waves": lambda _: waves(catalogue),
        "happenings": lambda own: happenings(catalogue, own.decisions),
        "coming": lambda own: coming(catalogue, own.timelines, own.fresh, own.decisions),
        "memberships": lambda _: memberships(catalogue),
        "lineage": lambda _: lineage(catalogue),
    }
