"""The day of a build, for what only needs to know whether another day has come, and until when that is so."""

from __future__ import annotations

from datetime import date


class Today:
    """The `day`. `since` is the first day on which all that was asked so far would have been answered alike, and `until` the
    first on which it would not be any more; the first and the last day there is where nothing bounds them.
    """

    __slots__ = ("_day", "since", "until")

    def __init__(self, day: date) -> None:
        self._day = day
        self.since, self.until = date.min, date.max

    def has_come(self, day: date) -> bool:
        """Whether it is that `day` or a later one."""
        if day <= self._day:
            self.since = max(self.since, day)
            return True
        self.until = min(self.until, day)
        return False
