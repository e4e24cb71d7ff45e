"""A frozen value that is read when somebody first asks for a part of it: what a build can do without is never read.

It is equal to the value that it becomes, and of its type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, cast

Value = TypeVar("Value")


def later(
    kind: type[Value],
    reads: Iterable[Callable[[], Mapping[str, Any]]],
    given: Callable[[], tuple[object, ...]] | None = None,
) -> Value:
    """A value of the frozen type `kind`, a dataclass with slots.

    Each of `reads` gives some of its parts by name, and is called at most once, from the first on until the one that is asked for
    is there: the first gives what is asked for most. What is read is held. A part that none gives raises `AttributeError`.
    `given` tells the values that all of it is made of, and of nothing else, when that is told more easily than it is read.
    """
    waiting = iter(reads)

    def part(one: Value, name: str) -> Any:
        """The part of that name, which is held from now on; raises `AttributeError` when none gives it."""
        for read in waiting:
            found = read()
            for each in found.keys() & _names(cast(Any, kind)):
                object.__setattr__(one, each, found[each])
            if name in found:
                return found[name]
        raise AttributeError(name)

    made: Value = _waiting(cast(Any, kind))(part)
    object.__setattr__(made, "_given", given)
    return made


def given_for(value: object) -> tuple[object, ...]:
    """What a value that is read later is made of, as far as that is told; nothing of another."""
    given: Callable[[], tuple[object, ...]] | None = getattr(value, "_given", None)
    return given() if given else ()


def each_time(kind: type[Value], part: Callable[[str], Any]) -> Value:
    """A value of the frozen type `kind` whose `part` of a name is asked for whenever somebody looks at it, and not held here."""
    made: Value = _waiting(cast(Any, kind))(lambda one, name: part(name))
    return made


@cache
def _names(kind: Any) -> AbstractSet[str]:
    return {row.name for row in fields(kind)}


@cache
def _waiting(kind: Any) -> Any:
    """The values of a type whose parts wait for somebody to ask: one without a value yet is one that is not read."""
    names = tuple(row.name for row in fields(kind))

    class Waiting(kind):  # type: ignore[misc]
        __slots__ = ("_given", "_part")
        __module__, __qualname__ = kind.__module__, kind.__qualname__

        def __new__(cls, part: Any = None, **parts: Any) -> Any:
            # `dataclasses.replace` makes its value of all parts by name, and such a one waits for nothing.
            return kind(**parts) if part is None else object.__new__(cls)

        def __init__(self, part: Callable[[Any, str], Any]) -> None:
            object.__setattr__(self, "_part", part)
            object.__setattr__(self, "_given", None)

        def __getattr__(self, name: str) -> Any:
            if name not in _names(kind):
                raise AttributeError(name)
            return self._part(self, name)

        def __eq__(self, other: object) -> bool:
            return self is other or (
                isinstance(other, kind) and all(getattr(self, name) == getattr(other, name) for name in names)
            )

        def __hash__(self) -> int:
            return hash(tuple(getattr(self, name) for name in names))

        def __reduce__(self) -> Any:
            return _of, (kind, {name: getattr(self, name) for name in names})

    return Waiting


def _of(kind: Callable[..., Value], parts: Mapping[str, Any]) -> Value:
    return kind(**parts)


class LaterMapping(Mapping[Any, Any]):
    """A mapping that `read` gives when somebody first looks into it."""

    def __init__(self, read: Callable[[], Mapping[Any, Any]]) -> None:
        self._read = read
        self._found: Mapping[Any, Any] | None = None

    @property
    def _all(self) -> Mapping[Any, Any]:
        if self._found is None:
            self._found = self._read()
        return self._found

    def __getitem__(self, key: Any) -> Any:
        return self._all[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __eq__(self, other: object) -> bool:
        return self._all == other

    def __repr__(self) -> str:
        return repr(self._all)

    __hash__ = None  # type: ignore[assignment]
