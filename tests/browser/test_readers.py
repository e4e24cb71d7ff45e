"""The fallback faces are those that were measured, and the fonts that they are tried with are the reader's."""

from __future__ import annotations

import re

import pytest
from fontTools.ttLib import TTFont

from bench.fonts import FALLBACKS, OURS, SERIF, THEIRS, Fallback, measure, rule
from tests.browser.readers import FACES, FONTS

STYLE = (OURS.parent / "style.css").read_text("utf-8")
FACE = re.compile(r"@font-face \{ font-family: (?P<family>(?:sans|serif)-\w+);[^}]*\}")
NUMBER = re.compile(r"(size-adjust|ascent-override|descent-override): ([\d.]+)%")
NEAR = 0.5
"""Per cent that a number may be off, as the letters of the content change a little with every page."""


def test_the_style_sheet_has_each_face_and_tries_it() -> None:
    """Every face that is measured has a rule, no other has, and both stacks end with them in the order measured."""
    assert [match["family"] for match in FACE.finditer(STYLE)] == [fallback.family for fallback in FALLBACKS]
    for stack in ("serif", "sans"):
        tried = re.search(rf"--{stack}: ([^;]+);", STYLE)
        assert tried
        wanted = [fallback.family for fallback in FALLBACKS if (fallback.replaces == SERIF) == (stack == "serif")]
        assert [name for name in tried[1].split(", ") if name.startswith(f"{stack}-") and name != "sans-serif"] == wanted


@pytest.mark.parametrize("fallback", FALLBACKS, ids=lambda fallback: fallback.family)
def test_a_face_has_the_numbers_that_were_measured(fallback: Fallback) -> None:
    """Width and height of the rule are those of the font; `python -m bench.fonts` prints them anew."""
    written = next(match[0] for match in FACE.finditer(STYLE) if match["family"] == fallback.family)
    found = measure(fallback)
    numbers = dict(NUMBER.findall(written))
    assert float(numbers["size-adjust"]) == pytest.approx(found.size, abs=NEAR)
    assert float(numbers["ascent-override"]) == pytest.approx(found.ascent, abs=NEAR)
    assert float(numbers["descent-override"]) == pytest.approx(found.descent, abs=NEAR)
    assert written.split("size-adjust")[0] == rule(fallback).split("size-adjust")[0]


@pytest.mark.parametrize("fallback", FALLBACKS, ids=lambda fallback: fallback.family)
def test_a_face_is_tried_with_a_font_of_its_name(fallback: Fallback) -> None:
    """The font that stands for a reader's has one of the names that the rule asks for, and some machine has it."""
    names = TTFont(THEIRS / fallback.file)["name"]
    assert {str(names.getDebugName(4)), str(names.getDebugName(6))} & set(fallback.local)
    assert any(fallback.file in FONTS[machine] and fallback.family in FACES[machine] for machine in FONTS)
