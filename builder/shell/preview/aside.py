"""Long work that cannot be broken off, in a thread of its own, so that a save need not wait for its end."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import wait as settled
from typing import Any, TypeVar

Result = TypeVar("Result")
LOOK = 0.05
"""Seconds between two looks at whether to go on waiting; our own choice."""


class Aside:
    """One piece of work at a time.

    `check` is called again and again while there is something to wait for, and may raise to wait no longer: what was begun then
    comes to its end by itself, its result is thrown away, and the next piece begins after it.
    """

    def __init__(self, check: Callable[[], None]) -> None:
        self._check = check
        self._pool = ThreadPoolExecutor(1, "katalog-aside")
        self._last: Future[Any] | None = None

    def __call__(self, work: Callable[[], Result]) -> Result:
        """What the work gives; raises what it raises, and what `check` raises."""
        self._until(self._last)
        self._last = now = self._pool.submit(work)
        self._until(now)
        return now.result()

    def close(self) -> None:
        """Begins nothing more."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _until(self, begun: Future[Any] | None) -> None:
        while begun and not begun.done():
            settled((begun,), LOOK)
            self._check()
