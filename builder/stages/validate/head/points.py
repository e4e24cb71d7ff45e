"""The points of a list as nodes in; those that their dashes part otherwise than they are meant out."""

from __future__ import annotations

from collections.abc import Sequence

from builder.nouns.fields import Identifier, Kind, Record, SourceId
from builder.nouns.source.node import MappingNode, Node, Scalar

_DASHED = 3
"""So many dashes part one point; of two the second may be a point that lacks its text, as the form leaves one. Our own choice."""
_MORE = 2
"""So many fields has a point that goes on after its first line."""


def each_dashed(group: Record, items: Sequence[Node]) -> tuple[MappingNode, ...]:
    """The points of a list whose every field has a dash, put together again; none of another list."""
    pairs = [item.entries[0] for item in items if isinstance(item, MappingNode) and len(item.entries) == 1]
    first, keys = group.fields[0].key, [key.text for key, _ in pairs]
    alone = all(key == first for key in keys) or not {row.key for row in group.fields}.issuperset(keys)
    if len(pairs) < max(len(items), _DASHED) or alone or keys[0] != first or keys[1] == first:
        return ()
    starts = [n for n, key in enumerate(keys) if key == first]
    runs = [pairs[start:end] for start, end in zip(starts, [*starts[1:], len(pairs)], strict=True)]
    return tuple(MappingNode(tuple(run), run[0][0].span) for run in runs)


def begun_twice(kind: Kind, item: Node, below: Sequence[Node]) -> tuple[Scalar, Scalar] | None:
    """The keys of the first line of a point that was copied, with nothing more of it, and of the point `below` that goes on.

    Only an id is never that of two points: of two days that are the same, the first point may lack its text.
    """
    if not isinstance(kind, Record) or not isinstance(item, MappingNode) or len(item.entries) != 1:
        return None
    if not isinstance(kind.fields[0].kind, Identifier | SourceId):
        return None
    needs_more = any(row.required and row.key != item.entries[0][0].text for row in kind.fields)
    other = below[0] if below else None
    if not needs_more or not isinstance(other, MappingNode) or len(other.entries) < _MORE:
        return None
    (key, value), (again, same) = item.entries[0], other.entries[0]
    is_same = isinstance(value, Scalar) and isinstance(same, Scalar) and (key.text, value.text) == (again.text, same.text)
    return (key, again) if is_same else None
