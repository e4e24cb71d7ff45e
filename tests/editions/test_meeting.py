"""»Mødeudgaven« is the whole catalogue: each page as on the site, with search, filters, print, and the browser's own buttons."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from justhtml import JustHTML
from playwright.sync_api import expect

from tests.browser.asking import done, found, results
from tests.browser.paper import FOOT_UPON, SHEETS
from tests.browser.test_axe import Met, violations
from tests.browser.test_search import search, titles
from tests.built import Site, told
from tests.editions.conftest import Open
from tests.renamed import slug_of, title_of

pytestmark = pytest.mark.browser

VISIT = """async (paths) => {
  const seen = {};
  for (const path of paths) {
    const come = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
    location.hash = "#/" + path;
    await come;
    await new Promise((resolve) => setTimeout(resolve));
    seen[path] = [document.title, document.querySelectorAll("h1").length, document.activeElement.nodeName,
      document.querySelector("main").textContent.length];
  }
  return seen;
}"""
GUIDE = f"vejledninger/{slug_of('udtraeden-og-oploesning')}.html"
STATUS = "input[data-facet=status][data-value=drift]"


def test_every_kind_of_page_is_there_and_silent(show: Open, site: Site, kinds: dict[str, str]) -> None:
    """A page of each kind has its title, its words and the focus on its heading; none complains, stores or asks for anything."""
    page = show()
    paths = {path.partition("?")[0] for path in kinds.values()}
    # The form keeps what is written in it, as on the site.
    pages = {path: site.pages[path] for path in sorted(paths) if path not in {"index.html", "tilfoej.html"}}
    seen = page.evaluate(VISIT, list(pages))
    faults = {}
    for path, (title, headings, focused, length) in seen.items():
        text = pages[path].data.decode()
        named, main = (re.findall(f"<{tag}\\b[^>]*>(.*?)</{tag}>", text, re.DOTALL)[0] for tag in ("title", "main"))
        if (title, headings, focused) != (unescape(named), 1, "H1") or length < len(re.sub("<[^>]*>", "", main)) / 2:
            faults[path] = title, headings, focused, length
    assert not faults, told(faults)
    assert page.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_a_meeting_room(show: Open) -> None:
    """Task 9: search from the front page, filter on § 60, open a guide and a glossary word, print; then back again."""
    page = show()
    page.locator("input[name=q]").first.fill("udtræden")
    page.keyboard.press("Enter")
    expect(results(page).first).to_be_visible()
    everything = found(page)
    assert page.url.endswith("#/soeg.html?q=udtr%C3%A6den")
    box = page.locator("input[data-facet=form][data-value='paragraf-60']").first
    box.locator("xpath=ancestor::details[1]/summary").click()
    box.check()
    done(page)
    assert 0 < found(page) < everything
    page.go_back()
    done(page)
    expect(page.get_by_role("button", name=re.compile("^Alle"))).to_contain_text(str(everything))
    page.get_by_role("button", name=re.compile("^Vejledning")).click()
    done(page)
    results(page).locator("h2 a", has_text=title_of("udtraeden-og-oploesning")).click()
    expect(page.locator("h1")).to_have_text(title_of("udtraeden-og-oploesning"))
    expect(page.locator("h1")).to_be_focused()
    term = page.locator("main a.term").first
    word = (term.get_attribute("href") or "").rpartition(":")[2]
    term.click()
    expect(page).to_have_title(re.compile("^Ordliste"))
    expect(page.locator(f"#{word}")).to_be_in_viewport()
    page.go_back()
    expect(page).to_have_title(re.compile(f"^{re.escape(title_of('udtraeden-og-oploesning'))}"))
    page.emulate_media(media="print")
    expect(page.locator(".menu")).to_be_hidden()
    expect(page.locator("aside[data-edition]")).to_be_visible()


def test_search_finds_other_forms_and_keeps_its_engine(show: Open) -> None:
    """As on the site; coming back from a result shows the results, and a second search page needs no new engine."""
    page = show("soeg.html")
    for plain, other in (("gevinst", "gevinsterne"), ("beredskab", "beredskabet")):
        search(page, plain)
        most = found(page)
        search(page, other)
        assert found(page) >= most / 2, other
    search(page, title_of("it-forsyningen"))
    assert titles(page)[0] == title_of("it-forsyningen")
    before = titles(page)
    results(page).locator("h2 a").first.click()
    expect(page.locator("h1")).to_have_text(title_of("it-forsyningen"))
    page.go_back()
    expect(results(page).first).to_be_visible()
    done(page)
    assert titles(page) == before
    page.reload()
    done(page)
    assert titles(page) == before


def test_the_catalogue_is_filtered_and_the_address_restores_it(show: Open) -> None:
    """Task 1: the filters of the list narrow it, its own search asks the engine, and a zero says what to loosen."""
    page = show("cases/index.html")
    for box in (page.locator(STATUS), page.locator("input[data-facet=model]").first):
        box.check()
    count = page.locator("[data-count]").inner_text()
    assert "#/cases/index.html?status=drift&model=" in page.url
    page.reload()
    expect(page.locator("[data-count]")).to_have_text(count)
    expect(page.locator(STATUS)).to_be_checked()
    page.locator("#filter [name=q]").fill("aftalerne")
    expect(page.locator("#cards")).to_have_attribute("data-state", "done")
    assert "q=aftalerne" in page.url
    page.locator("#filter [name=q]").fill("qqxzzyqx")
    expect(page.locator("#loosen")).to_contain_text("Fjern")
    # Another window shows the same from the address alone.
    other = show(page.url.partition("#/")[2].replace("&q=qqxzzyqx", "").replace("q=qqxzzyqx&", ""))
    expect(other.locator("[data-count]")).to_have_text(count)
    # The page of a value is the list with that value chosen.
    other = show("cases/omraade/it-drift.html")
    expect(other.locator("#chips button").first).to_have_text("Område: It-drift og support")
    assert other.url.endswith("#/cases/index.html?omraade=it-drift")


def test_where_one_was_is_where_one_comes_back_to(show: Open) -> None:
    """A page begins at its top, and back leads to how far down one was; a place is opened at, and can be opened at again."""
    page = show("cases/index.html")
    link = page.locator("#cards h3 a").nth(15)
    link.scroll_into_view_if_needed()
    down = page.evaluate("scrollY")
    assert down > 1000
    link.click()
    expect(page.locator("h1")).to_be_focused()
    assert page.evaluate("scrollY") == 0
    page.go_back()
    page.wait_for_function(f"Math.abs(scrollY - {down}) < 3")
    page.goto(page.url.partition("#")[0] + "#/" + GUIDE + ":kilder")
    expect(page.locator("#kilder")).to_be_in_viewport()
    page.reload()
    expect(page.locator("#kilder")).to_be_in_viewport()
    page.evaluate("scrollTo(0, 0)")
    page.get_by_role("navigation", name="På siden").get_by_role("link", name="Kilder").click()
    expect(page.locator("#kilder")).to_be_in_viewport()
    page.keyboard.press("Home")
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_ticks_maps_files_and_the_form_work(show: Open) -> None:
    """What scripts do on other pages: the checklist's address, the map's keys and picker, a file to take, a case to edit."""
    page = show(GUIDE)
    point = page.locator("#checklist input[type=checkbox]").nth(1)
    point.check()
    assert page.url.endswith(f"{GUIDE}:kryds={(point.get_attribute('id') or '').removeprefix('punkt-')}")
    page.reload()
    expect(page.locator("#checklist input[type=checkbox]").nth(1)).to_be_checked()
    with page.expect_download() as taken:
        page.locator("main a[href$='-tjekliste.rtf']").click()
    assert taken.value.suggested_filename == f"{slug_of('udtraeden-og-oploesning')}-tjekliste.rtf"
    page.get_by_role("link", name="Kommuner", exact=True).click()
    picker = page.locator("[data-picker]")
    picker.locator("select").select_option(label="Egedal")
    picker.locator("button").click()
    expect(page.locator("h1")).to_contain_text("Egedal")
    page.goto(page.url.partition("#")[0] + f"#/tilfoej.html?case={slug_of('it-forsyningen')}")
    expect(page.locator("[data-key=titel]").first).to_have_value(title_of("it-forsyningen"))


def test_an_unknown_address_is_told(show: Open) -> None:
    """As on the site."""
    page = show("cases/findes-ikke.html")
    expect(page.locator("h1")).to_have_text("Siden findes ikke")
    page.locator("main").get_by_role("link", name="Alle cases").click()
    expect(page.locator("h1")).to_have_text("Cases")


def test_axe_finds_nothing(show: Open, site: Site) -> None:
    """On the front page, a search with results, and a long case; wide and light, narrow and dark."""
    faults = {}
    case = max(site.below("cases"), key=lambda page: len(page.data)).path
    painted: dict[str, Met] = {"light": {}, "dark": {}}
    page = show()
    page.evaluate(Axe().axe_script)
    for path in ("index.html", "soeg.html?q=udtr%C3%A6den", case):
        page.evaluate("(path) => { location.hash = '#/' + path; }", path)
        if "soeg" in path:
            expect(results(page).first).to_be_visible()
        for scheme, width in (("light", 1280), ("dark", 360)):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.set_viewport_size({"width": width, "height": 800})
            if broken := violations(page, met=painted[scheme]):
                faults[path, scheme] = broken
            assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    assert not faults, told(faults)


@pytest.mark.parametrize(("day", "old"), [("2027-05-28T10:00:00", False), ("2027-05-29T10:00:00", True)])
def test_it_says_so_when_it_is_old(show: Open, day: str, old: bool) -> None:
    """By the reader's clock: not on the last day, and from the day after. On paper nothing lies upon what it says."""
    page = show()
    page.clock.set_fixed_time(day)
    page.reload()
    expect(page.locator("html[data-open]")).to_be_attached()
    assert page.get_by_text("over seks måneder gammel.").is_visible() == old
    page.emulate_media(media="print")
    for width in () if old else SHEETS:
        page.set_viewport_size({"width": width, "height": 1000})
        assert not page.evaluate(FOOT_UPON), width
    assert page.evaluate("getComputedStyle(document.querySelector('.foot')).position") == ("static" if old else "absolute")


def test_without_scripts_it_says_what_to_do(show: Open) -> None:
    """And which edition it is."""
    page = show(scripts=False)
    expect(page.locator("main")).to_contain_text("brug zip-filen")
    expect(page.locator("aside[data-edition]")).to_contain_text("28. maj 2027")


def test_both_first_pages_are_valid(file: Path, unpacked: Path) -> None:
    """A parser as a browser's finds nothing wrong in the file, its packed parts aside, or in the page that opens the zip."""
    whole = re.sub(r"(<(script|style)\b[^>]*>).*?(?=</\2>)", r"\1", file.read_text("utf-8"), flags=re.DOTALL)
    for text in (whole, (unpacked / "AABN-MIG.html").read_text("utf-8")):
        assert JustHTML(text, collect_errors=True, sanitize=False).errors == []


def test_nothing_but_the_file_is_named(show: Open) -> None:
    """No element of any kind of page names a file: pictures, styles and scripts are all in the one that is open."""
    page = show()
    named = page.evaluate("() => Array.from(document.querySelectorAll('[src], link[href]'), (e) => e.src || e.href)")
    assert [address for address in named if not address.startswith("data:")] == []
