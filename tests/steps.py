"""What a piece of work costs, counted and not timed: the same number on every machine, however busy it is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

_COMPILING = frozenset({"re", "re._compiler", "re._parser", "re._casefix"})


def steps(work: Callable[[], object], most: float = float("inf")) -> int:
    """How many lines of Python a piece of work runs through; work that goes beyond `most` is stopped there and fails.

    Compiling a pattern is no part of it: it costs the same for every text, and only the test that looks for the pattern first pays it.
    """
    count = 0

    def line(frame: FrameType, event: str, argument: Any) -> Callable[..., Any]:
        nonlocal count
        if event == "line":
            count += 1
            if count > most:
                raise AssertionError(f"more than {most:,.0f} lines of Python")
        return line

    def call(frame: FrameType, event: str, argument: Any) -> Callable[..., Any] | None:
        return None if frame.f_globals["__name__"] in _COMPILING else line

    before = sys.gettrace()
    sys.settrace(call)
    try:
        work()
    finally:
        sys.settrace(before)
    assert count <= most, f"{count:,} lines of Python, and not {most:,.0f} at most"
    return count
