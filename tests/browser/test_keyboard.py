"""With a keyboard alone every page can be walked both ways, and it is seen all the way where one is."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener, Origin
from tests.browser.test_filter import LIST, tab_to
from tests.browser.test_opening import settled
from tests.built import told

pytestmark = pytest.mark.browser

STICKY, LONG = (LIST, "guide", "udtraeden.html", "long case"), ("home", "results")
"""Pages on which something stays in place while the rest scrolls, and other pages with many stops."""
WALKS: tuple[tuple[str, tuple[int, int], dict[str, Any]], ...] = (
    ("Tab", (1280, 700), {"color_scheme": "light"}),
    ("Shift+Tab", (1280, 700), {"color_scheme": "dark", "forced_colors": "active"}),
    ("Tab", (360, 640), {"color_scheme": "dark"}),
    ("Shift+Tab", (360, 640), {"color_scheme": "light"}),
)
THINNED = """() => [["main :is(ul, ol, tbody, dl) > :nth-child(n + 10)", 0], ["main sup:has(a)", 20]].forEach(
  ([alike, stay]) => [...document.querySelectorAll(alike)].slice(stay).forEach((one) => one.remove()))"""
"""Rows of a long list are alike, and so are the numbers of sources: of each more than enough stay that one has to scroll past them."""
AT_ONCE, MOST = 20, 400
"""Presses before the page is asked how far it is, and the most that a page may need."""
# Each stop is looked at when the next key goes down, for the browser scrolls after it has told of the focus: whether a point of
# it is on top, how wide its outline is, and how that stands out from what is behind it.
WATCH = """() => {
  const channel = (value) => { const part = value / 255; return part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4; };
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([red, green, blue]) => .2126 * channel(red) + .7152 * channel(green) + .0722 * channel(blue);
  const behind = (element) => {
    for (let one = element.parentElement; one; one = one.parentElement) {
      const colour = numbers(getComputedStyle(one).backgroundColor);
      if (colour.length < 4 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const contrast = (one, other) => (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
  const points = ({ left, top, right, bottom }) => {
    const [x, y, end, foot] = [Math.max(left, 0), Math.max(top, 0), Math.min(right, innerWidth), Math.min(bottom, innerHeight)];
    const parts = [1, 2, 3, 4, 5].flatMap((across) => [1, 2, 3].map((down) => [x + (end - x) * across / 6, y + (foot - y) * down / 4]));
    return end > x && foot > y ? parts : [];
  };
  const onTop = (element) => [...element.getClientRects()].flatMap(points).some(([x, y]) => {
    const found = document.elementFromPoint(x, y);
    return found && (element.contains(found) || found.closest("label")?.contains(element));
  });
  const look = (element) => {
    const style = getComputedStyle(element);
    const seen = contrast(light(numbers(style.outlineColor)), light(behind(element)));
    const fault = [
      onTop(element) ? "" : "hidden",
      style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 ? "" : "no outline",
      seen >= 3 ? "" : `contrast ${seen.toFixed(2)}`,
    ].filter(Boolean).join(", ");
    if (fault) window.faults.push(`${element.tagName}#${element.id} ${element.textContent.trim().slice(0, 40)}: ${fault}`);
  };
  window.faults = [];
  window.stops = new Set();
  window.isRound = false;
  document.addEventListener("keydown", () => {
    const at = document.activeElement;
    if (window.stops.has(at)) window.isRound = true;
    if (at === document.body || window.stops.has(at)) return;
    window.stops.add(at);
    look(at);
  }, true);
}"""


def test_the_focus_is_seen_at_every_stop(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """Forwards and backwards, wide and narrow, each stop is on top of what else is there and has an outline that stands out.

    The walk comes to an end, so nothing holds the focus; both ways have the same stops. A page on which nothing stays in place
    is walked one way at each width.
    """
    page = opened(http)
    faults: dict[tuple[str, str, int], Any] = {}
    for kind in (*STICKY, *LONG):
        page.goto(http.url(kinds.get(kind, kind)))
        settled(page)
        page.evaluate(THINNED)
        page.evaluate(WATCH)
        stops = {}
        for key, (width, height), media in WALKS if kind in STICKY else (WALKS[0], WALKS[3]):
            page.emulate_media(**{"forced_colors": "none", **media})
            page.set_viewport_size({"width": width, "height": height})
            stops[key, width] = walk(page, key)
            if found := page.evaluate("() => faults"):
                faults[kind, key, width] = found[:5]
        if kind in STICKY and any(stops["Tab", width] != stops["Shift+Tab", width] for width in (1280, 360)):
            faults[kind, "stops", 0] = stops
    page.emulate_media(color_scheme="light", forced_colors="none")
    assert not faults, told(faults)


def test_the_first_case_is_few_stops_from_the_skip_link(opened: Opener, http: Origin) -> None:
    """Past the menu and past the filters by two links that are seen when they have the focus, and on to the first case."""
    page = opened(http, LIST)
    page.keyboard.press("Tab")
    for name in ("Spring til indhold", "Gå til listen"):
        link = page.get_by_role("link", name=name)
        expect(link).to_be_focused() if name == "Spring til indhold" else tab_to(page, link)
        expect(link).to_be_in_viewport(ratio=1)
        page.keyboard.press("Enter")
    expect(page.locator("#resultat")).to_be_focused()
    presses = 0
    while presses < 10 and not page.evaluate("() => !!document.activeElement.closest('[data-result]')"):
        page.keyboard.press("Tab")
        presses += 1
    assert presses <= 3
    page.keyboard.press("Enter")
    expect(page.locator("h1[data-field=titel]")).to_be_visible()


def test_the_menu_says_where_one_is(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """The section of a page is marked for those who hear it, and enter on another leads there."""
    page = opened(http, kinds["guide"])
    menu = page.get_by_role("navigation", name="Hovedmenu")
    expect(menu.locator("[aria-current]")).to_have_text("Vejledninger")
    tab_to(page, menu.get_by_role("link", name="Ordliste"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/ordliste.html")
    expect(menu.locator("[aria-current=page]")).to_have_text("Ordliste")


def test_a_checklist_is_ticked_by_keyboard(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """The space bar ticks a point, and the number ticked is said in a live region."""
    page = opened(http, kinds["guide"])
    box = page.locator("#checklist input").first
    tab_to(page, box)
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    expect(page.get_by_role("status")).to_have_text(f"1 af {page.locator('#checklist input').count()} krydset af")


def test_what_is_folded_opens_by_keyboard(opened: Opener, http: Origin) -> None:
    """Enter opens and closes a group of filters, and says which it is."""
    page = opened(http, LIST)
    group = page.locator("#filter details").last
    tab_to(page, group.locator("summary"))
    for is_open in (True, False):
        page.keyboard.press("Enter")
        expect(group).to_have_js_property("open", is_open)


def test_only_news_is_read_aloud(opened: Opener, http: Origin) -> None:
    """What a screen reader follows changes once when the number found does, and not for a letter that changes nothing."""
    page = opened(http, LIST)
    field, heard = page.locator("input[name=q]"), page.locator("#told")
    expect(heard).to_have_attribute("role", "status")
    field.fill("kommune")
    settled(page)
    page.evaluate("""() => {
      window.news = 0;
      new MutationObserver(() => { window.news += 1; }).observe(
        document.getElementById("told"), { subtree: true, childList: true, characterData: true });
    }""")
    field.press("End")
    field.press("Space")
    field.press("Backspace")
    settled(page)
    assert page.evaluate("() => news") == 0
    page.locator("select#kommune").select_option("egedal")
    settled(page)
    assert page.evaluate("() => news") >= 1


def walk(page: Page, keys: str) -> int:
    """Holds the keys down until the focus comes back to where it was, on a page that is watched; gives the number of stops."""
    *held, key = keys.split("+")
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); faults.length = 0; stops.clear(); isRound = false; }")
    for one in held:
        page.keyboard.down(one)
    for _ in range(MOST // AT_ONCE):
        for _ in range(AT_ONCE):
            page.keyboard.down(key)
        stops, is_round = page.evaluate("() => [stops.size, isRound]")
        if is_round:
            break
    else:
        pytest.fail(f"{page.url} holds the focus")
    for one in (key, *held):
        page.keyboard.up(one)
    return stops
