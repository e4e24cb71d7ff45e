"""Where the program sorts by the words of a closed list, it knows every word of the list; a new one is told here, not by a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product

import pytest

from builder.nouns import evidence, model, status_report
from builder.nouns.model import Case
from builder.stages.data.tables import tables
from builder.stages.derive import case_answers, exits, facets, happenings
from builder.stages.pages import initiatives
from tests.builders import real_inspection, registers

SORTED = {
    "grundlag: evidence": {model.MEASURED, evidence._CALCULATED, *evidence._CLAIMS},
    "gevinst: case_answers": {kind for _, kinds in case_answers._GAINS for kind in kinds},
    "form: case_answers": case_answers._FRAMES.keys() | {"ingen", "ikke-fastlagt", "ukendt"},
    "omraade: case_answers": case_answers._OUTSIDE | case_answers._AT_A_DESK | {"boern-skole", "bibliotek-kultur"},
    "milepael: happenings": happenings._MILESTONES.keys(),
    "betaler: exits": {exits._MUNICIPALITY, exits._OTHERS},
    "opgoer: model": {*model.exits.SETTLED, "krav", "overslag", "afsat"},
    "lys: status_report": status_report.GIVEN.keys(),
    "initiativtype: initiatives": initiatives._PLURAL.keys(),
}
"""The words that a module tells apart, by the closed list and the module; beside them the ones that are known to say nothing there."""


@pytest.mark.parametrize("place", SORTED)
def test_a_module_knows_every_word_of_its_list(place: str) -> None:
    """No word falls through to what is said of those that nobody thought of."""
    name = place.partition(":")[0]
    assert {term.id for term in registers().vocabularies[name].terms} == set(SORTED[place])


@pytest.mark.parametrize(
    ("name", "worked_out"), [("bevis", facets._evidence), ("deltagere", facets._members), ("pris", facets._price)]
)
def test_a_value_that_is_worked_out_is_worked_out_for_some_case(name: str, worked_out: Callable[[Case], Iterable[str]]) -> None:
    """A filter's word that no field has comes of code; one that no case of the catalogue has is a word that nobody made."""
    met = {word for case in real_inspection().catalogue.cases for word in worked_out(case)}
    assert {term.id for term in registers().vocabularies[name].terms} == met


def test_a_column_that_lists_the_words_of_its_list_lists_all() -> None:
    """The open data say of a column which words it may hold; of most words of a list nobody means that the last is missing."""
    forgotten = []
    for table in tables(real_inspection().catalogue):
        for column, (name, vocabulary) in product(table.columns, registers().vocabularies.items()):
            titles = {term.title.casefold() for term in vocabulary.terms}
            unsaid = {title for title in titles if title not in column.meaning.casefold()}
            if len(titles) > 2 and len(unsaid) <= len(titles) / 4 and unsaid:
                forgotten.append((table.name, column.name, name, sorted(unsaid)))
    assert forgotten == []
