"""What an editor wrote in a file, without places: front matter as texts, lists and groups, and the body as Markdown.

Nodes with places in, values that the form is given out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from builder.nouns.node import MappingNode, Node, Scalar


@dataclass(frozen=True, slots=True)
class Group:
    """Keys with their trees, in the order written; keys are unique."""

    entries: tuple[tuple[str, Tree], ...]


Tree: TypeAlias = str | tuple["Tree", ...] | Group
"""A text, a list or a group of fields."""


@dataclass(frozen=True, slots=True)
class AsWritten:
    """A file as its editor wrote it: `front_matter` bears every field, `body` is Markdown without the blank lines around it."""

    front_matter: Group
    body: str


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
