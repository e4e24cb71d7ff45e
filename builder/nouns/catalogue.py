"""The catalogue: all content of one edition with its cross-references worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.nouns.model import Advice, Case, Guide, Initiative, Survey
from builder.nouns.terms import Municipality, Registers, Term


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
class Mention:
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
class Catalogue:
    """One edition. Cases and initiatives in Danish order of title, guides by phase; drafts are not in it."""

    cases: tuple[Case, ...]
    guides: tuple[Guide, ...]
    initiatives: tuple[Initiative, ...]
    surveys: tuple[Survey, ...]
    registers: Registers
    case_by_slug: Mapping[str, Case]
    guide_by_slug: Mapping[str, Guide]
    initiative_by_slug: Mapping[str, Initiative]
    cases_of: Mapping[str, tuple[Case, ...]]
    cases_naming: Mapping[str, tuple[Case, ...]]
    nationwide: tuple[Case, ...]
    cases_in_initiative: Mapping[str, tuple[Case, ...]]
    related: Mapping[str, tuple[Related, ...]]
    ties: Mapping[str, tuple[Tie, ...]]
    mentions: Mapping[str, tuple[Mention, ...]]
    facets: tuple[Facet, ...]
    facet_values: Mapping[str, Mapping[str, tuple[str, ...]]]

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """The 98 in Danish order."""
        return tuple(self.registers.municipalities.values())
