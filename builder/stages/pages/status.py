"""Status of the cases half-year by half-year, with the state's traffic light and a place to work it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from builder.nouns import urls
from builder.nouns.entry import SIDE, Passage
from builder.nouns.office_register import STATUS_REPORT
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.status_report import HeldReport
from builder.nouns.traffic import SOURCE, THRESHOLDS, Light
from builder.nouns.views import StatusReports
from builder.nouns.views.parts import Link
from builder.nouns.views.status import HalfYear, ReportRow, Thresholds
from builder.stages.pages.frame import HOME, side_entry
from builder.stages.pages.material import WholeMaterial, case_link

STATE_THRESHOLDS = Thresholds(rows=THRESHOLDS, source=SOURCE)
"""The state's own, as every page shows them."""


def status_reports(material: WholeMaterial) -> Iterator[SitePage]:
    """Every report of every case of `material`; one page."""
    reports = material.derived.status_reports
    catalogue = material.catalogue
    meta = PageMeta(
        path=urls.STATUS_REPORTS,
        title="Statusrapporter",
        description="Hvordan det går med samarbejderne halvår for halvår, målt med statens trafiklys.",
        section=urls.CASES,
        crumbs=(HOME,),
        kind=SIDE,
        listed="Statusrapporter: trafiklys for udgift og tid",
    )
    latest = sorted(reports, key=lambda one: one.report.half_year, reverse=True)
    view = StatusReports(
        half_years=tuple(
            _half_year(title, list(found)) for title, found in groupby(latest, lambda one: one.report.half_year.text)
        ),
        answering=len({one.case.slug for one in reports}),
        total=len(catalogue.cases),
        thresholds=STATE_THRESHOLDS,
        guides=tuple(Link(title=guide.title, path=urls.guide(guide.slug)) for guide in catalogue.guides if guide.traffic_light),
        workbooks=tuple(_workbooks(material)),
    )
    told = (Passage(text=f"{one.subject}: {one.limit} {one.unit}") for one in THRESHOLDS)
    yield SitePage(meta, view, (side_entry(meta, *told),))


def _half_year(title: str, found: list[HeldReport]) -> HalfYear:
    lights = Counter(one.overall for one in found)
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
