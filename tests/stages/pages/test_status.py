"""The page of status reports: none is said to be unknown, and some stand by half-year with the lights they give themselves."""

from __future__ import annotations

from builder.nouns.site import urls
from builder.nouns.tools.traffic import Light
from builder.nouns.views import StatusReports
from tests.builders import case, catalogue, guide, site_pages

REPORTS = (
    "\n  - {halvaar: 1. halvår 2025, udgift_pct: 12, samlet: gul, kilder: [k1]}"
    "\n  - {halvaar: 2. halvår 2025, forsinkelse_mdr: 1, kilder: [k1]}"
)


def view(*content: object) -> StatusReports:
    """What the page is told of a catalogue."""
    pages = {page.meta.path: page.view for page in site_pages(catalogue(*content))}  # type: ignore[arg-type]
    found = pages[urls.STATUS_REPORTS]
    assert isinstance(found, StatusReports)
    return found


def test_a_catalogue_without_reports_says_so() -> None:
    """No half-year, and nobody counts as answering."""
    found = view(case())
    assert (found.half_years, found.answering, found.total, found.guides) == ((), 0, 1, ())


def test_reports_stand_by_half_year() -> None:
    """The latest first; a case counts once, and a report without a light of its own is none of the colours."""
    found = view(case(statusrapporter=REPORTS), case("en-anden", statusrapporter=REPORTS), guide(trafiklys="ja"))
    assert [
        (half.title, len(half.rows), dict(half.counts)[Light.YELLOW], dict(half.counts)[Light.NONE]) for half in found.half_years
    ] == [
        ("2. halvår 2025", 2, 0, 2),
        ("1. halvår 2025", 2, 2, 0),
    ]
    assert (found.answering, found.total, len(found.guides)) == (2, 2, 1)
