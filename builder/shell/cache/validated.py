"""Validated files as bytes in a store: what other pages ask of a file, and beside it the rest, which only its own page shows.

The rest, its body above all, is most of a file, and is read when somebody asks for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import lru_cache, partial
from typing import Any, TypeAlias

from builder.nouns.cache.heads import with_rest
from builder.nouns.cache.later import LaterMapping, each_time
from builder.nouns.cache.value_digest import digest_of
from builder.nouns.checked import Checked, FieldPath
from builder.nouns.codec import Codec
from builder.nouns.model import Case, Content
from builder.nouns.registers.registers import Allowed
from builder.nouns.source.document import Document
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.source.written import AsWritten, Group
from builder.shell.cache.store import Store

_PASSAGES, _BLOCKS = ("passages",), ("blocks",)
_SHOWN = tuple(row.name for row in fields(Document) if row.name not in {*_PASSAGES, *_BLOCKS})
_BODY = (_PASSAGES, _SHOWN, _BLOCKS)
"""The parts of a body that are read together: what search knows, what the page shows, what the book does."""
_WRITTEN, _PLACES = tuple(row.name for row in fields(AsWritten)), ("places",)
_RESTS = (*_BODY, _WRITTEN, _PLACES)
_NUMBERS = {name: number for number, names in enumerate(_RESTS) for name in names}
_OF_PLACES = _NUMBERS["places"]
HELD = 16
"""How many parts of the rest are held after they were read; our own choice. Most are asked for once, for one page."""
_NO_BODY, _NOT_WRITTEN = Document(parts=()), AsWritten(Group(()), "")
Parts = Mapping[str, Any]
Told: TypeAlias = tuple[bytes, ...]


class Validated:
    """Reads and writes what `make` made of files on the day `today`, with words that are `allowed`.

    What is new is told as bytes at once, by the process that made it: those are sent to another in a fraction of the time.
    """

    def __init__(
        self, store: Store, allowed: Allowed, today: date, make: Callable[[Sequence[SourceFile]], Iterable[Checked]]
    ) -> None:
        self._store = store
        self._codec = Codec([*_terms(allowed), *allowed.municipalities.values(), *allowed.groups])
        self._today = today
        self._make = make
        self.heads: dict[int, tuple[Content, bytes]] = {}
        self._rest = lru_cache(HELD)(self._read_rest)

    def read(self, key: bytes, file: SourceFile, data: bytes) -> Checked | None:
        """What was made of the `file`, or None when it was made on a day that judges otherwise, or its rest is not there.

        Raises what `Codec.read` raises.
        """
        keys = _keys(key)
        found = self._checked(file, data, [partial(self._rest, one, number, file) for number, one in enumerate(keys)])
        holds = found.since <= self._today < found.until and all(self._store.has(one) for one in keys)
        return found if holds else None

    def _checked(self, file: SourceFile, asked: bytes, rest: Sequence[Callable[[], Parts]]) -> Checked:
        """What was made of the `file`, by what others ask of it, and what gives each part of the rest."""
        head, about = asked.split(b"\n", 1)
        content = self._codec.read(head)
        since, until, problems, references, links, abbreviations, says = self._codec.read(about)

        def part(name: str) -> Any:
            return rest[_NUMBERS[name]]()[name]

        if content:
            content = with_rest(content, each_time(Document, part), each_time(AsWritten, part))
            self.heads[id(content)] = content, digest_of(head)
        return Checked(
            file=file, content=content, problems=problems, places=LaterMapping(partial(part, "places")),
            references=references, links=links, since=since, until=until, abbreviations=abbreviations, says=says,
        )  # fmt: skip

    def told(self, one: Checked) -> Told:
        """What was made of a file as bytes: what others ask, then the parts of the rest."""
        content = with_rest(one.content, _NO_BODY, _NOT_WRITTEN) if one.content else None
        about = (one.since, one.until, one.problems, one.references, one.links, one.abbreviations, one.says)
        *rest, places = (tuple(parts.values()) for parts in _rest_of(one))
        return b"\n".join(map(self._codec.write, (content, about))), *map(self._codec.write, rest), _places_told(*places)

    def put(self, key: bytes, file: SourceFile, told: Told) -> Checked:
        """What is `told` of the `file`, which the store has from now on by that key."""
        keys = _keys(key)
        for at, data in zip((key, *keys), told, strict=True):
            self._store.put(at, data)
        return self._checked(
            file,
            told[0],
            # The rest is held here only when the store does not have it.
            [
                partial(self._rest, one, number, file) if self._store.has(one) else partial(self._parts, number, data, file)
                for number, (one, data) in enumerate(zip(keys, told[1:], strict=True))
            ],
        )

    def _read_rest(self, key: bytes, number: int, file: SourceFile) -> Parts:
        """A part of the rest by its `key`; made anew when the disk does not give it whole."""
        try:
            return self._parts(number, self._store.get(key) or b"", file)
        except (ValueError, TypeError, LookupError):
            (one,) = self._make([file])
            return _rest_of(one)[number]

    def _parts(self, number: int, data: bytes, file: SourceFile) -> Parts:
        if number == _OF_PLACES:
            return {"places": _places_read(data, file)}
        return dict(zip(_RESTS[number], self._codec.read(data), strict=True))


def _places_told(places: Mapping[FieldPath, Span]) -> bytes:
    """The places of a file's values, of which it has hundreds: a short row each, and not a word of the file that all are of."""
    rows = [(*path, span.line, span.column, span.end_column) for path, span in places.items()]
    return json.dumps(rows, separators=(",", ":")).encode()


def _places_read(data: bytes, file: SourceFile) -> Mapping[FieldPath, Span]:
    return {tuple(path): Span(file.path, line, column, end) for *path, line, column, end in json.loads(data)}


def _rest_of(one: Checked) -> list[Parts]:
    """The parts of the rest of a validated file, which has none of some when it has no content or is no case."""
    body = one.content.body if one.content else _NO_BODY
    written = one.content.written if isinstance(one.content, Case) else _NOT_WRITTEN
    found = [{name: getattr(body, name) for name in names} for names in _BODY]
    return [*found, {name: getattr(written, name) for name in _WRITTEN}, {"places": one.places}]


def _keys(key: bytes) -> list[bytes]:
    return [digest_of(b"rest", key, b"%d" % number) for number in range(len(_RESTS))]


def _terms(allowed: Allowed) -> Iterable[object]:
    return (term for vocabulary in allowed.vocabularies.values() for term in vocabulary.terms)
