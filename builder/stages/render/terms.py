"""Glossary words in running text become links to their explanation, at their first use on a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from builder.nouns import urls
from builder.nouns.terms import GlossaryEntry
from builder.nouns.typography import bound

# A word may be inflected: »fordelingsnøgler«, »KOMBITs«.
_ENDING = r"(?:s|e|r|n|en|et|er|ne|ens|ets|ernes?|ene)?"
_TAG = re.compile(r"(<[^>]+>)")
# Where a link would be wrong or in the way.
_CLOSED = frozenset({"a", "h2", "h3", "h4", "h5", "code", "pre", "sup", "th"})


TermLinker: TypeAlias = Callable[[str, str, Callable[[str], str]], str]


@dataclass(frozen=True, slots=True)
class _Word:
    """One way to write a glossary entry: as it is looked for, and as it is matched."""

    needle: str
    pattern: re.Pattern[str]
    slug: str


def term_linker(glossary: tuple[GlossaryEntry, ...]) -> TermLinker:
    """A function from HTML, the page's title and its way to make links, to HTML with the words linked.

    A word that the title names is what the page itself explains, so it is left alone.
    """
    words = tuple(_words(glossary))

    def linked(html: str, title: str, to: Callable[[str], str]) -> str:
        lowered, titled = html.lower(), bound(title).lower()
        present = [word for word in words if word.needle in lowered and word.needle not in titled]
        return _link(html, present, to) if present else html

    return linked


def _words(glossary: tuple[GlossaryEntry, ...]) -> Iterator[_Word]:
    for entry in glossary:
        whole = entry.word.split(" (")[0]
        parts = [alias for alias in entry.aliases if alias != whole and re.search(rf"(?<!\w){re.escape(alias)}(?!\w)", whole)]
        for text in (whole, *parts):
            first, rest = text[0], re.escape(bound(text)[1:])
            start = f"[{first.lower()}{first.upper()}]" if text[1:].islower() or " " in text else re.escape(first)
            pattern = re.compile(rf"(?<![\w-]){start}{rest}{_ENDING}(?![\w-])")
            yield _Word(bound(text).lower(), pattern, entry.slug)


def _link(html: str, words: list[_Word], to: Callable[[str], str]) -> str:
    pieces = _TAG.split(html)
    closed = 0
    for position, piece in enumerate(pieces):
        if piece.startswith("<"):
            name = piece.strip("</>").split(" ", 1)[0]
            closed += (-1 if piece.startswith("</") else 1) if name in _CLOSED else 0
        elif not closed and piece.strip():
            pieces[position] = _link_text(piece, words, to)
    return "".join(pieces)


def _link_text(text: str, words: list[_Word], to: Callable[[str], str]) -> str:
    """Links each word that is met in this stretch of text and takes it off the list, so that it is linked once."""
    found: list[tuple[int, int, str]] = []
    for word in sorted(words, key=lambda word: -len(word.needle)):
        match = word.pattern.search(text)
        if match and not any(start < match.end() and match.start() < end for start, end, _ in found):
            found.append((match.start(), match.end(), word.slug))
            words[:] = [other for other in words if other.slug != word.slug]
    for start, end, slug in sorted(found, reverse=True):
        text = f'{text[:start]}<a class="term" href="{to(urls.term(slug))}">{text[start:end]}</a>{text[end:]}'
    return text
