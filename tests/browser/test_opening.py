"""Every kind of page opens, from a web server and from disk, on a phone and on a desk, in silence."""

from __future__ import annotations

import re
from itertools import product

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import readers
from tests.browser.conftest import Opener, Origin
from tests.built import Site, told

pytestmark = pytest.mark.browser

TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth"
SUM_SHIFTS = """
  window.shift = 0;
  new PerformanceObserver((list) => {
    list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) window.shift += entry.value; });
  }).observe({ type: "layout-shift", buffered: true });
"""
JUMPY = ("home", "cases", "long case", "guide", "long municipality", "results")
"""Kinds of page whose text or scripts could move what is below."""
PAINTED_WITH = "() => [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family)"
TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def test_the_easier_ways_open_in_silence_too(opened: Opener, origins: dict[str, Origin], kinds: dict[str, str]) -> None:
    """A server's root and a plain folder: a page at the top, one in a folder, one two folders down, and what scripts fetch.

    In the harder ways every kind of page does, in `test_axe.py` over http and in `test_phone.py` from disk.
    """
    for origin in (origins["http"], origins["disk"]):
        page = opened(origin)
        for kind in ("home", "long case", "facet", "filtered cases", "results", "not found"):
            silent(page, origin.url(kinds[kind]))


def silent(page: Page, address: str) -> None:
    """Opens a page, which says, asks and keeps nothing; the first two are watched by what opened the window."""
    page.goto(address)
    settled(page)
    expect(page.locator("h1")).to_be_visible()
    stored = page.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length")
    assert (stored, page.context.cookies()) == (0, []), address


def test_a_former_address_sends_the_reader_on(opened: Opener, place: Origin, site: Site) -> None:
    """Whoever opens a former address ends at the new one, also from disk."""
    page = opened(place)
    for moved in (page for page in site.pages.values() if page.moved):
        page.goto(place.url(moved.path), wait_until="commit")
        expect(page).not_to_have_url(place.url(moved.path))
        expect(page.locator("h1")).not_to_have_text("Siden er flyttet")


def test_nothing_jumps_when_fonts_and_scripts_arrive(
    opened_there: Opener, machine: str, http: Origin, kinds: dict[str, str]
) -> None:
    """Whatever fonts a reader has, ours and scripts that come after the text has been painted move it by less than 0.1.

    On a phone and on a desk.
    """
    page = opened_there(http)
    page.add_init_script(SUM_SHIFTS)
    gate = Gate(page)
    shifts = {}
    for width, path in product((360, 1280), [kinds[kind] for kind in JUMPY]):
        page.set_viewport_size({"width": width, "height": 800})
        gate.shut = True
        page.goto(http.url(path), wait_until="commit")
        expect(page.locator("footer")).to_be_attached()
        page.evaluate(TWO_FRAMES)
        painted = set(page.evaluate(PAINTED_WITH))
        assert painted == readers.FACES.get(machine, painted), path
        gate.open()
        settled(page)
        page.evaluate("() => document.fonts.ready.then(() => null)")
        page.evaluate(TWO_FRAMES)
        assert page.evaluate("() => document.fonts.check('1em Newsreader')"), path
        shifts[path, width] = page.evaluate("() => window.shift")
    jumps = {place: shift for place, shift in shifts.items() if shift >= 0.1}
    assert not jumps, told(jumps)


def test_the_story_gets_the_wide_column(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """On a desk the text stands left in the wide column and the box of facts, or a guide's contents, in the narrow one beside it."""
    page = opened(http)
    for kind, beside in (("long case", ".facts"), ("short case", ".facts"), ("guide", ".toc"), ("initiative", ".facts")):
        page.goto(http.url(kinds[kind]))
        story, facts = (page.locator(part).first.bounding_box() for part in (".prose", beside))
        assert story, kind
        assert facts, kind
        assert story["width"] > facts["width"], kind
        assert story["x"] < facts["x"], kind


def test_paper_gets_the_text_and_the_sources_only(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """Printed, a page has no menu, search or buttons; the facts, the story and the sources with their addresses stay."""
    page = opened(http, kinds["long case"])
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Hovedmenu", include_hidden=True)).to_be_hidden()
    expect(page.locator("input[name=q]")).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)
    for part in ("h1", ".facts", "#kilder", "[data-field=kilder] li >> nth=0"):
        expect(page.locator(part).first).to_be_visible()
    printed = page.locator("[data-field=kilder] a[href^=http]").first
    assert printed.evaluate("(link) => getComputedStyle(link, '::after').content.includes(link.getAttribute('href'))")
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    assert page.pdf().startswith(b"%PDF")


def test_a_dark_screen_gets_dark_paper(opened: Opener, disk: Origin) -> None:
    """The page follows the device: light text on a dark ground when the device asks for dark."""
    page = opened(disk, color_scheme="dark")
    red, green, blue = map(int, re.findall(r"\d+", page.evaluate("() => getComputedStyle(document.body).backgroundColor"))[:3])
    assert max(red, green, blue) < 64


def test_a_keyboard_user_can_skip_to_the_content(opened: Opener, place: Origin, kinds: dict[str, str]) -> None:
    """The first stop of the tab key is a visible link that leads past the menu into main."""
    page = opened(place, kinds["guide"])
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_be_visible()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_link_to_a_source_leads_to_it(opened: Opener, place: Origin, kinds: dict[str, str]) -> None:
    """The small number behind a claim leads to its line in the list of sources, and the line is seen."""
    page = opened(place, kinds["long case"])
    number = page.locator("main sup a").first
    target = number.get_attribute("href") or ""
    number.click()
    expect(page.locator("li").filter(has=page.locator(f"[id='{target[1:]}']"))).to_be_in_viewport()


class Gate:
    """Keeps fonts and scripts waiting while it is shut."""

    def __init__(self, page: Page) -> None:
        self.held: list[Route] = []
        self.shut = False
        page.route(re.compile(r"\.(woff2|js)\b"), self.pass_or_hold)

    def pass_or_hold(self, route: Route) -> None:
        """Lets a request through, or keeps it."""
        if self.shut:
            self.held.append(route)
        else:
            route.continue_()

    def open(self) -> None:
        """Lets through what waits, and all that comes."""
        self.shut = False
        while self.held:
            self.held.pop().continue_()


def settled(page: Page) -> None:
    """Waits until scripts have put their results in place."""
    page.wait_for_load_state("load")
    expect(page.locator("[data-results][data-state=busy]")).to_have_count(0)
