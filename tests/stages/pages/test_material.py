"""What many pages show: maps, and who takes part."""

from __future__ import annotations

import re

import pytest

from builder.nouns.catalogue import Catalogue
from builder.nouns.views.parts import Tile
from builder.stages.derive import derive
from builder.stages.pages.material import Material, squares, who
from tests.builders import TODAY, case, catalogue, registers


def tiles(found: Catalogue) -> tuple[Tile, ...]:
    """The tiles of the map of a catalogue."""
    return Material(catalogue=found, derived=derive(found, TODAY)).tiles


def test_all_98_are_on_the_map_row_by_row() -> None:
    """Every municipality has a tile, in reading order, also when no case names it."""
    found = tiles(catalogue())
    assert len({tile.link.path for tile in found}) == 98
    places = [(tile.row, tile.column) for tile in found]
    assert places == sorted(places)
    assert all(tile.count == 0 for tile in found)


def test_a_tile_counts_its_cases() -> None:
    """A tile knows the number of its municipality's cases; nationwide ones are on no tile."""
    found = {
        tile.link.title: tile.count for tile in tiles(catalogue(case("a", partnere="[Odder]"), case("b", partnere="alle 98")))
    }
    assert (found["Odder"], found["Samsø"]) == (1, 0)


def test_squares_are_one_path() -> None:
    """Municipalities side by side in a row are one line, each other one of its own, in whatever order; none gives nothing."""
    every = list(registers().municipalities.values())
    lines = re.findall(r"M(\d+) (\d+)h(\d*)\.01", squares(every))
    places = [(int(row), int(column) + step) for column, row, more in lines for step in range(int(more or 0) + 1)]
    assert sorted(places) == sorted((m.row, m.column) for m in every)
    assert len(lines) < len(every) / 2
    assert squares(reversed(every)) == squares(every)
    assert squares(()) == ""


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"partnere": "alle 98"}, "Alle 98 kommuner"),
        ({"partnere": "[Odder, Fanø]"}, "Odder og Fanø"),
        ({"partnere": "[Odder, Fanø, Ærø, Samsø, Læsø, Morsø, Greve]"}, "7 kommuner"),
        ({"partnere": "[Odder]", "antal_kommuner": "{tal: mindst 9, aar: 2020, kilder: [k1]}"}, "Odder m.fl."),
        ({"partnere": "[Odder, Fanø]", "antal_kommuner": "{tal: 9, aar: 2020, kilder: [k1]}"}, "9 kommuner (2020), blandt dem Odder og Fanø"),
        ({"partnere": None, "antal_kommuner": "{tal: ca. 9, aar: 2020, kilder: [k1]}", "andre_partnere": "[KL]"}, "Ca. 9 kommuner (2020)"),
        ({"partnere": None, "andre_partnere": "[KL, Staten]"}, "KL; Staten"),
    ],
)  # fmt: skip
def test_who_takes_part_is_said_in_few_words(fields: dict[str, str | None], said: str) -> None:
    """All, a few names, a number, or those besides municipalities; »m.fl.« only where a source says at least how many."""
    assert who(case("a", **fields)) == said
