"""Glossary words in running text become links to their explanation, at their first use on a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import TypeAlias

from builder.nouns.language.typography import bound
from builder.nouns.registers.glossary_words import GlossaryWord
from builder.nouns.site import urls
from builder.nouns.source.document import Document, Markup, Part, Words

TermLinker: TypeAlias = Callable[[Document, str, Callable[[str], str]], str]
"""From a document, its page's title and the page's way to make links to the document's HTML.

The way to make links takes a path under the site folder and gives the link to it from the page.
"""


def term_linker(glossary: Iterable[GlossaryWord]) -> TermLinker:
    """The function that writes a document as HTML, with glossary words linked at their first use.

    A word that the title names is what the page itself explains, so it is left alone. A word of `glossary` is looked for without
    the parentheses at its end, and by those of its aliases that stand in it, inflected or not; of two that overlap the longer
    counts.
    """
    words = tuple((word, word.needle, len(word.needle.split()) > 1) for word in glossary)

    def written(document: Document, title: str, to: Callable[[str], str]) -> str:
        lowered = "\n".join(part.text for part in document.parts if isinstance(part, Words)).lower()
        once = "\n".join(dict.fromkeys(lowered.split()))  # long texts say most of their words many times
        titled = bound(title).lower()
        present = [w for w, needle, parted in words if needle in (lowered if parted else once) and needle not in titled]
        return "".join(_written(part, present, to) for part in document.parts)

    return written


def _written(part: Part, words: list[GlossaryWord], to: Callable[[str], str]) -> str:
    """A part of a document as HTML; the words that it links are taken off the list."""
    if isinstance(part, Markup):
        return part.html
    if isinstance(part, Words):
        return _link_text(part.text, words, to)
    folder, _, name = part.file.partition("/")
    _, mark, anchor = part.target.partition("#")
    title = f' title="{escape(part.title)}"' if part.title else ""
    address = to(urls.content(folder, name.removesuffix(".md")) + mark + anchor)
    return f'<a href="{escape(address)}"{title}>{part.html}</a>'


def _link_text(text: str, words: list[GlossaryWord], to: Callable[[str], str]) -> str:
    """The text as HTML, with a link at each word that is met in it; the word is taken off the list, so that it is linked once."""
    found: list[tuple[int, int, str]] = []
    for word in sorted(words, key=lambda word: -len(word.needle)):
        match = word.pattern.search(text)
        if match and not any(start < match.end() and match.start() < end for start, end, _ in found):
            found.append((match.start(), match.end(), word.slug))
            words[:] = [other for other in words if other.slug != word.slug]
    pieces, done = [], 0
    for start, end, slug in sorted(found):
        pieces += [
            escape(text[done:start], quote=False),
            f'<a class="term" href="{to(urls.term(slug))}">{escape(text[start:end], quote=False)}</a>',
        ]
        done = end
    return "".join([*pieces, escape(text[done:], quote=False)])
