"""One walk over a field table and a value of its type: every leaf with kind and place, or the value with others or fewer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeAlias

from builder.nouns.checked import FieldPath
from builder.nouns.fields import COMPOUND, Kind, ListOf, Record

Leaf: TypeAlias = tuple[FieldPath, Kind, Any]
"""A single value: its key path, its kind, and itself."""


def leaves(kind: Kind, value: Any) -> Iterator[Leaf]:
    """Every single value below `value`, which `kind` describes: its key path, its kind, and itself, in the table's order.

    What is None is left out; an empty text is not. Raises `AttributeError` when a group is not of its table's type.
    """
    found: list[Leaf] = []
    _gather(kind, value, (), found)
    return iter(found)


def _gather(kind: Kind, value: Any, path: FieldPath, found: list[Leaf]) -> None:
    """Appends the leaves to `found`: generators within generators would take three times as long."""
    if value is None:
        return
    if isinstance(kind, ListOf):
        for position, item in enumerate(value):
            _gather(kind.kind, item, (*path, position), found)
    elif isinstance(kind, Record):
        for row in kind.fields:
            below = getattr(value, row.name)
            if below is None or (type(below) is tuple and not below):
                continue
            if isinstance(row.kind, COMPOUND):
                _gather(row.kind, below, (*path, row.key), found)
            else:
                found.append(((*path, row.key), row.kind, below))
    else:
        found.append((path, kind, value))


_GONE = object()


def without(record: Record, value: Any, unwanted: Callable[[Kind, Any], bool]) -> Any:
    """The value without the unwanted leaves: out of a list they fall away, and so does a group that needs one of them.

    `record` is the field table of `value`, which is not changed. `unwanted` is asked with the kind and the value of each leaf. A
    field that is not required becomes empty. A value of which nothing is unwanted comes out as it is, and so does one that itself
    needs what is: it is never lost. Raises `AttributeError` as `leaves` does.
    """
    kept = _made(record, value, lambda kind, leaf: _GONE if unwanted(kind, leaf) else leaf)
    return value if kept is _GONE else kept


def replaced(kind: Kind, value: Any, new: Callable[[Kind, Any], Any]) -> Any:
    """The value with other leaves: `new` gives each, asked with its kind and what it is; one that stays is given back itself.

    `kind` describes `value`, which is not changed and comes out as it is when all stay. Raises `AttributeError` as `leaves` does.
    """
    return _made(kind, value, new)


def _made(kind: Kind, value: Any, new: Callable[[Kind, Any], Any]) -> Any:
    if value is None:
        return None
    if isinstance(kind, ListOf):
        items = tuple(item for item in (_made(kind.kind, one, new) for one in value) if item is not _GONE)
        return value if len(items) == len(value) and all(a is b for a, b in zip(items, value, strict=True)) else items
    if not isinstance(kind, Record):
        return new(kind, value)
    changed: dict[str, Any] = {}
    for row in kind.fields:
        before = getattr(value, row.name)
        after = _made(row.kind, before, new)
        if after is _GONE and row.required:
            return _GONE
        if after is not before:
            changed[row.name] = "" if after is _GONE else after
    return replace(value, **changed) if changed else value
