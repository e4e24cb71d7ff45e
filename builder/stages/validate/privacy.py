"""A file in; every number, name, mailbox or secret out that must not be published, wherever in the file it stands.

The source is read as it is written, comments and all. What only shows once YAML or Markdown is read, such as a number split by
stars or written with escapes, is looked for in what a page would say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from builder.nouns.node import Mapping, Node, Scalar
from builder.nouns.privacy import Find, finds
from builder.nouns.problem import Problem
from builder.nouns.source_file import SourceFile, Span

# The number of a source would lengthen one that it follows; other marks vanish on the page.
_CITATION = re.compile(r"<sup>.*?</sup>")
_MARKUP = re.compile(r"<[^>]*>")
# Marks that could part a number or an address in the source; without any, the page says nothing that the source does not.
_SPLIT = re.compile(r"[\d@*_~`\\&](?:(?<=[\d@])[*_~`\\]|(?<=[*_~`\\])[\d@-]|(?<=&)(?:#|\w+;))")


def unpublishable(file: SourceFile, head: Node | None, html: str, body_line: int) -> Iterator[Problem]:
    """A problem for each thing that must not be published, told once; in a file's name as well."""
    told: set[tuple[str, str]] = set()
    for find in finds(file.slug):
        yield _problem(find, Span(file.path))
    for find in finds(file.text):
        told.add(_key(find, file.text))
        yield _problem(find, _span(file, find))
    pieces = [(scalar.text, scalar.span) for scalar in _scalars(head) if scalar.text not in file.text]
    if _SPLIT.search(file.text):
        pieces.append((unescape(_MARKUP.sub("", _CITATION.sub(" ", html))), Span(file.path, body_line, 1, 2)))
    for text, span in pieces:
        for find in finds(text):
            if _key(find, text) not in told:
                yield _problem(find, span)


def _problem(find: Find, span: Span) -> Problem:
    return Problem(code=find.code, span=span, words={"value": find.shown})


def _key(find: Find, text: str) -> tuple[str, str]:
    """What makes two finds the same, however they are spaced."""
    return find.code, "".join(c for c in text[find.start : find.end] if c.isalnum())


def _span(file: SourceFile, find: Find) -> Span:
    line = file.text.count("\n", 0, find.start) + 1
    column = find.start - (file.text.rfind("\n", 0, find.start) + 1) + 1
    return Span(file.path, line, column, column + find.end - find.start)


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from _scalars(value)
    elif node is not None:
        for item in node.items:
            yield from _scalars(item)
