"""Pages on the narrowest phones, from disk: all open in silence, nothing is divided, cut or too wide, links have room for a thumb."""

from __future__ import annotations

import re
from itertools import chain, groupby

import pytest

from tests.browser.asking import ask
from tests.browser.conftest import Opener, Origin
from tests.browser.test_opening import silent
from tests.built import Site, told
from tests.renamed import slug_of

pytestmark = pytest.mark.browser

KINDS = (
    *("index.html", "nyt.html", "lovet-maalt.html", "soeg.html", "om.html", "cases/index.html", "vejledninger/index.html"),
    *("sammenlign.html", "sammenlign/aula.html"),
    *(f"cases/{slug_of(slug)}.html" for slug in ("os2", "digit-sjaelland", "aula")),
    *("kommuner/index.html", "kommuner/ballerup.html"),
    *("initiativer/index.html", "beslutningssporet.html", "slaegtstrae.html", "indgangspris.html", "udtraeden.html"),
    *("spoergsmaal.html", "spoergsmaal/opgaver.html", "sammenlign/os2.html", "modelvaelger.html", "fordelingsnoegle.html"),
    *("data/index.html", "skabeloner.html", "tilfoej.html", "ordliste.html", "statusrapporter.html", "fejl/index.html"),
)
"""Pages that are looked at for what reaches too far or is hard to hit beside one of each kind: many sources, long words."""
TITLE, TAG, LONG = re.compile(r"<h1[ >].*?</h1>", re.DOTALL), re.compile(r"<[^>]*>"), re.compile(r"\S{16}")
"""A title, what in it is no text, and a word that may be longer than a line."""
BESIDE = 2000
"""Characters after a title that hold what stands beside it."""
DOUBLED = 195
"""Pixels of a phone of 390 on which the text is doubled, as its reader chose: nothing is read sideways there (WCAG 1.4.4, 1.4.10)."""
LONGEST_PICTURE = 1200
"""Pixels of a picture on a phone, which is a screen and a half."""
DIVIDED = """async (texts) => {
  const divided = (title) => {
    const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT), range = document.createRange(), found = [];
    while (walker.nextNode()) for (const word of walker.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      if (new Set(Array.from(range.getClientRects(), (box) => Math.round(box.top))).size > 1) found.push(word[0]);
    }
    return found;
  };
  const faults = [];
  for (const [path, text] of Object.entries(texts)) {
    document.querySelector("main").replaceWith(new DOMParser().parseFromString(text, "text/html").querySelector("main"));
    await document.fonts.ready;
    for (const word of [...document.querySelectorAll("h1")].flatMap(divided)) faults.push(`${path}: ${word}`);
  }
  return faults;
}"""
CUT = """() => [...document.querySelectorAll("input[placeholder]")].filter((field) => {
  const look = getComputedStyle(field), pen = document.createElement("canvas").getContext("2d");
  pen.font = look.font;
  const room = field.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight);
  return field.checkVisibility() && pen.measureText(field.placeholder).width > room;
}).map((field) => field.placeholder)"""
SMALL = """() => [...document.querySelectorAll("main :is(h2, h3, h4, li, p) > a:only-child")].filter((link) => {
  const { height } = link.getBoundingClientRect();
  const alone = link.parentElement.textContent.trim() === link.textContent.trim();
  return alone && link.checkVisibility() && !link.closest(".vh, .skip") && height < 24;
}).map((link) => link.textContent.trim())"""

TOUCHING = """() => {
  const shown = [...document.querySelectorAll("main :is(button, .button)")].filter((one) => one.checkVisibility());
  const boxes = shown.map((one) => one.getBoundingClientRect());
  const apart = (a, b) => Math.max(b.left - a.right, a.left - b.right, b.top - a.bottom, a.top - b.bottom);
  return shown.filter((one, n) => boxes.some((box, m) => m > n && apart(boxes[n], box) < 4)).map((one) => one.textContent.trim());
}"""

BEYOND = """(longest) => {
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  const found = document.documentElement.scrollWidth > innerWidth ? ["the page"] : [];
  const scrolls = (e) => e && e !== document.body && (getComputedStyle(e).overflowX !== "visible" || scrolls(e.parentElement));
  // A name in the sea of the map has room there.
  for (const one of document.querySelectorAll("main :not(svg *, .vh, .land)")) {
    const wider = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 8 && getComputedStyle(one).display !== "inline";
    if (wider && one.checkVisibility() && !scrolls(one)) found.push(`${one.tagName} ${one.className}: ${one.textContent.trim().slice(0, 60)}`);
  }
  for (const one of document.querySelectorAll(".pic")) if (one.offsetHeight > longest) found.push(`a picture of ${one.offsetHeight}`);
  return found;
}"""


def test_no_word_of_a_title_is_divided(opened: Opener, disk: Origin, site: Site) -> None:
    """Where a browser knows no Danish hyphens, a half word stands at the end of a line; long ones are set smaller instead.

    Pages of a folder differ in main alone, which is exchanged in one of them as far as its title and what stands beside it.
    """
    texts = {path: page.data.decode() for path, page in site.pages.items()}
    long = {path: text for path, text in texts.items() if any(LONG.search(TAG.sub("", title)) for title in TITLE.findall(text))}
    assert any(re.search("<main[^>]* class=", text) for text in long.values())
    page = opened(disk, width=320)
    faults = []
    for _, alike in groupby(long, lambda path: path.rpartition("/")[0]):
        parts = {path: long[path][: long[path].index("</h1>") + BESIDE] for path in alike}
        page.goto(disk.url(next(iter(parts))))
        faults += ask(page, DIVIDED, parts)
    assert not faults, told(faults)


def test_every_kind_of_page_is_well_from_disk(opened: Opener, disk: Origin, kinds: dict[str, str]) -> None:
    """No page of any kind complains on the console, fails a request, asks another host or stores anything on the device.

    And nothing reaches beyond its place: unfolded too, no cell, line or page has more than it is wide for, but what scrolls by
    itself, and no picture is endless. No suggestion in a field is cut, a link that stands by itself is 24 pixels high, and no
    button touches another. The same silence over http, on a desk, is one with what `test_axe.py` looks at.
    """
    page = opened(disk, width=320)
    faults = []
    for path in dict.fromkeys((*kinds.values(), *KINDS)):
        silent(page, disk.url(path))
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 800})
            found = (page.evaluate(BEYOND, LONGEST_PICTURE), *map(page.evaluate, (CUT, SMALL, TOUCHING)))
            faults += [(path, width, one) for one in chain(*found)]
        page.set_viewport_size({"width": DOUBLED, "height": 800})
        faults += [(path, DOUBLED, "the page")] * page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not faults, told(faults)
