"""Ticks in a guide's checklist live in the address and nowhere else."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Opener, Origin

pytestmark = pytest.mark.browser


def test_ticks_stand_in_the_address_and_survive(opened: Opener, place: Origin, kinds: dict[str, str]) -> None:
    """Ticking a point writes it in the address; a reload and a colleague who gets the address see the same ticks."""
    page = opened(place, kinds["guide"])
    boxes(page).nth(0).check()
    boxes(page).nth(2).check()
    assert page.url.endswith("#kryds=1.3")
    page.reload()
    ticked(page, [0, 2])
    ticked(opened(place, f"{kinds['guide']}#kryds=1.3"), [0, 2])


def test_ticks_are_counted_and_can_be_reset(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """The number ticked is said in words and shown, and the reset button empties the list and the address."""
    page = opened(http, kinds["guide"])
    total = boxes(page).count()
    boxes(page).nth(1).check()
    expect(page.locator("#checklist-status")).to_have_text(f"1 af {total} krydset af")
    expect(page.locator("#checklist-meter")).to_have_js_property("value", 1)
    page.get_by_role("button", name="Nulstil").click()
    ticked(page, [])
    expect(page.locator("#checklist-status")).to_have_text(f"0 af {total} krydset af")
    page.reload()
    ticked(page, [])


def test_a_jump_on_the_page_keeps_the_ticks(opened: Opener, place: Origin, kinds: dict[str, str]) -> None:
    """Following a link to a section scrolls there, and the ticks are still in the address after it."""
    page = opened(place, kinds["guide"])
    boxes(page).nth(0).check()
    page.get_by_role("navigation", name="På siden").get_by_role("link", name="Kilder").click()
    expect(page.locator("#kilder")).to_be_in_viewport()
    page.reload()
    ticked(page, [0])


def test_the_checklist_prints_alone_with_its_ticks(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """On paper the checklist keeps its boxes and ticks while its buttons are gone."""
    page = opened(http, f"{kinds['guide']}#kryds=1")
    page.emulate_media(media="print")
    expect(boxes(page).first).to_be_visible()
    expect(boxes(page).first).to_be_checked()
    expect(page.get_by_role("button", name="Nulstil")).to_be_hidden()


def boxes(page: Page) -> Locator:
    """The boxes of the checklist."""
    return page.locator("#checklist input[type=checkbox]")


def ticked(page: Page, expected: list[int]) -> None:
    """Exactly these boxes are ticked."""
    expect(page.locator("#checklist input:checked")).to_have_count(len(expected))
    for place in expected:
        expect(boxes(page).nth(place)).to_be_checked()
