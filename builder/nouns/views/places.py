"""What the list of municipalities and the page of each are told: `stages/pages` makes it, templates show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.derived.decisions import DecisionRow
from builder.nouns.derived.network import Network
from builder.nouns.model import Cited
from builder.nouns.municipalities import Municipality
from builder.nouns.pictures import Lane, Tick
from builder.nouns.views.parts import CaseLine, Light, Link, Tile
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

    `number` is its place on the page, from 1, by which lists of companions name it. `lane` is its time on the page's axis of
    years, and the same in words; `claims` carry our doubts of it. `others` are those it is in it with, in words, »ukendt« when
    none is known. `rows` lead to what tool pages say of the case.
    """

    number: int
    link: Link
    light: Light
    lane: Lane
    part: tuple[tuple[str, str], ...]
    claims: tuple[Cited, ...]
    others: str
    rows: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """Cases of a circle of municipalities, most members first; `left_out` is the number of those that are not listed.

    `all` leads to the list of cases narrowed to such municipalities, the reader's own cases included.
    """

    lines: tuple[CaseLine, ...]
    left_out: int
    all: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The nationwide programme that every municipality must decide on: the municipality's own cases in it, and the whole."""

    link: Link
    own: tuple[CaseLine, ...]
    whole: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanionRow:
    """Another municipality: how many cases both are or were in, and the numbers of those among them that the page tells."""

    link: Link
    shared: int
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanionGroup:
    """Municipalities of which the same is said: the rows of companions that share the same cases, in one line."""

    shared: int
    numbers: tuple[int, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDecisions:
    """The municipality's rows of the decision track, the one that tells where it stands first; none when it is unknown.

    `track` leads to the page of them all, `reviewed` is the day of the track, and `letter` what to fill in to tell more.
    """

    track: Link
    reviewed: str
    rows: tuple[DecisionRow, ...]
    letter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityPage(View):
    """What concerns one municipality.

    `local` is the number of its own cases, `tried` of which were only proposed, studied or dropped; `untold` of them are left to
    the list of cases, which `all_cases` narrows to the municipality. The others are in four lists: `current`, `considered`,
    `uncertain` when the status does not say, and `past` for what is over or it has left. `comparison` is the path that
    sets the first of `current` side by side, empty for fewer than two.
    `named` are cases that name it although it takes no part, each with why, and `programme` is None when the catalogue lacks it.
    `like_us` is the path of the catalogue narrowed to its size; `alike` are those of similar size with their inhabitants.
    `network` is the circle around it, None without companions, `drawn` whom of them it shows, empty for all. `ticks` are
    the years of the time band, `companions` those of its local cases that share the most of them, `further` the others, and
    `companion_count` how many they are together; `undated` are its cases whose beginning
    nobody knows, each with the path where it is changed, and `decided` its rows of the decision track, None without one.
    """

    template: ClassVar[str] = "municipality"

    municipality: Municipality
    network: Network | None
    drawn: str
    ticks: tuple[Tick, ...]
    legend: tuple[tuple[str, str], ...]
    companions: tuple[CompanionRow, ...]
    further: tuple[CompanionGroup, ...]
    companion_count: int
    undated: tuple[tuple[Link, str], ...]
    decided: OwnDecisions | None
    local: int
    tried: int
    untold: int
    all_cases: str
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
