"""The questions that a council asks, with every answer that the cases give: `stages/derive` makes it, `stages/pages` shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.nouns.model import Answer, Case
from builder.nouns.terms import Term

ORGANISATIONS_2026 = "it-serviceorganisationer"
"""The slug of the initiative under which the IT service organisations of 2026 are set up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with its answers, by case in the catalogue's order; `silent` are the cases without one.

    Only what `Answer.counts` is an answer; a case whose text says that nobody knows is silent.
    """

    question: Term
    given: tuple[tuple[Case, tuple[Answer, ...]], ...]
    silent: tuple[Case, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Every question, in the vocabulary's order, and every case, in the catalogue's.

    `organisations` are those of the cases that are the IT service organisations of 2026; `answered` is the number of questions
    that a case answers, by its slug.
    """

    asked: tuple[Asked, ...]
    cases: tuple[Case, ...]
    organisations: tuple[Case, ...]
    answered: Mapping[str, int]
