"""Words as Pagefind counts them: what a text is made of, and what two forms of a word share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Generic, TypeVar

from snowballstemmer import stemmer

_STEMMER = stemmer("danish")
_RUN = re.compile(r"[^\W_]+")
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_SMALL = re.compile(r"\b[a-zæøå][^\W_]*")
_Of = TypeVar("_Of")


class Once(dict[str, _Of], Generic[_Of]):
    """What is made of each word, made when it is first asked for: the words of a site recur some twenty times."""

    def __init__(self, make: Callable[[str], _Of]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> _Of:
        made = self[word] = self._make(word)
        return made

    def of(self, text: str) -> Iterable[_Of]:
        """What is made of each word of a text, which are parted by spaces; `make` must look at nothing but the word."""
        return map(self.__getitem__, text.split(" "))


@cache
def stem(word: str) -> str:
    """What Pagefind makes of a word: »aftalerne« and »aftale« are both »aftal«.

    `word` is in small letters; the rules are those of Snowball's Danish stemmer.
    """
    return str(_STEMMER.stemWord(word))


def tokens(text: str) -> list[str]:
    """The words of a text in small letters, in order and as often as they stand; a hyphened word gives its parts."""
    return _RUN.findall(text.lower())


def hyphened(text: str) -> set[str]:
    """The words of a text that are written with hyphens, whole and in small letters; digits are no part of them."""
    return {word for chunk in text.split() if "-" in chunk for word in _HYPHENED.findall(chunk.lower())}


def names(capitals: Iterable[str], words: Iterable[str]) -> frozenset[str]:
    """Words that have a capital inside sentences and never a small letter: names, which mostly have no parts to find.

    `capitals` are all that have one there, `words` all of the site, as they stand in its text. The names come out in small
    letters.
    """
    small = set(_SMALL.findall("\n".join(words)))
    return frozenset(word.lower() for word in capitals) - small
