"""Other words for what a page says: a page with one word of a group is found on the others, less strongly than on its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from builder.nouns.entry import Entry
from builder.nouns.lexicon import NAIL
from builder.stages.index.splitter import Splitter
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


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """Groups of words for the same, by the stems of each member; `starts` are the first of several, with how many they may be."""

    groups: dict[Group, tuple[Group, ...]]
    starts: dict[str, frozenset[int]]

    @classmethod
    def of(cls, groups: Iterable[Group]) -> Thesaurus:
        """A thesaurus of these groups, each of members that mean the same; members of several words are found as such."""
        members: dict[Group, list[Group]] = {}
        for group in groups:
            for member in group:
                members.setdefault(_stems(member), []).append(group)
        members.pop((), None)
        starts: dict[str, set[int]] = {}
        for stems in members:
            if len(stems) > 1:
                starts.setdefault(stems[0], set()).add(len(stems))
        return cls({stems: tuple(found) for stems, found in members.items()}, {s: frozenset(n) for s, n in starts.items()})

    def others(self, text: str) -> tuple[str, ...]:
        """The words that mean the same as words of the text and do not stand there, in any form, sorted."""
        stems = _stems(text)
        places = [place for place, first in enumerate(stems) if first in self.starts]
        several = {stems[place : place + size] for place in places for size in self.starts[stems[place]]}
        present = several.union((one,) for one in set(stems)) & self.groups.keys()
        groups = {group for member in present for group in self.groups[member]}
        # »eu-udbud« as another word for »udbud« says nothing of the EU.
        found = {word for group in groups for word in group if f"{NAIL}-" not in word}
        return tuple(sorted(word for word in found if _stems(word) not in present))


def meta(entry: Entry, words: Collection[str], thesaurus: Thesaurus, splitter: Splitter) -> Iterator[tuple[str, str]]:
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


def _stems(text: str) -> Group:
    return tuple(chain.from_iterable(map(_stems_of, text.lower().split())))


@cache
def _stems_of(word: str) -> Group:
    """The stems in what stands between spaces: of »it-drift« two."""
    return tuple(map(stem, _WORDS.findall(word)))


def _paragraphs(text: str) -> list[str]:
    """»§ 60 a« as a word, as the sign itself is not indexed; who asks for § 60 finds it by its beginning, after § 60 itself."""
    return sorted({f"paragraf{number}{letter.lower()}{NAIL}" for number, letter in _PARAGRAPH.findall(text)})


def _middles(text: str, words: Collection[str], splitter: Splitter) -> list[str]:
    """Compounds inside longer words, which the marks hide: »driftsfællesskab« in »it-driftsfællesskab«."""
    found = {part for word in hyphened(text) for part in word.split("-") if len(splitter.parts(part)) > 1}
    for parts in filter(_several, map(splitter.parts, words)):
        for cut in range(1, len(parts)):
            rest = parts[cut:]
            if len(rest[0]) > 1 and sum(len(part) > 1 for part in rest) > 1:
                found.add("".join(rest))
    return sorted(found)


def _shared(text: str, splitter: Splitter) -> list[str]:
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
