"""The pages that gather exits and answers, in a browser: filter and order stay in the address, and a wrong address says so."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opener, Origin
from tests.renamed import slug_of

pytestmark = pytest.mark.browser


def test_one_form_at_a_time(opened: Opener, disk: Origin) -> None:
    """A chosen form hides the others and stands in the address; an unknown one, and one without cases, is told in Danish."""
    page = opened(disk, "udtraeden.html", width=360)
    sections = page.locator("[data-form]:not([hidden])")
    everything = sections.count()
    assert everything > 5
    page.locator("#form").select_option("paragraf-60")
    expect(sections).to_have_count(1)
    assert page.url.endswith("?form=paragraf-60")
    page.reload()
    expect(sections).to_have_count(1)
    expect(page.locator("#form")).to_have_value("paragraf-60")
    page.evaluate(f"location.hash = '{slug_of('os2')}'")
    expect(sections).to_have_count(everything)
    silent = page.evaluate(
        "() => [...document.querySelectorAll('[data-form]')].find((part) => !part.querySelector('.exit-case')).dataset.form"
    )
    page.locator("#form").select_option(silent)
    expect(page.locator("#vist")).to_contain_text("Vælg »alle former«")
    page.goto(f"{page.url.partition('?')[0]}?form=findes-ikke")
    expect(sections).to_have_count(everything)
    expect(page.locator("#vist")).to_contain_text("»findes-ikke«, som kataloget ikke kender")


def test_questions_and_cases_in_order(opened: Opener, http: Origin) -> None:
    """List, columns and rows follow the same order, which the address keeps; a dot leads to the answer and its source."""
    page = opened(http, "spoergsmaal.html", width=360)
    numbers = page.locator("#liste > li").evaluate_all("(items) => items.map((item) => +item.dataset.answered)")
    assert numbers == sorted(numbers, reverse=True)
    page.locator("#orden").select_option("faerrest")
    assert page.url.endswith("?orden=faerrest")
    page.reload()
    numbers = page.locator("#liste > li").evaluate_all("(items) => items.map((item) => +item.dataset.answered)")
    assert numbers == sorted(numbers)
    page.locator(".fold > summary").click()
    heads = page.locator("#matrix thead th[data-place] a").all_inner_texts()
    assert heads == page.locator("#liste > li").evaluate_all("(items) => items.map((item) => item.dataset.title)")
    page.locator("#orden").select_option("navn")
    assert page.locator("#matrix thead th[data-place] a").first.inner_text() == "Betaling"
    cell = page.locator("#matrix tbody").last.locator("tr[data-answered]").first.locator("td a").first
    label, case = cell.get_attribute("aria-label"), cell.locator("xpath=ancestor::tr/th").inner_text()
    assert label
    assert label.endswith(case)
    cell.click()
    expect(page.locator("li:target h3")).to_have_text(case)
    expect(page.locator("li:target .from a").first).to_be_visible()
    page.goto(f"{http.url('spoergsmaal.html')}?orden=vrøvl")
    expect(page.locator("#meld")).to_contain_text("ikke kender")


def test_four_answers_in_five_taps_on_a_phone(opened: Opener, disk: Origin) -> None:
    """What we give up, what it costs, how we get out and who regretted it stand as four links in the first screen of a phone."""
    page = opened(disk, width=360)
    front = page.get_by_role("link", name="Hvad skal vi spørge om før et ja?")
    place = front.bounding_box()
    assert place
    assert place["y"] < 640
    front.click()
    page.wait_for_url("**/spoergsmaal.html")
    doors = page.locator(".asked a")
    expect(doors).to_have_count(4)
    for number in range(4):
        box = doors.nth(number).bounding_box()
        assert box
        assert box["y"] + box["height"] < 640
        doors.nth(number).click()
        first = page.locator(".answers li, .exits-glance dd").first.bounding_box()
        assert first
        assert first["y"] < 640, page.url
        page.go_back()
