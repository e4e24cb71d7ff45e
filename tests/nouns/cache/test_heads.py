"""Heads tell nothing of a body, and who asks for one is told."""

from __future__ import annotations

import pytest

from builder.nouns.cache.heads import head
from tests.builders import case, guide


def test_a_head_is_the_same_whatever_the_body_says() -> None:
    """For every kind of page, and no head is that of a page with another field."""
    one, other = case("a", "\nDen ene krop.\n"), case("a", "\nDen anden krop.\n")
    assert one != other
    assert head(one) == head(other) != head(case("a", titel="Et andet navn"))
    assert head(guide("g", "\nDen ene krop.\n")) == head(guide("g", "\nDen anden krop.\n"))


def test_there_is_no_body_to_ask_for() -> None:
    found = head(case("a", "\nEn krop.\n"))
    assert found.title == case("a").title
    with pytest.raises(AssertionError, match="parts"):
        len(found.body.parts)
    with pytest.raises(AssertionError, match="front_matter"):
        len(found.written.front_matter)
