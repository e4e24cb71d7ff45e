"""The zip, unpacked on somebody's stick, is the site: it opens, and search works, with the network off."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.asking import results
from tests.browser.conftest import Opener, Origin
from tests.browser.test_axe import violations
from tests.built import Site

pytestmark = pytest.mark.browser


def test_the_page_to_open_leads_to_the_catalogue(opened: Opener, unpacked: Path, site: Site) -> None:
    """It says what this is and how old it may be, leads to the front page, and the search from there gives results."""
    assert sorted(path.name for path in unpacked.iterdir()) == ["AABN-MIG.html", "katalog"]
    page = opened(Origin("zip", f"{unpacked.as_uri()}/"), "AABN-MIG.html", offline=True)
    expect(page.locator("main")).to_contain_text("28. maj 2027")
    assert not page.get_by_text("Udgaven er over seks måneder gammel").is_visible()
    page.evaluate(Axe().axe_script)
    assert violations(page) == []
    page.clock.set_fixed_time("2027-06-01T10:00:00")
    page.reload()
    expect(page.get_by_text("Udgaven er over seks måneder gammel")).to_be_visible()
    page.get_by_role("link", name="Åbn kataloget").click()
    expect(page.locator("h1")).to_contain_text("kommuner")
    page.locator("input[name=q]").first.fill("udtræden")
    page.keyboard.press("Enter")
    expect(results(page).first).to_be_visible()
