"""What the page of the model chooser is told: `stages/pages/chooser.py` makes it, its template shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.registers.chooser import Rate
from builder.nouns.sections import Section
from builder.nouns.views.parts import Light, Link
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyView:
    """A way to answer: `speaks` says for which models alone, »Indkøb«, and `together` for which only with other answers."""

    id: str
    title: str
    speaks: tuple[str, ...]
    together: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedView:
    """A question with its answers."""

    id: str
    title: str
    why: str
    replies: tuple[ReplyView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView:
    """A rule of a model: the answers that it needs, in words, what it says, and where that stands."""

    id: str
    when: str
    weight: int
    because: str
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrecedentView:
    """A case for a model or against it."""

    slug: str
    link: Link
    light: Light
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelView:
    """A model with all that speaks for it; `cases` leads to the catalogue's list of it, None when no case has it."""

    id: str
    title: str
    summary: str
    cases: Link | None
    rules: tuple[RuleView, ...]
    supporting: tuple[PrecedentView, ...]
    opposing: tuple[PrecedentView, ...]
    settle: tuple[tuple[str, Link | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchView:
    """Where an answer leads: to the step of this `number`, 0 for none, or to a form by its title and the list of its cases."""

    number: int
    step: str
    form: str
    cases: Link | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """A step of the tree, with the paragraph that it builds on."""

    id: str
    question: str
    law: str
    dated: str
    sources: tuple[Link, ...]
    yes: BranchView
    no: BranchView


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialRow:
    """One way to count hits, in words, on the cases that the rules were written on and on those held out."""

    label: str
    baseline: str
    written_on: Rate
    held_out: Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelChooser(View):
    """The page: questions, the models with their rules, the tree, and how the rules did on the cases.

    `parts` are its headings by name. `answering` is the number of cases with a known model, `unknown` those without; `missed` are
    those whose model is not among the first two, each with the reason and whether it was held out; of both the page names some,
    and `unknown_more` and `missed_more` are the numbers of the others. `guides` are those on the choice of `model` and of `form`,
    None where the catalogue lacks them. `script` is the path under `assets/` of the rules as data.
    """

    template: ClassVar[str] = "chooser"

    parts: Mapping[str, Section]
    questions: tuple[AskedView, ...]
    models: tuple[ModelView, ...]
    steps: tuple[StepView, ...]
    trials: tuple[TrialRow, ...]
    missed: tuple[tuple[Link, str, bool], ...]
    missed_more: int
    common: tuple[str, ...]
    answering: int
    unknown: tuple[Link, ...]
    unknown_more: int
    guides: Mapping[str, Link | None]
    script: str
