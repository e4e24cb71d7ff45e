"""The catalogue's filters: OR within a facet, AND between facets, honest counts, and everything in the address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from builder.stages.derive.facets import _FACETS
from tests.browser.conftest import Opener, Origin
from tests.built import Site, descendants, words

pytestmark = pytest.mark.browser

BUILT_IN = ("constructor", "__proto__")
"""Words that every JavaScript object knows something by."""

LIST = "cases/index.html"
WHOLE = f"{LIST}?vis=200"
"""The list with every card on show, not the first of them."""
STEP = 20
FEW = 3
"""Fewer hits than these are too few to compare, and the page says how to get more."""
FACETS = ("status", *sorted({row[0] for row in _FACETS} - {"status"}))
"""Every facet; a value of the first is narrowed by one of each of the others."""


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
    promised = number(page, "form", form).text_content() or ""
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
    page.locator("#chips").get_by_role("button", name="Ryd alle").click()
    shows(page, list(cards))
    assert "?" not in page.url


def test_no_result_says_which_filter_to_loosen(opened: Opener, disk: Origin, cards: tuple[Card, ...]) -> None:
    """When nothing fits, each choice that stands in the way is a button that says how many cases are left without it."""
    status, form = next(
        (status, form)
        for status, form in product(values(cards, "status"), values(cards, "form"))
        if not any(c.has("status", status) and c.has("form", form) for c in cards)
    )
    page = opened(disk, f"{LIST}?status={status}&form={form}")
    shows(page, [])
    ways = page.locator("#loosen").get_by_role("button")
    expect(ways).to_have_count(2)
    most = ways.first.inner_text()
    promised = re.search(r"(\d+) cases?$", most)
    assert promised, most
    ways.first.click()
    expect(page.locator("[data-count]")).to_have_text(promised[1])
    expect(page.locator("#loosen")).to_be_hidden()


def test_words_that_no_case_has_are_asked_of_all_pages(opened: Opener, disk: Origin, cards: tuple[Card, ...]) -> None:
    """A guide, a question or the glossary may answer them; without words nothing is offered."""
    page = opened(disk, f"{LIST}?q=opsigelsesvarslet")
    shows(page, [])
    page.get_by_role("link", name="Søg efter »opsigelsesvarslet« på alle sider").click()
    expect(page.locator("[data-results] [data-result]").first).to_be_visible()
    expect(page.locator("main input[name=q]")).to_have_value("opsigelsesvarslet")


def test_one_hit_is_no_dead_end(opened: Opener, http: Origin, cards: tuple[Card, ...]) -> None:
    """With fewer than can be compared, the page says which choice to loosen for more; one choice alone narrows nothing away."""
    status, form = next(
        (status, form)
        for status, form in product(values(cards, "status"), values(cards, "form"))
        if sum(c.has("status", status) and c.has("form", form) for c in cards) == 1
        and sum(c.has("form", form) for c in cards) > FEW
    )
    page = opened(http, f"{LIST}?status={status}&form={form}")
    shows(page, [c for c in cards if c.has("status", status) and c.has("form", form)])
    loosen = page.locator("#loosen")
    expect(loosen).to_contain_text("Kun 1 case passer på det hele. I får flere ved at fjerne ét af valgene:")
    for way in loosen.get_by_role("button").all_inner_texts():
        assert (found := re.search(r"(\d+) cases$", way)), way
        assert int(found[1]) > 1
    alone = next(value for value in values(cards, "status") if sum(c.has("status", value) for c in cards) in {1, 2})
    page = opened(http, f"{LIST}?status={alone}")
    shows(page, [c for c in cards if c.has("status", alone)])
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


def test_what_an_address_asks_in_vain_is_said(opened: Opener, http: Origin, cards: tuple[Card, ...]) -> None:
    """Unknown values and keys hide nothing: the page names them, with what they may have meant, and the rest counts."""
    page = opened(http, f"{LIST}?status=driftt&kommune=xyz&omrade=it-drift&model=indkoeb&utm_source=mail")
    shows(page, [c for c in cards if c.has("model", "indkoeb")])
    told = page.locator("#unknown p")
    expect(told).to_have_text(
        [
            "Status »driftt« findes ikke i kataloget. Prøv I drift.",
            "Kommune »xyz« findes ikke i kataloget. Vælg kommunen på listen.",
            "Filteret »omrade« findes ikke. Prøv Område: It-drift og support.",
        ]
    )
    told.first.get_by_role("button").click()
    shows(page, [c for c in cards if c.has("model", "indkoeb") and c.has("status", "drift")])
    expect(told).to_have_count(2)
    assert page.url.endswith("?status=drift&model=indkoeb")
    page.goto(http.url(f"{LIST}?region=xyzxyz"))
    expect(told).to_contain_text("Vælg mellem: Nordjylland, ")
    for word in BUILT_IN:
        page.goto(http.url(f"{LIST}?sorter={word}&status={word}&kommune={word}&{word}={word}"))
        shows(page, list(cards))


def test_the_list_can_be_sorted(opened: Opener, http: Origin, cards: tuple[Card, ...]) -> None:
    """The order by title is as built; by municipalities the largest come first; the order stands in the address."""
    page = opened(http, WHOLE)
    assert titles(page) == [card.title for card in cards]
    page.locator("select#sort").select_option("kommuner")
    members = page.locator("[data-result]").evaluate_all("(all) => all.map((card) => Number(card.dataset.members))")
    assert members == sorted(members, reverse=True)
    page.reload()
    expect(page.locator("select#sort")).to_have_value("kommuner")


def test_twenty_are_shown_at_a_time(opened: Opener, disk: Origin, cards: tuple[Card, ...]) -> None:
    """More come by a button, whose number is read aloud; the address keeps how many; paper and the browser's search have all."""
    page = opened(disk, LIST)
    shown = page.locator("[data-result]:visible")
    expect(shown).to_have_count(STEP)
    expect(page.locator("#seen")).to_have_text(f"Viser {STEP} af {len(cards)} cases")
    page.get_by_role("button", name=f"Vis {STEP} flere").click()
    expect(shown).to_have_count(2 * STEP)
    expect(shown.nth(STEP).locator("h3 a")).to_be_focused()
    expect(page.locator("#seen[role=status]")).to_have_text(f"Viser {2 * STEP} af {len(cards)} cases")
    assert page.url.endswith(f"?vis={2 * STEP}")
    page.reload()
    expect(shown).to_have_count(2 * STEP)
    page.emulate_media(media="print")
    expect(shown).to_have_count(len(cards))
    page.emulate_media(media="screen")
    page.locator("[data-result] p").nth(-1).evaluate("(text) => text.dispatchEvent(new Event('beforematch', { bubbles: true }))")
    expect(shown).to_have_count(len(cards))
    choose(page, "status", "drift")
    expect(shown).to_have_count(STEP)


def test_a_card_says_what_one_filtered_for(opened: Opener, http: Origin) -> None:
    """The gain or the price with its year and source, and nothing of it where one filters for something else."""
    page = opened(http, f"{LIST}?bevis=lovet&pris=beloeb")
    lines = page.locator("[data-result]:visible").first.locator(".asked:visible")
    expect(lines.locator("dt")).to_have_text(["Lovet", "Pris"])
    for line in lines.all():
        expect(line).to_contain_text(re.compile(r", .*\d{4}"))
        assert "#kilde-" in (line.get_by_role("link", name="kilde").get_attribute("href") or "")
    page.get_by_role("button", name="Fjern filteret Gevinst: Lovet gevinst").click()
    expect(page.locator("[data-result]:visible").first.locator(".asked:visible dt")).to_have_text(["Pris"])
    bare = opened(http, "cases/bevis/maalt.html", scripts=False)
    expect(bare.locator("[data-result]").first.locator(".asked dt")).to_have_text("Målt")


def test_the_page_of_a_value_is_the_catalogue(opened: Opener, place: Origin, cards: tuple[Card, ...]) -> None:
    """With that filter set, so that another choice adds to it; what it means is said; back leads to where one was."""
    page = opened(place)
    page.get_by_role("link", name="It-drift og support").click()
    page.wait_for_url("**/cases/index.html?omraade=it-drift")
    shows(page, [c for c in cards if c.has("omraade", "it-drift")])
    expect(page.locator("#about")).to_contain_text("servere, netværk")
    expect(page.locator("#chips button").first).to_have_text("Område: It-drift og support")
    choose(page, "omraade", "data")
    shows(page, [c for c in cards if c.has("omraade", "it-drift") or c.has("omraade", "data")])
    choose(page, "model", "drift-og-support")
    assert page.url.endswith("?model=drift-og-support&omraade=it-drift&omraade=data")
    page.go_back()
    expect(page).to_have_url(place.url("index.html"))


def test_where_the_browser_cannot_search_no_number_is_told(opened_afresh: Opener, place: Origin, cards: tuple[Card, ...]) -> None:
    """Without the engine only the words on the cards are looked at, which is said, and no number stands anywhere."""
    page = opened_afresh(place, "om.html")
    page.add_init_script("delete window.WebAssembly;")
    page.goto(place.url(f"{LIST}?q=samarbejde&status=afsluttet"))
    expect(page.locator("[data-results]")).to_have_attribute("data-state", "done")
    expect(page.locator("#blind")).to_contain_text("kun set på ordene på kortene")
    expect(page.locator("[data-count]")).to_have_text("")
    assert 0 < len(titles(page)) < len([c for c in cards if c.has("status", "afsluttet")])
    assert not re.search(r"\d", page.locator("#told, #see, #seen, .facet .n").all_inner_texts().__str__())
    page.get_by_role("button", name="Fjern filteret »samarbejde«").click()
    shows(page, [c for c in cards if c.has("status", "afsluttet")])
    expect(page.locator("#blind")).to_be_hidden()
    # The engine says on the console what it lacks.
    opened_afresh.faults[:] = [fault for fault in opened_afresh.faults if "WebAssembly" not in fault]


@pytest.mark.parametrize("width", [360, 1280])
def test_a_chief_finds_cooperations_like_hers_in_three_interactions(
    opened: Opener, disk: Origin, cards: tuple[Card, ...], width: int
) -> None:
    """Choose the municipality, go to it, press the link: running shared operation, three or more, one our size, a measured gain.

    The address restores the result, and if there is none, the page says which filter to loosen.
    """
    page = opened(disk, width=width)
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
    expect(page.locator("#loosen").get_by_role("button").first).to_be_visible(visible=len(expected) < FEW)


def test_the_filters_are_in_a_drawer_on_a_phone(opened: Opener, disk: Origin, cards: tuple[Card, ...]) -> None:
    """The focus goes in and comes back; Escape closes; »Vis 6 cases« leads to the list; values without hits are folded."""
    page = opened(disk, LIST, width=360)
    opener, drawer = page.locator("#open-filter"), page.locator("#drawer")
    expect(page.locator("#filter")).to_be_hidden()
    opener.click()
    assert drawer.evaluate("(drawer) => drawer.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(opener).to_be_focused()
    opener.click()
    for facet, value in (("status", "drift"), ("model", "drift-og-support")):
        choose(page, facet, value)
    expected = [c for c in cards if c.has("status", "drift") and c.has("model", "drift-og-support")]
    areas = page.locator("details[data-group=omraade]")
    areas.locator("summary").click()
    some = {value for value in values(cards, "omraade") if any(c.has("omraade", value) for c in expected)}
    expect(areas.locator("label:visible")).to_have_count(len(some))
    areas.get_by_role("button", name=f"Vis {len(values(cards, 'omraade')) - len(some)} uden fund").click()
    expect(areas.locator("label:visible")).to_have_count(len(values(cards, "omraade")))
    drawer.get_by_role("button", name=f"Vis {len(expected)} cases").click()
    expect(drawer).to_be_hidden()
    expect(page.locator("h2#resultat")).to_be_focused()
    expect(opener).to_have_text("Filtrér (2)")
    shows(page, expected)
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator("#filter")).to_be_visible()


def test_the_filters_work_by_keyboard(opened: Opener, http: Origin, cards: tuple[Card, ...]) -> None:
    """Task 1 by tab, space and enter alone, from the skip link of the list to the first case, in at most 25 stops.

    Enter on a value goes to the list, where the next stop is the first case.
    """
    page = opened(http)
    tab_to(page, page.get_by_role("navigation", name="Hovedmenu").get_by_role("link", name="Cases"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/index.html")
    tab_to(page, page.get_by_role("link", name="Spring til indhold"))
    page.keyboard.press("Enter")
    wanted = {"bevis": "maalt", "deltagere": "tre-plus", "folketal": "40-60", "status": "drift", "model": "drift-og-support"}
    stops = 0
    for facet, value in wanted.items():
        summary = page.locator(f"details[data-group={facet}] summary")
        stops += tab_to(page, summary)
        if not summary.evaluate("(summary) => summary.parentNode.open"):
            page.keyboard.press("Enter")
        stops += tab_to(page, box(page, facet, value))
        page.keyboard.press("Space")
    expected = [c for c in cards if all(c.has(*choice) for choice in wanted.items())]
    shows(page, expected)
    page.keyboard.press("Enter")
    expect(page.locator("#resultat")).to_be_focused()
    stops += tab_to(page, page.locator("[data-result]:visible h3 a").first)
    assert stops <= 25
    page.keyboard.press("Enter")
    expect(page.locator("[data-field=status]")).to_contain_text("I drift")


def test_a_question_of_the_front_page_leads_to_task_1_in_two_steps(opened: Opener, http: Origin, cards: tuple[Card, ...]) -> None:
    """The question and one size, in a group that lies open: the list holds what passes, and its address gives it again."""
    page = opened(http)
    page.get_by_role("link", name="Hvad virker hos andre på vores størrelse?").click()
    box(page, "folketal", "40-60").check()
    wanted = {"bevis": "maalt", "deltagere": "tre-plus", "folketal": "40-60", "status": "drift", "model": "drift-og-support"}
    expected = [card for card in cards if all(card.has(*choice) for choice in wanted.items())]
    shows(page, expected)
    page.reload()
    shows(page, expected)


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
    """Ticks a facet value, whose group is unfolded for it."""
    page.locator(f"details[data-group={facet}]").evaluate("(group) => { group.open = true; }")
    box(page, facet, value).check()


def titles(page: Page) -> list[str]:
    """The titles on show, in order."""
    expect(page.locator("[data-results]")).to_have_attribute("data-state", "done")
    return page.locator("[data-result]:visible h3").all_inner_texts()


def shows(page: Page, expected: list[Card]) -> None:
    """The page finds these cases, says their number and shows the first of them."""
    expect(page.locator("[data-count]")).to_have_text(str(len(expected)))
    assert len(titles(page)) == min(STEP, len(expected))
    found = page.locator("[data-result] h3").all_text_contents()
    assert sorted(found) == sorted(card.title for card in expected)


def tab_to(page: Page, target: Locator) -> int:
    """Presses tab until the target has the focus; gives the number of presses."""
    for number in range(1, 151):
        page.keyboard.press("Tab")
        if target.evaluate("(element) => element === document.activeElement"):
            return number
    pytest.fail(f"{target} cannot be reached by tab")
