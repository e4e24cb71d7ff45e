"""What tests ask of a page: much at once, and the page of a search for what it found."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Locator, Page, expect


def ask(page: Page, function: str, given: Any) -> Any:
    """What a function of JavaScript makes of a value, both of which JSON can say.

    They go as one text each way: Playwright takes a value apart piece by piece, in three processes, and for what is asked of
    hundreds of cases that was most of the work.
    """
    return json.loads(page.evaluate(f"async (given) => JSON.stringify(await ({function})(JSON.parse(given)))", json.dumps(given)))


def done(page: Page) -> None:
    """Waits until the results are those of the words in the box."""
    expect(page.locator("[data-results]")).to_have_attribute("data-state", "done")


def results(page: Page) -> Locator:
    """The results on show."""
    return page.locator("[data-results] [data-result]")


def found(page: Page) -> int:
    """The number that the page says it found."""
    return int(page.locator("[data-count]").inner_text())
