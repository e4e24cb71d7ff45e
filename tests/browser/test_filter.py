"""The catalogue's filters: OR within a facet, AND between facets, honest counts, and everything in the address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Opener, Origin
from tests.built import Site, descendants, words

pytestmark = pytest.mark.browser

BUILT_IN = ("constructor", "__proto__")
"""Words that every JavaScript object knows something by."""

LIST = "cases/index.html"
FACETS = ("status", "model", "form", "omraade", "region", "bevis", "deltagere", "folketal")


@dataclass(frozen=True)
class Card:
    """A case as the list tells it without scripts: its title and its values of each facet."""

    title: str
    values: dict[str, frozenset[str]]

    def has(self, facet: str, value: str) -> bool:
        """Whether the case has the value; a case with all 98 has every municipality and region."""
        return bool(self.values[facet] & {value, "*"})


@pytest.fixture(scope="module")
def cards(site: Site) -> tuple[Card, ...]:
    """The cards of the whole list, as built."""
    found = []
    for card in site.pages[LIST].having("data-result"):
        title = next(words(e) for e in descendants(card) if e.name == "h3")
        values = {key: frozenset((card.attrs[f"data-{key}"] or "").split()) for key in (*FACETS, "kommune")}
        found.append(Card(title, values))
    return tuple(found)


def test_values_of_one_facet_widen_and_facets_narrow(opened: Opener, place: Origin, cards: tuple[Card, ...]) -> None:
    """Two values of a facet give the cases that have either; a value of another facet leaves those that have it too."""
    page = opened(place, LIST)
    first, second, model = *common(cards, "status", 2), *common(cards, "model", 1)
    choose(page, "status", first)
    shows(page, [c for c in cards if c.has("status", first)])
    choose(page, "status", second)
    either = [c for c in cards if c.has("status", first) or c.has("status", second)]
    shows(page, either)
    choose(page, "model", model)
    shows(page, [c for c in either if c.has("model", model)])


def test_the_number_beside_a_value_is_what_choosing_it_gives(opened: Opener, http: Origin, cards: tuple[Card, ...]) -> None:
    """With a choice made, each value of the other facets counts the cases that would be left, and choosing it leaves as many."""
    page = opened(http, LIST)
    (status,) = common(cards, "status", 1)
    choose(page, "status", status)
    for facet in FACETS[1:]:
        values = page.locator(f"input[data-facet={facet}]").evaluate_all("(all) => all.map((input) => input.dataset.value)")
        for value in values:
            left = [c for c in cards if c.has("status", status) and c.has(facet, value)]
            expect(number(page, facet, value)).to_have_text(str(len(left)))
    (form,) = common([c for c in cards if c.has("status", status)], "form", 1)
    promised = number(page, "form", form).inner_text()
    choose(page, "form", form)
    expect(page.locator("[data-count]")).to_have_text(promised)


def test_the_address_restores_the_choice(opened: Opener, place: Origin, cards: tuple[Card, ...]) -> None:
    """Choices stand in the address: reloading it, opening it elsewhere and coming back from a case show the same list."""
    page = opened(place, LIST)
    status, area = *common(cards, "status", 1), *common(cards, "omraade", 1)
    choose(page, "status", status)
    choose(page, "omraade", area)
    expected = [c for c in cards if c.has("status", status) and c.has("omraade", area)]
    assert f"?status={status}&omraade={area}" in page.url
    page.reload()
    shows(page, expected)
    expect(box(page, "status", status)).to_be_checked()
    shows(opened(place, page.url.removeprefix(place.base)), expected)
    page.locator("[data-result] h3 a").first.click()
    page.wait_for_url(re.compile(r"/cases/(?!index)[^/]+\.html$"))
    page.go_back()
    shows(page, expected)
    expect(box(page, "omraade", area)).to_be_checked()


def test_a_chosen_filter_can_be_taken_back_on_its_own(opened: Opener, http: Origin, cards: tuple[Card, ...]) -> None:
    """Each choice is a button above the list that removes it alone; resetting removes all."""
    page = opened(http, LIST)
    status, model = *common(cards, "status", 1), *common(cards, "model", 1)
    choose(page, "status", status)
    choose(page, "model", model)
    page.get_by_role("button", name=re.compile("^Fjern filteret ")).first.click()
    shows(page, [c for c in cards if c.has("model", model)])
    page.get_by_role("button", name="Nulstil alle filtre").click()
    shows(page, list(cards))
    assert "?" not in page.url


def test_no_result_says_which_filter_to_loosen(opened: Opener, place: Origin, cards: tuple[Card, ...]) -> None:
    """When nothing fits, each choice that stands in the way is a button that says how many cases are left without it."""
    status, form = next(
        (status, form)
        for status, form in product(values(cards, "status"), values(cards, "form"))
        if not any(c.has("status", status) and c.has("form", form) for c in cards)
    )
    page = opened(place, f"{LIST}?status={status}&form={form}")
    shows(page, [])
    ways = page.locator("#loosen").get_by_role("button")
    expect(ways).to_have_count(2)
    most = ways.first.inner_text()
    promised = re.search(r"(\d+) cases?$", most)
    assert promised, most
    ways.first.click()
    expect(page.locator("[data-count]")).to_have_text(promised[1])
    expect(page.locator("#loosen")).to_be_hidden()


def test_words_find_cases_however_danish_letters_are_typed(opened: Opener, place: Origin, cards: tuple[Card, ...]) -> None:
    """Typing narrows the list; æ and ae, ø and oe, å and aa are the same, and the address keeps the words as typed."""
    page = opened(place, LIST)
    for spellings in (("Furesø", "furesoe", "FURESØ"), ("Næstved", "naestved"), ("Aarhus", "århus")):
        found = []
        for spelling in spellings:
            page.locator("input[name=q]").fill(spelling)
            found.append(titles(page))
        assert 0 < len(found[0]) < len(cards)
        assert found == [found[0]] * len(spellings), spellings
    page.reload()
    expect(page.locator("input[name=q]")).to_have_value(spellings[-1])
    assert titles(page) == found[0]


def test_a_municipality_finds_its_cases_and_those_of_all_98(opened: Opener, http: Origin, cards: tuple[Card, ...]) -> None:
    """Choosing a municipality leaves the cases that name it and those that all 98 take part in."""
    page = opened(http, LIST)
    slug = common([c for c in cards if "*" not in c.values["kommune"]], "kommune", 1)[0]
    page.locator("select#kommune").select_option(slug)
    shows(page, [c for c in cards if c.has("kommune", slug)])
    assert f"kommune={slug}" in page.url


def test_an_address_with_unknown_values_shows_everything(opened: Opener, http: Origin, cards: tuple[Card, ...]) -> None:
    """Values that no case has, from an old or mistyped address, are left out of account instead of hiding all."""
    page = opened(http, f"{LIST}?status=findes-ikke&kommune=atlantis&ukendt=1")
    shows(page, list(cards))
    for word in BUILT_IN:
        page.goto(http.url(f"{LIST}?sorter={word}&status={word}&kommune={word}&{word}={word}"))
        shows(page, list(cards))


def test_the_list_can_be_sorted(opened: Opener, http: Origin, cards: tuple[Card, ...]) -> None:
    """The order by title is as built; by municipalities the largest come first; the order stands in the address."""
    page = opened(http, LIST)
    assert titles(page) == [card.title for card in cards]
    page.locator("select#sort").select_option("kommuner")
    members = page.locator("[data-result]").evaluate_all("(all) => all.map((card) => Number(card.dataset.members))")
    assert members == sorted(members, reverse=True)
    page.reload()
    expect(page.locator("select#sort")).to_have_value("kommuner")


def test_the_number_found_is_announced(opened: Opener, http: Origin, cards: tuple[Card, ...]) -> None:
    """The number of cases stands in a live region, so that it is read aloud when it changes."""
    page = opened(http, LIST)
    assert page.locator("[data-count]").evaluate("(count) => !!count.closest('[role=status], [aria-live=polite]')")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_chief_finds_cooperations_like_hers_in_three_interactions(
    opened: Opener, place: Origin, cards: tuple[Card, ...], width: int
) -> None:
    """Choose the municipality, go to it, press the link: running shared operation, three or more, one our size, a measured gain.

    The address restores the result, and if there is none, the page says which filter to loosen.
    """
    page = opened(place, width=width)
    page.get_by_label("Find jeres kommune").select_option(label="Egedal")
    page.get_by_role("button", name="Gå til").click()
    page.get_by_role("link", name=re.compile("^Find driftssamarbejder")).click()
    page.wait_for_url("**/cases/index.html?*")
    wanted = {"status": "drift", "model": "drift-og-support", "bevis": "maalt", "deltagere": "tre-plus", "folketal": "40-60"}
    assert dict(parse_qsl(urlsplit(page.url).query)) == wanted
    expected = [c for c in cards if all(c.has(*choice) for choice in wanted.items())]
    shows(page, expected)
    page.reload()
    shows(page, expected)
    expect(page.locator("#loosen").get_by_role("button").first).to_be_visible(visible=not expected)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_group_of_filters_can_be_unfolded_on_a_phone(
    opened: Opener, place: Origin, cards: tuple[Card, ...], width: int
) -> None:
    """The groups lie open on a desk and folded on a phone, where a press opens one and its values can be chosen."""
    page = opened(place, LIST, width=width)
    for facet, value in (("status", "drift"), ("model", "drift-og-support")):
        if width < 1280:
            page.locator("details", has=box(page, facet, value)).locator("summary").click()
        choose(page, facet, value)
    shows(page, [c for c in cards if c.has("status", "drift") and c.has("model", "drift-og-support")])


def test_the_filters_work_by_keyboard(opened: Opener, place: Origin, cards: tuple[Card, ...]) -> None:
    """Filtering by tab, space and enter alone, from the front page to the first case."""
    page = opened(place)
    tab_to(page, page.get_by_role("navigation", name="Hovedmenu").get_by_role("link", name="Cases"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/index.html")
    for facet, value in (("status", "drift"), ("model", "drift-og-support")):
        tab_to(page, box(page, facet, value))
        page.keyboard.press("Space")
    shows(page, [c for c in cards if c.has("status", "drift") and c.has("model", "drift-og-support")])
    tab_to(page, page.locator("[data-result]:visible h3 a").first)
    page.keyboard.press("Enter")
    expect(page.locator("[data-field=status]")).to_contain_text("I drift")


def values(cards: tuple[Card, ...] | list[Card], facet: str) -> list[str]:
    """The values of a facet that some case has, the most common first."""
    every = sorted({value for card in cards for value in card.values[facet]} - {"*"})
    return sorted(every, key=lambda value: -sum(card.has(facet, value) for card in cards))


def common(cards: tuple[Card, ...] | list[Card], facet: str, number: int) -> list[str]:
    """The most common values of a facet."""
    return values(cards, facet)[:number]


def box(page: Page, facet: str, value: str) -> Locator:
    """The check box of a facet value."""
    return page.locator(f"input[data-facet='{facet}'][data-value='{value}']")


def number(page: Page, facet: str, value: str) -> Locator:
    """The number beside a facet value."""
    return page.locator("label", has=box(page, facet, value)).locator(".n")


def choose(page: Page, facet: str, value: str) -> None:
    """Ticks a facet value."""
    box(page, facet, value).check()


def titles(page: Page) -> list[str]:
    """The titles on show, in order."""
    expect(page.locator("[data-results]")).to_have_attribute("data-state", "done")
    return page.locator("[data-result]:visible h3").all_inner_texts()


def shows(page: Page, expected: list[Card]) -> None:
    """The page shows these cases and says their number."""
    expect(page.locator("[data-count]")).to_have_text(str(len(expected)))
    assert sorted(titles(page)) == sorted(card.title for card in expected)
    assert page.locator("[data-result]").count() == len(expected)


def tab_to(page: Page, target: Locator) -> None:
    """Presses tab until the target has the focus."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if target.evaluate("(element) => element === document.activeElement"):
            return
    pytest.fail(f"{target} cannot be reached by tab")
