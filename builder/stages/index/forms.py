"""How the index writes a page's words, where Pagefind would take other words for the same; readers see them as the page has them.

Pagefind deletes the signs inside a number (»1,6« and »16« are one word), takes an accent for none, and finds a word by its
beginning, so that »KL« is found in »klager« and 16 in 16.000. A letter that no Danish word has holds together what belongs
together and ends what is whole: »1ð6ð«, »klð«. It also leads a word whose stem is another word's: »ðforlig«.
`query.js` writes a reader's words by the same rules.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from builder.nouns.entry import Entry
from builder.nouns.registers.lexicon import NAIL, Lexicon
from builder.stages.index.words import Once

_DIGIT = re.compile(r"\d")
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?!\.?\d)")
_POINT = re.compile(r"(?<=\d)[.,](?=\d)")
_DASH = re.compile(r"(?<=\d)[-–−/](?=\d)")
_NUMBER = re.compile(rf"(?<![^\W_])\d[\d{NAIL}]*(?![^\W_])")
_RANGE = re.compile(rf"(?<![^\W_])\d[\d{NAIL}]*(?:-\d[\d{NAIL}]*)+(?![^\W_]|-\w)")
_CAPITALS = re.compile(r"(?<![^\W_])([A-ZÆØÅ]{2,3})(?:['’´]?s)?(?![^\W_])")
_SMALL = re.compile(r"(?<![^\W_-])([a-zæøå]{2,3})(?![^\W_]|-\w)(\.?)")
_SHORT = re.compile(r"(?<![^\W_])[A-Za-zÆØÅæøå]{2,3}(?![^\W_])")
_WORD = re.compile(r"(?<![^\W_-])[A-Za-zÆØÅæøå]{3,}(?![^\W_]|-\w)")
# Letters that may bear an accent: å is a letter of its own, æ and ø have no parts.
_FOREIGN = re.compile("[^\\x00-\\x7fæøåÆØÅ]")


@dataclass(frozen=True, slots=True)
class Forms:
    """The short words of a site that stand for a longer one, in small letters: as words they are whole, and begin no other.

    `capital` are written in capitals (»KL«), `dotted` with a full stop (»kr.«); `stop` are too common to be taken for a name when
    they stand in small letters (»med«). `whole` gives the word for each form of one whose stem is another word's.
    `written` keeps each word as the index writes it; asking fills it.
    """

    capital: frozenset[str]
    dotted: frozenset[str]
    stop: frozenset[str]
    whole: Mapping[str, str] = field(default_factory=dict)
    written: Once[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Begins with no word."""
        object.__setattr__(self, "written", Once(self._word))

    @classmethod
    def of(cls, words: Iterable[str], dotted: AbstractSet[str], lexicon: Lexicon) -> Forms:
        """The abbreviations of two or three letters among the `words` of a site, as they stand in its text.

        What also stands in small letters, or is a word of the `lexicon`, is a word like others (»it«), unless it is a stop word:
        »MED« is not »med«. `dotted` are those with a full stop inside a sentence, which makes an abbreviation when the word never
        stands without it.
        """
        text = "\n".join(words)
        small = set(_SMALL.findall(text))
        bare = {word for word, dot in small if not dot}
        stop = frozenset(lexicon.stop)
        capital = {word.lower() for word in _CAPITALS.findall(text)} - ((bare | lexicon.core) - stop)
        stopped = {word for word, _ in small} - bare - stop - capital
        return cls(frozenset(capital), frozenset(stopped & dotted), stop, lexicon.whole)

    def entry(self, entry: Entry) -> Entry:
        """The entry as it is indexed; every text has as many words as before, in the same order."""
        passages = tuple(replace(passage, text=self.text(passage.text)) for passage in entry.passages)
        names = tuple(map(self.text, entry.names))
        return replace(entry, title=self.text(entry.title), fields=self.text(entry.fields), names=names, passages=passages)

    def text(self, text: str) -> str:
        """A text as it is indexed."""
        return " ".join(self.written.of(text))

    def _word(self, text: str) -> str:
        return _WORD.sub(self._apart, _SHORT.sub(self._nailed, _CAPITALS.sub(self._capital, _whole(text))))

    def _apart(self, match: re.Match[str]) -> str:
        word = self.whole.get(match[0].lower())
        return f"{NAIL}{word}" if word else match[0]

    def _capital(self, match: re.Match[str]) -> str:
        return f"{match[1]}{NAIL}" if match[1].lower() in self.capital else match[0]

    def _nailed(self, match: re.Match[str]) -> str:
        word = match[0].lower()
        stopped = match.string[match.end() : match.end() + 1] == "."
        known = word in self.dotted or (word in self.capital and word not in self.stop and not stopped)
        return f"{match[0]}{NAIL}" if known else match[0]


def is_open(text: str) -> bool:
    """Whether the words of a site have a say in how this is written, which stands between spaces."""
    whole = _whole(text)
    return bool(_SHORT.search(whole) or _CAPITALS.search(whole))


def _whole(text: str) -> str:
    """The text without accents, and with each number as one word."""
    bare = without_accents(text)
    if not _DIGIT.search(bare):
        return bare
    numbers = _THOUSANDS.sub(lambda match: match[0].replace(".", ""), bare)
    return _NUMBER.sub(rf"\g<0>{NAIL}", _DASH.sub("-", _POINT.sub(NAIL, numbers)))


def without_accents(text: str) -> str:
    """The text in Danish letters: é is e, å stays."""
    kept = unicodedata.normalize("NFC", text).replace(NAIL, "d").replace(NAIL.upper(), "D")
    return kept if kept.isascii() else _FOREIGN.sub(_bare, kept)


def _bare(match: re.Match[str]) -> str:
    letter = match[0]
    apart = unicodedata.normalize("NFD", letter)
    return "".join(c for c in apart if not unicodedata.combining(c)) or letter


def ranges(text: str) -> set[str]:
    """The ranges of an indexed text as one word each, as Pagefind joins them: »2016ð2020ð« for »2016-2020«."""
    return {match[0].replace("-", "") for match in _RANGE.finditer(text)}


def shown(content: str, indexed: list[str], written: list[str]) -> str:
    """Pagefind's text of a page with each word as the page has it.

    `indexed` are the words that were staged, `written` the page's own, one for one; Pagefind sets a full stop after some. Raises
    `ValueError` when the words are not those of `content`.
    """
    words = content.split(" ")
    if len(words) != len(indexed):
        raise ValueError(len(words))
    if not all(map(str.startswith, words, indexed)):
        raise ValueError(next(word for word, staged in zip(words, indexed, strict=True) if not word.startswith(staged)))
    rows = zip(words, indexed, written, strict=True)
    return " ".join([word if staged == own else own + word[len(staged) :] for word, staged, own in rows])
