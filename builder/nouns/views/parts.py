"""What several views hold: links, lights, cards, rows and maps, with all that ages settled as a state."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.freshness import Freshness


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page by its title; `path` is under the site folder, with or without `#anchor`."""

    title: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """A case's status: the lamp's tone, its word, what the date after it is the date of, and whether the source is old."""

    tone: str
    word: str
    when: str = ""
    old: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """A case's members on a small map: `squares` is the path of those that are named, `everyone` says that all 98 are in it."""

    squares: str
    everyone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a list of cases can be narrowed by in the browser: ids by facet, slugs of municipalities (`*` is all), and more words.

    `date` is the last day that the status's source may be from, empty when it bears none.
    """

    facets: tuple[tuple[str, tuple[str, ...]], ...]
    municipalities: tuple[str, ...]
    members: int
    date: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A case in a list. `who` is empty when no source names anybody."""

    slug: str
    path: str
    title: str
    summary: str
    light: Light
    fresh: Freshness
    where: Members
    who: str
    form: str
    areas: tuple[str, ...]
    filter: Filter


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFor:
    """A card and why it is shown."""

    card: Card
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """A case in one line of a list, and who of a circle take part in it."""

    link: Link
    light: Light
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetChoice:
    """A value of a facet with the page of its cases and their number."""

    id: str
    title: str
    path: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetMenu:
    """A way to divide the cases: `key` stands in the address, `label` on the page."""

    key: str
    label: str
    values: tuple[FacetChoice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A municipality's square on the large map, with the number of its local cases. Rows and columns from 0."""

    link: Link
    code: str
    row: int
    column: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something to choose from a list: a municipality, a case."""

    slug: str
    name: str
