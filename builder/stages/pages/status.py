"""Status of the cases half-year by half-year, with the state's traffic light and a place to work it out; much is divided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from builder.nouns.entry import Passage
from builder.nouns.page import SitePage
from builder.nouns.registers.office import STATUS_REPORT
from builder.nouns.site import urls
from builder.nouns.tools.status_report import HeldReport
from builder.nouns.tools.traffic import SOURCE, THRESHOLDS, Light
from builder.nouns.views import StatusReports
from builder.nouns.views.parts import Link
from builder.nouns.views.status import HalfYear, ReportRow, Thresholds
from builder.stages.pages.frame import further, side_entry, side_meta
from builder.stages.pages.material import WholeMaterial, case_link, guide_link
from builder.stages.pages.sharing import pager, shared_out, weighed

STATE_THRESHOLDS = Thresholds(rows=THRESHOLDS, source=SOURCE)
"""The state's own, as every page shows them."""
PAGE = 60_000
"""Bytes of reports on a page, about; more are divided. Our own choice: about 45 reports."""
_ROW = 1_100


def status_reports(material: WholeMaterial) -> Iterator[SitePage]:
    """Every report of every case of `material`, the latest first: one page, and further ones for what it has no room for."""
    reports = material.derived.status_reports
    catalogue = material.catalogue
    meta = side_meta(
        path=urls.STATUS_REPORTS,
        title="Statusrapporter",
        description="Hvordan det går med samarbejderne halvår for halvår, målt med statens trafiklys.",
        section=urls.CASES,
        listed="Statusrapporter: trafiklys for udgift og tid",
    )
    latest = sorted(reports, key=lambda one: one.report.half_year, reverse=True)
    pages = shared_out(latest, _weight, PAGE) or ((),)
    paths = [urls.STATUS_REPORTS, *(urls.part(urls.STATUS_REPORTS, "halvaar", n) for n in range(2, len(pages) + 1))]
    lights = {title: Counter(one.overall for one in found) for title, found in _halves(latest)}

    def half_years(page: Sequence[HeldReport]) -> tuple[HalfYear, ...]:
        return tuple(_half_year(title, list(found), lights[title]) for title, found in _halves(page))

    view = StatusReports(
        number=1,
        pages=pager(paths),
        half_years=half_years(pages[0]),
        answering=len({one.case.slug for one in reports}),
        total=len(catalogue.cases),
        thresholds=STATE_THRESHOLDS,
        guides=tuple(guide_link(guide) for guide in catalogue.guides if guide.traffic_light),
        workbooks=tuple(_workbooks(material)),
    )
    told = (Passage(text=f"{one.subject}: {one.limit} {one.unit}") for one in THRESHOLDS)
    yield SitePage(meta, view, (side_entry(meta, *told),))
    for place, page in enumerate(pages[1:], 1):
        own = further(meta, paths[place], f"{meta.title} – side {place + 1}")
        yield SitePage(own, replace(view, number=place + 1, pages=pager(paths, place), half_years=half_years(page)))


def _halves(reports: Sequence[HeldReport]) -> Iterator[tuple[str, Iterator[HeldReport]]]:
    return groupby(reports, lambda one: one.report.half_year.text)


def _weight(one: HeldReport) -> int:
    return _ROW + 2 * len(one.case.title) + weighed(one.report)


def _half_year(title: str, found: list[HeldReport], lights: Counter[Light]) -> HalfYear:
    return HalfYear(
        title=title,
        counts=tuple((light, lights[light]) for light in Light),
        rows=tuple(ReportRow(held=one, link=case_link(one.case)) for one in found),
    )


def _workbooks(material: WholeMaterial) -> Iterator[Link]:
    """Templates for a status report that this build made a file of."""
    for template in material.derived.office.templates:
        path = urls.office(template.id, "xlsx")
        if template.kind == STATUS_REPORT and path in material.sizes:
            yield Link(title=template.title, path=path)
