"""What the pages of guides, initiatives and surveys are told, and their lists: `stages/pages` makes it, templates show it.

Everywhere `numbers` are those that a page's sources are cited by, from 1, by id.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.derived.freshness import Freshness
from builder.nouns.derived.timeline import TimelineRow
from builder.nouns.model import CheckItem, Gain, Guide, Initiative, Survey, ThenAndNow
from builder.nouns.views.parts import Card, Light, Link, Pager
from builder.nouns.views.status import Thresholds
from builder.nouns.views.view import View
from builder.nouns.views.waves import WaveShown


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideLine:
    """A guide in a list, with how many pieces of advice, points of a checklist and documents it has."""

    link: Link
    summary: str
    advice: int
    points: int
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A phase of a cooperation's life with its guides, if any, in order; `id` is that of the vocabulary »fase«."""

    id: str
    title: str
    description: str
    guides: tuple[GuideLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, with the page of all answers to it, and the guides that help with it, the one to read first first."""

    title: str
    path: str
    guides: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideList(View):
    """The guides, phase by phase and question by question."""

    template: ClassVar[str] = "guides"

    phases: tuple[Phase, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePage(View):
    """A guide. `place` is its phase's among all, from 1; `cases` are the cases that it names, by slug.

    `others` are those of the same phase. `checklist` is headings with their points, `ticks` what each of these is called in an
    address, by heading and place, and `gains_of` each gain with the case that it was had in. A case that the catalogue lacks is
    in neither `cases` nor `gains_of`. `tools` are pages that gather from all cases what the guide is about, and `office` links to
    the templates that belong to a group of the checklist, by its heading.
    `thresholds` are those of the traffic light, None in a guide that does not show it.
    """

    template: ClassVar[str] = "guide"

    guide: Guide
    numbers: Mapping[str, int]
    fresh: Freshness
    phases: tuple[Phase, ...]
    place: int
    others: tuple[Link, ...]
    checklist: tuple[tuple[str, tuple[CheckItem, ...]], ...]
    ticks: tuple[tuple[str, ...], ...]
    gains_of: tuple[tuple[Link, Gain], ...]
    cases: Mapping[str, Link]
    tools: tuple[Link, ...]
    office: Mapping[str, tuple[Link, ...]]
    thresholds: Thresholds | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeLine:
    """An initiative in a list, with the number of its cases; `period` is in words, `owner` empty when unknown."""

    link: Link
    period: str
    summary: str
    owner: str
    cases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeList(View):
    """The initiatives by kind: anchor, title in the plural, and those of the kind; of very many those of one page.

    `begins` lead to where each kind begins, with their numbers in all, and `pages` to all pages of the list.
    `surveys` says whether there are any.
    """

    template: ClassVar[str] = "initiatives"

    pages: Pager
    begins: tuple[tuple[Link, int], ...]
    by_kind: tuple[tuple[str, str, tuple[InitiativeLine, ...]], ...]
    surveys: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativePage(View):
    """An initiative, what it belongs to (`wholes`), what belongs to it (`parts`), and its cases, or the first of very many.

    `total` is how many cases it has, and `lists` lead to the pages of all, to none where they stand here.
    `period` is in words; `country` is the path of the small map of all municipalities.
    """

    template: ClassVar[str] = "initiative"

    initiative: Initiative
    numbers: Mapping[str, int]
    fresh: Freshness
    period: str
    wholes: tuple[Link, ...]
    parts: tuple[Link, ...]
    cases: tuple[Card, ...]
    total: int
    lists: Pager
    timeline: tuple[TimelineRow, ...]
    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyList(View):
    """The surveys by year: year in words, link, summary."""

    template: ClassVar[str] = "surveys"

    surveys: tuple[tuple[str, Link, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyRow:
    """What a survey saw and what is known today; `link` and `light` are those of the case, None when the catalogue has none."""

    row: ThenAndNow
    link: Link | None
    light: Light | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyPage(View):
    """A survey with its rows in the order written, and its wave in numbers where it has one."""

    template: ClassVar[str] = "survey"

    survey: Survey
    numbers: Mapping[str, int]
    fresh: Freshness
    rows: tuple[SurveyRow, ...]
    wave: WaveShown | None = None
