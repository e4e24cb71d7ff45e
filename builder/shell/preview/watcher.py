"""When to build: once for a burst of saves, once more for a save in the middle of a build, and never two at a time.

Nothing here knows a clock or a disk: both are handed in, so that a test has its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from builder.shell.preview.snapshot import Snapshot, changed

POLL = 0.05
"""Seconds between two looks; our own choice."""
REST = 0.02
"""Seconds without a change after which a burst of saves is over; our own choice."""
PATIENCE = 150
"""How many times `REST` a burst may go on: a file that never rests must not keep the page old."""

DOUBT = 6
"""How many times `POLL` a fault waits for another save before it is shown: a file may be seen half written. Our own choice."""
PARDONS = 10
"""How many faults in a row may go unseen, each for a save that came at once; our own choice."""


@dataclass(frozen=True)
class Watcher:
    """What is watched, and how to wait.

    `look` says what is there now. `wait` lets the given seconds pass, or fewer, and says whether it is time to stop.
    """

    look: Callable[[], Snapshot]
    wait: Callable[[float], bool]

    def next(self, known: Snapshot) -> Snapshot | None:
        """Waits for a state that is not `known` and has come to rest; None when it is time to stop.

        A file that comes and goes again, as editors write them, is no change.
        """
        while not self.wait(POLL):
            seen = self.look()
            if seen != known and (seen := self.rested(seen)) != known:
                return seen
        return None

    def stands(self, seen: Snapshot) -> Snapshot:
        """The state `seen` when it is still there after the time that a program may take to write a file; else the next one."""
        for _ in range(DOUBT):
            now = self.look()
            if now != seen or self.wait(POLL):
                return now
        return self.look()

    def rested(self, seen: Snapshot) -> Snapshot:
        """The state after `seen` that stood still for a moment, or the last one when patience or the preview has an end."""
        for _ in range(PATIENCE):
            if self.wait(REST):
                break
            before, seen = seen, self.look()
            if seen == before:
                break
        return seen


Show: TypeAlias = Callable[[], None]
"""Shows what has been made."""
Attempt: TypeAlias = Callable[[], Show]
"""Makes something, and gives back what shows it."""
BREAKS = 3
"""How many builds in a row a save may break off: who saves all the time must see all pages at some time. Our own choice."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Shows a fault, which may be that of a file that was half written when it was read."""

    show: Show

    def __call__(self) -> None:
        """Shows it."""
        self.show()


class Overtaken(BaseException):
    """What is being built has been overtaken by a save."""


class Pace:
    """What a build asks between its parts: whether the state that it began with still stands.

    `watcher` knows how it is now.
    """

    def __init__(self, watcher: Watcher) -> None:
        self._watcher = watcher
        self._state: Snapshot | None = None
        self._broken = 0

    def begin(self, state: Snapshot) -> None:
        """From now on something is made of the `state`, and may be broken off."""
        self._state = state if self._broken < BREAKS else None

    def end(self, *, broken: bool) -> None:
        """It has been made, or has been `broken` off."""
        self._state = None
        self._broken = self._broken + 1 if broken else 0

    def check(self) -> None:
        """Raises `Overtaken` when there has been a save."""
        if self._state is not None and self._watcher.look() != self._state:
            raise Overtaken


def keep_building(watcher: Watcher, begin: Attempt, rest: Sequence[Attempt] = (), pace: Pace | None = None) -> None:
    """Builds, and builds again whenever something has changed, until the watcher stops.

    `begin` reads, and gives back what shows the first of it. One that saw several files change under its hands may have read some
    before and some after: it is never shown, and the next one begins when they have come to rest. With one file it has read
    either the old or the new one, so it is shown and the next one begins; else who saves all the time would never see a page.

    A fault is shown when no save comes at once, for it may be one of a file that was still being written.

    When nothing has changed since, the `rest` is made of what `begin` has read, one by one; it reads nothing more, so all that it
    shows is of that moment. A save ends it: between two, and in the middle of one that asks the `pace`.
    """
    pace = pace or Pace(watcher)
    known: Snapshot | None = watcher.rested(watcher.look())
    pardons = PARDONS
    while known is not None:
        show = begin()
        if watcher.wait(0):  # what the end of the preview has broken off is no news
            return
        doubted = isinstance(show, Doubtful) and pardons > 0
        now = watcher.stands(known) if doubted else watcher.look()
        pardons = pardons - 1 if doubted and now != known else PARDONS
        if len(changed(known, now)) <= (0 if doubted else 1):
            show()
        known = _followed(watcher, known, rest, pace) if now == known else watcher.rested(now)
        if watcher.wait(0):
            return


def _followed(watcher: Watcher, known: Snapshot, rest: Sequence[Attempt], pace: Pace) -> Snapshot | None:
    """Makes the rest of the state `known`; gives the next state to build of, None when it is time to stop."""
    try:
        for attempt in rest:
            pace.begin(known)
            show = attempt()
            if watcher.wait(0):
                return None
            if isinstance(show, Doubtful) and (now := watcher.stands(known)) != known:
                return watcher.rested(now)
            show()
            pace.end(broken=False)
            if (now := watcher.look()) != known:
                return watcher.rested(now)
    except Overtaken:
        pace.end(broken=True)
        return watcher.rested(watcher.look())
    return watcher.next(known)
