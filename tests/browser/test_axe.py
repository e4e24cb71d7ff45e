"""Every kind of page, opened once over http: it is silent, fits its screen, does not move, and axe-core complains of nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from builder.shell.settings import PROJECT
from tests.browser.asking import ask
from tests.browser.conftest import Opener, Origin
from tests.browser.test_opening import TOO_WIDE, silent
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
# Axe's work grows with every element, and most stand in rows, cards and lists that are alike but for their words. Of what is built
# alike in a place of the same name, on whatever pages, two stay to be looked at, and one of what is large. Alike is what has the
# same tags, classes, roles, attributes, ids that a style names, and holes: a link without words or a picture without a text is
# unlike those that have some. What hangs on the words themselves (ids, headings in order, names) `tests/site` asks of every page.
THIN = """(met) => {
  const LARGE = 20, ROOM = "main, tbody, td, dd";
  const WHOLE = "th, dt, caption, thead, legend, summary, label, select, h1, h2, h3, h4, h5, h6, :has(> h1)";
  const styles = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join();
  const brief = (text) => [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9007199254740, 7).toString(36);
  const told = ({ name, value }) => /^(class|role|type|tabindex|lang|scope|data-severity|data-print)$/.test(name)
    || ["", "true", "false"].includes(value) || (name === "id" && styles.includes(`#${value}`)) ? `${name}=${value}` : name;
  const isWorded = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const signs = new Map();
  const sign = (element) => {
    const own = [element.tagName, ...[...element.attributes].map(told).sort(), isWorded(element)];
    signs.set(element, brief([...own, ...new Set([...element.children].map(sign))].join(" ")));
    return signs.get(element);
  };
  const thin = (element, place) => {
    const here = brief(`${place} ${element.tagName}.${element.getAttribute("class") || ""}`);
    for (const child of [...element.children]) {
      const key = here + signs.get(child);
      const most = child.querySelectorAll("*").length > LARGE ? 1 : 2;
      met[key] = (met[key] || 0) + 1;
      if (child.matches(WHOLE)) continue;
      if (met[key] > most && !child.matches(ROOM)) child.remove();
      else if (met[key] === 1 || child.matches(ROOM)) thin(child, here);
    }
  };
  sign(document.body);
  thin(document.body, "");
  return met;
}"""
# Contrast is half of axe's work, for it asks what lies over and under every word. It hangs on how the letters and all that is
# around them are painted, so of words painted alike in parts of the same name axe is shown two, on whatever pages they stand.
RUN = """async ([where, options, met]) => {
  const LETTERS = ["color", "fontSize", "fontWeight", "textShadow", "textDecorationLine"];
  const BARE = { backgroundColor: "rgba(0, 0, 0, 0)", backgroundImage: "none", opacity: "1", filter: "none", mixBlendMode: "normal",
    clip: "auto", clipPath: "none", position: "static" };
  const grounds = new Map([[null, ""]]);
  const ground = (element) => {
    if (!grounds.has(element)) {
      const style = getComputedStyle(element);
      const own = Object.keys(BARE).filter((name) => style[name] !== BARE[name]).map((name) => style[name]);
      grounds.set(element, [ground(element.parentElement), ...own].join(" "));
    }
    return grounds.get(element);
  };
  const letters = (element) => LETTERS.map((name) => getComputedStyle(element)[name]);
  const part = (element) => `${element.tagName}.${element.getAttribute("class") || ""}`;
  const isWorded = (element) => element.matches("input:not([type=checkbox], [type=radio]), select, textarea")
    || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const isSeen = (element) => {
    const { width, height, right, bottom } = element.getBoundingClientRect();
    return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0
      && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const left = new Set(where ? document.querySelectorAll(where.exclude.join()) : []);
  const look = (element) => {
    if (left.has(element)) return;
    element.removeAttribute("data-unlike");
    if (isWorded(element) && isSeen(element)) {
      const parent = element.parentElement;
      const paint = [ground(element), ...letters(element), ...letters(parent), part(element), part(parent),
        !!element.closest(":disabled, [aria-disabled]")].join(" ");
      met[paint] = (met[paint] || 0) + 1;
      element.toggleAttribute("data-unlike", met[paint] <= 2);
    }
    for (const child of element.children) look(child);
  };
  if (options.runOnly.values || options.runOnly.includes("color-contrast")) for (const child of document.body.children) look(child);
  axe.configure({ rules: [{ id: "color-contrast", selector: "[data-unlike]" },
    { id: "link-in-text-block", selector: "a[href]:is([data-unlike], :has([data-unlike]))" }] });
  const { violations } = await axe.run(where || document, options);
  return [violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.target)]), met];
}"""
# Who goes on with the page lets it be whole; rows of a long list are alike, and the first twelve of each are looked at.
WHERE = {"exclude": ["main :is(ul, ol, tbody) > :nth-child(n + 13)"]}
Met = dict[str, int]
"""How often each structure, or each paint of words, was met on the pages seen so far."""


@dataclass(frozen=True)
class State:
    """How a page is seen: on what, in which colours, how large; and what of axe can find something new in it."""

    name: str
    media: Literal["screen", "print"]
    scheme: Literal["light", "dark"]
    forced: Literal["active", "none"]
    size: tuple[int, int]
    options: dict[str, Any]

    def show(self, page: Page) -> None:
        """Has the page seen so."""
        page.emulate_media(media=self.media, color_scheme=self.scheme, forced_colors=self.forced)
        page.set_viewport_size({"width": self.size[0], "height": self.size[1]})


DESK = State("desk, light", "screen", "light", "none", (1280, 800), OPTIONS)
LOW = State("400 %", "screen", "light", "none", (320, 256), SIZES)
STATES = (
    State("phone, dark", "screen", "dark", "none", (320, 640), OPTIONS),  # first, as the page was looked at last at this width
    LOW,
    DESK,
    State("forced colours", "screen", "dark", "active", (1280, 800), COLOURS),
    State("print", "print", "light", "none", (720, 1000), COLOURS),
)
HEIGHT_MATTERS = """() => [...document.styleSheets].some(
  (sheet) => [...sheet.cssRules].some((rule) => rule.conditionText?.includes("height")))"""
SPACE = """() => {
  const style = new CSSStyleSheet();
  style.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [style];
}"""
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


def test_every_kind_of_page_is_well(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """Every page says, asks and keeps nothing, scrolls sideways on no screen, has nothing that moves, and axe finds nothing.

    axe asks every rule of WCAG 2.2 A and AA and of best practice on a desk in light and on a phone in dark colours: what is shown
    depends on the width alone, and colours do not. Zoomed to 400 per cent a window is as narrow as a phone and lower, so only
    sizes are new, and only where a style asks for the height; in forced colours and on paper only colours are, and forced colours
    are the reader's own, in one palette as in another. Motion is nothing that axe sees: with reduced motion, in which all tests
    run, no element may have any. The list of all cases is seen with a filter on, as its cards are alike; axe sees the form in each
    of its states in `tests/form`. What is built as something before it is not shown to axe again, on this page or the next.
    """
    page = opened(http)
    faults: dict[tuple[str, str], Any] = {}
    met: Met = {}
    painted: dict[str, Met] = {state.name: {} for state in STATES}
    for kind, path in kinds.items():
        DESK.show(page)
        silent(page, http.url(path))
        faults |= {(path, where): over for where, over in too_wide(page).items()}
        if kind not in {"cases", "add case"}:
            faults |= {(path, state): found for state, found in complaints(page, met, painted).items()}
    DESK.show(page)
    assert not faults, told(faults)


def complaints(page: Page, met: Met, painted: dict[str, Met]) -> dict[str, list[str]]:
    """What axe says of what is new on the page in each state, and what moves on it."""
    page.evaluate("() => document.fonts.ready.then(() => null)")
    found = {"motion": [f"{moving} elements move"] if (moving := page.evaluate(MOVING)) else []}
    thin(page, met)
    page.evaluate(Axe().axe_script)
    for state in STATES:
        if state is not LOW or page.evaluate(HEIGHT_MATTERS):
            state.show(page)
            found[state.name] = violations(page, state.options, painted[state.name], is_thin=True)
    return {name: said for name, said in found.items() if said}


def too_wide(page: Page) -> dict[str, int]:
    """How far the page scrolls sideways at 1280, 360 and 320 pixels, and when a reader spaces the text as WCAG 1.4.12 says."""
    over = {}
    for width in (1280, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        over[f"{width} pixels"] = page.evaluate(TOO_WIDE)
    page.evaluate(SPACE)
    over["320 pixels, spaced"] = page.evaluate(TOO_WIDE)
    page.evaluate("() => { document.adoptedStyleSheets = []; }")
    return {where: pixels for where, pixels in over.items() if pixels > 0}


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
    met: Met = {}
    faults = {}
    for written in (first, *others):
        page.evaluate(EXCHANGE, http.url(written.path))
        over = page.evaluate(TOO_WIDE)
        thin(page, met)
        if found := [*violations(page, SIZES, is_thin=True), *([f"{over} pixels too wide"] if over else [])]:
            faults[written.path] = found
    assert not faults, told(faults)


def test_axe_finds_what_is_wrong(opened: Opener, http: Origin) -> None:
    """A page spoilt on purpose is told on, so that silence means something: a picture without text, a small target."""
    page = opened(http, "om.html")
    page.evaluate(Axe().axe_script)
    page.evaluate(SPOIL)
    assert {"image-alt", "target-size"} <= {fault.partition(":")[0] for fault in violations(page)}


def thin(page: Page, met: Met) -> None:
    """Takes away what is built as something that was met, on this page or before."""
    met |= ask(page, THIN, met)


def violations(page: Page, options: dict[str, Any] = OPTIONS, met: Met | None = None, *, is_thin: bool = False) -> list[str]:
    """Each violation with the elements that have it. `met` counts the words of each paint that were seen, here and before."""
    known = {} if met is None else met
    result, seen = ask(page, RUN, [None if is_thin else WHERE, options, known])
    known.update(seen)
    return [f"{rule}: {targets}" for rule, targets in result]
