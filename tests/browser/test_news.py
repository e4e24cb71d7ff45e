"""The page of news in a browser: what is new since a day, kept in the address; what the address cannot mean is said."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Opener, Origin
from tests.built import Site, attr

NEWS = "nyt.html"


def test_the_list_is_narrowed_to_what_is_new(opened: Opener, place: Origin, site: Site) -> None:
    """A day and a kind narrow it and stand in the address; what may have happened since is shown, and months without are not."""
    rows = [(attr(one, "data-til"), attr(one, "data-slags")) for one in site.pages[NEWS].having("data-til")]
    page = opened(place, f"{NEWS}?siden=2026-06-01&slags=status")
    wanted = sum(last >= "2026-06-01" and kind == "status" for last, kind in rows)
    assert 0 < wanted < len(rows)
    visible = page.locator("[data-til]:visible")
    expect(visible).to_have_count(wanted)
    expect(page.locator("#vist")).to_contain_text(f"{wanted} af {len(rows)} er sket siden den dag")
    assert page.locator(".news-month:visible").count() <= wanted
    page.locator("#slags").select_option("slut")
    ended = sum(last >= "2026-06-01" and kind == "slut" for last, kind in rows)
    expect(visible).to_have_count(ended)
    page.locator("#siden").fill("2010-01-01")
    expect(visible).to_have_count(sum(last >= "2010-01-01" and kind == "slut" for last, kind in rows))
    assert page.url.endswith("?siden=2010-01-01&slags=slut")
    page.locator("#siden").fill("2150-01-01")
    expect(visible).to_have_count(0)
    expect(page.locator("#vist")).to_contain_text("Vælg en tidligere dag")


def test_an_address_that_means_nothing_shows_all(opened: Opener, place: Origin, site: Site) -> None:
    """»i går« is no day and »sludder« no kind; the page says so and hides nothing."""
    number = sum(1 for _ in site.pages[NEWS].having("data-til"))
    for asked in ("siden=i%20g%C3%A5r", "siden=2026-02-30", "slags=sludder"):
        page = opened(place, f"{NEWS}?{asked}")
        expect(page.locator("[data-til]:not([hidden])")).to_have_count(number)
        expect(page.locator("#vist")).to_contain_text("Det er ikke en dag eller en slags")
