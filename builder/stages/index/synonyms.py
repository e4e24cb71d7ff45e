"""Other words for what a page says: a page with one word of a group is found on the others, less strongly than on its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Protocol

from builder.nouns.entry import Entry
from builder.nouns.registers.lexicon import NAIL
from builder.stages.index.words import hyphened, stem

_WORDS = re.compile(r"[^\W_]+(?:/[^\W_]+)?")
_PARAGRAPH = re.compile(rf"§\s*(\d+){NAIL}?\s*([a-z]?)\b", re.IGNORECASE)

# »økonomi- og lønsystem«
_SHARED = re.compile(r"([^\W\d_]+)- (?:og|eller) ([^\W\d_]+(?:-[^\W\d_]+)?)")

# »måling«, »opløsning«, »overdragelse«
_NOUNS = ("ing", "ning", "else")
# »mistede«, »købte«, »købt«
_PASTS = ("ede", "te", "t")
_SHORTEST_VERB = 4

Group = tuple[str, ...]
"""Words that mean the same, or the stems of one member's words."""


class Thesaurus(dict[str, dict[Group, tuple[Group, ...]]]):
    """Groups of words for the same, by the stems of each member, and these by the first of them."""

    @classmethod
    def of(cls, groups: Iterable[Group]) -> Thesaurus:
        """A thesaurus of these groups, each of members that mean the same; members of several words are found as such."""
        members: dict[Group, set[Group]] = {}
        for group in groups:
            for member in group:
                members.setdefault(stems_of(member), set()).add(group)
        members.pop((), None)
        made = cls()
        for stems, found in members.items():
            made.setdefault(stems[0], {})[stems] = tuple(sorted(found))
        return made

    def others(self, text: str) -> tuple[str, ...]:
        """The words that mean the same as words of the text and do not stand there, in any form, sorted.

        Of the thesaurus, it looks at nothing but what begins with a stem of the text.
        """
        stems = stems_of(text)
        present: dict[Group, tuple[Group, ...]] = {}
        for place in [place for place, first in enumerate(stems) if first in self]:
            begun = self[stems[place]]
            present |= {member: begun[member] for member in begun if stems[place : place + len(member)] == member}
        groups = {group for found in present.values() for group in found}
        # »eu-udbud« as another word for »udbud« says nothing of the EU.
        words = {word for group in groups for word in group if f"{NAIL}-" not in word}
        return tuple(sorted(word for word in words if stems_of(word) not in present))

    def told(self, stem: str) -> str:
        """All that begins with the `stem`, as text; empty for nothing."""
        return repr(sorted(self[stem].items())) if stem in self else ""


class Parting(Protocol):
    """Takes compounds apart, as `Splitter` does."""

    def parts(self, word: str, /) -> tuple[str, ...]:
        """The parts of a word in small letters."""

    def marked(self, text: str, /) -> str:
        """The text with marks between the parts of its compounds."""


class Alike(Protocol):
    """Knows other words, as `Thesaurus` does."""

    def others(self, text: str, /) -> tuple[str, ...]:
        """The words that mean the same as words of the text."""


def meta(entry: Entry, words: Collection[str], thesaurus: Alike, splitter: Parting) -> Iterator[tuple[str, str]]:
    """The named words that an entry, whose own words are given, is found by besides: for its title, and for its text.

    `words` are the entry's own, in small letters. Two pairs come out, of the name that Pagefind weighs them by (`aliast` of the
    title, `alias` of the text) and the words between spaces, with marks in their compounds; empty when there are none.
    """
    text = entry.text
    titled = thesaurus.others(entry.title)
    others = [word for word in thesaurus.others(text) if word not in titled]
    yield "aliast", splitter.marked(" ".join((*titled, *_paragraphs(entry.title))))
    found = (*_paragraphs(text), *_middles(text, words, splitter), *_shared(text, splitter))
    yield "alias", splitter.marked(" ".join((*entry.names, *others, *found)))


def families(forms: Collection[str]) -> Iterator[Group]:
    """Verbs with their past and the nouns made from them, all words of the site, as no stemmer sees it: »måle«, »målte«.

    `forms` are the words of the site in small letters; each group is the other word and the verb.
    """
    for word in forms:
        for ending in (*_NOUNS, *_PASTS):
            verb = f"{word.removesuffix(ending)}e"
            if word.endswith(ending) and len(verb) >= _SHORTEST_VERB and (verb in forms or f"{verb}r" in forms):
                yield word, verb


def stems_of(text: str) -> Group:
    """The stems of a text's words, in order and as often as they stand."""
    return tuple(chain.from_iterable(map(_stems_in, text.lower().split())))


@cache
def _stems_in(word: str) -> Group:
    """The stems in what stands between spaces: of »it-drift« two."""
    return tuple(map(stem, _WORDS.findall(word)))


def _paragraphs(text: str) -> list[str]:
    """»§ 60 a« as a word, as the sign itself is not indexed; who asks for § 60 finds it by its beginning, after § 60 itself."""
    return sorted({f"paragraf{number}{letter.lower()}{NAIL}" for number, letter in _PARAGRAPH.findall(text)})


def _middles(text: str, words: Collection[str], splitter: Parting) -> list[str]:
    """Compounds inside longer words, which the marks hide: »driftsfællesskab« in »it-driftsfællesskab«."""
    found = {part for word in hyphened(text) for part in word.split("-") if len(splitter.parts(part)) > 1}
    for parts in filter(_several, map(splitter.parts, words)):
        for cut in range(1, len(parts)):
            rest = parts[cut:]
            if len(rest[0]) > 1 and sum(len(part) > 1 for part in rest) > 1:
                found.add("".join(rest))
    return sorted(found)


def _shared(text: str, splitter: Parting) -> list[str]:
    """Compounds that are written with a hyphen for what they share with the next: »økonomisystem« in »økonomi- og lønsystem«."""
    found = set()
    # To look for the hyphen first is quick, and to look for a word before each of them is not.
    for first, whole in _SHARED.findall(text.lower()) if "- " in text else ():
        parts = [part for word in whole.split("-") for part in splitter.parts(word)]
        if len(parts) > 1:
            found.add(f"{first}{parts[-1]}")
    return sorted(found)


def _several(parts: tuple[str, ...]) -> bool:
    return len(parts) > 2
