"""Tasks 1 and 9, and the form, in Firefox as a reader has it: from disk, with the network off and nothing asked for."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.browser.conftest import serving
from tests.built import Site
from tests.firefox.bidi import ENTER, Firefox
from tests.firefox.conftest import address, asked
from tests.renamed import slug_of, title_of

DONE = "document.querySelector('[data-results][data-state=done] [data-result] a') !== null"
COUNT = "Number(document.querySelector('[data-count]').textContent)"
SHOWN = "[...document.querySelectorAll('[data-result]')].filter((card) => card.checkVisibility()).length"
CASE, GUIDE = (json.dumps(title_of(slug)) for slug in ("it-forsyningen", "udtraeden-og-oploesning"))
HEADING = "document.querySelector('h1').textContent"
TITLE = "document.querySelector('#formular[data-ready] [data-key=titel]')"
RESULT = "[data-results] h2 a[href*='" + slug_of("udtraeden-og-oploesning") + ".html']"
TAKEN = "document.querySelectorAll('.tray .taken').length"
# Whether the two fonts of ours are there, a button has its color, and nothing is wider than the window.
LOOKS = """document.fonts.ready.then(() => [
  ...["Newsreader", "Schibsted Grotesk"].map((name) => [...document.fonts].some((font) => font.family.includes(name) && font.status === "loaded")),
  getComputedStyle(document.querySelector(".find .button, form .button")).backgroundColor !== "rgba(0, 0, 0, 0)",
  document.documentElement.scrollWidth <= innerWidth,
])"""
READ = """new Promise((resolve) => {
  const request = new XMLHttpRequest();
  request.open("GET", "beside.html");
  request.onload = () => resolve("read");
  request.onerror = () => resolve("refused");
  request.send();
})"""


def test_this_firefox_is_a_readers(driven: Firefox, tmp_path: Path) -> None:
    """A page from disk may not read the file beside it; no host can be reached, not even this machine; what asks is noted."""
    for name in ("page", "beside"):
        (tmp_path / f"{name}.html").write_text("<!doctype html><title>x</title><h1>x</h1>", "utf-8")
    driven.open((tmp_path / "page.html").as_uri())
    assert driven.evaluate(READ) == "refused"
    with serving(tmp_path) as host, pytest.raises(AssertionError, match="NS_ERROR_PROXY_CONNECTION_REFUSED"):
        driven.open(f"{host}page.html")
    assert asked(driven) == [f"{host}page.html"]


def test_the_zip(firefox: Firefox, unpacked: Path) -> None:
    """Task 9: from the page to open to the catalogue, search, a filter, a guide, a word of the glossary, and back."""
    firefox.open(address(unpacked, "AABN-MIG.html"))
    firefox.click("main a")
    firefox.until(f"{HEADING}.includes('kommuner')")
    assert firefox.evaluate(LOOKS) == [True] * 4
    firefox.click("main input[name=q]")
    firefox.write(f"udtræden{ENTER}")
    firefox.until(DONE)
    assert firefox.evaluate("location.href").endswith("/katalog/soeg.html?q=udtr%C3%A6den")
    everything = firefox.evaluate(COUNT)
    firefox.click("#narrow details:has([data-facet=form]) > summary")
    firefox.click("input[data-facet=form][data-value=paragraf-60]")
    assert firefox.until(f"{COUNT} < {everything} && {DONE} && {COUNT}") > 0
    firefox.back()
    firefox.until(f"{COUNT} === {everything}")
    read_a_guide(firefox)


def test_all_98_stand_on_two_sheets(firefox: Firefox, unpacked: Path) -> None:
    """In two columns, as in Chromium: Firefox divides no table between columns on paper, and two sheets more were printed."""
    firefox.open(address(unpacked, "katalog/kommuner/index.html"))
    sheets = [page.extract_text() for page in PdfReader(BytesIO(firefox.paper())).pages]
    assert len(sheets) == 2
    assert len(re.findall(r"(?:jyll|Syddanm|Sjæll|Hovedst)", sheets[1])) == 98


def test_the_meeting_edition(firefox: Firefox, file: Path, site: Site) -> None:
    """Task 9 in the one file, and its pages by their address: a case, the list as filtered, the form."""
    firefox.open(file.as_uri())
    firefox.until("document.documentElement.hasAttribute('data-open')")
    assert firefox.evaluate(LOOKS) == [True] * 4
    firefox.click("main input[name=q]")
    firefox.write(f"udtræden{ENTER}")
    firefox.until(DONE)
    assert firefox.evaluate("location.hash") == "#/soeg.html?q=udtr%C3%A6den"
    read_a_guide(firefox)
    firefox.open(f"{file.as_uri()}#/cases/{slug_of('it-forsyningen')}.html")
    firefox.until(f"{HEADING} === {CASE}")
    firefox.open(f"{file.as_uri()}#/cases/index.html?status=afsluttet")
    few = firefox.until(f"{HEADING} === 'Cases' && {COUNT} === {SHOWN} && {COUNT}")
    assert 0 < few < len(site.below("cases"))
    keeps_a_draft(firefox, f"{file.as_uri()}#/tilfoej.html", f"{file.as_uri()}#/om.html")


def read_a_guide(firefox: Firefox) -> None:
    """From the results to a guide and a word of the glossary; coming back shows the results."""
    firefox.click(RESULT)
    firefox.until(f"{HEADING} === {GUIDE}")
    firefox.click("main a.term")
    firefox.until("document.title.startsWith('Ordliste')")
    firefox.back()
    firefox.until(f"{HEADING} === {GUIDE}")
    firefox.back()
    firefox.until(DONE)


def test_the_list(firefox: Firefox, unpacked: Path, site: Site) -> None:
    """Task 1: the filters narrow the list by clicks, the address restores it, a zero says what to loosen; a case opens."""
    firefox.open(address(unpacked, "katalog/cases/index.html?status=afsluttet"))
    assert 0 < firefox.evaluate(COUNT) == firefox.evaluate(SHOWN) < len(site.below("cases"))
    firefox.open(address(unpacked, "katalog/index.html"))
    firefox.click("nav a[href='cases/index.html']")
    firefox.until(f"{HEADING} === 'Cases' && {SHOWN} > 1")
    for facet, value in (("status", "drift"), ("omraade", "it-drift"), ("model", "drift-og-support")):
        if not firefox.evaluate(f"document.querySelector('details[data-group={facet}]').open"):
            firefox.click(f"details[data-group={facet}] summary")
        firefox.click(f"input[data-facet={facet}][data-value={value}]")
        firefox.until(f"location.search.includes('{facet}={value}')")
    left = firefox.evaluate(COUNT)
    assert 0 < left == firefox.evaluate(SHOWN)
    firefox.here("browsingContext.reload", wait="complete")
    assert firefox.evaluate(COUNT) == left == firefox.evaluate(SHOWN)
    chosen = firefox.evaluate("location.href")
    firefox.click("#q")
    firefox.write("qqxzzyqx")
    firefox.until("document.querySelector('#loosen').checkVisibility() && document.querySelector('#loosen').textContent")
    firefox.open(chosen)
    title = firefox.evaluate("document.querySelector('[data-result]:not([hidden]) h3 a').textContent")
    firefox.click("[data-result]:not([hidden]) h3 a")
    firefox.until(f"{HEADING} === {json.dumps(title)}")


def test_the_form(firefox: Firefox, unpacked: Path) -> None:
    """What is written is kept, in Firefox for that one file; and a case that the catalogue has can be opened."""
    keeps_a_draft(firefox, address(unpacked, "katalog/tilfoej.html"), address(unpacked, "katalog/om.html"))
    firefox.open(address(unpacked, f"katalog/tilfoej.html?case={slug_of('it-forsyningen')}"))
    firefox.until(f"{TITLE}?.value === {CASE}")


def test_the_comparison(firefox: Firefox, unpacked: Path) -> None:
    """Task 2: chosen on cards and on a case, three stand side by side, though Firefox keeps a store for each file by itself.

    The choice goes along by links, and so it does when it is cleared.
    """
    firefox.open(address(unpacked, "katalog/cases/index.html?vis=200"))
    for number, slug in enumerate(map(slug_of, ("os2", "flis")), start=1):
        firefox.click(f".card [data-id={slug}]")
        firefox.until(f"{TAKEN} === {number}")
    firefox.click(f".card-title a[href='{slug_of('it-forsyningen')}.html']")
    firefox.until(f"{HEADING} === {CASE} && {TAKEN} === 2")
    firefox.click(".pills [data-id=it-forsyningen]")
    firefox.until(f"{TAKEN} === 3")
    firefox.click(".tray .go")
    firefox.until("document.querySelectorAll('.compare thead th').length === 4")
    assert firefox.evaluate("location.search") == "?case=" + ",".join(map(slug_of, ("os2", "flis", "it-forsyningen")))
    firefox.click("nav a[href='ordliste.html']")
    firefox.until(f"document.title.startsWith('Ordliste') && {TAKEN} === 3")
    firefox.click(".tray .clear")
    firefox.click("nav a[href='cases/index.html']")
    firefox.until(f"{HEADING} === 'Cases' && document.readyState === 'complete' && document.querySelector('.tray') !== null")
    firefox.until(f"{TAKEN} === 0")


def keeps_a_draft(firefox: Firefox, form: str, other: str) -> None:
    """The form says that it has kept what is written, and has it when one has been on another page."""
    firefox.open(form)
    firefox.until(f"{TITLE} !== null")
    firefox.click("#formular [data-key=titel]")
    firefox.write("Fælles vagt")
    firefox.until("document.querySelector('#gemt').textContent === 'Gemt i denne browser.'")
    firefox.open(other)
    firefox.until(f"{TITLE} === null")
    firefox.open(form)
    firefox.until(f"{TITLE}?.value === 'Fælles vagt'")
