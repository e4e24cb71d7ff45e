"""Heads tell nothing of a body, nor wordless registers of the glossary, and who asks nonetheless is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder.nouns.cache.heads import but_words, head, wordless
from tests.builders import case, guide, registers


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


def test_registers_without_words_have_all_the_others() -> None:
    """What their digest is made of is the same whatever the glossary says."""
    found = registers()
    bare = wordless(found)
    assert (bare.vocabularies, bare.familiar) == (found.vocabularies, found.familiar)
    assert but_words(bare) == but_words(replace(found, glossary=()))
    for words in ("glossary", "lexicon"):
        with pytest.raises(AssertionError, match=words):
            getattr(bare, words)
