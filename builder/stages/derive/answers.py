"""Which guides help to answer which question."""

from __future__ import annotations

from builder.nouns.catalogue import Catalogue
from builder.nouns.model import Guide
from builder.nouns.terms import Term


def answering(catalogue: Catalogue) -> dict[str, tuple[Guide, ...]]:
    """For each question, by id, its guides: first the one that puts it earliest; of two the one with fewer questions.

    Every question of the vocabulary »spoergsmaal« is there, in its order; one that no guide helps with has no guides.
    """
    questions = catalogue.registers.vocabularies["spoergsmaal"].terms
    return {question.id: _guides(catalogue, question) for question in questions}


def _guides(catalogue: Catalogue, question: Term) -> tuple[Guide, ...]:
    found = [guide for guide in catalogue.guides if question in guide.questions]
    return tuple(sorted(found, key=lambda guide: (guide.questions.index(question), len(guide.questions))))
