"""The registers that come with the program, and those that a content folder brings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.nouns.language.danish import sort_key
from builder.shell.registers import read_registers
from builder.shell.settings import PROJECT
from builder.stages.load import SHIPPED, load_registers, named
from tests.builders import registers, write_files

MUNICIPALITIES = list(registers().municipalities.values())


def test_there_are_98_municipalities() -> None:
    """The 98 are there, by their three-digit codes, in Danish order of name; were they others, each place that says so is told."""
    said = re.compile(r"\b98\b(?! ?%|[.,]\d)")
    files = [
        path for pattern in ("builder/**/*.py", "builder/registers/*.yaml", "templates/*.html") for path in PROJECT.glob(pattern)
    ]
    places = [path.name for path in files if said.search(path.read_text("utf-8"))]
    assert len(MUNICIPALITIES) == 98, f"change `freshness.ALL`, and the number in {sorted(places)}"
    assert all(re.fullmatch(r"[1-8]\d\d", municipality.code) for municipality in MUNICIPALITIES)
    names = [municipality.name for municipality in MUNICIPALITIES]
    assert names == sorted(names, key=sort_key)
    assert names[0] == "Albertslund"
    assert names[-1] == "Aarhus"


@pytest.mark.parametrize("attribute", ["code", "name", "slug", "abbreviation"])
def test_municipalities_are_told_apart(attribute: str) -> None:
    """No two share a code, a name, an address or the letters on the map."""
    values = [getattr(municipality, attribute) for municipality in MUNICIPALITIES]
    assert len(set(values)) == 98


def test_each_tile_of_the_map_has_one_municipality() -> None:
    """No two municipalities stand at the same place of the tile map."""
    assert len({(municipality.row, municipality.column) for municipality in MUNICIPALITIES}) == 98


def test_neighbours_are_mutual() -> None:
    """A neighbour is one of the 98, never oneself, and is a neighbour back."""
    by_code = registers().municipalities
    for municipality in MUNICIPALITIES:
        assert municipality.code not in municipality.neighbours
        for code in municipality.neighbours:
            assert municipality.code in by_code[code].neighbours


def test_population_is_plausible() -> None:
    """Each municipality has inhabitants on a date, and all have about six million together."""
    assert all(municipality.population > 1000 for municipality in MUNICIPALITIES)
    assert 5_900_000 < sum(municipality.population for municipality in MUNICIPALITIES) < 6_300_000
    assert {municipality.population_date for municipality in MUNICIPALITIES} == {"2026-01-01"}


def test_every_municipality_lies_in_one_of_five_regions() -> None:
    """The regions are the vocabulary's five, and each has municipalities."""
    found = {municipality.region.id for municipality in MUNICIPALITIES}
    assert found == {term.id for term in registers().vocabularies["region"].terms}
    assert len(found) == 5


def test_ids_can_stand_in_an_address() -> None:
    """Every term's id is a-z, 0-9 and hyphen, and stands once in its vocabulary."""
    for vocabulary in registers().vocabularies.values():
        ids = [term.id for term in vocabulary.terms]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", term_id) for term_id in ids)


def test_every_question_says_why() -> None:
    """Every question of the register is a question and has a reason."""
    for question in registers().vocabularies["spoergsmaal"].terms:
        assert question.title.endswith("?")
        assert question.description.endswith(".")


def test_the_glossary_is_in_danish_order_and_each_word_has_its_own_place() -> None:
    """Words are sorted without their signs, and no two share an anchor."""
    glossary = registers().glossary
    assert [entry.word for entry in glossary] == [e.word for e in sorted(glossary, key=lambda e: sort_key(e.word.lstrip("§ ")))]
    assert len({entry.slug for entry in glossary}) == len(glossary)
    assert all(entry.slug and entry.explanation.endswith((".", "?")) and entry.group for entry in glossary)


def test_a_folder_may_bring_its_own_register(tmp_path: Path) -> None:
    """A register in the content folder replaces the shipped one of that name, and only that one."""
    own = (SHIPPED / "vocabulary.yaml").read_text("utf-8").replace("titel: I drift", "titel: Kører")
    found = read_registers(write_files(tmp_path, {"registers/vocabulary.yaml": own})).registers
    assert found.vocabularies["status"].by_spelling["drift"].title == "Kører"
    assert len(found.municipalities) == 98


def test_an_older_vocabulary_is_completed(tmp_path: Path) -> None:
    """A folder's own file from before a list was there, or before a status said what it means, still works."""
    old = "status:\n  - {id: drift, titel: Kører}\n  - {id: afsluttet, titel: Slut}\nregion: [{id: hovedstaden, titel: Hovedstaden}]\n"
    csv = (SHIPPED / "municipalities.csv").read_text("utf-8").splitlines()
    files = {"registers/vocabulary.yaml": old, "registers/municipalities.csv": "\n".join(csv[:4])}
    checked = read_registers(write_files(tmp_path, files))
    found = checked.registers
    assert checked.problems == ()
    assert [(term.title, term.state) for term in found.vocabularies["status"].terms] == [("Kører", "running"), ("Slut", "over")]
    assert "laesning" in found.vocabularies
    assert [(group.id, len(group.members)) for group in found.groups] == [("alle-98", 3)]


def test_a_group_has_as_many_members_as_its_name_says() -> None:
    """»alle 11 i Region Nordjylland« are 11; and a folder may name any municipalities as a group of its own."""
    for group in registers().groups:
        assert f"alle {len(group.members)}" in group.name
        assert registers().group(group.name.upper()) is group
        assert all(registers().group(alias) is group for alias in group.aliases)


def test_a_number_that_only_looks_like_a_persons_may_be_listed(tmp_path: Path) -> None:
    """With or without its hyphen."""
    row = "numre:\n  - {nummer: 101214-1234, hvad: Nummer i arkivet}\n"
    found = read_registers(write_files(tmp_path, {"registers/exceptions.yaml": row}))
    assert (found.registers.exceptions, found.problems) == ({"1012141234"}, ())


def test_a_folder_may_declare_its_own_accessibility(tmp_path: Path) -> None:
    """What it writes stands in the place of the program's, in the order written; a statement without its day is none."""
    rows = "\n  - {titel: Kort, krav: 1.4.10, problem: Bredt, imens: Rul, rettes: I maj}\n  - {titel: A, problem: B, imens: C, rettes: D}\n"
    written = f"dato: 2026-11-28\nmetode: Egen\nhaandproevet: 2026-11-27\nikke_proevet: [NVDA]\nmangler:{rows}"
    found = read_registers(write_files(tmp_path, {"registers/accessibility.yaml": written}))
    assert found.problems == ()
    assert (statement := found.registers.statement)
    assert (statement.dated.text, statement.tried.text, statement.untried) == (
        "28. november 2026",
        "27. november 2026",
        ("NVDA",),
    )
    assert [(one.title, one.criterion) for one in statement.barriers] == [("Kort", "1.4.10"), ("A", "")]
    undated = read_registers(write_files(tmp_path, {"registers/accessibility.yaml": written.replace("dato: 2026-11-28\n", "")}))
    assert undated.registers.statement is None


def test_the_statement_says_when_it_was_tried_as_the_record_does() -> None:
    """The day of the last trial by hand is that of the results in the list of trials."""
    record = (PROJECT / "docs" / "tilgaengelighed.md").read_text("utf-8")
    assert (statement := registers().statement)
    assert f"## Resultater {statement.tried.first.isoformat()}" in record


def test_files_are_named_from_the_content_folder(tmp_path: Path) -> None:
    """A folder's own register stands below it; the program's leads out of it, and can be opened that way."""
    own = write_files(tmp_path, {"registers/glossary.yaml": "ord: []\n"})
    found = load_registers(own)
    assert found.own["glossary.yaml"].path == "registers/glossary.yaml"
    assert found.own.keys() == {"glossary.yaml"}
    assert all((own / file.path).samefile(SHIPPED / name) for name, file in found.shipped.items())
    assert named(PROJECT / "content", SHIPPED / "groups.yaml") == "../builder/registers/groups.yaml"
