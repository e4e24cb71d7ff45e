"""A small graph: what is said of a thing, as values that JSON-LD and Turtle are both written from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Iri:
    """An address, or one that is relative to where the graph lies."""

    value: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A text in a language, or, without one, a value of the type that its name has."""

    value: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A thing: its address, empty for one without, its types and what is said of it, under prefixed names."""

    about: str = ""
    types: tuple[str, ...]
    said: tuple[tuple[str, tuple[Value, ...]], ...] = ()


Value: TypeAlias = Iri | Literal | Node
"""What may be said of a thing under a name."""
