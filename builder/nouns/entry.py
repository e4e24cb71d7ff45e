"""What search knows of a page, or of a part of one such as a word of the glossary: made by `stages/pages` for `index`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

CASE, GUIDE, INITIATIVE, SURVEY = "Case", "Vejledning", "Initiativ", "Undersøgelse"
MUNICIPALITY, WORD, SIDE = "Kommune", "Ordliste", "Side"
"""What search calls each kind of thing that can be found, and a reader chooses by; `SIDE` are the site's own pages."""

Facets: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""Facet keys with the ids of a page's values: `(("status", ("drift",)), …)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of a page's plain text. `level` is that of a heading, as in HTML, and 0 for running text.

    `anchor` is a heading's, empty where nothing leads to it. `weight` says how much its words count, 1 being the usual.
    """

    text: str
    level: int = 0
    anchor: str = ""
    weight: float = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page, or a part of one, that can be found. `path` is its address on the site; `names` are other words for it.

    `path` is under the site folder, with `#anchor` for a part of a page. `kind` is what a reader chooses by (»Case«); `fields`
    are words about the page that no excerpt shows, `asked` what a reader may ask that it answers; `passages` are in the page's
    order. A result shows the first passage as its summary, and `said` beside its kind (»I drift ifølge kilde fra 2024«), which is
    not searched.
    """

    path: str
    title: str
    kind: str
    passages: tuple[Passage, ...] = ()
    fields: str = ""
    names: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    facets: Facets = ()
    said: str = ""

    @property
    def text(self) -> str:
        """Every word of the entry that a reader may search for: title, fields, names and passages, a line each."""
        return "\n".join((self.title, self.fields, *self.names, *(passage.text for passage in self.passages)))
