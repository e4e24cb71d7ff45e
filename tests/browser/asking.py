"""Much asked of a page at once."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page


def ask(page: Page, function: str, given: Any) -> Any:
    """What a function of JavaScript makes of a value, both of which JSON can say.

    They go as one text each way: Playwright takes a value apart piece by piece, in three processes, and for what is asked of
    hundreds of cases that was most of the work.
    """
    return json.loads(page.evaluate(f"async (given) => JSON.stringify(await ({function})(JSON.parse(given)))", json.dumps(given)))
