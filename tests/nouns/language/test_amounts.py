"""Danish numbers and ranges."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builder.nouns.language.amounts import AT_LEAST, AT_MOST, QUALIFIERS, parse


@pytest.mark.parametrize("word", QUALIFIERS)
def test_a_word_before_the_number_is_kept(word: str) -> None:
    """Each word that weakens a number is kept in what is said; »op til« has no lower bound, »mindst« no upper."""
    found = parse(f"{word} 70")
    assert found is not None
    bounds = (None if word in AT_MOST else Decimal(70), None if word in AT_LEAST else Decimal(70))
    assert (found.low, found.high, found.text) == (*bounds, f"{word} 70")
