"""What is worked out from the catalogue before any page is made: one frozen result for each question that pages ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.nouns.freshness import Freshness
from builder.nouns.model import Advice, Case, Event, Guide, Page
from builder.nouns.standing import Standing
from builder.nouns.terms import Municipality, Term
from builder.nouns.timeline import TimelineRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another case worth reading next, and why: »nabokommune«, »samme form«."""

    case: Case
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A relation seen from one of its two ends; `label` reads from this case towards the other."""

    label: str
    case: Case
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlink:
    """A guide that calls a case as witness for or against a piece of advice."""

    guide: Guide
    advice: Advice
    supports: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    """One value of a facet with the cases that have it."""

    term: Term
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A way to divide the cases: `key` stands in the address, `label` on the page."""

    key: str
    label: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """The last thing that happened in a case."""

    case: Case
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A case that others are in: `members` are the names of those of a circle that take part."""

    case: Case
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Who a municipality is like, and what they do that it is no part of: most members first, each case once.

    `alike` are those of similar size, the nearest first.
    """

    neighbours: tuple[Municipality, ...]
    of_neighbours: tuple[Elsewhere, ...]
    alike: tuple[Municipality, ...]
    of_alike: tuple[Elsewhere, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """The answers, by slug of the case or code of the municipality. What the day decides is in `fresh`, `standing` and
    `timelines`.

    `facet_values` are the ids of a case's values in each facet; `ended` the cases that are over, latest first; `answering` the
    guides that help with a question, by its id, the one to read first first; `fresh` and `timelines` are by kind of
    page and slug.
    """

    related: Mapping[str, tuple[Related, ...]]
    ties: Mapping[str, tuple[Tie, ...]]
    backlinks: Mapping[str, tuple[Backlink, ...]]
    facets: tuple[Facet, ...]
    facet_values: Mapping[str, Mapping[str, tuple[str, ...]]]
    news: tuple[News, ...]
    ended: tuple[Case, ...]
    answering: Mapping[str, tuple[Guide, ...]]
    surroundings: Mapping[str, Surroundings]
    fresh: Mapping[tuple[type[Page], str], Freshness]
    standing: Mapping[str, Standing]
    timelines: Mapping[tuple[type[Page], str], tuple[TimelineRow, ...]]

    def freshness(self, page: Page) -> Freshness:
        """When the page was looked at and whether it is due."""
        return self.fresh[type(page), page.slug]
