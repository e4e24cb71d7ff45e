"""Closed vocabularies: how their words are found."""

from __future__ import annotations

import pytest

from builder.nouns.terms import Term, Vocabulary
from tests.builders import registers

WORDS = Vocabulary.of(
    "status",
    (
        Term(id="drift", title="I drift", aliases=("kører",)),
        Term(id="ide", title="Idé"),
        Term(id="paragraf-60", title="§ 60-fællesskab", aliases=("§ 60",)),
    ),
)


@pytest.mark.parametrize(
    ("written", "term_id"),
    [
        ("drift", "drift"),
        ("I drift", "drift"),
        ("i drift", "drift"),
        ("I DRIFT", "drift"),
        ("kører", "drift"),
        ("koerer", "drift"),
        ("idé", "ide"),
        ("ide", "ide"),
        ("§ 60", "paragraf-60"),
        ("§ 60-fællesskab", "paragraf-60"),
    ],
)
def test_a_word_is_found_however_it_is_spelled(written: str, term_id: str) -> None:
    """A term is found by id, title and alias, with or without Danish letters and capitals."""
    found = WORDS.find(written)
    assert found is not None
    assert found.id == term_id


@pytest.mark.parametrize("written", ["", "dri", "i drfit", "ukendt"])
def test_an_unknown_word_is_not_found(written: str) -> None:
    """A word that is none of the list's is none."""
    assert WORDS.find(written) is None


def test_no_two_terms_of_a_vocabulary_share_a_spelling() -> None:
    """No spelling in the shipped vocabularies belongs to two terms, so that none hides another."""
    for name, vocabulary in registers().vocabularies.items():
        found = Vocabulary.of(name, tuple(reversed(vocabulary.terms)))
        assert found.by_spelling == vocabulary.by_spelling
