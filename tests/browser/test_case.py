"""A case answers first on a phone, fits on few sheets of paper with its facts whole, and keeps its contents beside it on a desk."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.browser.conftest import Opener, Origin
from tests.built import told
from tests.renamed import slug_of

pytestmark = pytest.mark.browser

SCREEN = 740
"""Pixels of a phone's screen that a page is read on."""
CASES = {
    f"cases/{slug_of('nordsjaellands-park-og-vej')}.html": (12_000, 4),
    f"cases/{slug_of('digit-sjaelland')}.html": (14_500, 5),
    f"cases/{slug_of('os2-skadesoekonomi')}.html": (7_000, 3),
}
"""A long case that the house is judged by, the longest, and a small one: most pixels at 360 wide, and most sides of A4."""
WITHIN = "() => document.documentElement.scrollWidth <= innerWidth"
FOOT = "() => document.querySelector('.glance').getBoundingClientRect().bottom + scrollY"
STAYS = """() => {
  scrollTo(0, 3000);
  const rail = document.querySelector(".rail").getBoundingClientRect();
  const parts = document.querySelector(".parts").getBoundingClientRect();
  return rail.top >= 0 && rail.bottom <= innerHeight && rail.right <= parts.left;
}"""


def test_a_case_is_short_on_a_phone_and_on_paper(opened: Opener, http: Origin) -> None:
    """The answers end within three screens, the page and its print within their measures, and nothing is wider than the screen."""
    page = opened(http, width=360)
    faults: dict[str, Any] = {}
    for path, (pixels, sides) in CASES.items():
        page.set_viewport_size({"width": 360, "height": SCREEN})
        page.goto(http.url(path))
        high, foot = page.evaluate("() => document.documentElement.scrollHeight"), page.evaluate(FOOT)
        printed = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))
        if high > pixels or foot > 3 * SCREEN or printed > sides or not page.evaluate(WITHIN):
            faults[path] = {"high": high, "answers": foot, "sides": printed}
    assert not faults, told(faults)


def test_the_facts_stay_whole_and_each_answer_leads_on(opened: Opener, http: Origin) -> None:
    """On paper the box of facts is never cut; each short answer leads to a heading that is there."""
    page = opened(http, next(iter(CASES)))
    page.emulate_media(media="print")
    assert page.locator(".facts").evaluate("(box) => getComputedStyle(box).breakInside") == "avoid"
    page.emulate_media(media="screen")
    links = page.locator(".glance dt a").all()
    assert links
    assert not [link for link in links if page.locator(f"h2{link.get_attribute('href')}").count() != 1]


def test_what_follows_the_fold_of_a_group_begins_a_line_of_its_own(opened: Opener, http: Origin) -> None:
    """On a phone facts stand on one line with dots between them, but there a dot would stand alone."""
    page = opened(http, f"cases/{slug_of('telecare-nord')}.html", width=390)
    dots = "(fact) => [getComputedStyle(fact, '::before').content, fact.classList.contains('whole')]"
    told = page.locator("[data-field=partnere] dd").evaluate_all(f"(facts) => facts.map({dots})")
    assert told == [["none", True], ["none", False]]
    assert page.locator("[data-field=andre_partnere] dd").nth(1).evaluate(dots)[0] != "none"


def test_the_contents_stay_beside_the_page(opened: Opener, http: Origin) -> None:
    """On a desk the list of contents is seen whole however far one has read, and lies over nothing."""
    page = opened(http, next(iter(CASES)))
    page.set_viewport_size({"width": 1280, "height": 700})
    assert page.evaluate(STAYS)
