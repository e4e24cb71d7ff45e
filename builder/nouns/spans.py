"""Values that are only known between two bounds, and what is said of several: the median, the range, or that they are too few."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import TypeAlias

from builder.nouns.language.amounts import Amount
from builder.nouns.language.danish import decimal
from builder.nouns.language.dates import When
from builder.nouns.model import Case

FEWEST = 4
"""Of fewer values than these no median is told; our own choice."""
DAYS_OF_MONTH = Decimal("30.436875")
"""The mean length of a month in the Gregorian calendar, in days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """A value that lies from `low` to `high`, both included; equal for one that is known exactly."""

    low: Decimal
    high: Decimal

    @classmethod
    def of(cls, amount: Amount | None, factor: Decimal = Decimal(1)) -> Between | None:
        """The `amount` times the `factor`; None for none, and for one that its words leave open at an end."""
        if amount is None or amount.low is None or amount.high is None:
            return None
        return cls(low=amount.low * factor, high=amount.high * factor)

    @classmethod
    def around(cls, every: Iterable[Between]) -> Between | None:
        """The bounds that hold all of them; None for none."""
        found = tuple(every)
        return cls(low=min(one.low for one in found), high=max(one.high for one in found)) if found else None

    @property
    def exact(self) -> bool:
        """Whether the two bounds are one."""
        return self.low == self.high

    def words(self, unit: tuple[str, str], *, between: bool = False) -> str:
        """»11-12 måneder«, »mellem 11 og 12 måneder«, »1 måned«; nought as the least is no length, and only the most is told."""
        one, many = unit
        low, high = decimal(self.low), decimal(self.high)
        if self.exact:
            return f"{low} {one if self.low == 1 else many}"
        if not self.low:
            return f"højst {high} {one if self.high == 1 else many}"
        return f"mellem {low} og {high} {many}" if between else f"{low}-{high} {many}"


def months(start: When, end: When) -> Between | None:
    """How long it was from one date to another, in whole months, as exactly as the dates are.

    The shortest is from the last day of `start` to the first of `end`, and never less than nothing; None when either is undated,
    or `end` is wholly before `start`.
    """
    if start.undated or end.undated or end.last < start.first:
        return None
    shortest, longest = (end.first - start.last).days, (end.last - start.first).days
    return Between(low=_months(max(shortest, 0)), high=_months(longest))


def _months(days: int) -> Decimal:
    return (days / DAYS_OF_MONTH).quantize(Decimal(1))


Value: TypeAlias = tuple[Case, Between]
"""A case and its value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What is said of the values of several cases: `values` by size; `median` is None for fewer than `FEWEST`.

    The median of values between bounds lies between the median of the lower bounds and that of the upper ones.
    """

    values: tuple[Value, ...]
    median: Between | None
    range: Between | None

    @classmethod
    def of(cls, cases: Iterable[Case], find: Callable[[Case], Between | None]) -> Summary:
        """The summary of those of the `cases` of which `find` knows the value."""
        known = [(case, value) for case in cases if (value := find(case))]
        values = tuple(sorted(known, key=lambda one: (one[1].low, one[1].high, one[0].title)))
        spans = [value for _, value in values]
        middle = None
        if len(spans) >= FEWEST:
            middle = Between(low=median(span.low for span in spans), high=median(span.high for span in spans))
        return cls(values=values, median=middle, range=Between.around(spans))
