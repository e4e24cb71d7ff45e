"""Search in everything: over http by Pagefind, from disk over the list of pages; the state is in the address."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.asking import done, found, results
from tests.browser.conftest import Opener, Origin
from tests.built import Site, told

pytestmark = pytest.mark.browser

WORD = "udtræden"
NOWHERE = "qqxzzyqx"
SPELT = {
    "Furesø": ("furesø", "furesoe"),
    "Brønderslev": ("Brønderslev", "broenderslev"),
    "Ærø": ("ærø", "aeroe"),
    "Aarhus": ("aarhus", "århus"),
    "Aabenraa": ("aabenraa", "åbenrå"),
}


def test_a_word_typed_gives_results_best_first(opened: Opener, place: Origin) -> None:
    """Typing a word gives results, each with a link, and their number, without a press of any button."""
    page = opened(place, "soeg.html")
    search(page, WORD)
    assert 0 < results(page).count() <= found(page)
    for title in results(page).locator("h2 a").all():
        assert (title.get_attribute("href") or "").partition("#")[0].endswith(".html")
    expect(page.locator("[role=status]")).to_contain_text(f"»{WORD}«")


def test_the_first_letter_of_a_word_is_asked_only_when_it_is_sent(opened: Opener, disk: Origin) -> None:
    """It begins hundreds of words, and more are typed; what stands before it is asked, and a § may have a letter."""
    page = opened(disk, "soeg.html")
    search(page, "d")
    expect(page.locator("#index")).to_be_visible()
    search(page, "drift d")
    expect(page).to_have_url(re.compile(r"\?q=drift$"))
    search(page, "§ 60 a")
    expect(page).to_have_url(re.compile(r"60\+a$"))
    search(page, "d")
    page.locator("input[name=q]").press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=d$"))
    expect(page.locator("[data-count]")).to_have_text(re.compile("[1-9]"))


def test_a_name_typed_gives_its_page_first(opened: Opener, disk: Origin) -> None:
    """The page whose title is what was typed comes first, before those that only speak of it."""
    page = opened(disk, "soeg.html")
    for name in ("IT-Forsyningen", "Aula", "Egedal"):
        search(page, name)
        assert titles(page)[0] == name


def test_the_search_box_of_another_page_leads_to_the_results(opened: Opener, place: Origin, kinds: dict[str, str]) -> None:
    """A word typed in the search box of any page, and enter, gives the results of the search page."""
    for kind in ("home", "guide", "not found"):
        page = opened(place, kinds[kind])
        page.locator("input[name=q]").first.fill(WORD)
        page.locator("input[name=q]").first.press("Enter")
        page.wait_for_url(f"{place.base}soeg.html?q={quote(WORD)}")
        expect(page.locator("input[name=q]")).to_have_value(WORD)
        expect(results(page).first).to_be_visible()


def test_a_result_leads_to_its_page(opened: Opener, place: Origin) -> None:
    """The links of results are right under a sub-path and from a folder with an awkward name."""
    page = opened(place, f"soeg.html?q={quote(WORD)}")
    done(page)
    title = results(page).first.locator("h2").inner_text()
    results(page).first.locator("h2 a").click()
    page.wait_for_url(re.compile(r"^(?!.*soeg\.html)"))
    expect(page.locator("main")).to_contain_text(title)


def test_the_address_restores_the_search(opened: Opener, place: Origin) -> None:
    """Words and type stand in the address; reloading and coming back from a result show the same results."""
    page = opened(place, "soeg.html")
    search(page, WORD)
    choose_type(page, "Case")
    assert parse_qs(urlsplit(page.url).query) == {"q": [WORD], "type": ["Case"]}
    before = titles(page)
    page.reload()
    done(page)
    assert titles(page) == before
    expect(page.locator("input[name=q]")).to_have_value(WORD)
    results(page).first.locator("h2 a").click()
    page.wait_for_url(re.compile(r"^(?!.*soeg\.html)"))
    page.go_back()
    done(page)
    assert titles(page) == before


def test_results_can_be_limited_to_a_type(opened: Opener, http: Origin) -> None:
    """Each type counts its results; choosing it shows as many, all of the type, and »Alle« brings the rest back."""
    page = opened(http, "soeg.html")
    search(page, "samarbejde")
    everything = found(page)
    promised = choose_type(page, "Vejledning")
    assert 0 < promised == found(page) < everything
    assert set(results(page).locator(".eyebrow").all_inner_texts()) == {"Vejledning"}
    choose_type(page, "Alle")
    assert found(page) == everything


def test_a_limit_that_nobody_knows_is_said(opened: Opener, disk: Origin) -> None:
    """A value in the address that is none of its facet's is named, also without words; the next choice takes it away."""
    page = opened(disk, f"soeg.html?omraade={NOWHERE}")
    done(page)
    expect(page.locator("#did")).to_contain_text(f"»{NOWHERE}«")
    assert found(page) > 0
    search(page, WORD)
    expect(page.locator("#did")).not_to_contain_text(NOWHERE)


def test_nothing_found_is_said_with_a_way_on(opened: Opener, http: Origin) -> None:
    """A word that is nowhere gives the number 0, a sentence, and the list of all pages to look in."""
    page = opened(http, "soeg.html")
    search(page, NOWHERE)
    assert found(page) == 0
    expect(results(page)).to_have_count(0)
    expect(page.locator("[role=status]")).to_contain_text(f"0 resultater for »{NOWHERE}«")
    expect(page.locator("#index")).to_be_visible()


def test_a_municipality_is_found_however_it_is_spelt(opened: Opener, disk: Origin) -> None:
    """The name of a municipality leads to its page among the first five, with Danish letters or without, with aa or å."""
    page = opened(disk, "soeg.html")
    missed = []
    for name, spellings in SPELT.items():
        for spelling in spellings:
            search(page, spelling)
            if name not in (shown := titles(page)[:5]):
                missed.append((spelling, shown))
    assert not missed, told(missed)


def test_arrow_keys_walk_through_the_results(opened: Opener, http: Origin) -> None:
    """Arrow down leaves the box for the first result, arrow up and escape lead back, enter opens."""
    page = opened(http, "soeg.html")
    search(page, WORD)
    links = results(page).locator("h2 a")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("input[name=q]")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("input[name=q]")).to_be_focused()


def test_more_results_can_be_shown(opened: Opener, http: Origin) -> None:
    """Beyond the first ten the rest come by a button, and the focus moves to the first new one."""
    page = opened(http, "soeg.html")
    search(page, "kommune")
    assert found(page) > 10
    expect(results(page)).to_have_count(10)
    page.get_by_role("button", name=re.compile("^Vis flere")).click()
    expect(results(page).locator("h2 a").nth(10)).to_be_focused()


def test_an_emptied_box_brings_the_whole_list_back(opened: Opener, http: Origin) -> None:
    """Without words there are no results but the list of all pages, and the address is clean."""
    page = opened(http, f"soeg.html?q={quote(WORD)}")
    done(page)
    search(page, "")
    expect(results(page)).to_have_count(0)
    expect(page.locator("#index")).to_be_visible()
    assert "?" not in page.url


def test_inflected_words_are_found(opened: Opener, http: Origin) -> None:
    """Over http a word finds its other forms: plural and definite lead to the same cases as the plain word."""
    page = opened(http, "soeg.html")
    for plain, other in (("gevinst", "gevinsterne"), ("kommune", "kommunernes")):
        search(page, plain)
        most = found(page)
        search(page, other)
        assert found(page) >= most / 2, other


def test_from_disk_the_page_lists_everything_and_searches_it(opened: Opener, disk: Origin, site: Site) -> None:
    """Opened from disk the search page shows every case, guide and municipality, and the box narrows them by their words."""
    page = opened(disk, "soeg.html")
    assert page.locator("#index a").count() >= len(site.content_pages) + 98
    expect(page.locator("#index")).to_be_visible()
    search(page, "Egedal")
    assert "Egedal" in titles(page)
    assert any("cases/" in (a.get_attribute("href") or "") for a in results(page).locator("h2 a").all())


def search(page: Page, text: str) -> None:
    """Types into the box and waits for the answer."""
    page.locator("input[name=q]").fill(text)
    done(page)


def titles(page: Page) -> list[str]:
    """The titles of the results, best first."""
    return results(page).locator("h2").all_inner_texts()


def choose_type(page: Page, name: str) -> int:
    """Limits the results to a type; gives the number that its button promised."""
    button = page.get_by_role("button", name=re.compile(rf"^{name} \("))
    promised = int(re.sub(r"\D", "", button.inner_text()))
    button.click()
    expect(page.get_by_role("button", name=re.compile(rf"^{name} \("))).to_have_attribute("aria-pressed", "true")
    done(page)
    return promised
