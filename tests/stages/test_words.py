"""Where the program sorts by the words of a closed list, it knows every word of the list; a new one is told here, not by a page."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import product

import pytest

from builder.nouns import entrance, evidence, lineage, model, status_report
from builder.nouns.fields import Choice, Kind, ListOf, Record
from builder.nouns.model import Case
from builder.nouns.tables import TABLES
from builder.shell.settings import PROJECT
from builder.stages.data.tables import tables
from builder.stages.derive import case_answers, exits, facets, happenings
from builder.stages.pages import initiatives
from builder.stages.validate import decisions
from tests.builders import real_inspection, registers

SORTED = {
    "grundlag: evidence": {model.MEASURED, evidence._CALCULATED, *evidence._CLAIMS},
    "gevinst: case_answers": {kind for _, kinds in case_answers._GAINS for kind in kinds},
    "form: case_answers": case_answers._FRAMES.keys() | {"ingen", "ikke-fastlagt", "ukendt"},
    "omraade: case_answers": case_answers._OUTSIDE | case_answers._AT_A_DESK | {"boern-skole", "bibliotek-kultur"},
    "milepael: happenings": happenings._MILESTONES.keys(),
    "milepael: entrance": {entrance.DECISION, entrance.OPERATION, entrance.DROPPED},
    "daekning: entrance": {entrance.WHOLE, entrance.MEMBER, entrance.PART, "plan"},
    "relation: lineage": {lineage.UNDIRECTED, lineage.REPLACED, "udspringer-af", "del-af"},
    "trin: decisions": {decisions._FINAL, decisions._PRINCIPLE, decisions._NO, model.decisions.AWAITED, "forberedelse"},
    "betaler: exits": {exits._MUNICIPALITY, exits._OTHERS},
    "opgoer: exits": {*model.exits.SETTLED, "krav", "overslag", "afsat"},
    "lys: status_report": status_report.GIVEN.keys(),
    "initiativtype: initiatives": initiatives._PLURAL.keys(),
}
"""The words that a module tells apart, by the closed list and the module; beside them the ones that are known to say nothing there."""


@pytest.mark.parametrize("place", SORTED)
def test_a_module_knows_every_word_of_its_list(place: str) -> None:
    """No word falls through to what is said of those that nobody thought of."""
    name = place.partition(":")[0]
    assert {term.id for term in registers().vocabularies[name].terms} == set(SORTED[place])


def _kinds(kind: Kind) -> Iterator[tuple[str, Kind]]:
    """Every field of a table by key, with its kind; what a list holds and a group's own fields are among them."""
    if isinstance(kind, ListOf):
        yield from _kinds(kind.kind)
    elif isinstance(kind, Record):
        for row in kind.fields:
            yield row.key, row.kind.kind if isinstance(row.kind, ListOf) else row.kind
            yield from _kinds(row.kind)


FIELDS = [found for record in TABLES.values() for found in _kinds(record)]
CHOSEN = {kind.vocabulary for _, kind in FIELDS if isinstance(kind, Choice)}


def test_a_module_that_sorts_by_words_of_a_list_is_written_down() -> None:
    """A module that names two words of a list, of that list alone, tells them apart: it stands in `SORTED`, or is a filter's.

    A field's table names words too, as a default or an example.
    """
    lists = {name: {term.id for term in found.terms} for name, found in registers().vocabularies.items()}
    met = Counter(word for words in lists.values() for word in words)
    own = {name: {word for word in words if met[word] == 1} - {key for key, _ in FIELDS} for name, words in lists.items()}
    sorting = set()
    for path in set((PROJECT / "builder").rglob("*.py")) - set((PROJECT / "builder/nouns/tables").iterdir()):
        said = {node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant)}
        sorting |= {f"{name}: {path.stem}" for name, words in own.items() if len(words & said) > 1}
    worked_out = {f"{name}: facets" for name in lists.keys() - CHOSEN}
    assert sorting - SORTED.keys() - worked_out == set()


@pytest.mark.parametrize("row", [row for row in facets._FACETS if row[2] not in CHOSEN], ids=lambda row: row[0])
def test_a_value_that_is_worked_out_is_worked_out_for_some_case(
    row: tuple[str, str, str, Callable[[Case], Iterable[str]]],
) -> None:
    """A filter's word that no field has comes of code; one that no case of the catalogue has is a word that nobody made."""
    met = {word for case in real_inspection().catalogue.cases for word in row[3](case)}
    assert {term.id for term in registers().vocabularies[row[2]].terms} == met


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
