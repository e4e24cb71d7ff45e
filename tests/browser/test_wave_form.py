"""The survey's form as a page from disk: filled in, reloaded, saved as rows, and read back by the import."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from builder.stages.waves import form_page
from tests.stages.waves.small import asked, imported
from tests.stages.waves.test_forms import PARTS

pytestmark = pytest.mark.browser


def test_the_page_is_filled_in_and_its_file_comes_in(browser: Browser, tmp_path: Path) -> None:
    """Unsigned answers are asked about; nothing is lost on reload; the rest of the cases are not in the file; no request leaves."""
    (tmp_path / "skema.html").write_bytes(form_page(asked(), PARTS))
    context = browser.new_context(viewport={"width": 360, "height": 800}, accept_downloads=True)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: said.append(request.url) if not request.url.startswith(("file:", "blob:")) else None)
    page.goto((tmp_path / "skema.html").as_uri())
    page.get_by_label("Samarbejde").select_option("proeve-01")
    page.get_by_label("Hvor langt er samarbejdet?").select_option("Afsluttet")
    page.get_by_role("button", name="Gem som CSV").click()
    assert "Skriv både funktion og dato" in page.get_by_role("status").inner_text()
    page.get_by_label("Svar fra (funktion)").fill("It-chef")
    page.get_by_label("Dato for svaret").fill("24. november 2026")
    page.get_by_label("Hvad er ændret?").fill('Vi sagde "nej"; og gik\nhver til sit')
    page.reload()
    page.get_by_label("Samarbejde").select_option("proeve-01")
    assert page.get_by_label("Svar fra (funktion)").input_value() == "It-chef"
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    faults = [fault["id"] for fault in Axe().run(page).response["violations"]]
    with page.expect_download() as saved:
        page.get_by_role("button", name="Gem som CSV").click()
    found = imported("svar.csv", saved.value.path().read_bytes())
    context.close()
    assert (said, faults, found.faults, found.skipped) == ([], [], (), 0)
    (reply,) = found.replies
    assert reply.values == {
        "besvaret": "2026-11-24", "rolle": "It-chef", "status": "afsluttet", "kommuner": "2", "begyndt": "2012-10",
        "aendring": 'Vi sagde "nej"; og gik hver til sit',
    }  # fmt: skip
