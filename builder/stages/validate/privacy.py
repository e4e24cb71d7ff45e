"""A file in; every number, name, mailbox or secret out that must not be published, wherever in the file it stands.

The source is read as it is written, comments and all. What only shows once YAML or Markdown is read, such as a number split by
stars or written with escapes, is looked for in what a page would say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial

from builder.nouns.lint.privacy import Match, matches
from builder.nouns.lint.stripped import StrippedText, is_split
from builder.nouns.problem import Problem
from builder.nouns.source.node import MappingNode, Node, Scalar
from builder.nouns.source.source_file import SourceFile, Span


def private_data(
    file: SourceFile, head: Node | None, page: str, body_line: int, exceptions: Collection[str] = ()
) -> Iterator[Problem]:
    """A problem for each thing that must not be published, reported once; in a file's name as well.

    `head` is the front matter or a register's root, None when it could not be read. `page` is what the body says as plain text,
    empty for a file without one, and `body_line` the line of the file, from 1, on which the body begins: what only a page shows
    is reported there. `exceptions` are the digits of numbers that look like CPR numbers and are none. What is looked for, and
    why, stands in `nouns/lint/privacy`.
    """
    for match in matches(file.slug, exceptions):
        yield _problem(match, Span(file.path))
    told: set[tuple[str, str]] = set()
    for reading in _readings(file, head, page, body_line, exceptions):
        new = [(match, key, span) for match, key, span in reading if key not in told]
        told.update(key for _, key, _ in new)
        yield from (_problem(match, span) for match, _, span in new)


def _readings(
    file: SourceFile, head: Node | None, page: str, body_line: int, exceptions: Collection[str]
) -> Iterator[list[tuple[Match, tuple[str, str], Span]]]:
    """What is found in the source as written, in front matter as YAML reads it, in the source without marks, and in the page."""
    text, at = file.text, partial(Span.between, file.path, file.text)
    yield [(match, _key(match, text), at(match.start, match.end)) for match in matches(text, exceptions)]
    scalars: list[Scalar] = []
    _gather(head, text, scalars)
    yield [(match, _key(match, one.text), one.span) for one in scalars for match in matches(one.text, exceptions)]
    if is_split(text):
        bare = StrippedText.of(text)
        found = matches(bare.text, exceptions)
        yield [(match, _key(match, bare.text), at(*bare.place(match.start, match.end))) for match in found]
        start = Span(file.path, body_line, 1, 2)
        yield [(match, _key(match, page), start) for match in matches(page, exceptions)]


def _problem(match: Match, span: Span) -> Problem:
    return Problem(code=match.code, span=span, words={"value": match.shown})


def _key(match: Match, text: str) -> tuple[str, str]:
    """What makes two matches the same, however they are spaced."""
    return match.code, "".join(c for c in text[match.start : match.end] if c.isalnum())


def _gather(node: Node | None, text: str, scalars: list[Scalar]) -> None:
    """Appends the single values and keys that do not stand in the `text` as they are read."""
    if isinstance(node, Scalar):
        if node.text not in text:
            scalars.append(node)
    elif isinstance(node, MappingNode):
        for key, value in node.entries:
            if key.text not in text:
                scalars.append(key)
            _gather(value, text, scalars)
    elif node is not None:
        for item in node.items:
            _gather(item, text, scalars)
