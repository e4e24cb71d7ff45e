"""The page that Pagefind reads for an entry, instead of the published one.

In it compounds carry marks between their parts, so that Pagefind finds the parts too; the marks are taken out of the index
afterwards. Title, facts and other names stand in attributes: an excerpt then begins with the text of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape

from builder.nouns.entry import Entry, Passage
from builder.nouns.registers.lexicon import MARK

_LOOKALIKE = "∼"
_HEAD = '<!doctype html>\n<html lang="da"><meta charset="utf-8"><title>.</title>\n<body data-pagefind-body>\n'

FIELDS = ("alias", "aliast", "felter", "spurgt", "title")
"""The named words that a page may have, in Pagefind's order. `engine.js` weighs them."""
Marking = Callable[[str], str]
"""From a text to the text with marks in its compounds."""


def staged(entry: Entry) -> str:
    """The name of the file that Pagefind reads, under the stage's folder; a part of a page needs one of its own.

    `ordliste.html#esdh` is staged as `ordliste/esdh.html`, a whole page by its own path.
    """
    return f"{entry.path.replace('.html#', '/')}.html" if "#" in entry.path else entry.path


def clean(text: str) -> str:
    """The text without the character that we mark compounds with, on one line; one that looks like it stands in its place."""
    return " ".join(text.replace(MARK, _LOOKALIKE).split())


def words_of(entry: Entry) -> list[str]:
    """The words of the passages of an entry between spaces, as they are staged but for their marks."""
    return [word for passage in entry.passages for word in passage.text.replace(MARK, _LOOKALIKE).split()]


def page(entry: Entry, marked: Marking, meta: Iterable[tuple[str, str]] = ()) -> str:
    """The HTML that Pagefind reads. `meta` are further named words, such as synonyms.

    `marked` puts the marks into compounds; `meta` are pairs of Pagefind's name and words that have their marks already.
    """
    fields = (("title", marked(clean(entry.title))), ("felter", marked(clean(entry.fields))), *meta)
    body = "\n".join((*_attributes("meta", fields), *_filters(entry), *map(_passage(marked), entry.passages)))
    return f"{_HEAD}{body}\n</body></html>\n"


def example() -> tuple[str, str]:
    """A page that has every one of the `FIELDS`, and its name, which no page of a site has.

    Pagefind tells the fields of an index apart by their order among those that some page has.
    """
    fields = "\n".join(_attributes("meta", ((name, "x") for name in FIELDS)))
    return "~.html", f"{_HEAD}{fields}\n<p>x</p>\n</body></html>\n"


def _attributes(kind: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (f'<i data-pagefind-{kind}="{name}[data-v]" data-v="{escape(value)}"></i>' for name, value in pairs if value)


def _filters(entry: Entry) -> Iterator[str]:
    pairs = ((name, value) for name, values in (("type", (entry.kind,)), *entry.facets) for value in values)
    return _attributes("filter", pairs)


def _passage(marked: Marking) -> Callable[[Passage], str]:
    def written(passage: Passage) -> str:
        tag = f"h{passage.level}" if passage.level else "p"
        anchor = f' id="{escape(passage.anchor)}"' if passage.anchor else ""
        weight = f' data-pagefind-weight="{passage.weight:g}"' if passage.weight != 1 else ""
        return f"<{tag}{anchor}{weight}>{escape(marked(clean(passage.text)))}</{tag}>"

    return written
