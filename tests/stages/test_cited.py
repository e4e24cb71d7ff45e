"""What a folder's own registers point at is there; a row that points at nothing would be passed over in silence."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from builder.shell.settings import PROJECT
from tests.builders import case_text, guide_text, looked_at, looked_at_again, real_settings, settings_of, write_files
from tests.renamed import slug_of
from tests.stages.waves.small import head_text

KEY = "noegler:\n  - {{id: a, case: {case}, kilde: {source}, navn: A, aar: 2024, slags: lige}}\n"


def told(root: Path) -> list[str]:
    """The problems of the registers in the content folder, each as line:column, code and what helps."""
    found = (p for p in looked_at(settings_of(root)).problems if p.span.file.startswith("registers/"))
    return [f"{p.span.line}:{p.span.column} {p.code} {p.advice}" for p in found]


@pytest.mark.parametrize(
    ("case", "source", "expected"),
    [
        ("faelles-it", "k1", []),
        ("faelles-it.md", "k1", []),
        ("faelles-itt", "k1", ["2:19 henvisning-ukendt Mente du »faelles-it«?"]),
        ("Fælles it", "k1", ["2:19 henvisning-ukendt Mente du »faelles-it«?"]),
        ("cases/faelles-it.md", "k1", ["2:19 henvisning-ukendt Mente du »faelles-it«?"]),
        ("it-for-alle", "k1", ["2:19 henvisning-ukendt Mente du »faelles-it«?"]),
        ("noget-helt-andet", "k1", ["2:19 henvisning-ukendt Se, om filen findes i content/cases."]),
        ("faelles-it", "k11", ["2:38 kilde-ukendt Mente du »k1«?"]),
        ("faelles-it", "aarsberetning", ["2:38 kilde-ukendt Kendte kilder i cases/faelles-it.md: k1."]),
        ("i-stykker", "findes-ikke", []),
    ],
)
def test_a_key_stands_on_a_case_and_its_source(tmp_path: Path, case: str, source: str, expected: list[str]) -> None:
    """Each is told at its own place with what was meant; of a case with errors no source is missed."""
    files: dict[str, str | bytes] = {
        "cases/faelles-it.md": case_text(titel="Fælles it", tidligere="[it-for-alle]"),
        "cases/i-stykker.md": case_text(form=None),
        "registers/split-keys.yaml": KEY.format(case=case, source=source),
    }
    assert told(write_files(tmp_path, files)) == expected


def test_the_programs_own_registers_blame_no_other_content(tmp_path: Path) -> None:
    """They point at the catalogue's own cases, which a folder need not have."""
    assert looked_at(settings_of(write_files(tmp_path, {"cases/a.md": case_text()}))).problems == ()


def test_a_copy_of_the_programs_registers_blames_no_other_content(tmp_path: Path) -> None:
    """Whoever copied one to change a row of it need not have the pages of the others."""
    files: dict[str, str | bytes] = {
        f"registers/{name}": (PROJECT / "builder" / "registers" / name).read_bytes()
        for name in ("chooser.yaml", "office.yaml", "split-keys.yaml")
    }
    assert told(write_files(tmp_path, {**files, "cases/a.md": case_text()})) == []


STEP = """forbehold: Til orientering.
proevet: I LibreOffice.
skabeloner:
  - id: vejen-ud
    titel: Vejen ud
    slags: dokument
    til: Til udtræden.
    rettet: {mended}
    trin: [{{vejledning: vejen-ud, gruppe: {group}, cases: [{case}]}}]
    afsnit: [{{overskrift: Aftal, tekst: [Aftal vejen ud.]}}]
"""


@pytest.mark.parametrize(
    ("group", "case", "mended", "expected"),
    [
        ("Start", "faelles-it", "2024-05-01", []),
        ("Starten", "faelles-it", "2024-05-01", ["9:43 ord-ukendt Mente du »Start«?"]),
        ("Regnskab", "faelles-it", "2024-05-01", ["9:43 ord-ukendt guides/vejen-ud.md har: Start."]),
        ("Start", "en-anden", "2024-05-01", ["9:58 ord-ukendt guides/vejen-ud.md har: faelles-it."]),
        ("Start", "faelles-it", "2062-05-01", ["8:13 dato-fremtid-fast Ret datoen."]),
    ],
)
def test_a_template_names_what_its_guide_has(tmp_path: Path, group: str, case: str, mended: str, expected: list[str]) -> None:
    """A heading of its checklist, and a case that its advice names; else the step would be left out in silence."""
    advice = "[{raad: Gå, for: [{case: faelles-it, hvorfor: Den gik.}], kilder: [k1]}]"
    points = "[{gruppe: Start, punkt: Skriv aftalen., kilder: [k1]}]"
    files: dict[str, str | bytes] = {
        "cases/faelles-it.md": case_text(titel="Fælles it"),
        "cases/en-anden.md": case_text(titel="En anden", resume="En helt anden."),
        "guides/vejen-ud.md": guide_text(titel="Vejen ud", raad=advice, tjekliste=points),
        "registers/office.yaml": STEP.format(group=group, case=case, mended=mended),
    }
    found = told(write_files(tmp_path, files))
    assert [line if "fremtid" not in line else "8:13 dato-fremtid-fast Ret datoen." for line in found] == expected


def test_the_programs_registers_are_held_against_the_catalogue_itself(tmp_path: Path) -> None:
    """A heading of a guide or a source that is renamed would take a template or a key with it."""
    shutil.copytree(PROJECT / "content", tmp_path / "content")
    for name, old, new in (
        (
            f"guides/{slug_of('foranalyse-og-business-case')}.md",
            "gruppe: Regn på udgift og gevinst",
            "gruppe: Regn på udgifter og gevinster",
        ),
        (f"cases/{slug_of('open-data-dk')}.md", "od-2021", "od-21"),
    ):
        file = tmp_path / "content" / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")
    problems = looked_at_again(replace(real_settings(), content=tmp_path / "content")).problems
    found = [(p.code, p.words["value"], p.span.file.rpartition("/")[2]) for p in problems]
    assert found == [
        ("ord-ukendt", "Regn på udgift og gevinst", "office.yaml"),
        ("kilde-ukendt", "od-2021", "split-keys.yaml"),
    ]


def test_a_page_that_was_renamed_is_named_as_it_is_called_now(tmp_path: Path) -> None:
    """By the questions of search, by a wave and by an answer to it; a name that looks like another page's own is none."""
    pages = {
        "cases/nyt-navn.md": case_text(tidligere="[aeldre]"),
        "cases/aeldst.md": case_text(titel="Noget andet", resume="Andet.", partnere="[Vejle, Kolding]"),
        "guides/nyt-raad.md": guide_text(tidligere="[raad]"),
        "registers/search.yaml": "spurgt:\n  - {side: cases/aeldre, ord: hvad}\n  - {side: vejledninger/raad, ord: hvor}\n",
        "surveys/2026/boelge.yaml": f"{head_text(2026)}cases: [aeldre]\n",
    }
    found = looked_at(settings_of(write_files(tmp_path / "a", pages))).problems
    assert {p.advice for p in found if p.code == "henvisning-ukendt"} == {
        "Mente du »cases/nyt-navn«?",
        "Mente du »vejledninger/nyt-raad«?",
        "Mente du »nyt-navn«?",
    }
    answer = "besvaret: 2026-11-20\nrolle: It-chef\nsvar: {status: drift}\n"
    wave = {"surveys/2026/boelge.yaml": head_text(2026), "surveys/2026/svar/aeldre.yaml": answer}
    [problem] = looked_at(
        settings_of(write_files(tmp_path / "b", {"cases/nyt-navn.md": pages["cases/nyt-navn.md"], **wave}))
    ).problems
    assert problem.advice == "Mente du »nyt-navn«?"
