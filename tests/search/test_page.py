"""The search page and the list of cases on the real content: what is said, facets, names first, near misses, weight, axe."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from tests.browser.asking import done, found, results
from tests.browser.conftest import Opener, Origin
from tests.browser.test_axe import violations
from tests.built import Site, told
from tests.renamed import title_of

pytestmark = pytest.mark.browser

MISTYPED, MEANT = "aftlae", "aftale"
NOWHERE = "qqxxzzqq"
HEARD_WHEN_SEEN = """() => {
  const [spoken, shown] = ["[role=status]", "[data-results]"].map((one) => document.querySelector(one));
  const note = () => { if (shown.dataset.state === "done") window.heard ??= spoken.textContent; };
  new MutationObserver(note).observe(shown, { attributes: true, attributeFilter: ["data-state"] });
}"""
"""Notes what is spoken at the moment when an answer is seen."""
LIMIT = 250_000
"""Bytes of the index that a first answer may fetch."""


def test_a_changed_word_is_told_and_can_be_had_as_typed(opened: Opener, place: Origin) -> None:
    """The page says which word it searched for, and a link searches for the reader's own, which no page has."""
    page = searching(opened, place, MISTYPED)
    expect(page.locator("#did")).to_contain_text(f"Viser resultater for {MEANT}")
    assert found(page) > 0
    page.get_by_role("link", name=f"Søg ordret efter »{MISTYPED}«").click()
    expect(page.locator("#did")).to_contain_text("Der er søgt ordret")
    assert parse_qs(urlsplit(page.url).query) == {"q": [MISTYPED], "ordret": ["1"]}
    assert found(page) == 0


def test_a_word_that_every_object_knows_is_a_word(opened: Opener, disk: Origin) -> None:
    """A word that JavaScript has a use for, alone and with others, is looked for like any other; nothing of its own is shown."""
    page = opened(disk, "soeg.html")
    for words in ("constructor", "toString __proto__", "constructor-aftale", "hasOwnProperty aftale", "valueOf/constructor"):
        page.locator("input[name=q]").fill(words)
        done(page)
        expect(page.locator("#did")).not_to_contain_text("function")
        expect(page.locator("[data-count]")).to_have_text(re.compile(r"^\d+$"))


def test_nothing_found_offers_to_suggest_the_word(opened: Opener, http: Origin) -> None:
    """A link leads to a prefilled message with the word, as a static site cannot see what was searched for."""
    page = searching(opened, http, NOWHERE)
    href = page.get_by_role("link", name="foreslå et ord").get_attribute("href") or ""
    assert "/issues/new?" in href
    assert unquote(href).count(NOWHERE) == 2


def test_a_municipality_comes_first_by_its_name(opened: Opener, disk: Origin) -> None:
    """However it is spelt, the page of a municipality is the first result for its name."""
    page = opened(disk, "soeg.html")
    for name in ("Egedal", "egedal kommune", "Sorø", "soroe", "Århus"):
        page.locator("input[name=q]").fill(name)
        done(page)
        assert results(page).first.locator(".eyebrow").inner_text() == "Kommune", name


def test_a_municipality_named_in_a_question_is_shown_the_way_to_its_page(opened: Opener, http: Origin) -> None:
    """A page that has none of the other words is no hit, but a link to it stands above; not for a word that is no name here."""
    page = searching(opened, http, "har Ballerup sparet penge")
    way = page.locator("#did").get_by_role("link", name="Ballerup", exact=True)
    assert (way.get_attribute("href") or "").endswith("kommuner/ballerup.html")
    for words in ("vejen ud af fællesskabet", "Egedal", "sparet penge"):
        page.locator("input[name=q]").fill(words)
        done(page)
        expect(page.locator("#did")).not_to_contain_text("har sin egen side")


def test_facets_count_what_they_give(opened: Opener, place: Origin) -> None:
    """The number beside a value is what choosing it leaves; the choice stands in the address and is restored from it."""
    page = searching(opened, place, "beredskab")
    page.locator("#narrow").evaluate("(element) => { element.open = true; }")
    page.locator("#narrow summary", has_text="Status").click()
    value = page.locator("label.facet:visible", has=page.locator("[data-facet=status]")).first
    promised = int(value.locator(".n").inner_text())
    value.click()
    done(page)
    assert found(page) == promised == results(page).count()
    assert parse_qs(urlsplit(page.url).query).keys() == {"q", "status"}
    titles = results(page).locator("h2").all_inner_texts()
    page.reload()
    done(page)
    assert results(page).locator("h2").all_inner_texts() == titles
    page.go_back()
    done(page)
    assert found(page) > promised


def test_a_municipality_narrows_to_its_cases(opened: Opener, disk: Origin) -> None:
    """Choosing a municipality leaves its cases and those of all 98."""
    page = searching(opened, disk, "samarbejde")
    page.locator("#narrow").evaluate("(element) => { element.open = true; }")
    page.locator("#kommune").select_option("egedal")
    done(page)
    assert set(results(page).locator(".eyebrow").all_inner_texts()) <= set(filter(lambda t: t.startswith("Case"), eyebrows(page)))
    assert any(title_of("it-forsyningen") in one for one in results(page).locator("h2").all_inner_texts())


def test_pages_with_some_of_the_words_stand_under_their_own_heading(opened: Opener, http: Origin) -> None:
    """When few pages have all words, near misses follow, and the number says how many have all."""
    page = searching(opened, http, "snerydning telemedicin")
    expect(page.get_by_role("heading", name="Sider med nogle af ordene")).to_be_visible()
    assert results(page).count() == found(page) > 1


@pytest.mark.parametrize("words", ["snerydning telemedicin", "opsigelsesvarslet"])
def test_types_fit_what_is_shown_beside_those_with_all_words(opened: Opener, http: Origin, words: str) -> None:
    """Each type on show can be chosen, and none has a number, which would count those with all the words alone."""
    page = searching(opened, http, words)
    buttons = page.locator("#types button")
    shown = {said.split(" · ")[0] for said in eyebrows(page)}
    assert {"Alle", *shown} == set(buttons.all_inner_texts())
    assert not any(page.locator("#narrow .n").all_text_contents())
    buttons.filter(has_text="Case").click()
    done(page)
    assert {said.split(" · ")[0] for said in eyebrows(page)} == {"Case"}


@pytest.mark.parametrize("words", ["borgmesterkædens", "qqxxzz snerydning telemedicin"])
def test_words_that_are_left_out_are_not_among_those_that_pages_have(opened: Opener, http: Origin, words: str) -> None:
    """No number of pages with all words is told beside a word that was left out, or that nobody has."""
    page = searching(opened, http, words)
    expect(page.locator("#did")).to_contain_text(re.compile("er udeladt|findes ikke"))
    expect(page.locator("#said")).to_contain_text("med resten af ordene")


def test_small_words_do_not_count(opened: Opener, http: Origin) -> None:
    """A question in prose is answered, and the page says which words it left out."""
    page = searching(opened, http, "hvordan kommer man ud af et fællesskab")
    assert found(page) > 0
    expect(page.locator("#did")).to_contain_text("Små ord som »hvordan«")


def test_words_are_marked_in_the_result_and_on_its_page(opened: Opener, place: Origin) -> None:
    """The found words are marked, a result's link is a plain address, and following it takes the words along to the page."""
    page = searching(opened, place, "mobildækning")
    first = results(page).first
    expect(first.locator("mark").first).to_have_text(re.compile(r"^mobildækning\w*$", re.IGNORECASE))
    assert (first.locator("h2 a").get_attribute("href") or "").endswith(".html")
    first.locator("h2 a").click()
    page.wait_for_url(re.compile(r"cases/.*:~:text=mobild%C3%A6kning"))


def test_a_screen_reader_is_told_when_typing_pauses(opened: Opener, http: Origin) -> None:
    """The answer is spoken once, some time after it is seen."""
    page = opened(http, "soeg.html")
    page.evaluate(HEARD_WHEN_SEEN)
    page.locator("input[name=q]").fill("gevinst")
    done(page)
    assert found(page) > 0
    assert page.evaluate("() => window.heard") == ""
    expect(page.locator("[role=status]")).to_contain_text("»gevinst«")


def test_axe_finds_nothing_after_a_search(opened: Opener, http: Origin) -> None:
    """No rule is broken, neither by results, notes, near misses, open facets nor by no results at all.

    The page before a search is one of the kinds of `tests/browser/test_axe.py`.
    """
    page = opened(http, "soeg.html")
    page.evaluate(Axe().axe_script)
    faults = {}
    for question in ("beredskab", f"{MISTYPED} snerydning", NOWHERE):
        page.locator("input[name=q]").fill(question)
        done(page)
        page.evaluate("() => document.querySelectorAll('details').forEach((group) => { group.open = true; })")
        if found := violations(page):
            faults[question] = found
    assert not faults, told(faults)


def test_a_page_inside_a_zip_says_so(opened: Opener, disk: Origin) -> None:
    """Without its style sheets and scripts a page says that the zip file must be unpacked; else nobody sees it."""
    page = opened(disk, "soeg.html")
    expect(page.get_by_text("pak zip-filen ud først")).to_be_hidden()
    page.route("**/assets/**", lambda route: route.fulfill(status=200, body=""))
    page.goto(disk.url("index.html"))
    expect(page.get_by_text("pak zip-filen ud først")).to_be_visible()


def test_a_slow_search_says_that_it_searches(opened_afresh: Opener, http: Origin) -> None:
    """While the index is on its way the list of all pages is no answer to the words in the box."""
    page = opened_afresh(http, "soeg.html")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.pf_meta", hold)
    page.locator("input[name=q]").fill("udtræden")
    expect(page.locator("#pending")).to_be_visible()
    expect(page.locator("#index")).to_be_hidden()
    for route in held:
        route.continue_()
    done(page)
    expect(page.locator("#pending")).to_be_hidden()
    expect(results(page).first).to_be_visible()


def test_a_first_answer_is_light(opened_afresh: Opener, place: Origin, site: Site) -> None:
    """The index files of a first answer weigh less than 250 kB, from disk and over http."""
    page = opened_afresh(place, "soeg.html")
    fetched: set[str] = set()
    page.on("request", lambda request: fetched.add(urlsplit(request.url).path))
    page.locator("input[name=q]").fill("udtræden")
    done(page)
    expect(results(page).first).to_be_visible()
    assert 0 < sum(map(weight(site.root), fetched)) < LIMIT


def test_the_list_of_cases_asks_the_same_engine(opened: Opener, place: Origin) -> None:
    """A word that stands only in a case's text finds the case, a typing error is mended, and the page says so."""
    page = opened(place, "cases/index.html")
    page.locator("input[name=q]").fill("snerydning")
    done(page)
    assert title_of("nordsjaellands-park-og-vej") in page.locator("[data-result]:visible h3").all_inner_texts()
    page.locator("input[name=q]").fill(MISTYPED)
    done(page)
    expect(page.locator("#note")).to_contain_text(f"viser »{MEANT}«")


def searching(opened: Opener, place: Origin, question: str) -> Page:
    """The search page with the answer to a question."""
    page = opened(place, f"soeg.html?q={quote(question)}")
    done(page)
    return page


def eyebrows(page: Page) -> list[str]:
    """What each result is."""
    return results(page).locator(".eyebrow").all_inner_texts()


def weight(root: Path) -> Any:
    """The bytes of an address that lies in the folders of the index; nothing for others."""

    def of(path: str) -> int:
        inside = re.search(r"/((?:pagefind|offline)/.*)$", unquote(path))
        return (root / inside[1]).stat().st_size if inside else 0

    return of
