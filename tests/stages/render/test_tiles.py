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
    assert all(tile.cases == () and tile.bridges == "" for tile in found)


def test_a_tile_holds_its_cases() -> None:
    """A tile knows the cases of its municipality; nationwide ones are on no tile."""
    found = {tile.municipality.name: tile for tile in tiles(catalogue(case("a", partnere="[Odder]"), case("b", partnere="alle 98")))}
    assert [page.slug for page in found["Odder"].cases] == ["a"]
    assert found["Samsø"].cases == ()


def test_touching_partners_are_fused() -> None:
    """Two partners of one case whose tiles touch are bridged, from the upper or left one."""
    by_place = {(m.row, m.column): m for m in registers().municipalities.values()}
    (row, column), left = next((place, m) for place, m in sorted(by_place.items()) if (place[0], place[1] + 1) in by_place)
    right = by_place[row, column + 1]
    both = catalogue(case(partnere=f"[{right.name}, {left.name}]"))
    found = {tile.municipality.name: tile.bridges for tile in tiles(both)}
    assert "joins-right" in found[left.name].split()
    assert "joins-right" not in found[right.name].split()


def test_partners_of_different_cases_are_not_fused() -> None:
    """Neighbours that share no case stay apart."""
    by_place = {(m.row, m.column): m for m in registers().municipalities.values()}
    (row, column), left = next((place, m) for place, m in sorted(by_place.items()) if (place[0], place[1] + 1) in by_place)
    right = by_place[row, column + 1]
    apart = catalogue(case("a", partnere=f"[{left.name}]"), case("b", partnere=f"[{right.name}]"))
    assert all(tile.bridges == "" for tile in tiles(apart))


def test_a_bridge_is_drawn_once() -> None:
    """Two cases that bridge the same tiles draw one bridge."""
    once = {tile.municipality.name: tile.bridges for tile in tiles(catalogue(case("a")))}
    twice = {tile.municipality.name: tile.bridges for tile in tiles(catalogue(case("a"), case("b")))}
    assert once == twice


def test_squares_are_one_path() -> None:
    """Each municipality adds one move to its place, in the order given; none gives nothing."""
    two = list(registers().municipalities.values())[:2]
    path = squares(two)
    assert re.findall(r"M(\d+) (\d+)", path) == [(str(m.column), str(m.row)) for m in two]
    assert squares(()) == ""
