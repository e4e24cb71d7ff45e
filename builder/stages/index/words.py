"""Words as Pagefind counts them: what a text is made of, what two forms of a word share, and how often a word occurs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from snowballstemmer import stemmer

_STEMMER = stemmer("danish")
_RUN = re.compile(r"[^\W_]+")
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+){1,2}")


@cache
def stem(word: str) -> str:
    """What Pagefind makes of a word: »aftalerne« and »aftale« are both »aftal«."""
    return str(_STEMMER.stemWord(word))


def tokens(text: str) -> list[str]:
    """The words of a text in small letters; a hyphened word gives its parts."""
    return _RUN.findall(text.lower())


def joined(text: str) -> Iterator[str]:
    """The hyphened words of a text written together, as Pagefind indexes them besides their parts: »itdrift«."""
    return (whole.replace("-", "") for whole in _HYPHENED.findall(text.lower()))


def pages_with(texts: Iterable[Iterable[str]]) -> Counter[str]:
    """How many of the texts, each given as its words, hold each word."""
    return Counter(word for words in texts for word in set(words))


def names(texts: Iterable[str]) -> frozenset[str]:
    """Words that are always written with a capital where a sentence does not begin: names, which have no parts to find."""
    seen: dict[str, bool] = {}
    for text in texts:
        for match in _RUN.finditer(text):
            word = match[0]
            if word[:1].isupper() and (match.start() == 0 or text[match.start() - 2 : match.start()] in {". ", ": ", "? ", "! "}):
                continue
            seen[word.lower()] = seen.get(word.lower(), True) and word[:1].isupper()
    return frozenset(word for word, capital in seen.items() if capital)
