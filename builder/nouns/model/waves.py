"""A wave of the repeated survey: what was asked, of which cases, and what they answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from builder.nouns.language.dates import When

WORD, DAY, NUMBER, YES_NO, TEXT = "ord", "dato", "tal", "ja-nej", "tekst"
"""What an answer may be, as an editor writes it."""
FORM, READ, UNCERTAIN = "skema", "kilder", "uvist"
"""How a wave was made: by forms that were filled in, by reading sources, or nobody knows whether it was."""
STATUS, LEGAL_FORM, MEMBERS, START, END = "status", "form", "antal", "start", "slut"
"""What of a case may stand in a form before it is answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question as one wave asks it. Answers of two waves may be compared when id and version are the same.

    `kind` is one of the words above; `vocabulary` names that of a word, `unit` is what a number counts. `version` counts the
    wordings from 1; `replaces` is the id of the question of an earlier wave that this one stands for, where ids differ. `known`
    is what of the case stands in the form before it is answered, empty for nothing.
    """

    id: str
    title: str
    wording: str
    kind: str
    vocabulary: str = ""
    unit: str = ""
    version: int = 1
    replaces: str = ""
    known: str = ""
    help: str = ""

    @property
    def family(self) -> str:
        """The id under which it is followed through the waves."""
        return self.replaces or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What was answered for a case, by slug. `role` is the function of who answered, never a name.

    `answers` are by the id of the question, each of the question's kind: `Term`, `When`, `Amount`, `bool` or text; those that
    were left out are not there.
    """

    case: str = ""
    answered: When
    role: str
    answers: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveHead:
    """What the file of a wave says. `made` is how it was made; `cases` are slugs of those asked, none for all there are."""

    title: str
    summary: str
    made: str
    deadline: When | None = None
    cases: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """A wave with its replies, in order of slug; `year` names its folder and its page."""

    year: int
    head: WaveHead
    replies: tuple[Reply, ...] = field(default=())

    @property
    def slug(self) -> str:
        """The name of its page."""
        return str(self.year)

    @property
    def takes_forms(self) -> bool:
        """Whether it is a survey by forms, which answers can be imported to."""
        return self.head.made == FORM
