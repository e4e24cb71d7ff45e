"""What the lists of cases and the page of a case are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.freshness import Freshness
from builder.nouns.model import Case
from builder.nouns.sections import Section
from builder.nouns.timeline import TimelineRow
from builder.nouns.views.parts import Card, FacetMenu, Light, Link, Members, Option, ShownFor
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The one value of one facet that a list shows."""

    key: str
    id: str
    label: str
    title: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseList(View):
    """The catalogue, whole or one value of one facet. `index` changes when the search index does."""

    template: ClassVar[str] = "cases"

    cases: tuple[Card, ...]
    total: int
    chosen: Chosen | None
    facets: tuple[FacetMenu, ...]
    municipalities: tuple[Option, ...]
    country: str
    index: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TieLine:
    """A relation as this case's page tells it."""

    label: str
    link: Link
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """A guide that calls the case as witness: for each piece of advice whether the case speaks for it, and the advice."""

    guide: Link
    advice: tuple[tuple[bool, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage(View):
    """A case with what other pages say of it. `contents` are its sections, in order."""

    template: ClassVar[str] = "case"

    case: Case
    numbers: Mapping[str, int]
    light: Light
    fresh: Freshness
    where: Members
    who: str
    contents: tuple[Section, ...]
    ties: tuple[TieLine, ...]
    testimonies: tuple[Testimony, ...]
    related: tuple[ShownFor, ...]
    initiatives: tuple[Link, ...]
    timeline: tuple[TimelineRow, ...]
    answered: int
    unanswered: tuple[str, ...]
    missing: str
    country: str
