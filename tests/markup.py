"""Finished pages as a light tree, parsed as a browser parses them; some thirty times as fast as a parser that explains itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A piece of text as it is read."""

    data: str
    name: str = "#text"


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """An element with its attributes, and what is in it, in order; `parent` is None for the first."""

    name: str
    attrs: dict[str, str | None]
    parent: Element | None = field(repr=False)
    children: list[Element | Text] = field(default_factory=list, repr=False)

    @property
    def drawn(self) -> bool:
        """Whether it is part of a picture, where the rules of HTML do not count."""
        return self.name == "svg" or (self.parent is not None and self.parent.drawn)


def parsed(data: bytes) -> Element:
    """The tree of a page, with a root around it that is no element of the page."""
    root = Element("#document", {}, None)
    first = LexborHTMLParser(data).root
    if first is not None:
        root.children.append(_element(first, root))
    return root


def _element(node: LexborNode, parent: Element) -> Element:
    made = Element(str(node.tag), dict(node.attributes), parent)
    made.children.extend(_children(node, made))
    return made


def _children(node: LexborNode, parent: Element) -> Iterator[Element | Text]:
    child = node.child
    while child is not None:
        if child.tag == "-text":
            yield Text(str(child.text_content))
        elif not str(child.tag).startswith("-"):
            yield _element(child, parent)
        child = child.next
