"""The pages of news in a browser: what is new since a day, kept in the address; what the address cannot mean is said."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Opener, Origin
from tests.built import Site, attr

NEWS = "nyt.html"
OLDER = "nyt/2015-2019.html"


def listed(site: Site, path: str) -> list[tuple[str, str]]:
    """The last day and the kind of each of a page's news."""
    return [(attr(one, "data-til"), attr(one, "data-slags")) for one in site.pages[path].having("data-til")]


def test_the_list_is_narrowed_to_what_is_new(opened: Opener, place: Origin, site: Site) -> None:
    """A day and a kind narrow it and stand in the address; what may have happened since is shown, and months without are not."""
    rows = listed(site, NEWS)
    page = opened(place, f"{NEWS}?siden=2026-06-01&slags=status")
    wanted = sum(last >= "2026-06-01" and kind == "status" for last, kind in rows)
    assert 0 < wanted < len(rows)
    visible = page.locator("[data-til]:visible")
    expect(visible).to_have_count(wanted)
    expect(page.locator("#vist")).to_contain_text(f"{wanted} af {len(rows)} på denne side er sket siden den dag")
    expect(page.locator("[data-aar]:visible")).to_have_count(0)
    assert page.locator(".news-month:visible").count() <= wanted
    page.locator("#slags").select_option("slut")
    ended = sum(last >= "2026-06-01" and kind == "slut" for last, kind in rows)
    expect(visible).to_have_count(ended)
    page.locator("#siden").fill("2150-01-01")
    expect(visible).to_have_count(0)
    expect(page.locator("#vist")).to_contain_text("Vælg en tidligere dag")


def test_other_pages_say_what_they_have_of_it(opened: Opener, place: Origin, site: Site) -> None:
    """A page tells how many of a kind others have, and leads there with the choice; none where a day comes after all of it."""
    ended = {path: sum(kind == "slut" for _, kind in listed(site, path)) for path in site.pages if path.startswith("nyt/")}
    page = opened(place, f"{NEWS}?slags=slut")
    others = page.locator("[data-aar]:visible")
    expect(others).to_have_count(sum(bool(number) for number in ended.values()))
    expect(page.locator("#vist")).to_contain_text("Under »Ældre nyheder« er der flere")
    page.locator(f"[data-aar] a[href^='{OLDER}']").click()
    expect(page.locator("[data-til]:visible")).to_have_count(ended[OLDER])
    assert page.url.endswith(f"{OLDER}?slags=slut")
    page.locator("#siden").fill("2019-06-01")
    expect(page.locator("[data-aar] a", has_text="2010-2014")).to_be_hidden()
    assert page.url.endswith("?siden=2019-06-01&slags=slut")


def test_the_address_of_a_month_that_has_moved_leads_there(opened: Opener, place: Origin) -> None:
    """What once stood on the first page is found on the page of its years."""
    page = opened(place, f"{NEWS}#m-2016-05")
    page.wait_for_url("**/nyt/2015-2019.html#m-2016-05")
    expect(page.locator("#m-2016-05")).to_be_in_viewport()


def test_an_address_that_means_nothing_shows_all(opened: Opener, place: Origin, site: Site) -> None:
    """»i går« is no day and »sludder« no kind; the page says so and hides nothing."""
    number = sum(1 for _ in site.pages[NEWS].having("data-til"))
    for asked in ("siden=i%20g%C3%A5r", "siden=2026-02-30", "slags=sludder"):
        page = opened(place, f"{NEWS}?{asked}")
        expect(page.locator("[data-til]:not([hidden])")).to_have_count(number)
        expect(page.locator("#vist")).to_contain_text("Det er ikke en dag eller en slags")


def test_without_scripts_every_year_is_led_to(opened: Opener, disk: Origin, site: Site) -> None:
    """Each page of news leads to all the others, by their years."""
    pages = {NEWS, *(path for path in site.pages if path.startswith("nyt/") and not path.startswith("nyt/kommende"))}
    for path in (NEWS, OLDER):
        page = opened(disk, path, scripts=False, width=360)
        expect(page.locator("[data-aar] a:visible")).to_have_count(len(pages) - 1)
