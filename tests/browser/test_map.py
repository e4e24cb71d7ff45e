"""The tile map is one stop of the tab key, walks by arrow keys, and has a table and a list as twins."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener, Origin

pytestmark = pytest.mark.browser


def test_the_map_is_one_stop_and_walks_by_arrows(opened: Opener, http: Origin) -> None:
    """Tab reaches one tile, arrows move to a neighbouring place on the map and back, and tab leaves the map."""
    page = opened(http)
    expect(page.locator(".map a")).to_have_count(98)
    expect(page.locator(".map a[tabindex='0']")).to_have_count(1)
    enter(page)
    first, height = focused(page), top(page)
    page.keyboard.press("ArrowDown")
    assert focused(page) != first
    assert top(page) > height
    height = top(page)
    page.keyboard.press("ArrowUp")
    assert top(page) < height
    page.keyboard.press("Tab")
    assert not page.evaluate("() => !!document.activeElement.closest('.map')")


def test_a_letter_jumps_to_a_name(opened: Opener, http: Origin) -> None:
    """A letter moves to the next municipality that begins with it, æ and ø too; home and end to the first and last tile."""
    page = opened(http, "kommuner/index.html")
    enter(page)
    for letter in "æøv":
        page.locator(":focus").dispatch_event("keydown", {"key": letter, "bubbles": True, "cancelable": True})
        if letter != "ø":  # no municipality begins with ø; the focus stays
            assert focused(page).lower().startswith(letter)
    page.keyboard.press("End")
    last = focused(page)
    page.keyboard.press("Home")
    assert focused(page) != last


def test_the_focused_tile_is_told_in_full(opened: Opener, http: Origin) -> None:
    """The line under the map says the name and number of cases of the tile that has the focus."""
    page = opened(http)
    enter(page)
    page.keyboard.press("ArrowRight")
    expect(page.locator("#map-line")).to_have_text(focused(page))


def test_enter_opens_the_municipality(opened: Opener, place: Origin) -> None:
    """Enter on a tile opens the page of the municipality."""
    page = opened(place)
    enter(page)
    page.keyboard.press("ArrowDown")
    name = focused(page).partition(",")[0]
    page.keyboard.press("Enter")
    page.wait_for_url("**/kommuner/*.html")
    expect(page.locator("h1")).to_have_text(name)


def test_a_municipality_can_be_picked_from_a_list(opened: Opener, place: Origin) -> None:
    """The list beside the map holds the 98 in Danish order, with Aa after Ø, and leads to the page."""
    page = opened(place)
    names = page.locator("#pick option").all_inner_texts()
    assert names[0] == "Vælg kommune"
    assert len(names[1:]) == 98
    assert names.index("Ærø") < names.index("Aabenraa") == 96
    page.get_by_label("Find jeres kommune").select_option(label="Samsø")
    page.get_by_role("button", name="Gå til").click()
    page.wait_for_url("**/kommuner/samsoe.html")
    expect(page.locator("h1")).to_have_text("Samsø")


def test_the_map_can_be_skipped(opened: Opener, http: Origin) -> None:
    """A link before the map, seen when it has the focus, leads past it."""
    page = opened(http, "kommuner/index.html")
    skip = page.get_by_role("link", name="Spring kortet over")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#tabel")).to_be_in_viewport()


def test_the_table_tells_the_same_as_the_map(opened: Opener, http: Origin) -> None:
    """Each municipality has the same number of cases in the table as on its tile."""
    page = opened(http, "kommuner/index.html")
    tiles = page.locator(".map a b").all_text_contents()
    cells = "(all) => all.map((row) => `${row.cells[0].textContent}, ${row.cells[2].textContent}`)"
    rows = page.locator("tbody tr").evaluate_all(cells)
    assert sorted(text.removesuffix("s").removesuffix(" case") for text in tiles) == sorted(rows)


def enter(page: Page) -> None:
    """Presses tab until the focus is on the map."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("() => !!document.activeElement.closest('.map')"):
            return
    pytest.fail("the map cannot be reached by tab")


def focused(page: Page) -> str:
    """The words of the tile that has the focus."""
    return (page.locator(".map a:focus").text_content() or "").strip()


def top(page: Page) -> float:
    """How far down the focused tile lies."""
    box = page.locator(".map a:focus").bounding_box()
    assert box
    return box["y"]
