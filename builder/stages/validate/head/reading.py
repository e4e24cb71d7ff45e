"""What one reading of a file or a register gathers while its values are made of nodes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, TypeAlias

from builder.nouns import limits
from builder.nouns.checked import FieldPath, Pointer
from builder.nouns.problem import Problem, Slip
from builder.nouns.registers.registers import Allowed
from builder.nouns.source.source_file import Span

Values: TypeAlias = dict[str, Any]
"""The values of a group by Danish key; groups in it are such mappings too, and what could not be read is left out."""
MISSING = object()
"""What stands for a value that could not be read."""


@dataclass(slots=True)
class Reading:
    """What one reading gathers: problems, and the place of every value by its path, also of values that are not there.

    `references` are what points at other files, in their order. `kept` are, for each list by its key path, the positions from 0
    of the items that were read; the others left no value. `alone` are the places of single values where no list may stand.
    `strayed` are the fields of the page itself that stand in a group, by key.
    `guesses` is how many unknown words a near one may still be looked for.
    Reading changes all but `registers`.
    """

    registers: Allowed
    problems: list[Problem] = field(default_factory=list)
    references: list[Pointer] = field(default_factory=list)
    places: dict[FieldPath, Span] = field(default_factory=dict)
    kept: dict[FieldPath, list[int]] = field(default_factory=dict)
    alone: set[Span] = field(default_factory=set)
    strayed: set[str] = field(default_factory=set)
    guesses: int = limits.GUESSES

    def nearest(self, word: str, words: Collection[str], cutoff: float = 0.7) -> list[str]:
        """The known word that was probably meant, alone in a list, or none. After some guesses in one file we give up.

        Each call uses one of the `guesses`, for comparing is slow. `word` and `words` are compared as they stand. `cutoff` is
        that of `difflib`: 1 is the same word, 0 any; how alike is alike enough is our own choice.
        """
        self.guesses -= 1
        return get_close_matches(word, words, n=1, cutoff=cutoff) if self.guesses >= 0 else []

    def report(self, code: str, span: Span, hint: str = "", *, slip: Slip = "", **words: str) -> object:
        """Notes a problem and gives `MISSING`, so that a reader can return it in place of a value.

        `code` is a rule's; `hint`, unless empty, stands in place of the rule's own advice, `slip` is the problem's; further words
        fill its message.
        """
        self.problems.append(Problem(code=code, span=span, words=words, hint=hint, slip=slip))
        return MISSING
