"""What is worked out from the catalogue before any page is made: one frozen result for each question that pages ask.

`stages/derive` makes them, `stages/pages` asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.nouns.derived.asked import Questions
from builder.nouns.derived.decisions import Decisions
from builder.nouns.derived.entrance import EntranceAnswers
from builder.nouns.derived.evidence import HeldGain
from builder.nouns.derived.exits import Exits
from builder.nouns.derived.freshness import Freshness
from builder.nouns.derived.happenings import Coming, Happening
from builder.nouns.derived.lineage import Lineage
from builder.nouns.derived.memberships import Memberships
from builder.nouns.derived.standing import Standing
from builder.nouns.derived.timeline import TimelineRow
from builder.nouns.model import Advice, Case, Event, Guide, Page
from builder.nouns.municipalities import Municipality
from builder.nouns.registers.chooser import Choosing
from builder.nouns.terms import Term
from builder.nouns.tools.comparison import Comparison
from builder.nouns.tools.office import Office
from builder.nouns.tools.splits import Splits
from builder.nouns.tools.status_report import HeldReport
from builder.nouns.waves.results import WaveResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another case worth reading next, and why, strongest first: »nabokommuner«, »samme form: …«."""

    case: Case
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A relation seen from one of its two ends: `label` reads from this one towards `case`; `note` is for this side."""

    label: str
    case: Case
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlink:
    """A guide that calls a case as witness: for the advice when `supports`, else against it."""

    guide: Guide
    advice: Advice
    supports: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    """One value of a facet with the cases that have it, at least one, in the catalogue's order."""

    term: Term
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A way to divide the cases: `key` stands in the address, `label` on the page; `values` in their vocabulary's order.

    `about` says in words what it divides by where the label could be taken for another's; else it is empty.
    """

    key: str
    label: str
    values: tuple[FacetValue, ...]
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """The last thing that happened in a case, on a known date; what is only expected is no news."""

    case: Case
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A case that others are in: `members` are the names of those of a circle that take part."""

    case: Case
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """Cases of a circle of municipalities, the most members first; `left_out` is the number of those that are not named."""

    cases: tuple[Elsewhere, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Who a municipality is like, and what they do that it is no part of: most members first, each case once.

    `alike` are those of similar size, the nearest in inhabitants first; `neighbours` are in Danish order. `of_neighbours` and
    `of_alike` are the cases of each circle, and a case of both stands with the neighbours.
    """

    neighbours: tuple[Municipality, ...]
    of_neighbours: Circle
    alike: tuple[Municipality, ...]
    of_alike: Circle


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """The answers, by slug of the case or code of the municipality.

    What the day decides is in `fresh`, `standing`, `timelines` and `decisions`. `related` has every case; `ties` and `backlinks`
    only those that have any. `facet_values` are the ids of a case's values in each facet, by its key; `news` is newest first;
    `ended` the cases that are over, latest first; `answering` the guides that help with a question, by its id, best first;
    `surroundings` has every municipality. `fresh` and `timelines` are by kind of page and slug; only cases and initiatives have a
    timeline. `choosing` is None without a register of the model chooser; `splits` is what is known of keys for sharing a cost.
    `gains` are those of all cases, in the catalogue's order; `entrance` is what cases say of their entrance cost.
    `happenings` are newest first, `coming` what is planned, the earliest first.
    `comparisons` has every case as a column of a table.
    `status_reports` are those of all cases, in the catalogue's order, the latest of a case first.
    `waves` is what each wave of the survey comes to, by year.
    `decisions` is what councils have decided, None without a track; `memberships` has every municipality.
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
    splits: Splits
    fresh: Mapping[tuple[type[Page], str], Freshness]
    standing: Mapping[str, Standing]
    timelines: Mapping[tuple[type[Page], str], tuple[TimelineRow, ...]]
    choosing: Choosing | None
    gains: tuple[HeldGain, ...]
    entrance: EntranceAnswers
    exits: Exits
    questions: Questions
    comparisons: Mapping[str, Comparison]
    office: Office
    status_reports: tuple[HeldReport, ...]
    waves: tuple[WaveResult, ...]
    happenings: tuple[Happening, ...]
    coming: tuple[Coming, ...]
    decisions: Decisions | None
    memberships: Mapping[str, Memberships]
    lineage: Lineage

    def facet(self, key: str) -> Facet:
        """The facet with this key. Raises `KeyError` for one that there is not."""
        return {facet.key: facet for facet in self.facets}[key]

    def freshness(self, page: Page) -> Freshness:
        """When the page was looked at and whether it is due. Raises `KeyError` for a page of another catalogue."""
        return self.fresh[type(page), page.slug]
