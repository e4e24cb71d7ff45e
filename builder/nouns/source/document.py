"""A Markdown body after parsing: text, links to other pages and the markup between them, until it is known who shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from builder.nouns.entry import Passage
from builder.nouns.source.blocks import Block
from builder.nouns.source.source_file import Span


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `level` as in HTML, from 2 where all is right, and an ASCII `anchor` that no other part of the page has."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link: `span` is where its address stands in the file.

    `target` is the path of a content file under the content folder, with or without `#anchor`, or an address that leads away.
    """

    target: str
    span: Span


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
    """A link to another content file: `target` is `cases/x.md` with or without `#anchor`, `html` what is linked, finished.

    `title` is the one that the editor gave the link, empty for none.
    """

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
    """`parts` make the page, `blocks` are the same for paper, `passages` the same as plain text by block.

    All are in the order of the text; `links` keep their places in the source, may lead away from the catalogue, and refused ones
    are not there. A page whose body `has_table` needs the style sheet of tables.
    """

    parts: tuple[Part, ...]
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    passages: tuple[Passage, ...] = ()
    blocks: tuple[Block, ...] = ()
    has_table: bool = False

    @property
    def text(self) -> str:
        """All that a reader sees as plain text, a block a line."""
        return "\n".join(passage.text for passage in self.passages)
