"""A frozen value in; a digest out that no other value has, so that what was made of it can be found again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

SIZE = 16
"""Bytes of a digest."""


def digest_of(*parts: bytes) -> bytes:
    """The digest of some bytes in their order; where one ends and the next begins counts too."""
    return hashlib.blake2b(b"".join(b"%d:%b" % (len(part), part) for part in parts), digest_size=SIZE).digest()


class ValueDigests:
    """The digests of values. A frozen value that stands in several is gone through once; it is kept alive for that.

    No two values that differ in type or content have the same digest, so equal ones may have two: what was kept of it is then
    only not found.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}
        self._names: dict[type, tuple[bytes, tuple[str, ...]]] = {}

    def know(self, value: object, digest: bytes) -> None:
        """Lets the `digest` of all that the `value` was made of be its own, so that it need not be gone through."""
        self._known[id(value)] = (value, digest)

    def of(self, value: object) -> bytes:
        """The digest of a value. Raises `TypeError` for one that holds what is no value, such as a function."""
        return digest_of(self._told(value))

    def _told(self, value: Any) -> bytes:
        kind = type(value)
        if kind is str:
            data = value.encode(errors="surrogatepass")
            return b"s%d:%b" % (len(data), data)
        if kind is tuple or kind is list:
            return b"(%b)" % b"".join(map(self._told, value))
        if value is None or kind is int or kind is bool or kind is float:
            return f"{kind.__name__} {value!r};".encode()
        known = self._known.get(id(value))
        if known is None:
            if is_dataclass(kind):
                known = value, self._frozen(value)
                self._known[id(value)] = known
            else:
                return self._rare(value)
        return b"<%b>" % known[1]

    def _frozen(self, value: Any) -> bytes:
        kind = type(value)
        if kind not in self._names:
            self._names[kind] = f"{kind.__module__}.{kind.__qualname__}".encode(), tuple(row.name for row in fields(value))
        name, rows = self._names[kind]
        return digest_of(name, *[self._told(getattr(value, row)) for row in rows])

    def _rare(self, value: Any) -> bytes:
        if isinstance(value, Enum):
            return digest_of(b"enum", type(value).__qualname__.encode(), value.name.encode())
        if isinstance(value, type):
            return digest_of(b"type", value.__module__.encode(), value.__qualname__.encode())
        if isinstance(value, bytes):
            return b"b%d:%b" % (len(value), value)
        if isinstance(value, str | date | Decimal):
            return digest_of(type(value).__qualname__.encode(), str(value).encode(errors="surrogatepass"))
        if isinstance(value, frozenset | set):
            return b"{%b}" % b"".join(sorted(map(self._told, value)))
        if isinstance(value, Mapping):
            return b"[%b]" % b"".join(self._told(part) for row in value.items() for part in row)
        raise TypeError(f"{type(value).__name__} is no value")
