"""A mapping whose values are worked out one by one, each when it is first asked for, for who may ask for a few of many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class ByNeed(Mapping[Key, Value]):
    """`keys` in their order, and what gives the value of each: a pure function, which is asked at most once a key."""

    __slots__ = ("_keys", "_made", "_make")

    def __init__(self, keys: Iterable[Key], make: Callable[[Key], Value]) -> None:
        self._keys = dict.fromkeys(keys)
        self._make = make
        self._made: dict[Key, Value] = {}

    def __getitem__(self, key: Key) -> Value:
        """The value of the `key`; raises `KeyError` when there is none."""
        if key not in self._made:
            if key not in self._keys:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __iter__(self) -> Iterator[Key]:
        """The keys in their order."""
        return iter(self._keys)

    def __len__(self) -> int:
        """How many keys there are, asked for or not."""
        return len(self._keys)
