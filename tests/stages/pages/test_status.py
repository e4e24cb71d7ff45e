"""The page of status reports: none is said to be unknown, and some stand by half-year with the lights they give themselves."""

from __future__ import annotations

from builder.nouns.fields import ListOf, Record, Text
from builder.nouns.site import urls
from builder.nouns.tables import TABLES
from builder.nouns.tools.traffic import Light
from builder.nouns.views import StatusReports
from builder.shell.settings import PROJECT
from builder.stages.book import book_data
from builder.stages.load import load_theme
from builder.stages.render import render
from tests.builders import EDITION, case, catalogue, guide, site, site_pages

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


def test_every_text_of_a_report_is_told_wherever_its_case_is() -> None:
    """On the page, in the book and to search, also a field added later: no page of the content has a report that would show it."""
    kind = next(row.kind for row in TABLES["cases"].fields if row.key == "statusrapporter")
    assert isinstance(kind, ListOf)
    assert isinstance(kind.kind, Record)
    words = {row.key: f"Her står {row.key}" for row in kind.kind.fields if isinstance(row.kind, Text)}
    written = ", ".join(f"{key}: {word}" for key, word in words.items())
    found = site_pages(catalogue(case("a", statusrapporter=f"\n  - {{halvaar: 1. halvår 2025, kilder: [k1], {written}}}")))
    [page] = (one for one in found if one.meta.path == urls.case("a"))
    [drawn] = render([page], (), site(), load_theme(PROJECT / "templates"))
    for place in (drawn.data.decode(), book_data(found, site(), EDITION), repr(page.entries)):
        assert [word for word in words.values() if word not in place.replace("\u00a0", " ")] == []
