"""What a business case adds up to: yearly sums, what is left each year, when it is earned back, and the same when things go ill.

The sheet in `stages/office` says it in formulas; this says it in Python, and a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

YEARS = 6
"""Year 0, in which one changes over, and the five years after it."""
NEVER = f"ikke inden for år {YEARS - 1}"
"""What is said when the running sum is still below zero at the end."""
UNKNOWN = "mangler tal"
"""What is said when nothing is left over in any year, as where nothing is filled in."""

Yearly: TypeAlias = tuple[Decimal, ...]
"""A sum for each year, `YEARS` of them, in kroner."""
Row: TypeAlias = tuple[Decimal | None, ...]
"""What is written in a row, a cell for each year; None is an empty cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IllCase:
    """How ill it may go: `share` of the municipalities take part, the gain comes `late` years later, changing over costs more.

    `share` is between 0 and 1, `late` 0 or 1, `dearer` is 0.2 for a fifth more.
    """

    share: Decimal = Decimal("0.5")
    late: int = 1
    dearer: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """What is filled in, in kroner: the cost today and to come, the cost of changing over, and gains that are money."""

    today: tuple[Row, ...] = ()
    future: tuple[Row, ...] = ()
    transition: tuple[Row, ...] = ()
    gains: tuple[Row, ...] = ()
    ill: IllCase = field(default_factory=IllCase)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The sums by year. `net` is what is left, `running` its running sum; `ill_net` and `ill_running` are of the ill case."""

    today: Yearly
    future: Yearly
    transition: Yearly
    gains: Yearly
    better: Yearly
    net: Yearly
    running: Yearly
    ill_net: Yearly
    ill_running: Yearly

    @property
    def earned(self) -> str:
        """The year from which the running sum stays at zero or above: »år 3«; `NEVER` or `UNKNOWN` when there is none."""
        return _earned(self.net, self.running)

    @property
    def ill_earned(self) -> str:
        """The same in the ill case."""
        return _earned(self.ill_net, self.ill_running)


def reckon(rows: Rows) -> Result:
    """The sums of what is filled in; an empty cell counts as nothing, and with nothing filled in every sum is 0."""
    today, future, transition, gains = map(_sums, (rows.today, rows.future, rows.transition, rows.gains))
    better = tuple(a - b for a, b in zip(today, future, strict=True))
    net = tuple(b + g - t for b, g, t in zip(better, gains, transition, strict=True))
    ill_net = tuple(
        (better[year] * rows.ill.share if better[year] > 0 else better[year])
        + rows.ill.share * (gains[year - rows.ill.late] if year >= rows.ill.late else 0)
        - transition[year] * (1 + rows.ill.dearer)
        for year in range(YEARS)
    )
    return Result(
        today=today,
        future=future,
        transition=transition,
        gains=gains,
        better=better,
        net=net,
        running=_running(net),
        ill_net=ill_net,
        ill_running=_running(ill_net),
    )


def _sums(rows: Iterable[Row]) -> Yearly:
    found = tuple(rows)
    return tuple(sum((row[year] or Decimal(0) for row in found), Decimal(0)) for year in range(YEARS))


def _running(yearly: Yearly) -> Yearly:
    return tuple(sum(yearly[: year + 1], Decimal(0)) for year in range(YEARS))


def _earned(net: Yearly, running: Yearly) -> str:
    if not any(net):
        return UNKNOWN
    below = [year for year, total in enumerate(running) if total < 0]
    if not below:
        return "år 0"
    return NEVER if below[-1] == YEARS - 1 else f"år {below[-1] + 1}"
