"""The one grammar of the site's pictures: marks, spans and bars, told apart by shape and pattern and not by colour alone.

`templates/pictures.html` draws them, `assets/pictures.css` says how they look. Places are percent of the picture's width from its
left edge, so that a picture is as wide as its page. A picture has a table twin beside it and says in words what it shows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from builder.nouns.language.danish import thousands

PROMISED, REPORTED, MEASURED, UNKNOWN, DROPPED = "promised", "reported", "measured", "unknown", "dropped"
"""What a mark or a bar stands for. A hollow ring: said beforehand. A half-filled diamond: said afterwards, not measured. A solid
square: measured, or known to have happened. A dotted ring: nobody knows.
A cross: given up."""
KNOWN, OPEN, MIDDLE = "known", "open", "middle"
"""What a span stands for. A full line: what is known. A dotted one: what is missing, or may be. An upright one: a median."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A shape at a place; `kind` is one of those above, `at` in percent."""

    kind: str
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A line from `start` to `end`, in percent; `kind` is `KNOWN`, `OPEN` or `MIDDLE`, whose two ends are one place."""

    kind: str
    start: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A place on the axis, in percent, with what stands at it."""

    at: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One line of a picture. `label` stands above it, empty for none; `says` is all of it in words, which a pointer shows.

    `number` is how many things the line stands for, and is written on it; 0 for a line of one thing. Spans are drawn first.
    The lanes of a picture have all of them a label, or all of them a number.
    """

    says: str
    marks: tuple[Mark, ...] = ()
    spans: tuple[Span, ...] = ()
    label: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Lanes under one heading, drawn together; `title` may be empty."""

    title: str
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of lanes on one axis. `says` is the sentence of what it shows, `legend` pairs each kind with its word."""

    says: str
    ticks: tuple[Tick, ...]
    groups: tuple[Group, ...]
    legend: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A scale of numbers from 0 to `high`, with a little room at both edges so that a mark at the end is whole."""

    high: Decimal
    left: float = 2.0
    right: float = 98.0

    def at(self, value: Decimal) -> float:
        """The place of a number, in percent; what lies outside the axis is drawn at its edge."""
        share = min(max(value / self.high, Decimal(0)), Decimal(1)) if self.high else Decimal(0)
        return round(self.left + float(share) * (self.right - self.left), 2)

    def ticks(self, step: int) -> tuple[Tick, ...]:
        """A tick at every `step`, 0 included, with Danish numbers; `step` is positive."""
        return tuple(Tick(at=self.at(Decimal(n)), text=thousands(n)) for n in range(0, int(self.high) + 1, step))

    @classmethod
    def of(cls, values: Iterable[Decimal], step: int) -> Axis:
        """The axis that has room for all `values`, up to the next whole `step`; one step when there is none."""
        most = ceil(max(values, default=Decimal(0)))
        return cls(high=Decimal(max(1, ceil(most / step)) * step))
