"""What a case says of leaving: the terms, and who left, when, and for how much."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from builder.nouns.language.amounts import Amount
from builder.nouns.language.dates import When
from builder.nouns.model.claims import PLANNED, Cited, Statement
from builder.nouns.municipalities import Municipality
from builder.nouns.terms import Term

SETTLED = frozenset({"forlig", "opgoerelse"})
"""The kinds of sums in an exit that it ended with; every other is a claim, an estimate or money set aside."""
DISSOLVED = "oploest"
"""The outcome of an exit that ended with nothing left to be in."""
BEFORE_START = "foer-start"
"""The outcome of who withdrew before there was anything to be out of."""
_FEW = 3
"""So many days that lack in a month do not keep it from being »knap« a whole one. Our own choice."""
_UNSETTLED = {"krav": "Rejst mod {}", "afsat": "Hos {}"}
"""Who a sum that is not settled is meant for, by its kind; of any other kind, whoever would have had to pay it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitTerm(Cited):
    """One term of leaving; `subject` is what it is about: notice, assets, staff."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitAmount(Cited):
    """A sum of money in an exit: `kind` is a word of the vocabulary »opgoer«, `payer` one of »betaler«, None when unknown."""

    kind: Term
    amount: Amount
    unit: str
    year: When
    payer: Term | None = None

    @property
    def is_settled(self) -> bool:
        """Whether it is what came of it, and no claim, estimate or money set aside."""
        return self.kind.id in SETTLED

    @property
    def borne(self) -> str:
        """Who pays, in words; a claim, an estimate or money set aside says nothing of what anybody paid. Empty when unknown."""
        if self.payer is None:
            return ""
        if self.is_settled:
            return f"{self.payer.title} betaler"
        if words := _UNSETTLED.get(self.kind.id):
            return words.format(self.payer.title.lower())
        return f"{self.payer.title} ville skulle betale"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitEvent(Cited):
    """An exit that happened, or was tried; `municipality` is None when the source does not name it.

    `outcome` is a word of the vocabulary »udfald«, whose `state` says whether the membership is over, goes on, or nobody knows.
    `decided` and `out` are days, None when unknown; `expected` says that `out` was only the plan. `notice` is in words, or empty.
    """

    municipality: Municipality | None = None
    date: When
    text: str
    outcome: Term | None = None
    decided: When | None = None
    out: When | None = None
    expected: bool = False
    notice: str = ""
    amounts: tuple[ExitAmount, ...] = ()
    disputes: tuple[Statement, ...] = ()
    after: tuple[Statement, ...] = ()

    @property
    def when(self) -> str:
        """The date in words: nobody was out on that of the decision, and perhaps never on one that was only planned."""
        if self.decided == self.date:
            return f"beslutning om at gå {self.date.text}"
        return f"{self.date.within}{PLANNED if self.expected and self.out == self.date else ''}"

    @property
    def left(self) -> bool:
        """Whether the membership ended, or never began, while the others went on."""
        return self.outcome is not None and self.outcome.state == "over" and not self.dissolved

    @property
    def dissolved(self) -> bool:
        """Whether the whole came to an end."""
        return self.outcome is not None and self.outcome.id == DISSOLVED

    @property
    def ends(self) -> bool:
        """Whether a day may be asked for on which the membership was over: who stayed, or never began, has none."""
        return not self.stayed and not (self.outcome is not None and self.outcome.id == BEFORE_START)

    @property
    def stayed(self) -> bool:
        """Whether it was tried, and the municipality is still in it."""
        return self.outcome is not None and self.outcome.state == "running"

    @property
    def settled(self) -> ExitAmount | None:
        """What came of it in money, the first where there are several; None when nobody knows."""
        return next((amount for amount in self.amounts if amount.is_settled), None)

    @property
    def months(self) -> int | None:
        """Whole months from the decision to the end; None unless both are known to the month."""
        if self.decided is None or self.out is None or not (self.decided.monthly and self.out.monthly):
            return None
        return _months(self.decided.first, self.out.last)

    @property
    def nearly(self) -> bool:
        """Whether a few days more would have been another whole month; False unless both days are known."""
        if self.months is None or self.decided is None or self.out is None:
            return False
        days = self.decided.first == self.decided.last and self.out.first == self.out.last
        return days and _months(self.decided.first, self.out.last + timedelta(days=_FEW)) > self.months


@dataclass(frozen=True, slots=True, kw_only=True)
class Exit:
    """How one gets out, and who did."""

    terms: tuple[ExitTerm, ...] = ()
    events: tuple[ExitEvent, ...] = ()


def _months(first: date, last: date) -> int:
    """Whole months from one day to another."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
