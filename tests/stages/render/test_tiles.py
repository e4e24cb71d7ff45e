"""The tile map as values."""

from __future__ import annotations

import re

from builder.stages.render.tiles import squares, tiles
from tests.builders import case, catalogue, registers


def test_all_98_are_on_the_map_row_by_row() -> None:
    """Every municipality has a tile, in reading order, also when no case names it."""
    found = tiles(catalogue())
    assert len({tile.municipality.code for tile in found}) == 98
    places = [(tile.municipality.row, tile.municipality.column) for tile in found]
    assert places == sorted(places)
    assert all(tile.cases == () for tile in found)


def test_a_tile_holds_its_cases() -> None:
    """A tile knows the cases of its municipality; nationwide ones are on no tile."""
    found = {
        tile.municipality.name: tile for tile in tiles(catalogue(case("a", partnere="[Odder]"), case("b", partnere="alle 98")))
    }
    assert [page.slug for page in found["Odder"].cases] == ["a"]
    assert found["Samsø"].cases == ()


def test_squares_are_one_path() -> None:
    """Each municipality adds one move to its place, in the order given; none gives nothing."""
    two = list(registers().municipalities.values())[:2]
    path = squares(two)
    assert re.findall(r"M(\d+) (\d+)", path) == [(str(m.column), str(m.row)) for m in two]
    assert squares(()) == ""
