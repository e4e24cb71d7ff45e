"""The days of the registers by which something was done in; a problem for each that lies in the future of the build out.

The registers are checked without a clock, so that a process keeps them from one day to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from builder.nouns.problem import Problem
from builder.nouns.registers.files import Dated


def ahead(dated: Iterable[Dated], today: date) -> Iterator[Problem]:
    """A problem for each of the days that has not come `today`; of a plan, for a year that is further off than it may be."""
    for one in dated:
        is_ahead = one.when.first.year > today.year + one.planned if one.planned else one.when.first > today
        if is_ahead and not one.when.undated:
            yield Problem(code="dato-fremtid-fast", span=one.span, words={"date": one.when.text})
