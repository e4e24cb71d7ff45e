"""Leaving a cooperation, worked out from all cases: who left, who stayed, what it cost, and what each legal form says of it.

`stages/derive` makes it, `stages/pages` shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from builder.nouns.model import Case, ExitAmount, ExitEvent
from builder.nouns.terms import Term

KRONER = {"kr.": Decimal(1), "mio. kr.": Decimal(10**6), "mia. kr.": Decimal(10**9)}
"""The units that can be compared, in kroner; a sum a year is another thing and has none."""


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
