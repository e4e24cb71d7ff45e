"""The decision track and a municipality's companions in a browser: choices stand in the address, and what means nothing is told."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener, Origin
from tests.built import Site

pytestmark = pytest.mark.browser


def test_the_track_is_narrowed_and_told(opened: Opener, place: Origin, site: Site) -> None:
    """Rows are those of the list; a step and an organisation narrow them, nothing found says what to loosen, a report is filled in."""
    rows = site.rows("beslutninger.csv")
    page = opened(place, "beslutningssporet.html?trin=princip&organisation=findes-ikke")
    count, note = page.locator("#resultat [data-count]"), page.locator("#note")
    expect(count).to_have_text(str(sum(row["trin"] == "princip" for row in rows)))
    expect(note).to_contain_text("»findes-ikke« i adressen findes ikke her")
    page.locator("#organisation").select_option("midtjylland")
    expect(page.locator("#loosen")).to_be_visible()
    assert "organisation=midtjylland" in page.url
    page.locator("#loosen button").click()
    expect(count).to_have_text(str(len(rows)))
    page.locator("#kommune").select_option("Furesø")
    assert "Kommune%3A%20Fures%C3%B8" in str(page.locator("#tell").get_attribute("href"))
    assert "Kommune: Furesø\n" in page.locator("#mail").input_value()


def test_what_two_municipalities_share_stands_in_the_address(opened: Opener, place: Origin) -> None:
    """The tie of `?med=` is named case by case; a stranger is told of, and the list stays."""
    page = opened(place, "kommuner/holbaek.html?med=roskilde")
    told = page.locator("#faelles")
    shared = page.locator('.companions li:has([href="roskilde.html"]) b').inner_text()
    expect(told.locator("li")).to_have_count(int(shared))
    page.locator("#valgt").select_option("slagelse")
    assert page.url.endswith("?med=slagelse")
    page = opened(place, "kommuner/holbaek.html?med=atlantis")
    expect(page.locator("#faelles")).to_contain_text("»atlantis«")
