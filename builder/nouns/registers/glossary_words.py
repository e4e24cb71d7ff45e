"""The words of the glossary as running text writes them: each entry in, what it is looked for by out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.nouns.language.typography import bound
from builder.nouns.lazy import LazyPattern
from builder.nouns.registers.glossary import GlossaryEntry

# A word may be inflected: »fordelingsnøgler«, »KOMBITs«.
_ENDING = r"(?:s|e|r|n|en|et|er|ne|ens|ets|ernes?|ene)?"


@dataclass(frozen=True, slots=True)
class GlossaryWord:
    """One way to write an entry: `needle` is in small letters and faster to look for, `pattern` is what counts.

    Both have the hard spaces that `typography.bound` puts in; `slug` is the entry's.
    """

    needle: str
    pattern: LazyPattern
    slug: str


def glossary_words(glossary: tuple[GlossaryEntry, ...]) -> Iterator[GlossaryWord]:
    """The ways to write each entry of `glossary`, inflected or not: its word, and those of its aliases that stand in the word."""
    for entry in glossary:
        whole = entry.word.split(" (")[0]
        parts = [alias for alias in entry.aliases if alias != whole and _is_word_of(alias, whole)]
        for text in (whole, *parts):
            first, rest = text[0], re.escape(bound(text)[1:])
            start = f"[{first.lower()}{first.upper()}]" if text[1:].islower() or " " in text else re.escape(first)
            pattern = LazyPattern(rf"(?<![\w-]){start}{rest}{_ENDING}(?![\w-])")  # most words stand in no text of a page
            yield GlossaryWord(bound(text).lower(), pattern, entry.slug)


def _is_word_of(part: str, whole: str) -> bool:
    """Whether the `part` stands in the `whole` as a word; most do not stand there at all, which is cheaper to see."""
    return part in whole and bool(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", whole))
