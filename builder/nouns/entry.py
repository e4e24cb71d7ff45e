"""What search knows of a page, or of a part of one such as a word of the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Facets: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""Facet keys with the ids of a page's values: `(("status", ("drift",)), …)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of a page's text. `level` is that of a heading, 0 for running text; `weight` says how much its words count."""

    text: str
    level: int = 0
    anchor: str = ""
    weight: float = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page, or a part of one, that can be found. `path` is its address on the site; `names` are other words for it.

    `kind` is what a reader chooses by (»Case«); `fields` are words about the page that no excerpt shows.
    """

    path: str
    title: str
    kind: str
    passages: tuple[Passage, ...] = ()
    fields: str = ""
    names: tuple[str, ...] = ()
    facets: Facets = ()

    @property
    def text(self) -> str:
        """Every word of the entry that a reader may search for."""
        return "\n".join((self.title, self.fields, *self.names, *(passage.text for passage in self.passages)))
