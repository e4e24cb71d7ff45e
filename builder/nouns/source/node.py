"""Front matter, or a register in YAML or rows, as a tree of texts with places.

No value is guessed: `0751`, `no` and `12:30` stay as written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from builder.nouns.source.source_file import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, always text: as YAML reads quotes and line breaks, otherwise as written.

    It `is_cut_off` when it is the value of a key that nothing follows, not even a colon: what a comma left of a text.
    """

    text: str
    span: Span
    is_cut_off: bool = False


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A list of nodes in the order written; `span` is where it begins."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Keys with their nodes, in the order written; keys are unique. `span` is where it begins."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span


Node: TypeAlias = Scalar | SequenceNode | MappingNode


def within(node: SequenceNode | MappingNode) -> tuple[Node, ...]:
    """The nodes directly in a `node`, without its keys."""
    return node.items if isinstance(node, SequenceNode) else tuple(value for _, value in node.entries)
