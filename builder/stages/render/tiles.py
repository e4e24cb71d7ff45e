"""The tile map: one square per municipality, and the small maps that show who is together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.nouns.catalogue import Catalogue
from builder.nouns.model import Case
from builder.nouns.terms import Municipality


@dataclass(frozen=True, slots=True)
class Tile:
    """A municipality's square with its local cases."""

    municipality: Municipality
    cases: tuple[Case, ...]


def tiles(catalogue: Catalogue) -> tuple[Tile, ...]:
    """The 98 tiles by row and column."""
    placed = sorted(catalogue.municipalities, key=lambda m: (m.row, m.column))
    return tuple(Tile(m, catalogue.cases_of.get(m.code, ())) for m in placed)


def squares(municipalities: Iterable[Municipality]) -> str:
    """The path of a small map: a very short line per municipality, whose cap is the square; print drops one without length."""
    return "".join(f"M{m.column} {m.row}h.01" for m in municipalities)
