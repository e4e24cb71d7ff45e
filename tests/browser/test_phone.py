"""Pages on the narrowest phones: no title's word is divided, nothing is cut or reaches too far, and links have room for a thumb."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Opener, Origin
from tests.built import Site, told, words

pytestmark = pytest.mark.browser

SEEN = (
    *("index.html", "nyt.html", "lovet-maalt.html", "soeg.html", "om.html", "cases/index.html", "vejledninger/index.html"),
    *("sammenlign.html", "sammenlign/aula.html"),
)
KINDS = (
    *SEEN,
    *("cases/os2.html", "cases/digit-sjaelland.html", "cases/aula.html", "kommuner/index.html", "kommuner/ballerup.html"),
    *("initiativer/index.html", "beslutningssporet.html", "slaegtstrae.html", "indgangspris.html", "udtraeden.html"),
    *("spoergsmaal.html", "spoergsmaal/opgaver.html", "sammenlign/os2.html", "modelvaelger.html", "fordelingsnoegle.html"),
    *("data/index.html", "skabeloner.html", "tilfoej.html", "ordliste.html", "statusrapporter.html", "fejl/index.html"),
)
"""A page of each kind that is looked at for what reaches too far, those with many sources and long words among them."""
LONGEST_PICTURE = 1200
"""Pixels of a picture on a phone, which is a screen and a half."""
"""A page of each kind whose fields, links and buttons are looked at."""
DIVIDED = """() => [...document.querySelectorAll("h1")].flatMap((title) => {
  const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT), range = document.createRange(), found = [];
  while (walker.nextNode()) for (const word of walker.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
    range.setStart(walker.currentNode, word.index);
    range.setEnd(walker.currentNode, word.index + word[0].length);
    if (new Set(Array.from(range.getClientRects(), (box) => Math.round(box.top))).size > 1) found.push(word[0]);
  }
  return found;
})"""
CUT = """() => [...document.querySelectorAll("input[placeholder]")].filter((field) => {
  const look = getComputedStyle(field), pen = document.createElement("canvas").getContext("2d");
  pen.font = look.font;
  const room = field.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight);
  return field.checkVisibility() && pen.measureText(field.placeholder).width > room;
}).map((field) => field.placeholder)"""
SMALL = """() => [...document.querySelectorAll("main :is(h2, h3, h4, li, p) > a:only-child")].filter((link) => {
  const { height } = link.getBoundingClientRect();
  return link.checkVisibility() && !link.closest(".vh, .skip") && height < 24;
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
    """Where a browser knows no Danish hyphens, a half word stands at the end of a line; long ones are set smaller instead."""
    long = {
        path: page
        for path, page in site.pages.items()
        if any(len(word) > 15 for title in page.named("h1") for word in words(title).split())
    }
    assert any("class" in main.attrs for page in long.values() for main in page.named("main"))
    page = opened(disk, width=320)
    faults = []
    for path in long:
        page.goto(disk.url(path))
        faults += [(path, word) for word in page.evaluate(DIVIDED)]
    assert not faults, told(faults)


def test_fields_and_links_suit_a_phone(opened: Opener, disk: Origin) -> None:
    """No suggestion in a field is cut, a link that stands by itself is 24 pixels high, and no button touches another."""
    page = opened(disk, width=360)
    faults = []
    for path in SEEN:
        page.goto(disk.url(path))
        faults += [(path, one) for one in (*page.evaluate(CUT), *page.evaluate(SMALL), *page.evaluate(TOUCHING))]
    assert not faults, told(faults)


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_reaches_beyond_its_place(opened: Opener, disk: Origin, width: int) -> None:
    """Unfolded too, no cell, line or page has more than it is wide for, but what scrolls by itself, and no picture is endless."""
    page = opened(disk, width=width)
    faults = []
    for path in KINDS:
        page.goto(disk.url(path))
        faults += [(path, one) for one in page.evaluate(BEYOND, LONGEST_PICTURE)]
    assert not faults, told(faults)
