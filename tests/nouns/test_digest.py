"""Digests of texts."""

from __future__ import annotations

from builder.nouns.digest import DIGITS, digest


def test_a_digest_tells_texts_apart() -> None:
    """The same texts give the same digits; another text, order or cut gives others."""
    found = {digest("a", "b"), digest("ab"), digest("b", "a"), digest("a", "b", ""), digest()}
    assert len(found) == 5
    assert digest("a", "b") == digest("a", "b")
    assert {len(one) for one in found} == {DIGITS}


def test_a_digest_is_the_same_for_ever() -> None:
    """Readers' devices keep ticks and papers by it, and addresses bear it: another would lose them all."""
    assert digest("a", "b") == "3c9d5910"
