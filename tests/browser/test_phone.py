"""Pages on the narrowest phones: no title's word is divided, what a field suggests can be read, and links have room for a thumb."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Opener, Origin
from tests.built import Site, told, words

pytestmark = pytest.mark.browser

SEEN = (
    *("index.html", "nyt.html", "lovet-maalt.html", "soeg.html", "om.html", "cases/index.html", "vejledninger/index.html"),
    *("sammenlign.html", "sammenlign/aula.html"),
)
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
