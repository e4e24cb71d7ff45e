"""What the page of status reports is told: `stages/pages` makes it, the template `status_reports` shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.tools.status_report import HeldReport
from builder.nouns.tools.traffic import Light as TrafficLight
from builder.nouns.tools.traffic import Threshold
from builder.nouns.views.parts import Link, Pager
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """The state's thresholds with where they stand: a title, and a full address."""

    rows: tuple[Threshold, ...]
    source: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A report with a link to its case."""

    held: HeldReport
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfYear:
    """A half-year in words with its reports, those of the page; `counts` says how many of all have each overall light."""

    title: str
    counts: tuple[tuple[TrafficLight, int], ...]
    rows: tuple[ReportRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReports(View):
    """Status of the cases, half-year by half-year, the latest first. `answering` of `total` cases have a report.

    Many reports stand on several pages: `number` is that of this one, from 1, and `pages` lead to all. `guides` tell how status
    is given, `workbooks` are templates to do it with.
    """

    template: ClassVar[str] = "status_reports"

    number: int
    pages: Pager
    half_years: tuple[HalfYear, ...]
    answering: int
    total: int
    thresholds: Thresholds
    guides: tuple[Link, ...]
    workbooks: tuple[Link, ...]
