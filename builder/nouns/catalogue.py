"""The catalogue: all published content of one edition, in its order, and who is found under what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from builder.nouns.model import Case, Content, DecisionTrack, Guide, Initiative, Page, Survey, Wave
from builder.nouns.municipalities import Municipality
from builder.nouns.registers.registers import Registers


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """One edition. Cases and initiatives in Danish order of title, guides by phase, surveys by year; drafts are not in it.

    `cases_of` and `cases_naming` are by the code of a municipality: the local cases that it is or was in, and those that name it
    although it takes no part; one without any is not there. `nationwide` are the cases of all 98, which `cases_of` leaves out.
    `cases_in_initiative` is by slug, also of an initiative that the catalogue lacks. Cases are in the catalogue's order
    everywhere. `waves` are those of the repeated survey, by year.
    """

    cases: tuple[Case, ...]
    guides: tuple[Guide, ...]
    initiatives: tuple[Initiative, ...]
    surveys: tuple[Survey, ...]
    tracks: tuple[DecisionTrack, ...]
    registers: Registers
    case_by_slug: Mapping[str, Case]
    initiative_by_slug: Mapping[str, Initiative]
    cases_of: Mapping[str, tuple[Case, ...]]
    cases_naming: Mapping[str, tuple[Case, ...]]
    nationwide: tuple[Case, ...]
    cases_in_initiative: Mapping[str, tuple[Case, ...]]
    waves: tuple[Wave, ...] = ()

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """The 98 in Danish order; others, or none, when a content folder brings its own register."""
        return tuple(self.registers.municipalities.values())

    @property
    def pages(self) -> tuple[Content, ...]:
        """Every page that stands in a content file: cases, guides, initiatives, surveys, decision tracks, each in their order."""
        return (*self.cases, *self.guides, *self.initiatives, *self.surveys, *self.tracks)


_Page = TypeVar("_Page", bound=Page)


def called(pages: Iterable[_Page], slug: str) -> _Page | None:
    """The one of the `pages` that has this `slug`, or had it; None when there is none. So code may name one that moves."""
    return next((page for page in pages if is_called(page, slug)), None)


def is_called(page: Page, slug: str) -> bool:
    """Whether the `page` has this `slug`, or had it."""
    return slug in (page.slug, *page.aliases)
