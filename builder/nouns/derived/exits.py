"""Leaving a cooperation, worked out from all cases: who left, who stayed, what it cost, and what each legal form says of it.

`stages/derive` makes it, `stages/pages` shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from builder.nouns.language.danish import joined
from builder.nouns.model import Case, ExitAmount, ExitEvent, Statement
from builder.nouns.municipalities import Municipality
from builder.nouns.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Sums that went the same way: how many, the smallest and the largest, and the median in kroner, None for too few."""

    count: int
    least: ExitAmount
    most: ExitAmount
    median: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormExits:
    """What is known of leaving under one legal form: `told` are the cases that say something, `silent` those that do not.

    `over` are those of the form that were dropped or have ended, whatever they say.
    """

    form: Term
    told: tuple[Case, ...]
    silent: tuple[Case, ...]
    over: tuple[Case, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """How the exits of the catalogue ended, which are `total`, in numbers.

    `left`, `dissolved`, `undecided` and `stayed` count events by how they ended, and `untold` those of which nobody says it;
    `priced` those with any amount, `settled` those where what came of it is known. `paid` by the municipalities and `received`
    by them are of settled sums alone.
    """

    total: int
    left: int
    dissolved: int
    undecided: int
    stayed: int
    priced: int
    settled: int
    paid: Spread | None
    received: Spread | None

    @property
    def untold(self) -> int:
        """How many events nobody says the end of."""
        return self.total - self.left - self.dissolved - self.undecided - self.stayed


@dataclass(frozen=True, slots=True, kw_only=True)
class Exits:
    """Everything about leaving. `events` are in the catalogue's order of cases; `forms` in the vocabulary's, each with a case."""

    events: tuple[tuple[Case, ExitEvent], ...]
    ends: Ends
    forms: tuple[FormExits, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Exits of which the very same is said: `who` left or tried, none when no source names them.

    `event` is as one of them has it, and `own` is the event without what is `Shared` with those who left otherwise.
    """

    who: tuple[Municipality, ...]
    event: ExitEvent
    own: ExitEvent

    @property
    def names(self) -> str:
        """»Frederiksberg og København«; empty when no source names them."""
        return joined([one.name for one in self.who])


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What is said in the same words of several who left on their own days or terms: once, of all of them."""

    who: tuple[Municipality, ...]
    disputes: tuple[Statement, ...]
    after: tuple[Statement, ...]

    @property
    def title(self) -> str:
        """»Fælles for Lejre og Sorø«."""
        return f"Fælles for {joined([one.name for one in self.who])}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The exits of a case, those told alike as one, and what is said word for word of several of them."""

    exits: tuple[Together, ...]
    shared: tuple[Shared, ...]


def gathered(events: Iterable[ExitEvent]) -> Gathered:
    """The `events` of a case, in their order, so that nothing is told twice."""
    alike: dict[ExitEvent, list[Municipality]] = {}
    for event in events:
        who = alike.setdefault(replace(event, municipality=None), [])
        who.extend([event.municipality] if event.municipality else [])
    said: dict[Statement, tuple[Municipality, ...]] = {}
    for event, who in alike.items():
        for one in (*event.disputes, *event.after):
            said[one] = tuple(dict.fromkeys((*said.get(one, ()), *who)))
    shared = {one: of for one, of in said.items() if len(of) > 1 and not any(of == tuple(who) for who in alike.values())}

    def own(some: tuple[Statement, ...]) -> tuple[Statement, ...]:
        return tuple(one for one in some if one not in shared)

    exits = (
        Together(
            who=tuple(who),
            event=replace(event, municipality=who[0] if who else None),
            own=replace(event, disputes=own(event.disputes), after=own(event.after)),
        )
        for event, who in alike.items()
    )
    return Gathered(exits=tuple(exits), shared=tuple(_shared(alike, shared)))


def _shared(events: Iterable[ExitEvent], shared: dict[Statement, tuple[Municipality, ...]]) -> Iterator[Shared]:
    disputes = {one for event in events for one in event.disputes}
    for who in dict.fromkeys(shared.values()):
        found = [one for one, of in shared.items() if of == who]
        yield Shared(
            who=who,
            disputes=tuple(one for one in found if one in disputes),
            after=tuple(one for one in found if one not in disputes),
        )
