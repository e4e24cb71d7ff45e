"""A Markdown body after parsing: HTML, headings and links. Links keep their place in the source."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """`html` still holds source targets (`other.md`) as `href`; `render` turns them into addresses of pages."""

    html: str
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
