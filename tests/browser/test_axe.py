"""axe-core finds nothing to complain of on any kind of page in any state that it can tell apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from builder.shell.settings import PROJECT
from tests.browser.conftest import Opener, Origin
from tests.browser.test_opening import TOO_WIDE, settled
from tests.built import Site, told

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Target size is off unless asked for: WCAG 2.2 asks for 24 by 24 pixels, or as much room around. To load each style sheet
# once more, for the one rule that a screen may be turned, is a third of the time: `test_no_style_depends_on_how_a_screen_is_held`.
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,
}
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"]}
SIZES = {"runOnly": ["target-size", "scrollable-region-focusable"], "resultTypes": ["violations"]}
# Rows of a long list are alike: the first twelve of each are looked at, and of colours alone the first four.
WHERE = {"exclude": [["main :is(ul, ol, tbody) > :nth-child(n + 13)"]]}
FEW = {"exclude": [["main :is(ul, ol, dl, tbody) > :nth-child(n + 5)"]]}


@dataclass(frozen=True)
class State:
    """How a page is seen: on what, in which colours, how large; and what of axe can find something new in it."""

    name: str
    media: Literal["screen", "print"]
    scheme: Literal["light", "dark"]
    forced: Literal["active", "none"]
    size: tuple[int, int]
    options: dict[str, Any]
    where: dict[str, Any]

    def show(self, page: Page) -> None:
        """Has the page seen so."""
        page.emulate_media(media=self.media, color_scheme=self.scheme, forced_colors=self.forced)
        page.set_viewport_size({"width": self.size[0], "height": self.size[1]})


STATES = (
    State("desk, light", "screen", "light", "none", (1280, 800), OPTIONS, WHERE),
    State("phone, dark", "screen", "dark", "none", (360, 640), OPTIONS, WHERE),
    State("400 %", "screen", "light", "none", (320, 256), SIZES, WHERE),
    State("forced colours", "screen", "dark", "active", (1280, 800), COLOURS, FEW),
    State("print", "print", "light", "none", (720, 1000), COLOURS, FEW),
)
MOVING = """() => document.getAnimations().length + [...document.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  return style.animationName !== "none" || style.scrollBehavior !== "auto" || /[1-9]/.test(style.transitionDuration);
}).length"""
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
    """No rule of WCAG 2.2 A and AA or of best practice is broken on any kind of page in any state, and nothing moves.

    Every rule is asked on a desk in light and on a phone in dark colours: what is shown depends on the width alone, and colours
    do not. Zoomed to 400 per cent only sizes are new; in forced colours and on paper only colours are, and forced colours are the
    reader's own, in one palette as in another. Motion is nothing that axe sees: with reduced motion, in which all tests run, no
    element may have any. The list of all cases is seen with a filter on, as its cards are alike; a short page has nothing that
    a long one of its kind has not, but for what it lacks; the form is seen in each of its states in `tests/form`.
    """
    page = opened(http)
    faults = {}
    for kind, path in ((kind, path) for kind, path in kinds.items() if kind not in {"cases", "add case"}):
        STATES[0].show(page)
        page.goto(http.url(path))
        settled(page)
        page.evaluate("() => document.fonts.ready.then(() => null)")
        page.evaluate(Axe().axe_script)
        for state in STATES[:2] if kind.startswith("short") else STATES:
            state.show(page)
            if found := violations(page, state.options, state.where):
                faults[path, state.name] = found
        if moving := page.evaluate(MOVING):
            faults[path, "motion"] = moving
    STATES[0].show(page)
    assert not faults, told(faults)


def test_no_style_depends_on_how_a_screen_is_held() -> None:
    """A device that is fixed to a wheelchair cannot be turned."""
    styles = (PROJECT / "templates" / "assets").rglob("*.css")
    assert not [style.name for style in styles if "orientation" in style.read_text("utf-8")]


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
        found = violations(page, SIZES)
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


def violations(page: Page, options: dict[str, Any] = OPTIONS, where: dict[str, Any] = WHERE) -> list[str]:
    """Each violation with the elements that have it."""
    result: dict[str, Any] = page.evaluate("([where, options]) => axe.run(where, options)", [where, options])
    return [f"{rule['id']}: {[node['target'] for node in rule['nodes'][:3]]}" for rule in result["violations"]]
