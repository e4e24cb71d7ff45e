"""What an editor wrote in a file, without places: front matter as texts, lists and groups, its lines, and the body as Markdown.

Nodes with places in, values that the form is given out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from builder.nouns.source.node import MappingNode, Node, Scalar, SequenceNode


@dataclass(frozen=True, slots=True)
class Group:
    """Keys with their trees, in the order written; keys are unique."""

    entries: tuple[tuple[str, Tree], ...]


Tree: TypeAlias = str | tuple["Tree", ...] | Group
"""A text, a list or a group of fields."""


@dataclass(frozen=True, slots=True)
class AsWritten:
    """A file as its editor wrote it: `front_matter` bears every field, `body` is Markdown without the blank lines around it.

    `lines` are those of the front matter, see `lines_of`: whoever changes one value can leave all others as they were written.
    """

    front_matter: Group
    body: str
    lines: Group = Group(())


def tree(node: Node) -> Tree:
    """The texts of a `node`, without its places: a text, a list or a group as it is."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, MappingNode):
        return group(node)
    return tuple(tree(item) for item in node.items)


def group(node: MappingNode) -> Group:
    """The texts of the mapping `node`, such as front matter, without its places."""
    return Group(tuple((key.text, tree(value)) for key, value in node.entries))


def plain(found: Tree) -> object:
    """The tree `found` as texts, lists and dictionaries, which `json` can write; keys in the order written."""
    if isinstance(found, str):
        return found
    if isinstance(found, Group):
        return {key: plain(value) for key, value in found.entries}
    return [plain(item) for item in found]


def lines_of(node: MappingNode, text: str, end: int) -> Group:
    """The lines of the front matter `node` in the `text` of its file, which ends before the line `end`, by field.

    A value on lines of its own, one a field or point and two blanks deeper each time, is divided: a group by key, a list by
    point, each after the lines that come before its first part. All else is one text, and front matter that cannot be divided has
    no lines.
    """
    rows = text.split("\n")
    return Group(tuple(_fields(node, rows, 0, end))) if _stands(node, rows, 0) else Group(())


def _stands(node: MappingNode, rows: Sequence[str], indent: int) -> bool:
    """Whether each field begins a line of its own, `indent` blanks deep, of which two may be a point's dash."""
    starts = [key.span.line for key, _ in node.entries]
    before = {rows[key.span.line - 1][: key.span.column - 1].replace("-", " ", 1) for key, _ in node.entries}
    return before == {" " * indent} and len({*starts}) == len(starts)


def _fields(node: MappingNode, rows: Sequence[str], indent: int, end: int) -> Iterator[tuple[str, Tree]]:
    ends = (*(key.span.line for key, _ in node.entries[1:]), end)
    for (key, value), below in zip(node.entries, ends, strict=True):
        yield key.text, _divided(value, rows, key.span.line, below, indent)


def _divided(node: Node, rows: Sequence[str], start: int, end: int, indent: int) -> Tree:
    """The value `node` of a field on the lines from `start` to before `end`, whose name is `indent` blanks deep."""
    first = node.span.line
    if first > start and isinstance(node, MappingNode) and _stands(node, rows, indent + 2):
        return Group((("", _joined(rows, start, first)), *_fields(node, rows, indent + 2, end)))
    starts = [item.span.line for item in node.items] if isinstance(node, SequenceNode) else []
    if starts and first > start and all(rows[line - 1].startswith(f"{' ' * indent}  - ") for line in starts):
        bounds = pairwise((*starts, end))
        points = (_point(item, rows, *bound, indent + 4) for item, bound in zip(node.items, bounds, strict=True))  # type: ignore[union-attr]
        return (_joined(rows, start, starts[0]), *points)
    return _joined(rows, start, end)


def _point(node: Node, rows: Sequence[str], start: int, end: int, indent: int) -> Tree:
    if isinstance(node, MappingNode) and _stands(node, rows, indent):
        return Group(tuple(_fields(node, rows, indent, end)))
    return _joined(rows, start, end)


def _joined(rows: Sequence[str], start: int, end: int) -> str:
    """The lines from `start` to before `end`, counted from 1."""
    return "\n".join(rows[start - 1 : end - 1])
