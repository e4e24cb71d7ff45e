"""Which cooperations ran in a year, which of those have ended, and of which nobody can say: a question to all cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from builder.nouns.model import Case

ASKED = 2018
"""The year of the mapping that the catalogue's texts wanted repeated, which the data page asks of as its example."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """The cases that ran in `year` for certain, those of them that have `ended`, and those of which it is `unknown`.

    `planned` are those of the certain whose end only a plan speaks of: what was expected is never counted as having happened.
    """

    year: int
    certain: tuple[Case, ...]
    ended: tuple[Case, ...]
    planned: tuple[Case, ...]
    unknown: tuple[Case, ...]


def ran(cases: Iterable[Case], year: int = ASKED) -> Ran:
    """Which of the `cases` ran some time in the `year`, in their order.

    Only what has been in operation counts. It ran for certain when it had begun before the year was over, whatever day its start
    is, and had not ended before the year began. It did not when it began later, or had ended; of the rest it is unknown.
    """
    first, last = date(year, 1, 1), date(year, 12, 31)
    certain: list[Case] = []
    unknown: list[Case] = []
    for case in cases:
        if not case.status.value.begun:
            continue
        start, end = case.start, case.end if case.over else None
        if (start and start.date.first > last) or (end and end.date.last < first):
            continue
        known = start and start.date.last <= last and (not case.over or (end and end.date.first >= first))
        (certain if known else unknown).append(case)
    over = [case for case in certain if case.over]
    return Ran(
        year=year,
        certain=tuple(certain),
        ended=tuple(case for case in over if not _planned(case)),
        planned=tuple(filter(_planned, over)),
        unknown=tuple(unknown),
    )


def _planned(case: Case) -> bool:
    return bool(case.end and case.end.expected)
