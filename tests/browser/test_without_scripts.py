"""With scripts switched off everything can be read, and every list be reached by links."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener, Origin
from tests.built import Site

pytestmark = pytest.mark.browser


def test_every_kind_of_page_can_be_read(opened: Opener, disk: Origin, kinds: dict[str, str]) -> None:
    """Each kind of page shows its heading and text, and nothing that only a script could make work.

    From disk, where links are hardest; without scripts a server sends the same bytes, and the other tests ask both.
    """
    page = opened(disk, scripts=False)
    for kind, path in kinds.items():
        page.goto(disk.url(path))
        expect(page.locator("h1")).to_be_visible()
        assert len(page.locator("main").inner_text()) > 200, kind
        expect(page.locator("[data-js]:visible")).to_have_count(0)
        expect(page.locator("button:visible:not(form[action] button):not([type=reset])")).to_have_count(0)


def test_facets_are_links_to_lists(opened: Opener, disk: Origin) -> None:
    """Each facet value is a link with its number; the list it leads to shows as many cases, and leads back."""
    page = opened(disk, "cases/index.html", scripts=False)
    for facet in ("status", "model", "form", "omraade", "region"):
        group = page.locator(f"details[data-group={facet}]")
        if group.get_attribute("open") is None:
            group.locator("summary").click()
        link = page.locator(f"a[data-facet={facet}]").first
        promised = link.locator(".n").inner_text()
        link.click()
        page.wait_for_url(f"**/cases/{facet}/*.html")
        expect(page.locator("[data-count]")).to_have_text(promised)
        expect(page.locator("[data-result]:visible")).to_have_count(int(promised))
        page.get_by_role("link", name=re.compile(r"^Alle \d+ cases")).click()
        page.wait_for_url("**/cases/index.html")


def test_every_case_is_on_the_list(opened: Opener, http: Origin, site: Site) -> None:
    """The catalogue shows every case, and its card leads there."""
    page = opened(http, "cases/index.html", scripts=False)
    expect(page.locator("[data-result]:visible h3 a")).to_have_count(
        len([case for case in site.below("cases") if not case.moved])
    )
    page.locator("[data-result] h3 a").last.click()
    expect(page.locator("h1[data-field=titel]")).to_be_visible()


def test_the_search_page_shows_the_full_list(opened: Opener, disk: Origin, site: Site) -> None:
    """The search page says that it needs scripts and lists every page, also when words come along from another page."""
    page = opened(disk, "index.html", scripts=False)
    page.locator("input[name=q]").first.fill("udtræden")
    page.locator("input[name=q]").first.press("Enter")
    page.wait_for_url(f"**/soeg.html?q={quote('udtræden')}")
    expect(page.locator("[data-nojs]")).to_be_visible()
    listed = Counter(page.locator("#index a").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))"))
    for written in (*site.content_pages, *site.below("kommuner")):
        assert listed[written.path] == 1, written.path
    expect(page.locator("#index a").last).to_be_visible()


def test_the_checklist_can_be_read_and_ticked(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """The points of a checklist are there and can be ticked, for paper."""
    page = opened(http, kinds["guide"], scripts=False)
    boxes = page.locator("#checklist input[type=checkbox]")
    assert boxes.count() > 3
    for tick in boxes.all():
        expect(tick).to_be_visible()
    boxes.first.check()
    expect(boxes.first).to_be_checked()


def test_a_municipality_can_be_found(opened: Opener, http: Origin) -> None:
    """From the front page the map's tiles are links, and a link leads to the table of all 98."""
    page = opened(http, scripts=False)
    page.get_by_role("link", name="Find jeres kommune på listen").click()
    page.wait_for_url("**/kommuner/index.html")
    expect(page.locator("tbody th a")).to_have_count(98)
    page.locator("tbody").get_by_role("link", name="Ærø").click()
    expect(page.locator("h1")).to_have_text("Ærø")
