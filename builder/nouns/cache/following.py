"""A value that follows from another alone, and is worked out when somebody shows it.

Whoever compares it, or keeps something by it, looks only at what it follows from: a page that stands is spared the work.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

Given = TypeVar("Given")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Following(Generic[Given, Value]):
    """What `make`, a pure function that stands by its name in a module, makes of what is `given` and of nothing else."""

    make: Callable[[Given], Value]
    given: Given

    @property
    def value(self) -> Value:
        """The value, worked out each time that it is asked for. Raises what `make` raises."""
        return self.make(self.given)
