"""A Markdown body after parsing: text, links to other pages and the markup between them, until it is known who shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from builder.nouns.entry import Passage
from builder.nouns.source_file import Span


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its level and its ASCII anchor."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image as the editor wrote it."""

    target: str
    span: Span
    image: bool = False


@dataclass(frozen=True, slots=True)
class Markup:
    """Finished HTML that is the same on every page."""

    html: str


@dataclass(frozen=True, slots=True)
class Words:
    """Running text, not escaped yet: a glossary word in it may become a link."""

    text: str


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to another content file, `cases/x.md` with or without `#anchor`; `html` is what is linked."""

    target: str
    html: str
    title: str = ""

    @property
    def file(self) -> str:
        """The path of the file under the content folder."""
        return self.target.partition("#")[0]


Part: TypeAlias = Markup | Words | PageLink


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """`parts` make the page, `passages` are the same as plain text by block, `links` keep their places in the source."""

    parts: tuple[Part, ...]
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    passages: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        """All that a reader sees, a block a line."""
        return "\n".join(passage.text for passage in self.passages)
