"""What the page of family trees is told: `stages/pages` makes it, the template `lineage` shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.model import Cited
from builder.nouns.pictures import Lane, Picture, Tick
from builder.nouns.views.parts import Light, Link, Pager
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeRow:
    """A case of a tree: `number` from 1, its `lane` in time, and how it hangs together with others, in words.

    `claims` carry our doubts of its time.
    """

    number: int
    link: Link
    light: Light
    lane: Lane
    label: str
    ties: tuple[str, ...]
    claims: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """A line from one lane to another, by row from 0, at a place in percent; `kind` is the relation's id."""

    at: float
    upper: int
    lower: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeFigure:
    """A tree as a picture and its table. `says` is the sentence.

    The table has `rows`, the picture the first `drawn` of them; `total` is how many cases the tree has.
    """

    anchor: str
    title: str
    says: str
    ticks: tuple[Tick, ...]
    rows: tuple[TreeRow, ...]
    total: int
    drawn: int
    joins: tuple[Join, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnoverFigure:
    """Who joined and left a case: `rows` have each municipality, its time in words and what carries it.

    Those beyond the picture are included.
    """

    anchor: str
    link: Link
    picture: Picture
    rows: tuple[tuple[Link, str, tuple[Cited, ...]], ...]
    silent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LineagePage(View):
    """Trees, and cases with turnover: all, or those of the page with this `number`, from 1; `parts` lead to the others.

    `cases` is how many the catalogue has, `related` how many stand in one of all the trees; `grown` is the number of these, and
    `turned` that of all cases with turnover.
    """

    template: ClassVar[str] = "lineage"

    number: int
    parts: Pager
    cases: int
    related: int
    grown: int
    turned: int
    legend: tuple[tuple[str, str], ...]
    trees: tuple[TreeFigure, ...]
    turnovers: tuple[TurnoverFigure, ...]
