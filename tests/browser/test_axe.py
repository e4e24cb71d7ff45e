"""axe-core finds nothing to complain of: every kind of page, light on a desk and dark on a phone."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Opener, Origin
from tests.browser.test_opening import TOO_WIDE, settled
from tests.built import Site, told

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Target size is off unless asked for: WCAG 2.2 asks for 24 by 24 pixels, or as much room around.
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
# Rows of a long list are alike: the first thirty of each are looked at.
WHERE = {"exclude": [["main :is(ul, ol, tbody) > :nth-child(n + 31)"]]}
SEEN: tuple[tuple[Literal["light", "dark"], int], ...] = (("light", 1280), ("dark", 360))
SPOIL = """() => {
  const row = document.createElement("div");
  for (let i = 0; i < 3; i++) {
    const button = document.createElement("button");
    button.textContent = "x";
    Object.assign(button.style, { display: "block", width: "9px", height: "9px", minHeight: 0, padding: 0, border: 0 });
    row.append(button);
  }
  document.querySelector("main").prepend(new Image(), row);
}"""
EXCHANGE = """async (address) => {
  const text = await (await fetch(address)).text();
  document.querySelector("main").replaceWith(new DOMParser().parseFromString(text, "text/html").querySelector("main"));
}"""


def test_axe_finds_nothing(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """No rule of WCAG 2.2 A and AA or of best practice is broken on any kind of page, wide and light or narrow and dark.

    Colours do not depend on the width, nor what is shown on the colours, so two of the four are enough. The list of all
    cases is seen with a filter on, as its cards are alike; the form is seen in each of its states in `tests/form`.
    """
    page = opened(http, color_scheme="light")
    faults = {}
    for path in (path for kind, path in kinds.items() if kind not in {"cases", "add case"}):
        page.goto(http.url(path))
        settled(page)
        page.evaluate("() => document.fonts.ready.then(() => null)")
        page.evaluate(Axe().axe_script)
        for scheme, width in SEEN:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 800})
            if found := violations(page):
                faults[path, scheme, width] = found
        page.emulate_media(color_scheme="light")
    assert not faults, told(faults)


@pytest.mark.parametrize("folder", ["cases", "vejledninger", "initiativer"])
def test_every_written_page_fits_a_small_phone(opened: Opener, http: Origin, site: Site, folder: str) -> None:
    """At 320 pixels nothing written scrolls sideways, and no link in it is too small and too near the next.

    Pages of a kind differ in main alone, so it is exchanged in one open page instead of loading each.
    """
    first, *others = site.below(folder)
    page = opened(http, first.path, width=320)
    page.evaluate(Axe().axe_script)
    faults = {}
    for written in (first, *others):
        page.evaluate(EXCHANGE, http.url(written.path))
        found = violations(page, {"runOnly": ["target-size"], "resultTypes": ["violations"]})
        if over := page.evaluate(TOO_WIDE):
            found.append(f"{over} pixels too wide")
        if found:
            faults[written.path] = found
    assert not faults, told(faults)


def test_axe_finds_what_is_wrong(opened: Opener, http: Origin) -> None:
    """A page spoilt on purpose is told on, so that silence means something: a picture without text, a small target."""
    page = opened(http, "om.html")
    page.evaluate(Axe().axe_script)
    page.evaluate(SPOIL)
    assert {"image-alt", "target-size"} <= {fault.partition(":")[0] for fault in violations(page)}


def violations(page: Page, options: dict[str, Any] = OPTIONS) -> list[str]:
    """Each violation with the elements that have it."""
    result: dict[str, Any] = page.evaluate("([where, options]) => axe.run(where, options)", [WHERE, options])
    return [f"{rule['id']}: {[node['target'] for node in rule['nodes'][:3]]}" for rule in result["violations"]]
