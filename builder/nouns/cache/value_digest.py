"""A frozen value in; a digest out that no other value has, so that what was made of it can be found again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from types import FunctionType, NoneType
from typing import Any

from builder.nouns.cache.later import given_for

SIZE = 16
"""Bytes of a digest."""
_SHORT = 120
"""Characters up to which a value stands for itself."""
_SELF_SAID = frozenset({NoneType, int, bool, float})
"""The types whose `repr` is all that there is to say."""


def digest_of(*parts: bytes) -> bytes:
    """The digest of some bytes in their order; where one ends and the next begins counts too."""
    return hashlib.blake2b(b"".join([b"%d:%b" % (len(part), part) for part in parts]), digest_size=SIZE).digest()


class ValueDigests:
    """The digests of values. A frozen value that stands in several is gone through once, and kept alive for that.

    One that is told in few words is not: to remember those takes more memory than the time is worth.

    No two values that differ in type or content have the same digest, so equal ones may have two: what was kept of it is then
    only not found.
    """

    def __init__(self) -> None:
        self._given: dict[int, tuple[object, str]] = {}
        self._known: dict[int, tuple[object, str]] = {}
        self._parts: dict[type, tuple[str, Callable[[Any], Iterable[Any]]] | None] = {}

    def know(self, value: object, digest: bytes) -> None:
        """Lets the `digest` of all that the `value` was made of be its own, so that it need not be gone through."""
        self._given[id(value)] = self._known[id(value)] = (value, f"<{digest.hex()}>")

    def forget(self) -> None:
        """Lets go of the values that were gone through; those that come again are gone through again."""
        self._known = dict(self._given)

    def of(self, value: object) -> bytes:
        """The digest of a value; a function of a module is told by its name, for whoever keeps anything knows the program.

        Raises `TypeError` for a value that holds what is none, such as a function without a name.
        """
        return _hashed(self._told((value,)))

    def _told(self, values: Iterable[Any]) -> str:
        """The values one after another, each as text that begins with its kind and tells where it ends."""
        known = self._known
        told = []
        for value in values:
            kind = type(value)
            if kind is str:
                told.append(f"s{len(value)}:{value}")
            elif kind is tuple or kind is list:
                told.append(f"({self._told(value)})" if value else "()")
            elif kind in _SELF_SAID:
                told.append(f"{kind.__name__} {value!r};")
            elif before := known.get(id(value)):
                told.append(before[1])
            elif kind is date:
                told.append(f"date {value.toordinal()};")
            elif parts := self._parts_of(kind):
                text = parts[0] + self._told(parts[1](value))
                if len(text) > _SHORT:
                    text = _hashed(text).hex()
                    known[id(value)] = value, f"<{text}>"
                told.append(f"<{text}>")
            else:
                told.append(self._rare(value))
        return "".join(told)

    def _parts_of(self, kind: type) -> tuple[str, Callable[[Any], Iterable[Any]]] | None:
        """The name of a frozen type, and what gives the parts of its values; None for a type that is none."""
        try:
            return self._parts[kind]
        except KeyError:
            made = (f"{kind.__module__}.{kind.__qualname__}:", self._getter(kind)) if is_dataclass(kind) else None
            return self._parts.setdefault(kind, made)

    def _getter(self, kind: Any) -> Callable[[Any], Iterable[Any]]:
        """What gives the parts of a value; of one that is read later what it is made of, if the first of that is known."""
        names = [row.name for row in fields(kind)]
        read = attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, name) for name in names]
        if not hasattr(kind, "_given"):
            return read

        def parts(value: Any) -> Iterable[Any]:
            given = given_for(value)
            return ("made of", *given) if given and id(given[0]) in self._known else read(value)

        return parts

    def _rare(self, value: Any) -> str:
        kind = type(value).__qualname__
        if isinstance(value, frozenset | set):
            parts = "".join(sorted([self._told((part,)) for part in value]))
            return f"{{{parts}}}"
        if isinstance(value, Enum):
            return f"enum {kind}.{value.name};"
        if isinstance(value, type) or (isinstance(value, FunctionType) and "<" not in value.__qualname__):
            return f"{kind} {value.__module__}.{value.__qualname__};"
        if isinstance(value, bytes):
            return f"b{value.hex()};"
        if isinstance(value, str | date | Decimal):
            text = str(value)
            return f"{kind} {len(text)}:{text}"
        if isinstance(value, Mapping):
            return f"[{self._told([part for row in value.items() for part in row])}]"
        raise TypeError(f"{kind} is no value")


def _hashed(text: str) -> bytes:
    return hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=SIZE).digest()
