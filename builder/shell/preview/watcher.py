"""When to build: once for a burst of saves, once more for a save in the middle of a build, and never two at a time.

Nothing here knows a clock or a disk: both are handed in, so that a test has its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from builder.shell.preview.snapshot import Snapshot, changed

POLL = 0.1
"""Seconds between two looks; our own choice."""
REST = 0.05
"""Seconds without a change after which a burst of saves is over; our own choice."""
PATIENCE = 60
"""How many times `REST` a burst may go on: a file that never rests must not keep the page old."""


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

    def rested(self, seen: Snapshot) -> Snapshot:
        """The state after `seen` that stood still for a moment, or the last one when patience or the preview has an end."""
        for _ in range(PATIENCE):
            if self.wait(REST):
                break
            before, seen = seen, self.look()
            if seen == before:
                break
        return seen


Attempt: TypeAlias = Callable[[], Callable[[], None]]
"""Builds, and gives back what shows the result."""


def keep_building(watcher: Watcher, attempt: Attempt, complete: Attempt = lambda: lambda: None) -> None:
    """Builds, and builds again whenever something has changed, until the watcher stops.

    `attempt` builds and gives back what shows the result. A build that saw several files change under its hands may have read
    some before and some after: it is never shown, and the next one begins when they have come to rest. With one file it has read
    either the old or the new one, so it is shown and the next one begins; else who saves all the time would never see a page.
    When nothing has changed since, `complete` makes what may come after the pages; what it made of an older state is thrown away.
    """
    known: Snapshot | None = watcher.rested(watcher.look())
    while known is not None:
        show = attempt()
        if watcher.wait(0):  # what the end of the preview has broken off is no news
            return
        now = watcher.look()
        if len(changed(known, now)) <= 1:
            show()
        known = _completed(watcher, known, complete) if now == known else watcher.rested(now)
        if watcher.wait(0):
            return


def _completed(watcher: Watcher, known: Snapshot, complete: Attempt) -> Snapshot | None:
    """Completes what has been built of the state `known`; gives the next state to build of."""
    show = complete()
    now = watcher.look()
    if now == known:
        show()
    else:
        now = watcher.rested(now)
    return watcher.next(known) if now == known else now
