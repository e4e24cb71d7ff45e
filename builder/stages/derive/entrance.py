"""What it took to get from idea to operation, for every case, and for those of a legal form or a model together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.entrance import MEMBER, WHOLE, Entrance, EntranceAnswers, EntranceGroup, entrance
from builder.nouns.model import Case
from builder.nouns.spans import Between, Summary
from builder.nouns.terms import Term

_Held: TypeAlias = Callable[[Case], tuple[Term, ...]]
_Find: TypeAlias = Callable[[Entrance], Between | None]


def entrance_answers(catalogue: Catalogue) -> EntranceAnswers:
    """The entrance cost of every case, also dropped and ended ones; groups in their vocabulary's order, none without a case."""
    every = tuple(map(entrance, catalogue.cases))
    words = catalogue.registers.vocabularies
    return EntranceAnswers(
        known=tuple(one for one in every if one.known),
        unknown=tuple(one.case for one in every if not one.known),
        everyone=_group(None, every),
        forms=_groups(words["form"].terms, every, lambda case: (case.form.value,)),
        models=_groups(words["model"].terms, every, lambda case: tuple(model.value for model in case.models)),
    )


def _groups(terms: Sequence[Term], every: Sequence[Entrance], held: _Held) -> tuple[EntranceGroup, ...]:
    found = ((term, [one for one in every if term in held(one.case)]) for term in terms)
    return tuple(_group(term, members) for term, members in found if members)


def _group(term: Term | None, members: Sequence[Entrance]) -> EntranceGroup:
    def summary(find: _Find) -> Summary:
        by_slug = {one.case.slug: one for one in members}
        return Summary.of((one.case for one in members), lambda case: find(by_slug[case.slug]))

    return EntranceGroup(
        term=term,
        cases=len(members),
        months=summary(lambda one: one.walked),
        whole=summary(lambda one: one.kroner(WHOLE)),
        member=summary(lambda one: one.kroner(MEMBER)),
        hours=summary(lambda one: one.worked),
    )
