"""A node of a head in; whether anything is written there, and which of its fields are no more than pieces of a cut text, out."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from builder.nouns.fields import PLACEHOLDER
from builder.nouns.language import spelling
from builder.nouns.source.node import MappingNode, Node, Scalar, SequenceNode, within


def once_cut(node: MappingNode, known: Collection[str]) -> Iterator[tuple[Scalar, Node]]:
    """The entries of a group; of a text that commas cut up, which makes a field without a value of each piece, only the first."""
    cut = False
    for key, value in node.entries:
        piece = key.text not in known and isinstance(value, Scalar) and value.is_cut_off
        if not (cut and piece) or key.text[:1].isdigit():  # a cut number is told of by the form as well, digit by digit
            yield key, value
        cut = piece


def is_unfilled(node: Node) -> bool:
    """Whether nothing but the template's own text stands in a value."""
    return PLACEHOLDER in node.text if isinstance(node, Scalar) else bool(within(node)) and all(map(is_unfilled, within(node)))


def first(node: Node) -> Node:
    """The first single value in a node."""
    return node if isinstance(node, Scalar) or not within(node) else first(within(node)[0])


def is_empty(node: Node) -> bool:
    """A value that is not there: nothing after the colon, empty quotes, `[]` or `{}`, or one of YAML's words for nothing."""
    if isinstance(node, Scalar):
        return node.text.strip().lower() in spelling.NOTHING
    return not (node.items if isinstance(node, SequenceNode) else node.entries)
