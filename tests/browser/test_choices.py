"""What a reader chooses stays chosen: from page to page, in other tabs, without a store; and the bar with it is in nobody's way."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Opener, Origin
from tests.browser.test_filter import WHOLE
from tests.browser.test_keyboard import WATCH, walk
from tests.browser.test_opening import settled
from tests.built import told
from tests.renamed import slug_of, title_of

pytestmark = pytest.mark.browser

KEY = "inspirationskatalog.valg.compare"
CASE = f"cases/{slug_of('it-forsyningen')}.html"
OS2, FLIS, AULA, DUBU = map(slug_of, ("os2", "flis", "aula", "dubu"))
REFUSES = """Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } })"""
BROKEN = ("", "{", "null", "[]", '{"at": 1}', '{"at": 1, "items": [null, 3, {"id": 4}, {"id": ""}]}', '{"at": "x", "items": []}')
"""What somebody else may have written under our key."""


def taken(page: Page) -> Locator:
    """What the bar shows as chosen."""
    return page.locator(".tray .taken")


def choose(page: Page, *slugs: str) -> None:
    """Presses the buttons of cases on cards of the page."""
    for slug in slugs:
        page.locator(f".card [data-choose=compare][data-id={slug}]").click()


def test_a_choice_outlives_the_page_and_is_seen_in_other_tabs(opened_afresh: Opener, place: Origin) -> None:
    """Chosen on cards and on a case; a button says whether it is pressed; a fifth is refused in words; cleared, nothing is kept."""
    page = opened_afresh(place, WHOLE)
    assert page.evaluate("() => localStorage.length") == 0
    choose(page, OS2, FLIS)
    expect(taken(page)).to_have_count(2)
    page.goto(place.url(CASE))
    own = page.locator(".pills [data-choose=compare]")
    expect(own).to_have_accessible_name(f"Sammenlign {title_of('it-forsyningen')}")
    own.click()
    expect(own).to_have_attribute("aria-pressed", "true")
    other = page.context.new_page()
    other.goto(place.url(WHOLE))
    expect(taken(other)).to_have_count(3)
    choose(other, AULA)
    expect(taken(page)).to_have_count(4)
    choose(other, DUBU)
    expect(other.locator(".tray.full")).to_be_visible()
    expect(other.locator("p[role=status].vh").last).to_contain_text("Der er plads til 4.")
    expect(other.get_by_role("link", name="Sammenlign 4 cases")).to_have_attribute(
        "href", place.url(f"sammenlign.html?case={OS2},{FLIS},{slug_of('it-forsyningen')},{AULA}")
    )
    other.get_by_role("button", name=f"Fjern {title_of('os2')}").click()
    expect(taken(page)).to_have_count(3)
    page.get_by_role("button", name="Ryd sammenlign").click()
    expect(other.locator(".tray")).to_be_hidden()
    assert page.evaluate("() => localStorage.length") == 0


def test_where_the_browser_keeps_nothing_the_choice_goes_along(opened_afresh: Opener, disk: Origin) -> None:
    """By the address of the next page, which has it no longer when it has been read; links, the search field, and clearing."""
    page = opened_afresh(disk, "om.html")
    page.add_init_script(REFUSES)
    page.goto(disk.url(WHOLE))
    choose(page, OS2, FLIS)
    page.get_by_role("link", name=title_of("it-forsyningen"), exact=True).click()
    page.wait_for_url(f"**/{CASE}")
    expect(taken(page)).to_have_count(2)
    page.locator("#find").fill("udtræden")
    page.locator("#find").press("Enter")
    expect(page).to_have_url(re.compile(r"soeg\.html\?q=udtr%C3%A6den$"))
    expect(taken(page)).to_have_count(2)
    page.get_by_role("button", name="Ryd sammenlign").click()
    page.get_by_role("link", name="Ordliste", exact=True).click()
    page.wait_for_url("**/ordliste.html")
    expect(page.locator(".tray")).to_be_hidden()


def test_what_is_kept_may_be_anything(opened_afresh: Opener, disk: Origin) -> None:
    """No text under our key breaks a page, and what is no choice of ours counts for nothing; words of JavaScript are words."""
    page = opened_afresh(disk, "om.html")
    for text in BROKEN:
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
        page.goto(disk.url(CASE))
        expect(page.locator("script[src*='tray.js']")).to_have_count(1)
        expect(page.locator(".tray")).to_be_hidden()
    items = [{"id": id_, "title": id_} for id_ in ("constructor", "__proto__", "constructor", "<b>x</b>", "a", "b")]
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps({"at": 1, "items": items})])
    page.goto(disk.url(CASE))
    expect(taken(page)).to_have_text(["constructor", "__proto__", "<b>x</b>", "a"])
    said = page.evaluate(
        "() => [choices.has('compare', '__proto__'), choices.has('compare', 'toString'), choices.list('appendix').length]"
    )
    assert said == [True, False, 0]


def test_the_bar_hides_no_focus_and_no_text(opened_afresh: Opener, http: Origin) -> None:
    """Both ways by keyboard, wide and narrow, every stop is seen; the page's last line can be; on paper there is no bar."""
    page = opened_afresh(http, WHOLE)
    choose(page, OS2, FLIS, AULA, DUBU)
    page.goto(http.url(CASE))
    faults = {}
    for key, (width, height) in (("Tab", (1280, 700)), ("Shift+Tab", (360, 640))):
        page.set_viewport_size({"width": width, "height": height})
        page.reload()
        settled(page)
        expect(taken(page)).to_have_count(4)
        page.evaluate(WATCH)
        walk(page, key)
        if found := page.evaluate("() => faults"):
            faults[key] = found[:5]
        page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)")
        foot, bar = page.locator(".foot").bounding_box(), page.locator(".tray").bounding_box()
        if not foot or not bar or foot["y"] + foot["height"] > bar["y"] + 1 or bar["width"] > width:
            faults[key, "foot"] = [foot, bar]
    page.emulate_media(media="print")
    expect(page.locator(".tray")).to_be_hidden()
    assert not faults, told(faults)


def test_without_scripts_there_is_no_button(opened: Opener, disk: Origin) -> None:
    """And the case leads to its own comparison."""
    page = opened(disk, CASE, scripts=False)
    expect(page.locator("[data-choose]").first).to_be_hidden()
    page.get_by_role("link", name="Se casen ved siden af de to nærmeste").click()
    expect(page.locator(".compare thead th")).to_have_count(4)
