"""What the page of entrance costs is told: `stages/pages` makes it, the template `entrance` shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.derived.entrance import Way
from builder.nouns.model import EntranceCost, Source
from builder.nouns.pictures import Picture
from builder.nouns.views.parts import Light, Link, Pager
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is said of the values of several cases. `text` is the median, or that they are too few, empty when there is none.

    `detail` is the number of cases and the range; `values` are those of too few, each with a link to its case on the page.
    """

    text: str = ""
    detail: str = ""
    values: tuple[tuple[Link, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """The cases of one form or one model: how many there are, and what is said of months and kroner, in the columns' order."""

    title: str
    cases: int
    cells: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WayRow:
    """A case with what is known of its entrance cost: `months` are those of its way, in words, empty when they are unknown.

    `form` is the title of its legal form; `money`, `hours` and `other` are its figures, which cite its `sources`.
    """

    anchor: str
    form: str
    way: Way
    money: tuple[EntranceCost, ...]
    hours: tuple[EntranceCost, ...]
    other: tuple[EntranceCost, ...]
    sources: tuple[Source, ...]
    link: Link
    light: Light
    months: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntrancePage(View):
    """What it cost to get from idea to operation, or further rows: `number` is the page's, from 1, and `pages` lead to all.

    `everyone` is said of all cases together, a `Told` a column by its name.

    `forms` and `models` are the groups that know anything, `quiet` names those that do not, by »form« and »model«. `rows` are
    those of the page of the cases that know something, `unknown` some of the others; `dropped` are some that never came into
    operation, each with a link to its row, `parts` amounts of a part of the way. `listed` says how many there are of each of the
    four in all, by their names. `counted` says how many cases answer each question, `total` how many cases there are. `compared`
    are the numbers, from 0, of the columns in which anybody knows anything: only those are told group by group.
    """

    template: ClassVar[str] = "entrance"

    number: int
    pages: Pager
    columns: tuple[str, ...]
    compared: tuple[int, ...]
    everyone: GroupRow
    forms: tuple[GroupRow, ...]
    models: tuple[GroupRow, ...]
    quiet: Mapping[str, tuple[str, ...]]
    rows: tuple[WayRow, ...]
    dropped: tuple[tuple[Link, Way], ...]
    parts: tuple[tuple[Link, str], ...]
    unknown: tuple[Link, ...]
    listed: Mapping[str, int]
    counted: Mapping[str, int]
    total: int
    picture: Picture | None
