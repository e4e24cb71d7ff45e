"""What it took a case to get from idea to operation: kroner, months and hours, as far as anybody has said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from builder.nouns.language.amounts import KRONER
from builder.nouns.model import Case, EntranceCost, Event
from builder.nouns.spans import Between, Summary, months
from builder.nouns.terms import Term

DECISION, OPERATION, DROPPED = "beslutning", "drift", "opgivet"
"""Ids of the vocabulary »milepael«."""
WHOLE, MEMBER, PART = "hele", "deltager", "del"
"""Ids of the vocabulary »daekning«; amounts of the first two may be compared from case to case."""
MONTHS = ("måned", "måneder")
"""One, and many."""

_HOURS = ("timer", "arbejdstimer", "mandetimer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A case's way from the first decision: `until` is the start of operation, or the day that it was dropped.

    `until` is None when no event is marked as either, `months` when one of the two ends is missing or undated. `planned` says
    that one of the two is only expected, `dropped` that the way ended before operation.
    """

    decision: Event | None
    until: Event | None
    dropped: bool = False
    months: Between | None = None

    @property
    def planned(self) -> bool:
        """Whether an end of the way is only expected, so that nobody has walked it yet."""
        return any(event.expected for event in (self.decision, self.until) if event)

    @property
    def title(self) -> str:
        """What the months are the length of, in words: »Fra beslutning til drift«."""
        word = "Fra beslutning til opgivet" if self.dropped else "Fra beslutning til drift"
        return f"{word}, planlagt" if self.planned else word

    @property
    def length(self) -> str:
        """The months in words, »18-19 måneder«; empty without any."""
        return self.months.words(MONTHS) if self.months else ""

    @property
    def ends(self) -> str:
        """The two dates that the months lie between, in words; empty unless both are there."""
        return f"{self.decision.date.text} – {self.until.date.text}" if self.decision and self.until else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """What is known of a case's entrance cost. `money` are its amounts in kroner, `hours` in hours, `other` all other figures."""

    case: Case
    way: Way
    money: tuple[EntranceCost, ...]
    hours: tuple[EntranceCost, ...]
    other: tuple[EntranceCost, ...]

    @property
    def known(self) -> bool:
        """Whether anything is known: a figure, or the time between two events."""
        return bool(self.money or self.hours or self.other or self.way.months)

    @property
    def walked(self) -> Between | None:
        """The months to operation, when it did begin and both ends are known."""
        return None if self.way.dropped or self.way.planned else self.way.months

    def kroner(self, covers: str) -> Between | None:
        """The amounts that cover this, in kroner; None when the case has none, or one without both bounds."""
        return _around(kroner(figure) for figure in self.money if figure.covers and figure.covers.id == covers)

    @property
    def worked(self) -> Between | None:
        """The hours, when a figure gives both bounds."""
        return _around(Between.of(figure.amount) for figure in self.hours)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntranceGroup:
    """The cases of one legal form or one model, or all of them when `term` is None, and what is said of them together."""

    term: Term | None
    cases: int
    months: Summary
    whole: Summary
    member: Summary
    hours: Summary

    @property
    def known(self) -> bool:
        """Whether any of the summaries has a value."""
        return any(one.values for one in (self.months, self.whole, self.member, self.hours))


@dataclass(frozen=True, slots=True, kw_only=True)
class EntranceAnswers:
    """What all cases say: `known` in the catalogue's order, the `unknown` ones as well, and the groups that are compared."""

    known: tuple[Entrance, ...]
    unknown: tuple[Case, ...]
    everyone: EntranceGroup
    forms: tuple[EntranceGroup, ...]
    models: tuple[EntranceGroup, ...]


def entrance(case: Case) -> Entrance:
    """What is known of the entrance cost of a case."""
    figures = case.entrance_cost
    money = tuple(figure for figure in figures if _factor(figure.unit))
    hours = tuple(figure for figure in figures if figure.unit.startswith(_HOURS))
    other = tuple(figure for figure in figures if figure not in money and figure not in hours)
    return Entrance(case=case, way=_way(case), money=money, hours=hours, other=other)


def kroner(figure: EntranceCost) -> Between | None:
    """The amount of a figure in kroner, whether it is told in kroner, millions or billions; None without both bounds."""
    factor = _factor(figure.unit)
    return Between.of(figure.amount, factor) if factor else None


def _way(case: Case) -> Way:
    decision, operation, dropped = (_first(case, milestone) for milestone in (DECISION, OPERATION, DROPPED))
    until = operation or dropped
    found = months(decision.date, until.date) if decision and until else None
    return Way(decision=decision, until=until, dropped=operation is None and dropped is not None, months=found)


def _first(case: Case, milestone: str) -> Event | None:
    """The first event that is this milestone; one that happened goes before one that was only expected."""
    found = [event for event in case.timeline if event.milestone and event.milestone.id == milestone]
    return min(found, key=lambda event: (event.expected, event.date), default=None)


def _factor(unit: str) -> Decimal:
    return next((factor for word, factor in KRONER.items() if unit.startswith(word)), Decimal(0))


def _around(found: Iterable[Between | None]) -> Between | None:
    every = tuple(found)
    return None if None in every else Between.around(one for one in every if one)
