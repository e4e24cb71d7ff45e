"""Two dates in; whether they lie so far apart that both cannot be right, and how a sentence says one, out."""

from __future__ import annotations

from datetime import timedelta

from builder.nouns.checked import FieldPath
from builder.nouns.language.dates import When

YEAR = timedelta(days=366)
"""How far »ca.« may reach, and how long before its day something is decided or told. Our own choice."""
NONE = timedelta()
Clash = tuple[str, FieldPath]
"""What is said of two dates, and where the one stands that is rather wrong."""


def before(one: When, other: When, slack: timedelta = NONE) -> bool:
    """Whether all of the first date lies more than `slack` before all of the other; never of what is undated."""
    if one.undated or other.undated:
        return False
    return one.last < other.first - max(slack, YEAR if one.approximate or other.approximate else NONE)


def far_apart(one: When, other: When) -> bool:
    """Whether the dates lie more than a year from each other, whichever is first."""
    return before(one, other, YEAR) or before(other, one, YEAR)


def at(when: When) -> str:
    """The date as a sentence says when something happened."""
    if when.approximate:
        return when.text
    return f"den {when.text}" if when.precision == "dag" else f"i {when.text}"
