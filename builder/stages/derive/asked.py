"""Every question with every answer, and who is silent."""

from __future__ import annotations

from builder.nouns.catalogue import Catalogue, called
from builder.nouns.derived.asked import ORGANISATIONS_2026, Asked, Questions
from builder.nouns.model import Answer, Case
from builder.nouns.terms import Term


def questions(catalogue: Catalogue) -> Questions:
    """The questions of the vocabulary »spoergsmaal«, each with the cases that answer it and those that do not."""
    cases = catalogue.cases
    page = called(catalogue.initiatives, ORGANISATIONS_2026)
    programme = page.slug if page else ORGANISATIONS_2026
    asked = tuple(_asked(question, cases) for question in catalogue.registers.vocabularies["spoergsmaal"].terms)
    return Questions(
        asked=asked,
        cases=cases,
        organisations=tuple(case for case in cases if _is_organisation(case, programme)),
        answered={case.slug: len({answer.question.id for answer in case.answers if answer.counts}) for case in cases},
    )


def _is_organisation(case: Case, programme: str) -> bool:
    """Whether it is set up or run under the initiative with the slug `programme`; an idea of another company under it is none."""
    return programme in case.initiatives and case.status.value.state == "running"


def _asked(question: Term, cases: tuple[Case, ...]) -> Asked:
    found = [(case, _answers(case, question)) for case in cases]
    return Asked(
        question=question,
        given=tuple((case, answers) for case, answers in found if answers),
        silent=tuple(case for case, answers in found if not answers),
    )


def _answers(case: Case, question: Term) -> tuple[Answer, ...]:
    # Which question it answers is told at once; whether it does, by reading it.
    return tuple(answer for answer in case.answers if answer.question.id == question.id and answer.counts)
