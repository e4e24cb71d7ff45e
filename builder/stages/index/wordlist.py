"""What the query rewriter must know of the site, as one classic script: its words, the names of its pages, the stop words."""

from __future__ import annotations

import gzip
import json
from base64 import b85encode
from collections.abc import Iterable, Mapping
from itertools import takewhile

from builder.nouns.registers.lexicon import Lexicon

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LONGEST_SHARED = 25


def script(
    words: Mapping[str, int], names: Mapping[str, str], topics: Iterable[str], pages: Iterable[str], lexicon: Lexicon
) -> str:
    """The script that gives `query.js` each word with the number of pages it is on, which page bears which name, and their order.

    It is compressed by hand, as a stick does not compress and half the bytes of a first answer would be words.

    `words` are numbers of pages by word, `names` Pagefind's ids of pages by name, both in small letters; `topics` are names that
    a sentence may be about; `pages` are the ids in the order of the site, which decides between pages that are found equally
    well, `*` before words of the glossary, `~` before the site's own pages, `^` before municipalities, `+` before cases;
    `lexicon` gives the stop words, the abbreviations, the phrases and the words that are kept whole. The text is ASCII:
    gzip in base 85.
    """
    named: dict[str, list[str]] = {}
    for name, page in names.items():
        named.setdefault(page, []).append(name)
    told = {
        "words": packed(words),
        "names": dict(sorted(named.items())),
        "topics": sorted(topics),
        "order": " ".join(pages),
        "stop": list(lexicon.stop),
        "abbreviations": dict(sorted(lexicon.abbreviations.items())),
        "phrases": lexicon.phrases,
        "whole": dict(sorted(lexicon.whole.items())),
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return f'catalogueSearch.words("{b85encode(gzip.compress(text.encode(), mtime=0)).decode()}");\n'


def addresses(pages: Mapping[str, str]) -> str:
    """The script that gives the list of cases its pages, by their ids in the index.

    `pages` are paths under the site folder by id.
    """
    return f"catalogueSearch.cases({json.dumps(dict(sorted(pages.items())), separators=(',', ':'))});\n"


def packed(words: Mapping[str, int]) -> str:
    """The words in order, each as what it shares with the one before (A is nothing, B one letter), its rest, and `,pages`.

    `words` are numbers of pages by word in small letters; a number is in base 36, and 1 is left out. The format is our own, and
    `query.js` reads it.
    """
    written, before = [], ""
    for word in sorted(words):
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(before, word, strict=False))
        shared = min(sum(1 for _ in alike), _LONGEST_SHARED)
        pages = words[word]
        written.append(f"{chr(65 + shared)}{word[shared:]}{f',{_base36(pages)}' if pages > 1 else ''}")
        before = word
    return "".join(written)


def _base36(number: int) -> str:
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
    return text or "0"
