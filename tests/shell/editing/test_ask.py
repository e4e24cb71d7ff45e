"""Questions at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.shell.editing import ask
from builder.shell.editing.scaffold import new_file
from tests.builders import TODAY, registers
from tests.shell.command import Katalog


def asked(*answers: str) -> tuple[tuple[str, ...], list[str]]:
    """The partners of an editor who answers so, and what was said."""
    left: Iterator[str] = iter(answers)
    said: list[str] = []

    def read(question: str) -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    return ask.partners(registers(), read, said.append), said


def test_names_are_taken_until_an_empty_line() -> None:
    """However they are spelled, each once, in the order given."""
    assert asked("ballerup", "Københavns Kommune", "Ballerup", "", "Odder")[0] == ("Ballerup", "København")


def test_all_98_ends_the_questions() -> None:
    """Nobody else is left to name."""
    assert asked("Ballerup", "alle 98")[0] == ("alle 98",)


def test_an_unknown_name_is_told_with_the_one_that_was_meant() -> None:
    """And asked for again."""
    found, said = asked("Hilerød", "xx", "Hillerød")
    assert found == ("Hillerød",)
    assert said[1:] == ["Kommunen »Hilerød« findes ikke. Mente du »Hillerød«?", "Kommunen »xx« findes ikke."]


def test_partners_stand_in_the_new_file() -> None:
    """In place of the line that asks for them."""
    text = new_file("cases", "Fælles løn", TODAY, ("Ballerup", "Furesø"))
    assert "partnere:\n  - kommune: Ballerup\n  - kommune: Furesø\n" in text


@pytest.mark.parametrize("terminal", [True, False])
def test_only_a_terminal_is_asked(katalog: Katalog, monkeypatch: pytest.MonkeyPatch, terminal: bool) -> None:
    """A script that makes a file is not kept waiting."""
    answers = iter(["Ballerup", ""])
    monkeypatch.setattr("sys.stdin.isatty", lambda: terminal, raising=False)
    monkeypatch.setattr(ask.partners, "__defaults__", (lambda question: next(answers), print))
    assert katalog("new", "case", "Fælles løn", "--content", "content").code == 0
    assert ("- kommune: Ballerup" in Path("content/cases/faelles-loen.md").read_text("utf-8")) is terminal
