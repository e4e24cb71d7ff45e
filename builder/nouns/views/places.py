"""What the list of municipalities and the page of each are told: `stages/pages` makes it, templates show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.terms import Municipality
from builder.nouns.views.parts import CaseLine, Light, Link, Members, Tile
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityRow:
    """A municipality in the table: number of inhabitants and of local cases, and the region's title."""

    link: Link
    population: int
    cases: int
    region: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityList(View):
    """The tile map and its twin, the table, which is in Danish order.

    `counted` is the year of the inhabitants, four digits, empty when there are no municipalities; `nationwide` is a number of
    cases.
    """

    template: ClassVar[str] = "municipalities"

    tiles: tuple[Tile, ...]
    rows: tuple[MunicipalityRow, ...]
    counted: str
    nationwide: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCase:
    """A case that the municipality is or was in: `part` are pairs of a word and what it says of the municipality's own part.

    `others` are those it is in it with, in words, »ukendt« when none is known. `rows` lead to what tool pages say of the case.
    """

    link: Link
    summary: str
    light: Light
    where: Members
    part: tuple[tuple[str, str], ...]
    others: str
    rows: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """Cases of a circle of municipalities, most members first; `left_out` is the number of those that are not listed."""

    lines: tuple[CaseLine, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The nationwide programme that every municipality must decide on: the municipality's own cases in it, and the whole."""

    link: Link
    own: tuple[CaseLine, ...]
    whole: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityPage(View):
    """What concerns one municipality. `local` is the number of its own cases, which are in four lists.

    These are `current`, `considered`, `uncertain` when the status does not say, and `past` for what is over or it has left.
    `comparison` is the path that sets the first of `current` side by side, empty for fewer than two.
    `named` are cases that name it although it takes no part, each with why, and `programme` is None when the catalogue lacks it.
    `like_us` is the path of the catalogue narrowed to its size; `alike` are those of similar size with their inhabitants.
    `region_merges` says that its region becomes another; `country` is the path of the small map of all.
    """

    template: ClassVar[str] = "municipality"

    municipality: Municipality
    tiles: tuple[Tile, ...]
    local: int
    current: tuple[OwnCase, ...]
    considered: tuple[OwnCase, ...]
    uncertain: tuple[OwnCase, ...]
    past: tuple[OwnCase, ...]
    comparison: str
    named: tuple[tuple[Link, str], ...]
    programme: Programme | None
    neighbours: tuple[Link, ...]
    of_neighbours: Others
    like_us: str
    alike: tuple[tuple[Link, int], ...]
    of_alike: Others
    nationwide: tuple[CaseLine, ...]
    region_merges: bool
    country: str
