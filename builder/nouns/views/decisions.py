"""What the page of the decision track is told: `stages/pages` makes it, the template `decisions` shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.derived.decisions import Ahead, DecisionRow, Decisions
from builder.nouns.derived.freshness import Freshness
from builder.nouns.terms import Term
from builder.nouns.views.parts import Link
from builder.nouns.views.promised import Menu
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTile:
    """A municipality's square on the map: `step` is where it stands, None for unknown; `sign` is the letter that shows it."""

    link: Link
    code: str
    row: int
    column: int
    step: Term | None
    sign: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """A row of the table: one or more `municipalities` of which the same is said, and the `row` of the first.

    `case` leads to the organisation's case, None without one. `shared` is the number, from 1, of a reservation that several lines
    have; 0 when it stands in the line itself, or there is none.
    """

    row: DecisionRow
    municipalities: tuple[Link, ...]
    case: Link | None
    shared: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsPage(View):
    """What is known, what is not, and what is ahead.

    `total` is the number of municipalities, `known` of how many anything is documented. `steps` pair each step with its letter
    and how many stand there. `reservations` are those that several lines share. `coming` and `passed` are dates, by subject;
    `letter` is what a municipality tells, `{kommune}` in place of its name. `gathered` leads to the initiative behind it, None
    without one.
    """

    template: ClassVar[str] = "decisions"

    decisions: Decisions
    numbers: Mapping[str, int]
    fresh: Freshness
    total: int
    known: int
    tiles: tuple[StepTile, ...]
    steps: tuple[tuple[Term, str, int], ...]
    menus: tuple[Menu, ...]
    lines: tuple[DecisionLine, ...]
    reservations: tuple[str, ...]
    unknown: tuple[Link, ...]
    coming: tuple[tuple[str, tuple[Ahead, ...]], ...]
    passed: tuple[Ahead, ...]
    letter: str
    gathered: Link | None
