"""The page »Statusrapporter«: its script answers as Python does, and what is asked stands in the address."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from builder.shell.settings import PROJECT
from tests.browser.conftest import Opener, Origin
from tests.corpus.rows import rows
from tests.renamed import slug_of

pytestmark = pytest.mark.browser

SCRIPT = (PROJECT / "templates" / "assets" / "tools" / "traffic.js").read_text("utf-8")
STATE = {"percent": 10, "millions": 6, "months": 3}
ASK = """([script, rows, state]) => {
  const window = {};
  new Function("window", script)(window);
  const { traffic } = window;
  const limits = (asked) => asked.percent_only ? { ...state, millions: null } : state;
  return rows.map(({ value }) => value.days ? traffic.monthsLate(...value.days) : traffic.light(value.over, limits(value)));
}"""


def test_the_script_answers_as_the_corpus_says(browser: Browser) -> None:
    """Every row of `lights.json`, which Python answers in `tests/corpus`."""
    page = browser.new_page()
    told = page.evaluate(ASK, [SCRIPT, rows("lights"), STATE])
    page.close()
    assert [(row, answer) for row, answer in zip(rows("lights"), told, strict=True) if answer != row["answer"]] == []


@pytest.mark.parametrize("path", ["statusrapporter.html", f"vejledninger/{slug_of('foelg-op')}.html"])
def test_a_light_is_worked_out_and_kept_in_the_address(opened: Opener, origins: dict[str, Origin], path: str) -> None:
    """Missing figures are no green light, a text that is no number is told, and the address brings all of it back."""
    page = opened(origins["disk"], path)
    expect(page.locator("#traffic-cost")).to_contain_text("Mangler tal")
    page.fill("#traffic-plan", "12,5")
    page.fill("#traffic-nu", "mange")
    expect(page.locator("#traffic-wrong")).to_contain_text("»mange« er ikke et tal")
    page.fill("#traffic-nu", "13,1")
    expect(page.locator("#traffic-cost")).to_contain_text("Gult")
    expect(page.locator("#traffic-cost")).to_contain_text("0,6 mio. kr. mere end planen, 4,8 pct.")
    page.fill("#traffic-plan", "100")
    page.fill("#traffic-nu", "107")
    expect(page.locator("#traffic-cost")).to_contain_text("Rødt")
    page.check("[name=procent]")
    expect(page.locator("#traffic-cost")).to_contain_text("Gult")
    page.fill("#traffic-slut", "2026-05-31")
    page.fill("#traffic-ventet", "2026-10-01")
    page.reload()
    expect(page.locator("#traffic-cost")).to_contain_text("Gult")
    expect(page.locator("#traffic-time")).to_contain_text("5 måneder senere end planen")
    expect(page.locator("#traffic-wrong")).to_have_text("")
