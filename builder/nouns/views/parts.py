"""What several views hold: links, lights, cards, rows and maps, with all that ages settled as a state.

Paths of pages are under the site folder; a template makes them relative.
"""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.derived.freshness import Freshness
from builder.nouns.model import Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page by its title; `path` is under the site folder, with or without `#anchor`."""

    title: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """How a page leads to the `total` pages of a list that is divided, itself among them: by number, of very many to some.

    `runs` are those pages in order, each run of pages that follow each other; between two runs some are left out.
    """

    total: int = 0
    runs: tuple[tuple[Link, ...], ...] = ()

    @property
    def links(self) -> tuple[Link, ...]:
        """All that the page leads to; the first page of the list is the first of them."""
        return tuple(link for run in self.runs for link in run)


ONE_PAGE = Pager()
"""Of a list that has no pages of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """A case's status: the lamp's tone, its word, what the date after it is the date of, and whether the source is old.

    `tone` is that of `terms.Term`; `when` is empty for a status by itself.
    """

    tone: str
    word: str
    when: str = ""
    old: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """A case's members on a small map: `squares` is the SVG path of the named ones, `everyone` says that all 98 are in it."""

    squares: str
    everyone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a list of cases can be narrowed by in the browser: ids by facet, slugs of municipalities (`*` is all).

    `facets` are keys with the ids of the case's values; `members` is the number of municipalities, as far as is known. `date` is
    the last day that the status's source may be from, as `2026-11-28`, empty when it bears none.
    """

    facets: tuple[tuple[str, tuple[str, ...]], ...]
    municipalities: tuple[str, ...]
    members: int
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """What a card says of a value that one filtered for: `facet` and `value` stand in the address, `label` and `text` in words.

    `year` is the text of the claim's date; `claim` bears its sources and how sure we are; `more` counts what is said beyond it.
    """

    facet: str
    value: str
    label: str
    text: str
    year: str
    claim: Cited
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A case in a list. `who` takes part, in words, empty when no source names anybody; `form` and `areas` are titles.

    `lines` are shown where a list is narrowed to their value.
    """

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
    lines: tuple[CardLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFor:
    """A card and why it is shown."""

    card: Card
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """A case in one line of a list, and the names of those of a circle who take part; none without a circle."""

    link: Link
    light: Light
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetChoice:
    """A value of a facet with the path of the page of its cases, and their number; `description` may be empty."""

    id: str
    title: str
    path: str
    count: int
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetMenu:
    """A way to divide the cases: `key` stands in the address, `label` on the page; `values` in their vocabulary's order.

    `about` says in words what it divides by where the label could be taken for another's; else it is empty.
    """

    key: str
    label: str
    values: tuple[FacetChoice, ...]
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A municipality's square on the large map, with the number of its local cases.

    `code` is the short name that the square shows. `row` and `column` are those of the register, from above and from the left.
    """

    link: Link
    code: str
    row: int
    column: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something to choose from a list, by the name shown: a municipality, a case."""

    slug: str
    name: str
