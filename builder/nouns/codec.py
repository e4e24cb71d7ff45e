"""Frozen values as text and back: what a build writes down for the next one. Only values come of a text, whatever it says.

Each kind of value is written as a number of a fixed list with its parts, so nothing is looked up by name and nothing is run.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from operator import attrgetter
from types import ModuleType, NoneType
from typing import Any

from builder.nouns import checked, entry, model, municipalities, page, problem, terms
from builder.nouns.language import amounts, dates
from builder.nouns.registers import chooser, glossary, lexicon, registers, split_keys, statement
from builder.nouns.registers import files as register_files
from builder.nouns.registers import office as office_register
from builder.nouns.site import finding
from builder.nouns.source import blocks, document, source_file, written
from builder.nouns.views import parts

_MODULES = (
    *(amounts, blocks, checked, dates, document, entry, finding, municipalities, problem, source_file, terms, written),
    *(chooser, glossary, lexicon, office_register, page, parts, register_files, registers, split_keys, statement),
    *(part for part in vars(model).values() if isinstance(part, ModuleType)),
)
"""The modules whose types are written, every module of `model` among them."""
_PLAIN = frozenset({str, int, bool, float, NoneType})
"""The types whose values JSON has as they are."""
_WRITER = json.JSONEncoder(separators=(",", ":"), check_circular=False)
"""Frozen values hold themselves nowhere, and to remember each list that it is within takes a writer much of its time."""
_TUPLE, _SET, _MAPPING, _DATE, _DECIMAL, _SHARED = range(-1, -7, -1)


def _types(modules: Iterable[ModuleType]) -> tuple[type, ...]:
    """The frozen types that are at home in the modules, in an order that only our own code decides."""
    found = (
        value for module in modules for value in vars(module).values() if getattr(value, "__module__", "") == module.__name__
    )
    return tuple(value for value in found if isinstance(value, type) and is_dataclass(value))


class Codec:
    """Writes values as text and reads them again.

    `shared` are values that whoever reads has already, such as a municipality: of those only the place in this list is written,
    so that it must be the same list when the text is read.
    """

    def __init__(self, shared: Sequence[object] = ()) -> None:
        self._types = _types(_MODULES)
        self._names = tuple(tuple(row.name for row in fields(kind)) for kind in self._types)
        self._slots = tuple(
            (kind, tuple(getattr(kind, name).__set__ for name in names))
            for kind, names in zip(self._types, self._names, strict=True)
        )
        self._numbers = {kind: number for number, kind in enumerate(self._types)}
        self._getters = tuple(map(_getter, self._names))
        self._shared = tuple(shared)
        self._sharing = frozenset(map(type, self._shared))
        self._place = {(type(value), _handle(value)): number for number, value in enumerate(self._shared)}
        self._readers: dict[int, Callable[[list[Any]], Any]] = {
            _TUPLE: lambda parts: tuple(map(self._value, parts[1:])),
            _SET: lambda parts: frozenset(map(self._value, parts[1:])),
            _MAPPING: lambda parts: dict(zip(map(self._value, parts[1::2]), map(self._value, parts[2::2]), strict=True)),
            _DATE: lambda parts: date.fromordinal(parts[1]),
            _DECIMAL: lambda parts: Decimal(parts[1]),
            _SHARED: lambda parts: self._shared[parts[1]],
        }

    def write(self, value: object) -> bytes:
        """The text of a value: of our types, and of texts, numbers, dates, tuples, sets and mappings.

        Raises `TypeError` for a value that can hold anything else.
        """
        return _WRITER.encode(self._parts(value)).encode()

    def read(self, text: bytes) -> Any:
        """The value that was written.

        Raises `ValueError`, `TypeError` or `LookupError` for what no `write` of ours has written.
        """
        return self._value(json.loads(text))

    def _parts(self, value: Any) -> Any:
        kind = type(value)
        if kind in _PLAIN:
            return value
        number = self._numbers.get(kind)
        if number is not None:
            place = self._place.get((kind, _handle(value))) if kind in self._sharing else None
            if place is not None and self._shared[place] == value:
                return [_SHARED, place]
            return [number, *[part if type(part) in _PLAIN else self._parts(part) for part in self._getters[number](value)]]
        if kind is tuple:
            return [_TUPLE, *[part if type(part) in _PLAIN else self._parts(part) for part in value]]
        if kind is date:
            return [_DATE, value.toordinal()]
        return self._rare(value)

    def _rare(self, value: Any) -> list[Any]:
        if isinstance(value, Decimal):
            return [_DECIMAL, str(value)]
        if type(value) is frozenset:
            return [_SET, *sorted(map(self._parts, value), key=repr)]
        if isinstance(value, Mapping):
            return [_MAPPING, *(self._parts(part) for row in value.items() for part in row)]
        raise TypeError(f"{type(value).__name__} is no value that can be written")

    def _value(self, parts: Any) -> Any:
        if type(parts) is not list:
            return parts
        number = parts[0]
        if number < 0:
            return self._readers[number](parts)
        # Slot by slot: what was written is a value that was made once, and making it anew costs twice as much.
        kind, slots = self._slots[number]
        if len(parts) != len(slots) + 1:
            raise ValueError(f"{kind.__name__} has {len(slots)} parts")
        one: Any = object.__new__(kind)
        value = self._value
        for put, part in zip(slots, parts[1:], strict=True):
            put(one, value(part) if type(part) is list else part)
        return one


def _getter(names: tuple[str, ...]) -> Callable[[Any], Iterable[Any]]:
    """What gives the parts of a value by their names."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: [getattr(value, name) for name in names]


def _handle(value: Any) -> object:
    """What tells most values of one type apart, and is quickly compared."""
    return getattr(value, "code", None) or getattr(value, "id", None)
