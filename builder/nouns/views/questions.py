"""What the pages of the council's questions are told: question by case, and each question with all its answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.model import Answer
from builder.nouns.views.exits import Silent
from builder.nouns.views.parts import Light, Link, Pager
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A question: `brief` is a word for it, `cases` and `organisations` how many of each answer it."""

    id: str
    brief: str
    link: Link
    cases: int
    organisations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A case: how many questions it answers, and for each column the path of its answer, empty for none."""

    link: Link
    answered: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsPage(View):
    """Question by case. `columns` have the most answered first, of two that are alike the vocabulary's order.

    `organisations` are the rows of 2026, which are in `cases` too; those have the most answers first. Of the two the page has
    what it holds, the first page alone those of 2026; `number` is its place among the pages of the matrix, to which `parts` lead.
    `ours` is the number of cases of 2026, `total` that of all, `answers` that of filled cells, and `answering` that of cases that
    answer at least one; `first` are those that councillors ask first, as words and paths. `pair` is a case for and one against,
    each with the words that lead to it, and `sides` are lists of such.
    """

    template: ClassVar[str] = "questions"

    number: int
    parts: Pager
    columns: tuple[Column, ...]
    organisations: tuple[Row, ...]
    ours: int
    cases: tuple[Row, ...]
    total: int
    answers: int
    answering: int
    first: tuple[tuple[str, str], ...]
    pair: tuple[tuple[str, Link], ...]
    sides: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A case's answers to one question; `form` is its legal form. `sources` are links to its list of sources, by id."""

    anchor: str
    slug: str
    link: Link
    light: Light
    form: str
    answers: tuple[Answer, ...]
    sources: Mapping[str, Link]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage(View):
    """A question with every answer; `organisations` and `quiet` are those of 2026. Many answers stand on several pages.

    `number` is the place of this page among those of the question, to which `parts` lead; `elsewhere` are cases that answer on
    another one, as anchors and links. `answering` of `total` cases answer, and `ours` says how many of those of 2026 do, and of
    how many.
    `others` are the other questions by their short word, `guides` those that help, the one to read first first; `first` are
    those that councillors ask first, as words and paths. `silent` are the first of those without an answer, and `unnamed` is the
    number of the others. `words` are what the answers of this page and the names of their cases abbreviate, and the legal
    forms of those, each with what it means.
    """

    template: ClassVar[str] = "question"

    id: str
    number: int
    parts: Pager
    elsewhere: tuple[tuple[str, Link], ...]
    why: str
    brief: str
    total: int
    answering: int
    ours: tuple[int, int]
    organisations: tuple[Given, ...]
    quiet: tuple[Silent, ...]
    given: tuple[Given, ...]
    silent: tuple[Silent, ...]
    unnamed: int
    guides: tuple[Link, ...]
    others: tuple[Link, ...]
    first: tuple[tuple[str, str], ...]
    words: tuple[tuple[Link, str], ...]
    exits: bool
