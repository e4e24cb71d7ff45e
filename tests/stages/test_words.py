"""Where program, sheets and manual tell the words of a closed list apart, they know every one; a new one is told here, by no page."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from builder.nouns import model
from builder.nouns.derived import entrance, evidence, lineage
from builder.nouns.model import Case
from builder.nouns.tables import FOLDERS as FOLDER_OF
from builder.nouns.tables import TABLES
from builder.nouns.tools import status_report
from builder.shell.settings import PROJECT
from builder.stages.data.leaving import EXIT_COLUMNS
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
    "udfald: exits": {model.exits.DISSOLVED, model.exits.BEFORE_START, "gik", "vil-ud", "blev"},
    "opgoer: exits": {*model.exits.SETTLED, "krav", "overslag", "afsat"},
    "lys: status_report": status_report.GIVEN.keys(),
    "initiativtype: initiatives": initiatives._PLURAL.keys(),
}
"""The words that a module tells apart, by the closed list and the module; beside them the ones that are known to say nothing there."""
LOOKS: dict[str, set[str]] = {
    "trin: tools/decisions.css": set(),
    # A line is drawn between the two of any other; those that are merely akin have none.
    "relation: tools/lineage.css": {"del-af", lineage.UNDIRECTED},
}
"""What tells the words apart among templates, style sheets and scripts, with the ones that need no look or rule of their own."""


@pytest.mark.parametrize("place", SORTED)
def test_a_module_knows_every_word_of_its_list(place: str) -> None:
    """No word falls through to what is said of those that nobody thought of."""
    name = place.partition(":")[0]
    assert {term.id for term in registers().vocabularies[name].terms} == set(SORTED[place])


FIELDS = [(row.key, row.item) for record in TABLES.values() for _, row in record.every()]
CHOSEN = {name for record in TABLES.values() for name in record.vocabularies}
TERMS = {name: found.terms for name, found in registers().vocabularies.items()}
LISTS = {name: {term.id for term in terms} for name, terms in TERMS.items()}
ANSWERS = {reply.id for question in registers().chooser.questions for reply in question.replies}
MET = Counter(word for words in (*LISTS.values(), ANSWERS, {key for key, _ in FIELDS}) for word in words)
OWN = {name: {word for word in words if MET[word] == 1} for name, words in LISTS.items()}
"""The words that only one list has: neither another's, nor an answer to the model chooser, nor the key of a field."""


def test_a_module_that_sorts_by_words_of_a_list_is_written_down() -> None:
    """A module that names two words of a list, of that list alone, tells them apart: it stands in `SORTED`, or is a filter's.

    A field's table names words too, as a default or an example.
    """
    sorting = set()
    for path in set((PROJECT / "builder").rglob("*.py")) - set((PROJECT / "builder/nouns/tables").iterdir()):
        said = {node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant)}
        sorting |= {f"{name}: {path.stem}" for name, words in OWN.items() if len(words & said) > 1}
    worked_out = {f"{name}: facets" for name in LISTS.keys() - CHOSEN}
    assert sorting - SORTED.keys() - worked_out == set()


def test_what_is_shown_by_words_of_a_list_knows_every_word() -> None:
    """A step without a frame, or a line without its stroke, looks like what nobody knows; no page and no other test would tell."""
    theme = PROJECT / "templates"
    files = [path for path in theme.rglob("*") if path.suffix in {".css", ".js", ".html", ".typ"}]
    found = {
        f"{name}: {path.relative_to(theme / 'assets' if path.is_relative_to(theme / 'assets') else theme).as_posix()}": said
        for path in files
        for text in (path.read_text("utf-8"),)
        for name, words in LISTS.items()
        for said in ({word for word in words if re.search(rf"[.\"']{word}(?![\w-])", text)},)
        if len(said & OWN[name]) > 1
    }
    assert found.keys() == LOOKS.keys()
    forgotten = {place: LISTS[place.partition(":")[0]] - said - LOOKS[place] for place, said in found.items()}
    assert {place: words for place, words in forgotten.items() if words} == {}


MANUALS = [*PROJECT.glob("*.md"), *(PROJECT / "docs").glob("*.md"), *(PROJECT / "content/decisions").glob("*.md")]


@pytest.mark.parametrize("manual", [path for path in MANUALS if path.name != "CHANGELOG.md"], ids=lambda path: path.name)
def test_a_sentence_of_the_manual_that_lists_the_words_of_a_list_lists_all(manual: Path) -> None:
    """»Trin er `princip`, `endelig` eller `nej`« is mended when there is another; what leaves out many of them gives examples.

    So it is in a remark of a file that editors copy lines in. Words that are worked out are no editor's.
    """
    forgotten = {}
    for line in manual.read_text("utf-8").replace("\n  ", " ").split("\n"):
        said = set(re.split(r"\W+", line) if line.startswith("# ") else re.findall(r"[`»]([^`«]+)[`«]", line))
        for name in CHOSEN:
            terms = TERMS[name]
            unsaid = [term.id for term in terms if not said & {term.id, term.title.casefold(), *map(str.casefold, term.aliases)}]
            if 0 < len(unsaid) <= len(terms) / 4 and len(terms) - len(unsaid) > 2:
                forgotten[name] = unsaid
    assert forgotten == {}


def test_a_step_of_a_decision_has_a_letter_of_its_own() -> None:
    """The map tells the steps apart by their first letters."""
    letters = [term.title[:1].upper() for term in registers().vocabularies["trin"].terms]
    assert len(letters) == len(set(letters))


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


def test_pages_and_data_tell_which_sums_an_exit_ended_with() -> None:
    """What counts as settled is told in words above the list of exits and of the column that holds it."""
    titles = [term.title.casefold() for term in registers().vocabularies["opgoer"].terms if term.id in model.exits.SETTLED]
    (told,) = re.findall(r"Kun ([\wæøå, ]+) tæller øverst", (PROJECT / "templates/exits.html").read_text("utf-8"))
    (column,) = [one.meaning for one in EXIT_COLUMNS if one.name == "opgjort"]
    for place, words in (("exits.html", told), ("data/leaving.py", column.partition(";")[0].casefold())):
        said = [word.removesuffix("r") if word not in titles else word for word in re.split(r", | og | eller ", words)]
        assert said == titles, place


FOLDERS = {
    "`_KINDS` in derive/happenings.py": happenings._KINDS.keys(),
    "`Content` in model/pages.py": {FOLDER_OF[one] for one in get_args(model.Content)},
}


@pytest.mark.parametrize("place", FOLDERS)
def test_every_folder_of_content_is_known(place: str) -> None:
    """The kinds of content are those of `TABLES`, wherever they are told apart."""
    assert set(FOLDERS[place]) == set(TABLES)


def test_the_catalogue_has_every_kind_of_content() -> None:
    """What is assembled is among its pages, which the form, news, search and the open data go by."""
    pages = real_inspection().catalogue.pages
    assert {FOLDER_OF[type(page)] for page in pages} == set(TABLES), "assemble/catalogue.py and `pages` in nouns/catalogue.py"
