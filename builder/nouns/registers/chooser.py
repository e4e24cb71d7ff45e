"""What the model chooser is made of: questions, rules with their sources, advice for each model, and the tree to a legal form.

The register `chooser.yaml` holds it all; `stages/derive/choosing.py` judges by it, and a script in the browser does the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from builder.nouns.terms import Term

Answers: TypeAlias = Mapping[str, str]
"""The id of the chosen answer by the id of its question; a question without one is not there."""

DATA = "tools/chooser-data.js"
"""The script of the rules, by its path under `assets/`; the build makes it."""
FIRST = 2
"""How many models are named as the first; what the hit rate counts. The issue's own number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a rule leans on: a `case` or a `guide` by slug, and the id of the one of its sources that says it, or empty."""

    case: str = ""
    guide: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One way to answer a question."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of the chooser, with what it means and every way to answer it."""

    id: str
    title: str
    why: str
    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What must be answered to a question: one of `replies`, by id."""

    question: str
    replies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceRule:
    """When all `conditions` hold, `weight` points speak for `model`, a word of the vocabulary »model«; `because` says why."""

    id: str
    model: Term
    conditions: tuple[Condition, ...]
    weight: int
    because: str
    grounds: tuple[Ground, ...]

    def fires(self, answers: Answers) -> bool:
        """Whether these answers meet every condition."""
        return all(answers.get(one.question, "") in one.replies for one in self.conditions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """A case, by slug, that speaks for a model or against it, and why."""

    case: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settle(Ground):
    """What must be settled before a model is chosen, and where it is said."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelAdvice:
    """What the chooser says of a model, whatever the answers. Of two with the same points the one written first comes first."""

    model: Term
    summary: str
    supporting: tuple[Precedent, ...] = ()
    opposing: tuple[Precedent, ...] = ()
    settle: tuple[Settle, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """Where a yes or a no leads: to another `step` by id, or to its end, a `form` of the vocabulary or only a `text`."""

    step: str = ""
    form: Term | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A question of the tree to a legal form. `law` is the paragraph and `dated` the day of the text that it is read in."""

    id: str
    question: str
    law: str
    dated: str
    grounds: tuple[Ground, ...]
    yes: Branch
    no: Branch

    @property
    def branches(self) -> tuple[Branch, Branch]:
        """Where yes leads, and where no does."""
        return self.yes, self.no


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """A case whose model the rules do not put among the first, and why it was chosen all the same."""

    case: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chooser:
    """The whole register, in the order written; the first of `steps` is where the tree begins."""

    questions: tuple[Asked, ...] = ()
    rules: tuple[ChoiceRule, ...] = ()
    advice: tuple[ModelAdvice, ...] = ()
    steps: tuple[Step, ...] = ()
    exemptions: tuple[Exemption, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the answers say of one model: its points, the ids of the rules that fired, and the slugs of the cases to read.

    `supporting` has at most two cases and `opposing` at most one, the most alike in answers first.
    """

    model: str
    points: int
    rules: tuple[str, ...]
    supporting: tuple[str, ...]
    opposing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How often something holds: `hits` of `count` cases by the rules, `baseline` by always naming the two commonest models."""

    hits: int
    baseline: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """The rules tried on cases with a known model: those the rules were written on, or those held out.

    `any` counts cases of which one model is among the first two, `every` those of which all are, `first` those whose model comes
    first (there the baseline is the commonest model alone). `missed` are the slugs of those of which none is.
    """

    any: Rate
    every: Rate
    first: Rate
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing:
    """The chooser's answers for a catalogue. `answers` are those of each case, by slug, as its own fields give them.

    `common` are the two commonest models among the cases that the rules were written on, the ids, commonest first.
    """

    answers: Mapping[str, Answers]
    common: tuple[str, ...]
    written_on: Trial
    held_out: Trial
    unknown: tuple[str, ...]


def is_held_out(slug: str) -> bool:
    """Whether the case whose first name is this `slug` is kept apart while rules are written: its SHA-256 divides by three.

    About a third of any set of names, fixed by the name alone, so that nobody chooses and a new case has its place already.
    """
    return int(hashlib.sha256(slug.encode()).hexdigest(), 16) % 3 == 0
