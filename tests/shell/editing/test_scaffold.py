"""A new file tells what must be written, and is right when it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.nouns.fields import PLACEHOLDER
from builder.nouns.tables import TABLES
from builder.shell.editing.scaffold import file_name, new_file, refusal
from tests.builders import TODAY, case_text, checked, codes, lines, problems, registers, write_files

PATHS = {"cases": "cases/ny.md", "guides": "guides/ny.md"}
ANSWERS = {
    "resume": "To kommuner driver it sammen.",
    "vaerdi": "i drift",
    "dato": "2024",
    "kommune": "Ærø",
    "fra": "2016",
    "form": "forening",
    "omraader": "it-drift",
    "id": "ref-2024",
    "kilder": "ref-2024",
    "titel": "Årsberetning",
    "udgiver": "Foreningen",
    "url": "https://example.dk/",
    "ukendt": "Hvad det kostede",
    "fase": "overvej",
    "maalgruppe": "Direktører",
    "spoergsmaal": "mandat",
    "gennemgaa_om": "12 måneder",
}


def filled(text: str) -> str:
    """A new file with an answer in every field and a sentence under every heading."""
    head, body = text.split("\n---\n", 1)
    for key, answer in ANSWERS.items():
        head = re.sub(rf"^([ -]*{key}: \[?){PLACEHOLDER}", rf"\g<1>{answer}", head, flags=re.MULTILINE)
    return f"{head}\n---\n{body.replace(PLACEHOLDER, 'En sætning.[^ref-2024]')}"


@pytest.mark.parametrize("folder", PATHS)
def test_every_leftover_is_told_and_nothing_else(folder: str) -> None:
    """Each field of a fresh file is told once, at its first placeholder, and each text of the body; nothing else is wrong."""
    text = new_file(folder, "Fælles it", TODAY)
    found = problems(text, PATHS[folder])
    assert set(codes(found)) == {"skabelon-rest"}, lines(found)
    written = text.split("\n")
    left = [number for number, line in enumerate(written, start=1) if PLACEHOLDER in line]
    fields = [number for number, line in enumerate(written, start=1) if re.match(r"[a-z_]+:", line)]
    ends = [*fields[1:], written.index("---", 1) + 1]
    firsts = (next((one for one in left if start <= one < end), 0) for start, end in zip(fields, ends, strict=True))
    assert sorted(problem.span.line for problem in found) == [*filter(None, firsts), *(one for one in left if one > ends[-1])]


@pytest.mark.parametrize("folder", PATHS)
def test_each_leftover_of_a_field_that_is_begun_is_told(folder: str) -> None:
    """Who has written a source's id is told of its title, its publisher, its date and its address, each at its own line."""
    begun = new_file(folder, "Fælles it", TODAY).replace(f"- id: {PLACEHOLDER}", "- id: k1")
    written = begun.split("\n")
    at = written.index("  - id: k1") + 1
    below = [at + place for place, line in enumerate(written[at : at + 8], start=1) if PLACEHOLDER in line]
    told = {problem.span.line for problem in problems(begun, PATHS[folder])}
    assert len(below) == 4
    assert set(below) <= told


@pytest.mark.parametrize("folder", PATHS)
def test_filled_in_it_is_valid(folder: str) -> None:
    """With an answer in every field a new file has no mistake and no warning."""
    text = filled(new_file(folder, "Fælles it", TODAY))
    assert PLACEHOLDER not in text
    found = checked(text, PATHS[folder])
    assert codes(found.problems) == [], lines(found.problems)
    assert found.content is not None


@pytest.mark.parametrize("folder", PATHS)
def test_every_required_field_is_there_with_its_help(folder: str) -> None:
    """Each required field stands below a comment that says what to write."""
    text = new_file(folder, "Fælles it", TODAY).split("\n")
    for row in TABLES[folder].fields:
        if row.required:
            (place,) = [number for number, line in enumerate(text) if line.startswith(f"{row.key}:")]
            assert text[place - 1].startswith(f"# {row.help}")


@pytest.mark.parametrize(
    "title",
    [
        'Med "citat"',
        "Samarbejde: fælles",
        "50 % # nr. 1",
        "IT's",
        "C:\\sti",
        "- streg",
        "[Udkast]",
        "ja",
        "2016",
        "@x",
        "æøå",
        "<b>",
        "{a}",
    ],
)
def test_any_title_is_written_so_that_it_is_read_back(title: str) -> None:
    """Whatever signs a title has, the new file holds exactly that title."""
    content = checked(filled(new_file("cases", title, TODAY)), PATHS["cases"]).content
    assert content is not None
    assert content.title == title


def test_a_title_cannot_write_more_than_a_title() -> None:
    """A title with a newline adds no field and ends no head."""
    content = checked(filled(new_file("cases", "En\n---\nkladde: ja", TODAY)), PATHS["cases"]).content
    assert content is not None
    assert content.title == "En --- kladde: ja"
    assert content.draft is False


def test_a_new_file_is_the_same_on_the_same_day() -> None:
    """Nothing but folder, title and day decides a new file."""
    assert new_file("cases", "A", TODAY) == new_file("cases", "A", TODAY)
    assert "gennemgaaet: 2026-11-28" in new_file("cases", "A", TODAY)


@pytest.mark.parametrize(
    "title", ["", " \t", "!!!", "con", "AUX", "Com1", "index", "null", "~", "x" * 91, "a\u202eb", "a\x1bb", "日本", "010170-1234"]
)
def test_a_title_that_no_file_can_have_is_refused(title: str, tmp_path: Path) -> None:
    """With the reason, in a sentence that does not repeat a secret."""
    reason = refusal(tmp_path, "cases", title, registers(), TODAY)
    assert reason.startswith("titlen ")
    assert title.strip() == "" or title not in reason or len(title) < 6


def test_a_title_that_gives_a_former_address_is_refused(tmp_path: Path) -> None:
    """The old address leads to another page."""
    write_files(tmp_path, {"cases/ny.md": case_text(tidligere="[det-gamle]")})
    assert refusal(tmp_path, "cases", "Det gamle", registers(), TODAY).startswith("cases/ny.md har haft adressen det-gamle før")
    assert refusal(tmp_path, "guides", "Det gamle", registers(), TODAY) == ""


def test_a_long_title_gives_a_name_of_whole_words(tmp_path: Path) -> None:
    """A file's name may be shorter than its title, never longer than a name may be."""
    assert file_name("ærø " * 22) == "aeroe-" * 12 + "aeroe"
    assert file_name("x" * 90) == "x" * 80
