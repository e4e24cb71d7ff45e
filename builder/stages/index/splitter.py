"""Danish compounds taken apart: »digitaliseringsstrategi« is »digitalisering~s~strategi«.

A part is a word of the site or a core word, or shares its stem. A wrong split is never seen; at worst it brings a stray hit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from builder.nouns.registers.lexicon import MARK, NAIL, Lexicon
from builder.stages.index.words import Once, stem

_SHORTEST = 7
_FIRST, _REST, _STEM = 3, 4, 5
_COMMON = 4
_LONG_ENDING = 7
_LINKS = ("", "s", "e")
LONG = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}|(?<=\d)[^\W\d_]{{{_REST},}}")
"""The words that may have parts, in text that is written as the index writes it."""
_NO_PARTS: tuple[str, ...] = ()


@dataclass(slots=True)
class Splitter:
    """Knows the words of one site. `seen` keeps what was found, as every word occurs many times.

    `forms` are words of the site and core words, `stems` theirs, `core` the stems of core words alone, `whole` the stems of words
    that are never split, `codas` the two letters that several core words end with, `names` words that mostly have no parts.
    `seen` has parts by word, `cuts` what stands between spaces with its marks; asking fills both.
    How short a part may be is our own choice.
    """

    lexicon: Lexicon
    forms: frozenset[str]
    stems: frozenset[str]
    core: frozenset[str]
    whole: frozenset[str]
    codas: frozenset[str]
    names: frozenset[str]
    seen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cuts: Once[str] = field(init=False)

    def __post_init__(self) -> None:
        """Begins with no word."""
        self.cuts = Once(lambda text: LONG.sub(self._cut, text))

    @classmethod
    def of(cls, lexicon: Lexicon, words: Iterable[str], names: Collection[str] = ()) -> Splitter:
        """A splitter that has learnt the words of a site.

        `lexicon` is what is known of Danish beyond the site; `words` are all that stand on the site, in small letters. `names`,
        in small letters as well, are not learnt, and of one whose beginning nobody knows only a long ending is taken off.
        """
        known = {word for word in words if word.isalpha() and len(word) > _FIRST} - set(names) - set(lexicon.stop)
        stems = frozenset(found for found in map(stem, known | lexicon.core) if len(found) >= _STEM)
        codas = Counter(word[-2:] for word in lexicon.core)
        return cls(
            lexicon=lexicon,
            forms=frozenset(known | lexicon.core),
            stems=stems,
            core=frozenset(map(stem, lexicon.core)),
            whole=frozenset(stem(word) for word, parts in lexicon.fixed.items() if len(parts) == 1),
            codas=frozenset(coda for coda, number in codas.items() if number >= _COMMON),
            names=frozenset(names),
        )

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a word in small letters, linking letters alone; the word itself when it has no parts.

        Joined they give the word again. A word that the lexicon fixes is split as it says; what it never splits stays whole in
        every form, such as »billunds«.
        """
        if word not in self.seen:
            found = self.lexicon.fixed.get(word)
            if self.is_open(word) and word.isalpha() and stem(word) not in self.whole:
                found = self._best(word) or self._ending(word)
            self.seen[word] = found or (word,)
        return self.seen[word]

    def is_open(self, word: str) -> bool:
        """Whether the words of the site have a say in which parts this has; what is kept whole has none."""
        return len(word) >= _SHORTEST and not word.startswith(NAIL) and not self.lexicon.fixed.get(word)

    def marked(self, text: str) -> str:
        """The text with marks between the parts of its compounds; taking the marks out gives the text again."""
        return " ".join(self.cuts.of(text))

    def splits(self) -> frozenset[str]:
        """Every compound that was met, as `drift~s~aftale`."""
        return frozenset(MARK.join(parts) for parts in self.seen.values() if len(parts) > 1)

    def _cut(self, match: re.Match[str]) -> str:
        """The word with its marks. After a number a mark comes first if the rest is a word: »os2~skole«."""
        word = match[0]
        pieces, at = [], 0
        for part in self.parts(word.lower()):
            pieces.append(word[at : at + len(part)])
            at += len(part)
        numbered = match.string[match.start() - 1 : match.start()].isdigit() and self.ends(word.lower())
        return MARK.join(["", *pieces] if numbered else pieces)

    def _best(self, word: str) -> tuple[str, ...]:
        """The split of fewest parts, then without a linking e, with the longest shortest part, with a linking s."""
        return min(self._ways(word), key=_price, default=_NO_PARTS)

    def _ways(self, word: str) -> Iterator[tuple[str, ...]]:
        """Each split into a known first part and a rest that is known or splits again."""
        for cut in range(_FIRST, len(word) - _REST + 1):
            first = word[:cut]
            if not self._begins(first):
                continue
            for link in _LINKS:
                rest = word[cut + len(link) :]
                if len(rest) < _REST or not word.startswith(link, cut):
                    continue
                head = (first, link) if link else (first,)
                if self.ends(rest):
                    yield (*head, rest)
                elif len(rest) >= _SHORTEST and (deeper := self._best(rest)) and deeper[0] not in self.lexicon.endings:
                    yield (*head, *deeper)

    def _begins(self, part: str) -> bool:
        """Whether a compound may begin with this."""
        if part in self.lexicon.prefixes:
            return False
        return part in self.forms or (len(part) >= _STEM and part in self.stems)

    def ends(self, part: str) -> bool:
        """Whether a compound may end with this: of words as short as four letters only core words count."""
        if part in self.lexicon.endings:
            return False
        known = stem(part)
        if not self.lexicon.core.isdisjoint((part, known)) or known in self.core:
            return True
        return len(part) > _REST and (part in self.forms or (len(known) >= _STEM and known in self.stems))

    def _ending(self, word: str) -> tuple[str, ...]:
        """The longest last part that is a core word, when nobody knows the beginning: »telefon~svarer«.

        Of names, which mostly have no parts to find, only a long one is taken: »anke~styrelsen«, but not »frederiks~sund«.
        """
        if stem(word) in self.core:
            return _NO_PARTS
        shortest = _LONG_ENDING if word in self.names else _STEM
        for cut in range(_REST, len(word) - shortest + 1):
            first, rest = word[:cut], word[cut:]
            whole = first not in self.lexicon.prefixes and bool({first[-2:], first.removesuffix("s")[-2:]} & self.codas)
            if whole and stem(rest) in self.core and self.ends(rest):
                return first, rest
        return _NO_PARTS


def _price(parts: tuple[str, ...]) -> tuple[int, int, int, int]:
    words = [len(part) for part in parts if len(part) > 1]
    return len(words), parts.count("e"), -min(words), -parts.count("s")
