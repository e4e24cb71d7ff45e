"""Where a browser changes no address: Safari takes a hundred changes in half a minute and throws at the next. The tools go on."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener, Origin
from tests.built import told

pytestmark = pytest.mark.browser

REFUSES = """for (const how of ["pushState", "replaceState"]) {
  History.prototype[how] = () => { throw new DOMException("no", "SecurityError"); };
}"""
USES = """() => {
  const said = (element, ...names) => names.forEach((name) => element.dispatchEvent(new Event(name, { bubbles: true })));
  const found = [...document.querySelectorAll("main :is(input, select)")].filter((element) => element.checkVisibility());
  for (const element of found) {
    if (element.matches("select")) element.selectedIndex = element.options.length - 1;
    else if (element.matches("[type=checkbox], [type=radio]")) element.checked = true;
    else element.value = element.matches("[type=date]") ? "2026-01-31" : "12";
    said(element, "input", "change");
  }
  return found.length;
}"""
WORDS = "document.querySelector('main').innerText"
TOOLS = (
    "cases/index.html", "lovet-maalt.html", "udtraeden.html", "spoergsmaal.html", "beslutningssporet.html", "nyt.html",
    "modelvaelger.html", "fordelingsnoegle.html", "statusrapporter.html", "kommuner/ballerup.html",
)  # fmt: skip
"""Pages that keep in their address what one chose. The others do it as well, and guard it in the same way."""


def test_a_tool_does_what_it_is_asked_although_its_address_stays(opened_afresh: Opener, disk: Origin) -> None:
    """Every box of every tool is changed: nothing is thrown, the page says something else, and so it does as a search."""
    page = opened_afresh(disk)
    page.add_init_script(REFUSES)
    silent = []
    for path in TOOLS:
        page.goto(disk.url(path))
        page.wait_for_load_state("load")
        before = page.evaluate(WORDS)
        assert page.evaluate(USES), path
        page.wait_for_timeout(300)
        if page.evaluate(WORDS) == before:
            silent.append(path)
    assert not silent, told(silent)
    page.goto(disk.url("soeg.html"))
    page.locator("#q").fill("udtræden")
    expect(page.locator("[data-result]").first).to_be_visible()
