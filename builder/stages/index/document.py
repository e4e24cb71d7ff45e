"""What search knows of one page, and the page that Pagefind reads instead of the published one.

In it compounds carry marks between their parts, so that Pagefind finds the parts too; the marks are taken out of the index
afterwards. Title, facts and other names stand in attributes: an excerpt then begins with the text of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape

MARK = "~"
"""Between the parts of a compound. Pagefind takes it for a hyphen: it indexes the whole word and each part of it."""
_LOOKALIKE = "∼"
_HEAD = '<!doctype html>\n<html lang="da"><meta charset="utf-8"><title>.</title>\n<body data-pagefind-body>\n'

Marking = Callable[[str], str]
Facets = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of a page's text. `level` is that of a heading, 0 for running text; `weight` says how much its words count."""

    text: str
    level: int = 0
    anchor: str = ""
    weight: float = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A page, or a part of one, that can be found. `path` is its address on the site; `names` are other words for it."""

    path: str
    title: str
    kind: str
    passages: tuple[Passage, ...]
    fields: str = ""
    names: tuple[str, ...] = ()
    facets: Facets = ()

    @property
    def text(self) -> str:
        """Every word of the document that a reader may search for."""
        return "\n".join((self.title, self.fields, *self.names, *(passage.text for passage in self.passages)))

    @property
    def staged(self) -> str:
        """The name of the file that Pagefind reads; a part of a page needs one of its own."""
        return f"{self.path.replace('.html#', '/')}.html" if "#" in self.path else self.path


def clean(text: str) -> str:
    """The text without the sign that we mark compounds with, on one line."""
    return " ".join(text.replace(MARK, _LOOKALIKE).split())


def page(document: Document, marked: Marking, meta: Iterable[tuple[str, str]] = ()) -> str:
    """The HTML that Pagefind reads. `meta` are further named words, such as synonyms."""
    fields = (("title", marked(clean(document.title))), ("felter", marked(clean(document.fields))), *meta)
    body = "\n".join((*_attributes("meta", fields), *_filters(document), *map(_passage(marked), document.passages)))
    return f"{_HEAD}{body}\n</body></html>\n"


def _attributes(kind: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (f'<i data-pagefind-{kind}="{name}[data-v]" data-v="{escape(value)}"></i>' for name, value in pairs if value)


def _filters(document: Document) -> Iterator[str]:
    pairs = ((name, value) for name, values in (("type", (document.kind,)), *document.facets) for value in values)
    return _attributes("filter", pairs)


def _passage(marked: Marking) -> Callable[[Passage], str]:
    def written(passage: Passage) -> str:
        tag = f"h{passage.level}" if passage.level else "p"
        anchor = f' id="{escape(passage.anchor)}"' if passage.anchor else ""
        weight = f' data-pagefind-weight="{passage.weight:g}"' if passage.weight != 1 else ""
        return f"<{tag}{anchor}{weight}>{escape(marked(clean(passage.text)))}</{tag}>"

    return written
