"""What is known of the councils' decisions of one year, worked out once: pages, lists and calendars read it from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from builder.nouns.model import Case, Deadline, Decision, DecisionTrack, Organisation, Source
from builder.nouns.municipalities import Municipality
from builder.nouns.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """A row of the track with what it names: `case` is the organisation's, None when the catalogue lacks it.

    `overdue` says that the matter was to come up on a day that lies before today, so that only its outcome is missing.
    """

    decision: Decision
    organisation: Organisation
    case: Case | None
    sources: tuple[Source, ...]
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """A date of the track; `passed` says that its last day lies before today."""

    deadline: Deadline
    passed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OneSource:
    """An organisation all of whose rows rest on one document: on how many municipalities it bears, two or more."""

    organisation: Organisation
    source: Source
    municipalities: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """The track of a year, and what it comes to.

    `rows` stand in Danish order of municipality, then by date. `of` has the rows of each municipality that has any, by its code,
    the one that tells where it stands first: what is decided before what is not, a final word before one in principle, the latest
    first, and then the later step. `standing` counts municipalities by the step that they stand at, in the vocabulary's order, a
    step that none has reached included; `unknown` are those without a row. `ahead` is in order of date, what has none last.
    """

    track: DecisionTrack
    rows: tuple[DecisionRow, ...]
    of: Mapping[str, tuple[DecisionRow, ...]]
    standing: tuple[tuple[Term, int], ...]
    unknown: tuple[Municipality, ...]
    ahead: tuple[Ahead, ...]
    one_source: tuple[OneSource, ...]

    @property
    def decided(self) -> int:
        """How many municipalities have decided anything, in principle or finally."""
        return sum(1 for rows in self.of.values() if any(row.decision.decided for row in rows))

    @property
    def final(self) -> int:
        """How many municipalities have said a last yes or no; the rest of `decided` have only said yes in principle."""
        return sum(1 for rows in self.of.values() if any(row.decision.step.state == "over" for row in rows))

    @property
    def overdue(self) -> int:
        """How many municipalities were to take the next step by now, with an outcome that nobody has told us."""
        return sum(1 for rows in self.of.values() if _late(rows))


def _late(rows: tuple[DecisionRow, ...]) -> bool:
    """Whether a municipality was to treat the matter by now, and has decided nothing since that was planned."""
    decided = [row.decision for row in rows if row.decision.decided]
    last = max((one.date.first for one in decided), default=date.min)
    over = any(one.step.state == "over" for one in decided)
    return not over and any(row.overdue and row.decision.date.first > last for row in rows)
