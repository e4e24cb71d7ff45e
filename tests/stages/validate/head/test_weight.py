"""A head as heavy as a file may be is looked through about as fast as a light one, sign by sign."""

from __future__ import annotations

import time

import pytest

from tests.builders import case_text, problems

HEADS = {
    "a text with very many commas in a group": (3, "raad:\n  - {{raad: {}, kilder: [k1]}}", "a, "),
    "figures with commas in a group": (3, "raad:\n  - {{raad: {}, kilder: [k1]}}", "1.000.000,00 "),
    "hard spaces before a colon": (3, "{}: a", "\u00a0"),
    "tabs before all": (0, "{}", "\t"),
    "dashes before all": (0, "{}", "-"),
    "brackets that nothing ends": (3, "raad: {}", "{{"),
}
"""Pieces that make the heaviest heads known: before which line of a case, from 0, and in what each stands again and again."""
LONGEST = 5.0
"""Seconds of the processor: some times what the slowest takes; where a pattern reads a line anew from each sign, it is minutes."""


@pytest.mark.parametrize("name", HEADS)
def test_no_head_keeps_a_pattern_busy(name: str) -> None:
    """What a pattern does cannot be counted, so its time is taken."""
    at, line, piece = HEADS[name]
    lines = case_text().split("\n")
    heavy = line.format(piece * (90_000 // len(piece)))
    began = time.process_time()
    assert problems("\n".join([*lines[:at], heavy, *lines[at:]]))
    assert time.process_time() - began < LONGEST
