"""One walk over a field table and a value of its type: every leaf with its kind and its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from builder.nouns.checked import Path
from builder.nouns.fields import Kind, ListOf, Record


def leaves(kind: Kind, value: Any, path: Path = ()) -> Iterator[tuple[Path, Kind, Any]]:
    """Every single value below `value`, which `kind` describes: the way to it, its kind, and itself. None is left out."""
    if value is None:
        return
    if isinstance(kind, ListOf):
        for position, item in enumerate(value):
            yield from leaves(kind.kind, item, (*path, position))
    elif isinstance(kind, Record):
        for row in kind.fields:
            yield from leaves(row.kind, getattr(value, row.name), (*path, row.key))
    else:
        yield path, kind, value
