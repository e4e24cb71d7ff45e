"""Stretches that would keep the Markdown parser busy are told and taken out."""

from __future__ import annotations

import pytest

from builder.nouns import limits
from builder.nouns.source.source_file import SourceFile
from builder.stages.validate.body.weight import limited
from tests.builders import case_text, codes, only, problems
from tests.steps import steps


def _light(body: str) -> tuple[str, list[int]]:
    """What is left of a body, and the lines that are told."""
    found = limited(SourceFile(path="cases/a.md", text=body), body, 1)
    return found.body, [problem.span.line for problem in found.problems]


@pytest.mark.parametrize("body", ["", "Tekst.\n", "[a](b.md) [^k1]\n" * 100, "a [b [c]] e\n", "x\n\n" * 900, "- [ ] a\n" * 400])
def test_what_an_editor_writes_is_left_alone(body: str) -> None:
    """Lists, links, citations and many short paragraphs are no burden."""
    assert _light(body) == (body, [])


def test_a_heavy_stretch_leaves_its_lines_blank() -> None:
    """What comes after keeps its line."""
    body = "En\n\n" + "[" * 9 + "\nmere\n\nTo\n"
    assert _light(body) == ("En\n\n\n\n\nTo\n", [3])


def test_a_long_stretch_and_too_many_are_told() -> None:
    """Length without a blank line, and the number of stretches, have limits."""
    assert _light("a " * limits.LONGEST_BLOCK)[1] == [1]
    assert _light("a\n\n" * (limits.MAX_BLOCKS + 5))[1] == [2 * limits.MAX_BLOCKS + 1]


def test_a_source_cited_in_a_heavy_stretch_is_used() -> None:
    """Nothing is told because of what was taken out."""
    found = problems(case_text("\n" + "[" * 9 + " [^k1]\n", status="{vaerdi: i drift, dato: 2024, udledt: ja}"))
    assert codes(found) == ["tekst-tung"]
    assert only(found, "tekst-tung").span.line == 13


WORST = (
    "[", "![[", "[a](b", "[ a_", "**a", "[^", "[^a]", "a\n", "- x\n", "<b>", "[a](", "![[]()", "> [!NOTE]\n> x\n\n", "## a\n\n",
     "# a\n", "x\n: y\n\n", "[" * 3 + "]" * 3, "![" * 3 + "]()" * 3 + "\n\n", "> ", "`" * 3 + "\n", "[a]: x\n\n", "[^a]: b\n\n", "|a",
)  # fmt: skip
"""Pieces that, repeated to the limit of a file, make the worst bodies known for this parser."""


@pytest.mark.parametrize("piece", WORST)
def test_no_body_keeps_the_parser_busy(piece: str) -> None:
    """The work grows with the signs of a body and not with their square; `bench.limits` tells what it is in seconds."""
    text = case_text("\n" + piece * (98_000 // len(piece)))
    steps(lambda: problems(text), most=10_000 + 50 * len(text))
