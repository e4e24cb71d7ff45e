"""How a case stands on a given day, in words that say what the date is the date of, and whether the source is old."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from builder.nouns.derived.freshness import months_after
from builder.nouns.model import Case, Dated, Status

OLD_AFTER = 36
"""Months after which a source says little of how a cooperation stands today. What has ended stays ended.

Our own choice; `about.html` says it to readers.
"""
UNKNOWN = "ukendt"
"""The id of the status that nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """`words` follow the status: »ifølge kilde fra 2012«, »31. december 2019«. `old` is true when the source has aged.

    No source says that a status is unknown; of such a case the words say how old the latest source is.
    """

    words: str
    old: bool


def standing(case: Case, today: date) -> Standing:
    """What is over bears the day it ended, when that is known; everything else the date of the source that says so.

    `today` decides what is old: `OLD_AFTER` months after the last day that the source may be from.
    """
    status = case.status
    if case.over and case.end:
        return Standing(words=told_end(case.end), old=False)
    words = told(status)
    aged = status.date.undated or months_after(status.date.last, OLD_AFTER) < today
    return Standing(words=words, old=aged and not case.over)


def told_end(end: Dated) -> str:
    """When it ended, in the words that follow the status: »31. december 2019«, »efter planen 31. december 2027«."""
    return f"efter planen {end.date.text}" if end.expected else end.date.text


def told(status: Status) -> str:
    """Which source a `status` that is no end is from, in the words that follow it: »ifølge kilde fra 2012«."""
    if status.value.id == UNKNOWN:
        return "efter udateret kilde" if status.date.undated else f"efter seneste kilde, {status.date.text}"
    return "ifølge udateret kilde" if status.date.undated else f"ifølge kilde fra {status.date.text}"
