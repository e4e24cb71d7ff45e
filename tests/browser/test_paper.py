"""The real pages on A4 paper: no table is cut, long lists are short, nothing is folded away, and dark stays on the screen."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener, Origin
from tests.browser.paper import BETWEEN, BEYOND, CELLS, FOOT_UPON, SHEETS, printed, squeezed
from tests.browser.test_axe import EXCHANGE
from tests.built import Site, told
from tests.renamed import slug_of

pytestmark = pytest.mark.browser

LONGEST, MOST_STOPS = 12_000, 150
"""Pixels on a phone, and stops of the Tab key, that a page which gathers answers may take."""
FEW_SHEETS = {"udtraeden.html": 7, "indgangspris.html": 8, f"initiativer/{slug_of('initiativ-6-2')}.html": 3}
# All tables of a kind of page in one document, which is printed once: a print of each page takes minutes.
TABLES = """async (addresses) => {
  const main = document.createElement("main");
  for (const address of addresses) {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    for (const table of page.querySelectorAll("main table")) {
      const frame = table.closest(".scroll") || table;
      const room = document.createElement("div");
      room.className = ["frame", ...["prose", "case"].filter((name) => frame.closest(`.${name}`))].join(" ");
      room.append(document.importNode(frame, true));
      main.append(room);
    }
  }
  document.querySelector("main").replaceWith(main);
}"""
WORDS = """(cells) => cells.flatMap((cell) => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const within = walker.currentNode.parentElement;
    if (within.checkVisibility() && !within.closest(".vh, svg, [data-js]")) found.push(...walker.currentNode.data.split(/\\s+/));
  }
  return found;
})"""
DIVIDED = """() => [...document.querySelectorAll("main tbody th a")].flatMap((link) => {
  const range = document.createRange(), text = link.firstChild;
  return [...text.data.matchAll(/\\p{L}+/gu)].filter((word) => {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return link.checkVisibility() && word[0].length < 16 && new Set(Array.from(range.getClientRects(), (box) => box.top)).size > 1;
  }).map(String);
})"""
"""Words of the names that rows have, shorter than a long one, whose letters stand on several lines."""
UPON = """() => [...document.querySelectorAll("main sup")].flatMap((raised) => {
  const range = document.createRange();
  const boxes = [...raised.querySelectorAll("a")].map((link) => {
    range.selectNodeContents(link);
    return range.getBoundingClientRect();
  });
  const upon = (box, next) => next && box.width && next.top < box.bottom - 1 && next.left < box.right - 1;
  return boxes.some((box, n) => upon(box, boxes[n + 1])) ? [raised.textContent.trim()] : [];
})"""
"""Raised numbers of which one lies upon the next."""
FOOT = """() => {
  const foot = document.querySelector(".foot");
  if (!foot || !foot.checkVisibility()) return "";
  const box = foot.getBoundingClientRect(), top = document.querySelector(".top").getBoundingClientRect();
  const name = document.querySelector(".brand").getBoundingClientRect();
  const beside = box.left >= name.right && box.bottom <= top.bottom + 1 && foot.innerText.includes("frit");
  return beside ? "beside" : JSON.stringify([box, name, top]);
}"""
ALONE = """() => {
  const headings = [...document.querySelectorAll("main :is(h1, h2, h3, h4)")].filter((one) => one.checkVisibility());
  return headings.filter((heading, n) => {
    const next = headings[n + 1], range = document.createRange();
    range.setStartAfter(heading);
    if (next) range.setEndBefore(next); else range.setEndAfter(document.querySelector("main").lastElementChild);
    const words = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    let said = next && next.localName > heading.localName;
    while (!said && words.nextNode()) {
      const { currentNode: text } = words;
      said = text.data.trim() && range.intersectsNode(text) && text.parentElement.checkVisibility();
    }
    return !said;
  }).map((heading) => heading.innerText);
}"""
"""Headings that nothing stands below."""
STOPS = """() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")].filter(
  (one) => one.tabIndex >= 0 && one.checkVisibility() && !one.closest("details:not([open]) > :not(summary)")).length"""


def test_no_table_is_cut_on_paper(opened: Opener, http: Origin, site: Site) -> None:
    """Every word of every cell is in the text of a print, nothing begins outside the sheet, and no page is broader than it.

    No name that a row has is divided: »Vesthimmerla-nds« is no municipality. No number of a source lies upon the next.

    Cases beside each other are alike, and so are municipalities: one page is enough. Of cases the tables are looked at.
    """
    kinds: dict[str, list[str]] = defaultdict(list)
    for path, page in site.pages.items():
        if b"<table" in page.data:
            kinds[path.rpartition("/")[0] or path].append(path)
    alike = {"sammenlign", "kommuner"}
    faults: dict[str, object] = {}
    page = opened(http)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": BETWEEN, "height": 1000})
    for kind, found in kinds.items():
        paths = found[:1] if kind in alike else found
        page.goto(http.url(paths[0]))
        if divided := page.evaluate(DIVIDED):
            faults[f"{paths[0]}, divided"] = divided[:8]
        for path in paths if kind != "cases" else ():
            page.evaluate(EXCHANGE, http.url(path))
            if beyond := page.evaluate(BEYOND, BETWEEN):
                faults[f"{path}, broad"] = beyond
        page.evaluate(TABLES, [http.url(path) for path in paths])
        if beyond := page.evaluate(BEYOND, BETWEEN):
            faults[f"tables of {kind}, broad"] = beyond
        if upon := page.evaluate(UPON):
            faults[f"{paths[0]}, one upon another"] = upon[:8]
        words = set(page.locator(CELLS).evaluate_all(WORDS))
        sheets = printed(page)
        lost = sorted(word for word in words if squeezed(word) not in sheets.text)
        if lost or sheets.outside:
            faults[paths[0]] = (lost[:8], sheets.outside[:4])
    assert not faults, told(faults)
    assert sum(map(len, kinds.values())) > 100


def test_all_98_stand_on_two_sheets(opened: Opener, http: Origin) -> None:
    """The whole page is two sheets: the map, and every municipality in two columns, with headings over the first."""
    page = opened(http, "kommuner/index.html")
    names = page.locator("table tbody th").all_inner_texts()
    sheets = printed(page)
    assert len(names) == 98
    assert len(sheets.texts) == 2
    assert [name for name in names if squeezed(name) not in sheets.texts[1]] == []


def test_a_map_is_not_divided_between_sheets(opened: Opener, http: Origin) -> None:
    """The tiles from Hjørring to Guldborgsund stand below the legend; on the decision track three rows stood on the next sheet."""
    for path in ("index.html", "kommuner/index.html", "beslutningssporet.html"):
        (first, *_) = (text for text in printed(opened(http, path)).texts if "Hjø" in text)
        assert [code for code in ("Gul", "Lol", "Bor") if code not in first] == [], path
    sheets = printed(opened(http, "beslutningssporet.html")).texts
    assert "Kommuneforkommune" in sheets[1]
    assert "Ukendt:" in sheets[0]


def test_pages_that_gather_answers_are_few_sheets(opened: Opener, http: Origin) -> None:
    """What is said case by case runs in two columns, where halves of sheets were empty: 11, 12 and 5 sheets."""
    sheets = {path: len(printed(opened(http, path)).texts) for path in FEW_SHEETS}
    assert not {path: number for path, number in sheets.items() if number > FEW_SHEETS[path]}, told(sheets.items())


def test_a_guide_leaves_no_sheet_empty(opened: Opener, http: Origin, site: Site) -> None:
    """On no sheet of the longest and the shortest guide stand fewer than five lines, and no heading stands at the foot of one."""
    guides = sorted(site.below("vejledninger"), key=lambda one: len(one.data))
    faults = {}
    for guide in (guides[0], guides[-1]):
        page = opened(http, guide.path)
        headings = {squeezed(text) for text in page.locator("main :is(h2, h3, h4)").all_inner_texts()}
        for number, text in enumerate(printed(page).texts, 1):
            if len(text) < 300 or any(text.endswith(heading) for heading in headings):
                faults[f"{guide.path}, sheet {number}"] = text[-80:]
    assert not faults, told(faults)


def test_the_foot_takes_no_sheet_and_no_heading_stands_alone(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """The foot is beside the name on the first sheet: below the page it had the last sheet of every fourteenth for itself.

    »Læs videre« stood above links that are not printed, and »Regn jeres egen nøgle« above a form.
    """
    page = opened(http)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": BETWEEN, "height": 1000})
    places, alone = {}, {}
    for kind, path in {**kinds, "case without ties": f"cases/{slug_of('riso-ringsted-soroe')}.html"}.items():
        page.goto(http.url(path))
        places[kind] = page.evaluate(FOOT)
        alone[kind] = page.evaluate(ALONE)
    assert {kind for kind, place in places.items() if not place} == {"framed case", "framed municipality", "bilag.html"}
    assert not (faults := {kind: place for kind, place in places.items() if place not in {"", "beside"}}), told(faults)
    assert not (bare := {kind: headings for kind, headings in alone.items() if headings}), told(bare)


def test_the_address_of_a_source_stands_on_paper(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """Behind the name of each source: a link on paper leads nowhere."""
    page = opened(http)
    page.emulate_media(media="print")
    page.goto(http.url(kinds["long case"]))
    links = page.locator(".sources a[href^=http]")
    addresses = links.evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    behind = links.evaluate_all("(all) => all.map((one) => getComputedStyle(one, '::after').content)")
    assert addresses
    assert [address for address, told in zip(addresses, behind, strict=True) if address not in told] == []


def test_the_foot_lies_upon_nothing_on_a_small_sheet(opened: Opener, http: Origin) -> None:
    """On A5, at half as much again and on A6 there is no room beside the name, and the two were printed upon each other."""
    page = opened(http)
    page.emulate_media(media="print")
    for path in (f"cases/{slug_of('os2')}.html", f"sammenlign/{slug_of('os2')}.html", "kommuner/kalundborg.html"):
        page.goto(http.url(path))
        for width in SHEETS:
            page.set_viewport_size({"width": width, "height": 1000})
            assert not page.evaluate(FOOT_UPON), f"{path} on {width} pixels"


def test_facts_without_a_map_are_as_broad_as_the_sheet(opened: Opener, http: Origin) -> None:
    """They stood in the narrow column that a map has beside them, a syllable to a line."""
    page = opened(http)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": BETWEEN, "height": 1000})
    for path, map_ in {
        f"cases/{slug_of('beredskabsreformen-2016')}.html": 0,
        f"cases/{slug_of('it-forsyningen')}.html": 1,
    }.items():
        page.goto(http.url(path))
        assert page.locator(".facts .mini").count() == map_
        assert page.evaluate("document.querySelector('.facts dl').getBoundingClientRect().width") > BETWEEN * 0.7, path


def test_the_last_list_of_a_municipality_stands_whole(opened: Opener, http: Origin) -> None:
    """Its last line had a sheet of its own."""
    assert "Landsdækkende" in printed(opened(http, "kommuner/kalundborg.html")).texts[-1]


def test_long_pages_are_short_until_they_are_printed(opened: Opener, http: Origin) -> None:
    """Two pages are short on a phone and have few stops; on paper all is open."""
    page = opened(http, "udtraeden.html", width=360)
    assert page.evaluate("document.documentElement.scrollHeight") <= LONGEST
    assert page.evaluate(STOPS) <= MOST_STOPS
    folded = page.locator(".unfolded .told dd").first
    expect(folded).to_be_hidden()
    words = squeezed(folded.text_content() or "")[:60]
    assert words in printed(page).text
    page = opened(http, "spoergsmaal.html", width=360)
    assert page.evaluate(STOPS) <= MOST_STOPS
    assert squeezed(page.locator("#matrix tbody th").last.text_content() or "") in printed(page).text


def test_no_question_is_divided_between_sheets(opened: Opener, http: Origin) -> None:
    """How many answer it stood on the next sheet, away from the question."""
    page = opened(http, "spoergsmaal.html")
    page.emulate_media(media="print")
    questions = [squeezed(one) for one in page.locator("#liste > li").all_inner_texts()]
    sheets = printed(page).texts
    assert not [one for one in questions if not any(one in sheet for sheet in sheets)]


def test_a_link_into_a_fold_opens_it(opened: Opener, place: Origin) -> None:
    """Without scripts as well."""
    case = slug_of("os2")
    for scripts in (True, False):
        page = opened(place, f"udtraeden.html#{case}", width=360, scripts=scripts)
        expect(page.locator(f"#{case}")).to_be_in_viewport()
        expect(page.locator(f".exit-case:has(#{case}) summary")).to_be_in_viewport()


def test_dark_is_never_printed(opened: Opener, http: Origin, kinds: dict[str, str]) -> None:
    """Ink on white, whatever the reader's screen is."""
    faults = {}
    page = opened(http)
    page.emulate_media(media="print", color_scheme="dark")
    for kind in ("guide", "long case", "home", "kommuner/index.html", "undersoegelser/2016.html"):
        page.goto(http.url(kinds.get(kind, kind)))
        if (seen := painted(page)) != ["rgb(0, 0, 0)", "rgb(255, 255, 255)", "light"]:
            faults[kind] = seen
    assert not faults, told(faults)


def painted(page: Page) -> list[str]:
    """The colours of the page's words and of its ground, and the scheme that the browser paints its own in."""
    found: list[str] = page.evaluate("""() => [getComputedStyle(document.body).color,
      getComputedStyle(document.body).backgroundColor, getComputedStyle(document.documentElement).colorScheme]""")
    return [re.sub(r"\s+", " ", one) for one in found]


def test_a_heading_of_the_front_page_stays_with_its_cards(opened: Opener, http: Origin) -> None:
    """No sheet ends with the heading of what begins on the next, and the front page is no more than three sheets."""
    page = opened(http)
    sheets = printed(page).texts
    bands = page.locator(".band:has(> .heading-row)")
    assert bands.count() > 0
    for band in bands.all():
        heading = squeezed(band.locator("h2").first.inner_text())
        first = squeezed(band.locator("h3").first.inner_text())
        (sheet,) = (text for text in sheets if heading in text)
        assert first in sheet, heading
    assert len(sheets) <= 3
