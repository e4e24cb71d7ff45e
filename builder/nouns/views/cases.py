"""What the lists of cases and the page of a case are told: `stages/pages` makes it, the templates `cases` and `case` show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.cache.following import Following
from builder.nouns.derived.exits import Gathered
from builder.nouns.derived.freshness import Freshness
from builder.nouns.derived.timeline import TimelineRow
from builder.nouns.model import Case, Cited, Partner
from builder.nouns.sections import Section
from builder.nouns.terms import Term
from builder.nouns.tools.status_report import HeldReport
from builder.nouns.views.parts import ONE_PAGE, Card, FacetMenu, Light, Link, Members, Option, Pager, ShownFor
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The one value of one facet that a list shows: `key` and `id` are those in its address, `label` the facet's on the page.

    `title` and `description` are the value's own; the second may be empty. `feed` is the path of its feed, empty without one.
    """

    key: str
    id: str
    label: str
    title: str
    description: str
    feed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseList(View):
    """The catalogue, whole or one value of one facet. `index` changes when the search index does.

    `cases` are in the catalogue's order and `total` is the number in the whole catalogue; `chosen` is None for the whole.
    `shown` is the facet and value whose line is shown on the cards, as in `card.html`, empty for none.
    Of a long catalogue only the first are `cases`; `rest` are the others, and `pages` lead to the lists of all, for who runs no
    scripts.
    `municipalities` are to choose from, none where a value is chosen; `country` is the path of the small map of all.
    """

    template: ClassVar[str] = "cases"

    cases: tuple[Card, ...]
    total: int
    chosen: Chosen | None
    facets: tuple[FacetMenu, ...]
    municipalities: tuple[Option, ...]
    country: str
    shown: str = ""
    index: str = ""
    rest: tuple[Card, ...] = ()
    pages: Pager = ONE_PAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLines(View):
    """A page of a list of cases that is too long for one: each in a line. `cases` are in the catalogue's order.

    `first` is the number of the first of them, from 1, among `found`, and `total` the number in the whole catalogue. `pages`
    lead to those of the list. `chosen` is as in `CaseList`.
    """

    template: ClassVar[str] = "case_lines"

    cases: tuple[Card, ...]
    first: int
    found: int
    total: int
    chosen: Chosen | None
    pages: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class TieLine:
    """A relation as this case's page tells it: `label` reads from here towards `link`; `note` is empty for none."""

    label: str
    link: Link
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """A guide that calls the case as witness: for each piece of advice whether the case speaks for it, and the advice as text."""

    guide: Link
    advice: tuple[tuple[bool, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that an answer says: a number with its unit, or a sentence, or both; each text may be empty.

    `word` says what it is (»Lovet«), `when` is its year, or who and when. `claims` carry the sources and doubts; none for what
    was only worked out.
    """

    word: str = ""
    figure: str = ""
    text: str = ""
    when: str = ""
    claims: tuple[Cited, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources of the claims, each once."""
        return tuple(dict.fromkeys(source for claim in self.claims for source in claim.sources))

    @property
    def doubts(self) -> tuple[Cited, ...]:
        """A claim for each doubt that the claims bear, so that what two share is said once and no doubt is left out."""
        return tuple({claim.doubts: claim for claim in self.claims}.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortAnswer:
    """A question that every reader asks of a case, what is known, at least one point, and the section that says it whole."""

    question: str
    section: Section
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A field that nobody has filled in: its key in the front matter, and its word."""

    key: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage(View):
    """A case with what other pages say of it. `contents` are its sections, in order.

    `numbers` are those its sources are cited by, from 1, by id. `who` takes part, in words, empty when none is known. `answered`
    is how many questions it answers, `unanswered` are the others in a word each, and `touched` those of them that a section tells
    something of all the same, with that section. `short_answers` stand first; `blanks` are the
    fields that nobody has filled in, and `marks` the words for less than a sure source that its claims bear. `comparison` is the
    path of the page where the case stands beside the two closest, empty for none, and `country` that of the small map of all
    municipalities; `reckonings` lead to its keys in the calculator; `partners` stand together where the same is said of several.
    `tree` is the path of its family tree, `gains_at` that of its first among all gains, `entrance_at` that
    of its row among all entrance costs, and `exits_at` that of its place among all that are left; empty for none. `left` is
    who left, each thing told once. Beside `ties` as many as `untold` more cases say that they hang together with it.
    """

    template: ClassVar[str] = "case"

    case: Case
    numbers: Mapping[str, int]
    light: Light
    fresh: Freshness
    where: Following[Case, Members]
    who: Following[Case, str]
    partners: Following[Case, tuple[tuple[Partner, ...], ...]]
    contents: tuple[Section, ...]
    ties: tuple[TieLine, ...]
    untold: int
    tree: str
    testimonies: tuple[Testimony, ...]
    related: tuple[ShownFor, ...]
    comparison: str
    initiatives: tuple[Link, ...]
    timeline: tuple[TimelineRow, ...]
    reports: tuple[HeldReport, ...]
    answered: int
    unanswered: tuple[str, ...]
    touched: tuple[tuple[str, Section], ...]
    short_answers: Following[Case, tuple[ShortAnswer, ...]]
    blanks: Following[Case, tuple[Blank, ...]]
    marks: Following[Case, tuple[Term, ...]]
    country: str
    reckonings: tuple[Link, ...]
    gains_at: str
    entrance_at: str
    exits_at: str
    left: Following[Case, Gathered]
