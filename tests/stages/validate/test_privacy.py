"""What must not be published is told at its place, wherever in the file it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder.nouns.source.source_file import SourceFile
from builder.stages.validate import validate
from tests.builders import TODAY, case_text, checked, codes, covered, only, problems, registers

NUMBER = "010170-1234"


@pytest.mark.parametrize(
    "text",
    [
        case_text(f"\nSagen {NUMBER}.[^k1]\n"),
        case_text(f"\n`{NUMBER}`[^k1]\n"),
        case_text(f"\n[sag](https://x.dk/{NUMBER})[^k1]\n"),
        case_text(ukendt=f"[Sagen {NUMBER}]"),
        case_text().replace("form:", f"# husk {NUMBER}\nform:"),
        case_text(**{NUMBER: "ja"}),
    ],
    ids=["text", "code", "address", "field", "comment", "key"],
)
def test_a_number_is_told_at_its_place(text: str) -> None:
    """In text, code, addresses, fields, comments and even keys."""
    assert covered(text, only(problems(text), "cpr-nummer").span) == NUMBER


@pytest.mark.parametrize(
    "text",
    [
        case_text("\n0101**70**-1234[^k1]\n"),
        case_text("\n&#48;10170-1234[^k1]\n"),
        case_text("\n010170\\-1234[^k1]\n"),
        case_text(ukendt='["\\x30\\x310170-12\\x334"]'),
        case_text(ukendt="\n  - 010170\n    1234"),
    ],
    ids=["stars", "entity", "backslash", "escape", "folded"],
)
def test_a_hidden_number_is_told(text: str) -> None:
    """What only shows on the page is told as well, and the file has no content to publish."""
    found = checked(text)
    assert codes(found.problems) == ["cpr-nummer"]
    assert found.content is None


@pytest.mark.parametrize("written", ["0101**70**-1234", "010170\\-1234", "010170&#45;1234", "[010170](https://x.dk)-1234"])
def test_a_number_that_marks_part_is_told_where_it_stands(written: str) -> None:
    """At its line and column in the source, not at the beginning of the text."""
    span = only(problems(case_text(f"\nTekst.[^k1]\n\nSagen {written} her.\n")), "cpr-nummer").span
    assert (span.line, span.column) == (15, 7 if not written.startswith("[") else 8)


def test_an_exception_of_the_registers_may_stand() -> None:
    """In an address, where no word can say what the number is."""
    file = SourceFile(path="cases/a.md", text=case_text("\n[Dokument](https://x.dk/1012141234).[^k1]\n"))
    allowed = replace(registers(), exceptions=frozenset({"1012141234"}))
    assert codes(validate(file, registers(), TODAY).problems) == ["cpr-nummer"]
    assert codes(validate(file, allowed, TODAY).problems) == []


def test_a_number_in_a_file_s_name_is_told() -> None:
    """A name is published too; the message does not repeat it."""
    found = problems(case_text(), f"cases/{NUMBER}.md")
    assert codes(found) == ["cpr-nummer"]


def test_a_message_never_repeats_a_number() -> None:
    """Another mistake about the same words is told without them."""
    found = problems(case_text(partnere=f"[{NUMBER}, Furesø]"))
    assert sorted(codes(found)) == ["cpr-nummer", "kommune-ukendt"]
    assert all("1234" not in problem.message + problem.advice for problem in found)


def test_the_same_find_is_told_once_for_each_place() -> None:
    """Two places are two problems; the page's text adds none of its own."""
    text = case_text(f"\n{NUMBER} og {NUMBER}.[^k1]\n")
    assert codes(problems(text)) == ["cpr-nummer", "cpr-nummer"]
