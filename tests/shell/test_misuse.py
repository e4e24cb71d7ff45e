"""A line that cannot be used is told with what to write instead, and leaves everything as it was."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from builder.shell.commands import cli
from builder.shell.failing import failed
from builder.shell.misuse import IN_DANISH, explain, meant
from tests.builders import case_text, tree, write_files
from tests.shell.command import Katalog

WORDS = {word for command in (cli, cli.commands["wave"]) for word in getattr(command, "commands", {})}


def test_danish_words_stand_for_words_that_are_there() -> None:
    """No word is told to be another that no command knows."""
    choices = {word for one in cli.commands.values() for row in one.params for word in getattr(row.type, "choices", ())}
    assert set(IN_DANISH.values()) <= WORDS | choices


@pytest.mark.parametrize(
    ("typed", "known", "found"),
    [
        ("BYG", ["build", "check"], ["build"]),
        ("kontrollér", ["build", "check"], ["check"]),
        ("Check", ["build", "check"], ["check"]),
        ("cont", ["content", "cache"], ["content"]),
        ("out", ["content", "format"], []),
        ("", ["build"], []),
    ],
)
def test_what_was_meant(typed: str, known: list[str], found: list[str]) -> None:
    """By its Danish, its case, its beginning or its look, and else nothing."""
    assert meant(typed, known) == found


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("bulid", "Mente du »build«?"),
        ("chek", "Mente du »check«?"),
        ("serv", "Mente du »serve«?"),
        ("skema", "Mente du »schema«?"),
        ("byg", "Mente du »build«?"),
        ("bølge new 2026", "Mente du »wave«?"),
        ("help build", "hjælpen får du med »katalog build --help«"),
        ("wave hjælp", "hjælpen får du med »katalog wave --help«"),
        ("build help", "hjælpen får du med --help"),
        ("content check", "Kommandoen skrives først: »katalog check …«"),
        ("wave 2026 new", "Kommandoen skrives først: »katalog wave new …«"),
        ("--content content check", "flaget --content skrives efter kommandoen"),
        ("check -h", "Mente du --help?"),
        ("check --json", "Mente du --format json?"),
        ("check --format JSON", "--format: vælg én af text, github, json. Mente du »json«?"),
        ("check --strict", "hører ikke til her, men til »katalog build«"),
        ("check --out x", "til »katalog build«, »katalog package«, »katalog wave new« og »katalog schema«"),
        ("check -content content", "Mente du --content?"),
        ("check –content content", "Mente du --content?"),
        ("check —content=content", "Mente du --content?"),
        ("check --changed-since --no-cache", "flaget --changed-since skal have en værdi"),
        ("build --content --no-search", "flaget --content skal have en værdi"),
        ("build --no-search=ja", "flaget --no-search står alene, uden en værdi"),
        ("build content", "»content«. Er det en værdi, så skriv dens flag foran: --content"),
        ("build --jobs 999999", "--jobs: skal være et helt tal fra 0 til 256"),
        ("due 2027", "»2027«. Er det en værdi, så skriv dens flag foran: --content, --by"),
        ("due --by 31-12-2027 --content content", "Mente du »2027-12-31«?"),
        ("new vejledning x", "vælg én af case, guide, status. Mente du »guide«?"),
        ("schema case", "Mente du »cases«?"),
        ("wave import", "Se »katalog wave import --help«."),
        ("explain fejl[ord-ukendt]:", "Mente du »ord-ukendt«?"),
        ("check content/cases/A --content content", "Mente du »content/cases/a.md«?"),
        ("check a.md --content content", "Mente du »content/cases/a.md«?"),
        ("check findes-ikke.md --content content", "filen »findes-ikke.md« findes ikke i content.\n"),
        ("check . --content content", "».« ligger ikke i content. Hører det til andet indhold"),
        (
            "check hentet.md --content content",
            "»hentet.md« ligger ikke i content. Er det en ny case, så læg den i content/cases.",
        ),
        ("check --content content/cases", "Mente du --content content?"),
        ("check --content .", "Mente du --content content?"),
        ("check --content Content/x", "findes ikke. Se, om --content er skrevet rigtigt"),
        ("schema --content findes-ikke", "findes ikke. Se, om --content er skrevet rigtigt"),
        ("new case X --content content/cases", "Mente du --content content?"),
        ("new case ny.md --content content", "ikke et filnavn"),
        ("new status Titel-a --content content", "Mente du »a«?"),
        ("wave new 2206 --content content", "langt ude i fremtiden"),
    ],
)
def test_it_is_told_what_to_write(katalog: Katalog, typed: str, told: str) -> None:
    """The line says what is wrong with it and what to type; nothing is made, lost or half written."""
    write_files(Path("content"), {"cases/a.md": case_text(titel="Titel a"), "../hentet.md": case_text(titel="Hentet")})
    before = tree(Path())
    found = katalog(*typed.split(" "))
    assert (found.code, found.out) == (2, "")
    assert told in found.err
    assert "»katalog" in found.err.splitlines()[-1]
    assert {path: data for path, data in tree(Path()).items() if not path.startswith(".cache/")} == before


@pytest.mark.parametrize("typed", [["check", ""], ["check", "--content", ""], ["build", "--out", " "], ["build", "--cache", ""]])
def test_an_empty_path_is_no_folder(katalog: Katalog, typed: list[str]) -> None:
    """As a variable that is not set gives it, it would be the folder that we stand in."""
    assert "værdien er tom" in katalog(*typed).err


def test_a_stroke_may_begin_a_title_or_a_value(katalog: Katalog) -> None:
    """Only what is a flag but for its strokes is taken for one."""
    write_files(Path("content"), {"cases/a.md": case_text()})
    assert katalog("new", "case", "–content og mere", "--content", "content").code == 0
    assert katalog("new", "case", "--content", "content", "--", "-format").code == 0


def test_a_case_is_found_by_its_path(katalog: Katalog) -> None:
    """As a shell completes it, and as Windows writes it."""
    for path in ("content/cases/a.md", "content\\cases\\a.md", "a"):
        write_files(Path("content"), {"cases/a.md": case_text()})
        assert katalog("new", "status", path, "--content", "content").code == 0


@pytest.mark.parametrize("said", ["File 'svar.csv' is not readable.", "Fil 'svar.csv' is not writable."])
def test_a_path_that_may_not_be_read_is_not_said_to_be_gone(said: str) -> None:
    """Whoever runs as an administrator meets no such file, so click's own words are given."""
    parameter = cli.commands["check"].params[0]
    assert explain(click.BadParameter(said, param=parameter)).endswith("du har ikke adgang til »svar.csv«")


def test_a_file_that_cannot_be_written_is_told_by_its_own_name(capsys: pytest.CaptureFixture[str]) -> None:
    """And not by that of what is written beside it first."""
    assert failed(PermissionError(13, "", "content/cases/.a.md.ny")) == 2
    assert "katalog: content/cases/a.md: du har ikke adgang" in capsys.readouterr().err
