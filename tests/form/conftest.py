"""The form opened in a browser on a day that does not change, and what its check tells."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import built
from tests.browser import conftest as browsing
from tests.browser.conftest import Opener, Origin

site = built.site
playwright = browsing.playwright
browser = browsing.browser
origins = browsing.origins
http = browsing.http
disk = browsing.disk
place = browsing.place
opened = browsing.opened_afresh
blank = browsing.blank

NOW = "2026-11-28T12:00:00Z"
PAGE = "tilfoej.html"


@dataclass(frozen=True)
class Form:
    """The page, and the few things that an editor does with it."""

    page: Page

    def open(self, copy: Mapping[str, Any], name: str = "en-case.json") -> None:
        """Opens a copy that the form has saved."""
        self.page.set_input_files(
            "#vaelg-fil", {"name": name, "mimeType": "application/json", "buffer": json.dumps(copy).encode()}
        )
        expect(self.page.locator("#besked")).to_contain_text("er åbnet")

    def check(self) -> list[dict[str, Any]]:
        """Presses »Kontrollér«; what the summary lists."""
        self.page.get_by_role("button", name="Kontrollér", exact=True).click()
        expect(self.page.locator("#opsummering-titel")).to_be_focused()
        return self.listed()

    def listed(self) -> list[dict[str, Any]]:
        """The problems in the summary, in its order."""
        found: list[dict[str, Any]] = self.page.evaluate(
            """() => Array.from(document.querySelectorAll("#opsummering li"), (li) => ({
                 code: li.dataset.code, severity: li.dataset.severity, path: JSON.parse(li.dataset.path),
                 where: li.querySelector("a").textContent,
                 message: li.querySelector("[data-message]").textContent, advice: li.querySelector("[data-advice]").textContent,
               }))"""
        )
        return found

    def settle(self) -> None:
        """Waits until what was written is kept and drawn."""
        self.page.wait_for_function("() => document.getElementById('formular').dataset.waiting !== 'true'")

    def text(self) -> str:
        """The file that the form would send."""
        return str(self.page.input_value("#fil"))


def visited(opened: Opener, origin: Origin, path: str = PAGE, **options: Any) -> Form:
    """The form, ready, on a day that does not change."""
    page = opened(origin, path, now=NOW, **options)
    page.wait_for_selector("#formular[data-ready]")
    return Form(page)


@pytest.fixture
def form(opened: Opener, http: Origin) -> Form:
    """The form over http, empty."""
    return visited(opened, http)


@pytest.fixture(scope="package")
def rules(browser: Browser, origins: dict[str, Origin]) -> Iterator[Page]:
    """One page whose scripts are asked by themselves, many questions at a time; nobody writes in it."""
    with browsing.watching(Opener(browser)) as opener:
        yield visited(opener, origins["http-subpath"]).page
