"""On which page which answers and which rows of the matrix stand: as few pages as can be, none of them too heavy.

What a page may hold is counted in bytes of the rows, about, so that no catalogue and no long answer makes it too heavy.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.nouns.derived.asked import Asked, Questions
from builder.nouns.model import Answer, Case
from builder.nouns.site import urls
from builder.nouns.terms import Term
from builder.stages.pages.sharing import shared_out, weighed

ANSWERS = 50_000
"""Bytes of answers on a page of a question; more are divided. Our own choice: about 70 answers."""
ROWS = 84_000
"""Bytes of rows on a page of the matrix, with those of 2026 on the first; our own choice."""
OURS = ROWS // 2
"""Of those, what the rows of 2026 may take; they are among all cases too."""
_CARD, _ROW, _CELL, _EMPTY = 290, 130, 76, 12
_Given = tuple[Case, tuple[Answer, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRows:
    """The page at `path` with what it has of the answers to a question: of the cases of 2026, and of the others."""

    path: str
    organisations: tuple[_Given, ...]
    given: tuple[_Given, ...]

    @property
    def cases(self) -> tuple[Case, ...]:
        """The cases whose answers stand there."""
        return tuple(case for case, _ in (*self.given, *self.organisations))


def answer_pages(asked: Asked, ours: Collection[str]) -> tuple[AnswerRows, ...]:
    """All answers to a question, each on one page; those of the cases with the slugs of `ours` first. At least one page."""
    first = [one for one in asked.given if one[0].slug in ours]
    parts = shared_out([*first, *(one for one in asked.given if one[0].slug not in ours)], _card, ANSWERS) or ((),)
    return tuple(
        AnswerRows(
            path=urls.part(urls.QUESTIONS, asked.question.id, number),
            organisations=tuple(one for one in rows if one[0].slug in ours),
            given=tuple(one for one in rows if one[0].slug not in ours),
        )
        for number, rows in enumerate(parts, 1)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRows:
    """The page at `path` with its rows of the matrix: all `cases`, and before them those of 2026 once more."""

    path: str
    organisations: tuple[Case, ...]
    cases: tuple[Case, ...]


def matrix_pages(known: Questions) -> Iterator[MatrixRows]:
    """The rows of all cases, those with the most answers first, each on one page; those of 2026 on the first as well."""
    filled: dict[str, list[Term]] = {case.slug: [] for case in known.cases}
    for asked in known.asked:
        for case, _ in asked.given:
            filled[case.slug].append(asked.question)
    empty = _EMPTY * len(known.asked)

    def weight(case: Case) -> int:
        return empty + _row(case, filled[case.slug])

    ours = next(iter(shared_out(_most_first(known, known.organisations), weight, OURS)), ())
    cases = _most_first(known, known.cases)
    beside = sum(map(weight, ours))
    first = next(iter(shared_out(cases, weight, ROWS - beside)), ()) if beside + sum(map(weight, cases)) > ROWS else cases
    yield MatrixRows(path=urls.QUESTIONS, organisations=ours, cases=first)
    for number, rows in enumerate(shared_out(cases[len(first) :], weight, ROWS), 2):
        yield MatrixRows(path=urls.part(urls.QUESTIONS, "cases", number), organisations=(), cases=rows)


def places(pages: Mapping[str, Sequence[AnswerRows]]) -> dict[tuple[str, str], str]:
    """Where each answer stands, by the id of its question and the slug of its case: a path with `#anchor`."""
    return {(id_, case.slug): f"{page.path}#{case.origin}" for id_, some in pages.items() for page in some for case in page.cases}


def _most_first(known: Questions, cases: Sequence[Case]) -> tuple[Case, ...]:
    return tuple(sorted(cases, key=lambda case: -known.answered[case.slug]))


def _card(one: _Given) -> int:
    case, answers = one
    return _CARD + 3 * len(case.title) + sum(map(weighed, answers))


def _row(case: Case, questions: Sequence[Term]) -> int:
    cell = _CELL + len(case.slug) + len(case.title)
    return _ROW + 2 * len(case.title) + len(case.slug) + sum(cell + len(one.id) + len(one.brief) for one in questions)
