"""The tile map: one square per municipality. Squares of one case that touch are drawn as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.nouns.catalogue import Catalogue
from builder.nouns.model import Case
from builder.nouns.terms import Municipality

# How two tiles of the same case lie to each other: (rows down, columns right) and the class that bridges the gap.
_BRIDGES = {(0, 1): "joins-right", (1, 0): "joins-below", (1, 1): "joins-below-right", (1, -1): "joins-below-left"}


@dataclass(frozen=True, slots=True)
class Tile:
    """A municipality's square: how many local cases it has, and the classes that fuse it with its partners."""

    municipality: Municipality
    cases: tuple[Case, ...]
    bridges: str


def tiles(catalogue: Catalogue) -> tuple[Tile, ...]:
    """The 98 tiles by row and column."""
    bridges: dict[str, set[str]] = {}
    for case in catalogue.cases:
        for code, name in _bridges(case.municipalities):
            bridges.setdefault(code, set()).add(name)
    placed = sorted(catalogue.municipalities, key=lambda m: (m.row, m.column))
    return tuple(Tile(m, catalogue.cases_of.get(m.code, ()), " ".join(sorted(bridges.get(m.code, ())))) for m in placed)


def squares(municipalities: Iterable[Municipality]) -> str:
    """The path of a small map: a very short line per municipality, whose cap is the square; print drops one without length."""
    return "".join(f"M{m.column} {m.row}h.01" for m in municipalities)


def _bridges(partners: tuple[Municipality, ...]) -> Iterable[tuple[str, str]]:
    at = {(m.row, m.column): m.code for m in partners}
    for (row, column), code in at.items():
        for (down, right), name in _BRIDGES.items():
            if (row + down, column + right) in at:
                yield code, name
