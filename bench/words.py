"""The words that made-up content is written in, and sentences of them."""

from __future__ import annotations

import random

WORDS = (
    *("kommune", "drift", "fælles", "aftale", "styring", "gevinst", "måling", "leverandør", "system", "data", "sikkerhed"),
    *("medarbejder", "opgave", "økonomi", "byråd", "beslutning", "analyse", "udbud", "support", "løsning", "borger", "service"),
    *("kvalitet", "tid", "plan", "mål", "resultat", "ansvar", "snitflade", "råderum"),
)
_OTHERS = {word: tuple(other for other in WORDS if other != word) for word in WORDS}
"""What may follow each of them: the same word twice is a slip, and a build told of it."""


def sentence(chance: random.Random, length: int = 8) -> str:
    """That many words, the first with a capital and none after itself."""
    words = [chance.choice(WORDS)]
    while len(words) < length:
        words.append(chance.choice(_OTHERS[words[-1]]))
    return " ".join(words).capitalize()


def some(chance: random.Random, share: float, mean: float) -> range:
    """Rows of a field that a `share` of all cases have, `mean` rows each where they do; a range to walk through."""
    if chance.random() >= share:
        return range(0)
    return range(max(1, round(chance.uniform(1, 2 * mean - 1))))
