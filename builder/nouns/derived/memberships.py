"""A municipality's cooperations in time, and whom it shares them with: worked out once for its page and the family trees."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.language.dates import When
from builder.nouns.model import Case, Cited
from builder.nouns.municipalities import Municipality


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """A municipality's time in a case; where its own dates are unknown, those of the case count.

    `since` and `until` are None when nobody knows. `over` says that it has ended for the municipality; a stay that is over
    without an `until` ended on an unknown day, and one that is `planned` was only to end then. `seen` is the date of the source
    that says how the case stands. `claims` carry our doubts of it: the memberships, and the start and end of the case where they
    stand for theirs; of those with the same doubts and note the first.
    """

    case: Case
    since: When | None
    until: When | None
    over: bool
    seen: When
    planned: bool = False
    claims: tuple[Cited, ...] = ()

    @property
    def order(self) -> tuple[bool, When]:
        """What it is sorted by: the earliest first, those of unknown beginning last."""
        return self.since is None, self.since or self.seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """Another municipality, and the local cases that both are or were part of, in the catalogue's order."""

    municipality: Municipality
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Memberships:
    """A municipality's stays, the earliest first, those of unknown beginning last; its companions, most shared cases first."""

    stays: tuple[Stay, ...]
    companions: tuple[Companion, ...]
