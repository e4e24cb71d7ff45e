"""Validated files as bytes in a store: what other pages ask of a file, and beside it the rest, which only its own page shows.

The rest, its body above all, is most of a file, and is read when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from functools import partial
from typing import Any

from builder.nouns.checked import Checked
from builder.nouns.codec import Codec
from builder.nouns.document import Document
from builder.nouns.later import LaterMapping, later
from builder.nouns.model import Case
from builder.nouns.registers import Registers
from builder.nouns.source_file import SourceFile
from builder.nouns.value_digest import digest_of
from builder.nouns.written import AsWritten, Group
from builder.shell.store import Store

_PASSAGES, _BLOCKS = ("passages",), ("blocks",)
_SHOWN = tuple(row.name for row in fields(Document) if row.name not in {*_PASSAGES, *_BLOCKS})
_BODY = (_PASSAGES, _SHOWN, _BLOCKS)
"""The parts of a body that are read together: what search knows, what the page shows, what the book does."""
_WRITTEN, _PLACES = ("front_matter", "body"), ("places",)
_RESTS = (*_BODY, (*_WRITTEN, *_PLACES))
_NO_BODY, _NOT_WRITTEN = Document(parts=()), AsWritten(Group(()), "")
Parts = Mapping[str, Any]


class Validated:
    """Reads and writes what `make` made of files on the day `today`, with words of the `registers`."""

    def __init__(
        self, store: Store, registers: Registers, today: date, make: Callable[[Sequence[SourceFile]], list[Checked]]
    ) -> None:
        self._store = store
        self._codec = Codec([*_terms(registers), *registers.municipalities.values(), *registers.groups])
        self._today = today
        self._make = make

    def read(self, key: bytes, file: SourceFile, data: bytes) -> Checked | None:
        """What was made of the `file`, or None when it was made on a day that judges otherwise, or its rest is not there.

        Raises what `Codec.read` raises.
        """
        since, until, content, problems, references, links = self._codec.read(data)
        keys = _keys(key)
        if not since <= self._today < until or not all(self._store.has(one) for one in keys):
            return None
        *body, written = (partial(self._rest, one, number, file) for number, one in enumerate(keys))
        if isinstance(content, Case):
            content = replace(content, body=later(Document, body), written=later(AsWritten, [written]))
        elif content:
            content = replace(content, body=later(Document, body))
        return Checked(
            file=file, content=content, problems=problems, places=LaterMapping(lambda: written()["places"]),
            references=references, links=links, since=since, until=until,
        )  # fmt: skip

    def write(self, key: bytes, one: Checked) -> None:
        """Puts what was made of a file into the store."""
        content = one.content
        for at, parts in zip(_keys(key), _rest_of(one), strict=True):
            self._store.put(at, self._codec.write(tuple(parts.values())))
        if isinstance(content, Case):
            content = replace(content, body=_NO_BODY, written=_NOT_WRITTEN)
        elif content:
            content = replace(content, body=_NO_BODY)
        self._store.put(key, self._codec.write((one.since, one.until, content, one.problems, one.references, one.links)))

    def _rest(self, key: bytes, number: int, file: SourceFile) -> Parts:
        """A part of the rest by its `key`; made anew when the disk does not give it whole."""
        try:
            return dict(zip(_RESTS[number], self._codec.read(self._store.get(key) or b""), strict=True))
        except (ValueError, TypeError, LookupError):
            (one,) = self._make([file])
            return _rest_of(one)[number]


def _rest_of(one: Checked) -> list[Parts]:
    """The parts of the rest of a validated file, which has none of some when it has no content or is no case."""
    body = one.content.body if one.content else _NO_BODY
    written = one.content.written if isinstance(one.content, Case) else _NOT_WRITTEN
    found = [{name: getattr(body, name) for name in names} for names in _BODY]
    return [*found, {**{name: getattr(written, name) for name in _WRITTEN}, "places": one.places}]


def _keys(key: bytes) -> list[bytes]:
    return [digest_of(b"rest", key, b"%d" % number) for number in range(len(_RESTS))]


def _terms(registers: Registers) -> Iterable[object]:
    return (term for vocabulary in registers.vocabularies.values() for term in vocabulary.terms)
