"""What the page of all gains is told: `stages/pages` makes it, the template `promised` shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.derived.evidence import Evidence, Level
from builder.nouns.model import Gain, Source
from builder.nouns.pictures import Picture
from builder.nouns.views.parts import Light, Link
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class GainRow:
    """A gain in the table, its row at `anchor`. `link` leads to its case, which has the `slug`, the status `light` and `sources`.

    `values` are the ids of what the row can be chosen by, by the menu's key; `year` is the one to sort by, the latest side's.
    """

    anchor: str
    gain: Gain
    evidence: Evidence
    slug: str
    sources: tuple[Source, ...]
    link: Link
    light: Light
    values: tuple[tuple[str, tuple[str, ...]], ...]
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """A way to narrow the table: `key` stands in the address, `options` are id, title and number of rows, none without a row."""

    key: str
    label: str
    options: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GainsPart:
    """One of the pages that gains stand on; `only_promised` is true of those nobody has told more of. `number` is how many."""

    link: Link
    number: int
    only_promised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised(View):
    """Gains of all cases, or where they are many, those of which something is told afterwards, or those only promised.

    `rows` are those of this page and `parts` the pages of them all, of many those beside this one, which is among them.
    `levels` are the steps of evidence with their numbers of gains, the weakest first, `total` is how many gains there are,
    `measured` how many somebody measured, `promised` how many were promised. `cases` is how many there are, `answering` how
    many of them name a gain, and `silent` are the first of the others. `is_first` is true of the page that tells of all gains,
    which has the `picture` too, if there are any.
    """

    template: ClassVar[str] = "promised"

    is_first: bool
    rows: tuple[GainRow, ...]
    parts: tuple[GainsPart, ...]
    menus: tuple[Menu, ...]
    levels: tuple[tuple[Level, int], ...]
    total: int
    measured: int
    promised: int
    cases: int
    answering: int
    silent: tuple[Link, ...]
    picture: Picture | None
