"""Problems as values: what an editor did, where, and what helps.

Wording lives in `rules.RULES`, so a code that is not there is our own mistake.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from builder.nouns.limits import LONGEST_WORD
from builder.nouns.lint.privacy import masked
from builder.nouns.rules import RULES, Severity
from builder.nouns.source.source_file import Span

Slip: TypeAlias = Literal[
    "",  # of most problems: nobody asks what made them
    "another-head",  # a second head, below the first
    "field-in-text",  # a field that stands within the text of the one above it
    "head-below",  # fields below the line that ends the head
    "letter-lost",  # the sign that programs write for a letter they cannot read
    "missed",  # a field that the page itself lacks, and not a group of it
    "not-indented",  # a text that goes on at the margin
    "of-an-office",  # a file as an office program saves it
    "outwards",  # a field that stands outside its group, whose it is: `groups` of the words
    "second-start",  # a line --- within the head
    "undashed",  # a field that its group has already: a point of a list without its dash, maybe
    "unknown",  # words that say that nobody knows, where a value belongs
]
"""What an editor did, for who must tell it from what else bears the same code: to leave out what follows from it, say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One mistake at one place: `code` is that of a rule, a key of `RULES`.

    `words` fill the blanks of the rule's wording, by name, and may be an editor's own; `hint` replaces the rule's own unless it
    is empty, and has no blanks. `slip` is for those who judge the problem, and is told to nobody.
    """

    code: str
    span: Span
    words: Mapping[str, str] = field(default_factory=dict)
    hint: str = ""
    slip: Slip = ""

    @property
    def severity(self) -> Severity:
        """Whether the problem stops the build: an error does, a warning does not. Raises `KeyError` for an unknown code."""
        return RULES[self.code].severity

    @property
    def message(self) -> str:
        """What is wrong, in Danish, with the editor's own words in it; never a CPR number or a secret.

        A word longer than `LONGEST_WORD` is cut. Raises `KeyError` for an unknown code, or a blank that `words` do not fill.
        """
        return masked(RULES[self.code].message.format_map({name: _cut(word) for name, word in self.words.items()}))

    @property
    def advice(self) -> str:
        """What to do about it, in Danish; never a CPR number or a secret. Raises `KeyError` as `message` does."""
        return masked(self.hint or RULES[self.code].hint.format_map(self.words))


def _cut(word: str) -> str:
    return word if len(word) <= LONGEST_WORD else f"{word[: LONGEST_WORD - 1]}…"


def ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The `problems` sorted by file, line, column and code, each reported once. Raises `KeyError` as `Problem.message` does."""
    unique = {(p.span, p.code, p.message): p for p in problems}
    return tuple(unique[key] for key in sorted(unique))


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those of the `problems` that stop a build, in their order. Raises `KeyError` for an unknown code."""
    return tuple(p for p in problems if p.severity == "error")
