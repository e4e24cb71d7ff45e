"""Ticks in a guide's checklist live in the address and nowhere else."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Opener, Origin

pytestmark = pytest.mark.browser


def test_ticks_stand_in_the_address_and_survive(opened: Opener, place: Origin, kinds: dict[str, str]) -> None:
    """Ticking a point writes it in the address; a reload and a colleague who gets the address see the same ticks."""
    page = opened(place, kinds["guide"])
    boxes(page).nth(0).check()
    boxes(page).nth(2).check()
    fragment = page.url.partition("#")[2]
    assert fragment == f"kryds={'.'.join(names(page)[number] for number in (0, 2))}"
    page.reload()
    ticked(page, [0, 2])
    ticked(opened(place, f"{kinds['guide']}#{fragment}"), [0, 2])


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


def test_ticks_follow_their_points(opened: Opener, place: Origin, kinds: dict[str, str]) -> None:
    """A tick whose point has other words today is counted, told and kept until the reader lets it go; none lands on another point.

    An address from when ticks went by place is read once by place, the reader is asked to look, and from then on names stand in it.
    """
    page = opened(place, kinds["guide"])
    second = names(page)[1]
    page.goto(place.url(f"{kinds['guide']}#kryds=00000000.{second}.11111111"))
    page.reload()
    ticked(page, [1])
    told = page.locator("#checklist-told")
    expect(told).to_contain_text("2 flueben hører til punkter, der er ændret")
    boxes(page).nth(0).check()
    assert page.url.endswith(f".{second}.00000000.11111111")
    told.get_by_role("button").click()
    expect(told).to_be_hidden()
    assert page.url.endswith(f".{second}")
    page.goto(place.url(f"{kinds['guide']}#kryds=2.900"))
    ticked(page, [1])
    expect(told).to_contain_text("Se efter, om de står rigtigt. 1 passer ikke til noget punkt")
    assert page.url.endswith(f"#kryds={second}")
    page.reload()
    expect(told).to_be_hidden()


def test_the_checklist_prints_alone_with_its_ticks(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """On paper the checklist begins on the first page, keeps its boxes and ticks, and has neither its buttons nor the guide's text."""
    page = opened(http, kinds["guide"])
    boxes(page).first.check()
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    page.get_by_role("button", name="Udskriv tjeklisten").click()
    assert page.evaluate("window.printed")
    sheets = [re.sub(r"\s", "", sheet.extract_text()) for sheet in PdfReader(BytesIO(page.pdf(format="A4"))).pages]
    first = page.locator("#checklist label").first.inner_text()
    assert re.sub(r"\s", "", first)[:40] in sheets[0]
    assert "Påetminut" not in "".join(sheets)
    assert len(sheets) <= 2
    page.emulate_media(media="print")
    expect(boxes(page).first).to_be_visible()
    expect(boxes(page).first).to_be_checked()
    expect(page.get_by_role("button", name="Nulstil")).to_be_hidden()
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#et-minut")).to_be_visible()


def names(page: Page) -> list[str]:
    """What each point is called in an address."""
    ids: list[str] = boxes(page).evaluate_all("(found) => found.map((box) => box.id)")
    return [one.removeprefix("punkt-") for one in ids]


def boxes(page: Page) -> Locator:
    """The boxes of the checklist."""
    return page.locator("#checklist input[type=checkbox]")


def ticked(page: Page, expected: list[int]) -> None:
    """Exactly these boxes are ticked."""
    expect(page.locator("#checklist input:checked")).to_have_count(len(expected))
    for place in expected:
        expect(boxes(page).nth(place)).to_be_checked()
