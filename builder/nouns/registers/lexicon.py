"""What search knows of Danish beyond the site's own words, made of the registers of search for `stages/index`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MARK = "~"
"""Between the parts of a compound: »andel~s~bolig~forening«. No word of a page holds it. Pagefind takes it for a hyphen: it
indexes the whole word and each part of it."""
NAIL = "ð"
"""A letter that no Danish word has: it stands for the sign in a number, and ends what begins no other word (»1ð6ð«, »klð«)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Words that make compounds, words that never do, and words that mean the same; all in small letters.

    `core` are words in their base form that compounds are made of; `stop` are too common to search for, in the order written.
    `endings` are never the last part of a compound, `prefixes` never a first part alone. Each of `synonyms` is words for the
    same. `fixed` gives the parts of words that the rules would split wrongly; one part means »never split«. `reviewed` holds the
    splits that somebody has looked at, as `drift~s~aftale`. `abbreviations` gives the word that stands for a short one. Each of
    `phrases` is what to search for when a question has the words after it. `whole` gives the word that stands for a form of it,
    where their stem is another word's: »forlig« for »forliget«. `asked` gives what readers ask a page, whose address it has
    without the ending, in other words than the page's own; a page that the site does not have is no fault.
    """

    core: frozenset[str] = frozenset()
    stop: tuple[str, ...] = ()
    endings: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    fixed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    synonyms: tuple[tuple[str, ...], ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    phrases: tuple[tuple[str, ...], ...] = ()
    whole: Mapping[str, str] = field(default_factory=dict)
    asked: Mapping[str, str] = field(default_factory=dict)
    reviewed: frozenset[str] = frozenset()
