"""A catalogue that is too long for one page: the same filters and cards, which come when one is about to choose."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from builder.shell.build import build
from builder.stages.pages import case_lists
from tests.browser.conftest import Opener, Origin
from tests.builders import case_text, lines, settings_of, write_files

pytestmark = pytest.mark.browser

CASES, LONGEST, LINES = 110, 60, 50
LIST = "cases/index.html"
PLAIN = "(card) => card.querySelector('.card-in').outerHTML.replace(/\\s+/g, ' ').replace(/> </g, '><')"
"""A card as it is drawn, but for the blanks between its elements."""
GAIN = "\n  - {hvad: drift, art: økonomi, lovet: {tekst: Lavere pris, tal: 4, enhed: mio. kr., aar: 2020, kilder: [k1]}}"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Origin:
    """The site from disk, where nothing can be fetched: every third case was dropped, every tenth is of all, one has a gain."""
    root = tmp_path_factory.mktemp("mange")
    files = {
        f"cases/sag-{n:03}.md": case_text(
            titel=f"Sag {n:03} & »æøå«",
            status=f"{{vaerdi: {'opgivet' if n % 3 == 0 else 'i drift'}, dato: {2010 + n % 15}, kilder: [k1]}}",
            partnere="[alle 98]" if n % 10 == 0 else f"[Ballerup, {'Aarhus' if n % 2 else 'Furesø'}]",
            gevinster=GAIN if n == 77 else None,
        )
        for n in range(CASES)
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(case_lists, "LONGEST", LONGEST)
        patch.setattr(case_lists, "LINES", LINES)
        made = build(settings_of(write_files(root / "content", files)))
    assert made.written, (lines(made.inspection.problems), made.findings)
    return Origin("disk", f"{(root / 'site').as_uri()}/")


def cards(page: Page) -> list[str]:
    """The titles on show, when the list stands."""
    expect(page.locator("[data-results]")).to_have_attribute("data-state", "done")
    return [title.split(" &")[0] for title in page.locator("#cards h3").all_inner_texts()]


def choose(page: Page, facet: str, value: str) -> None:
    """Ticks a value, whose group is unfolded for it."""
    page.locator(f"details[data-group={facet}]").evaluate("(group) => { group.open = true; }")
    page.locator(f"input[data-facet={facet}][data-value={value}]").check()


def named(*numbers: int) -> list[str]:
    """The titles of these cases."""
    return [f"Sag {n:03}" for n in numbers]


def test_the_page_shows_the_first_and_asks_for_the_rest_when_one_chooses(opened: Opener, place: Origin) -> None:
    """No case is loaded before; then a choice finds among all, counts right, and takes only the cards that it shows."""
    page = opened(place, "om.html")
    loaded: list[str] = []
    note = lambda request: loaded.append(unquote(request.url).removeprefix(place.base).split("?")[0])  # noqa: E731
    page.on("request", note)
    page.goto(place.url(LIST))
    built = page.locator("#cards > li").nth(1).evaluate(PLAIN)
    assert cards(page) == named(*range(20))
    expect(page.locator("#seen")).to_have_text(f"Viser 20 af {CASES} cases")
    expect(page.locator("nav[data-nojs]")).to_be_hidden()
    assert not [path for path in loaded if path.startswith("cases/") and path.endswith(".js")]
    promised = page.locator("label", has=page.locator("input[data-value=opgivet]")).locator(".n").text_content()
    choose(page, "status", "opgivet")
    dropped = range(0, CASES, 3)
    expect(page.locator("[data-count]")).to_have_text(str(len(dropped)))
    assert promised == str(len(dropped))
    assert cards(page) == named(*dropped[:20])
    assert sorted(path for path in loaded if "kort" in path) == ["cases/kort/0.js", "cases/kort/1.js", "cases/kort/2.js"]
    expect(page.locator("#note")).to_have_text(f"af {CASES}")
    page.get_by_role("button", name="Ryd alle").first.click()
    assert cards(page) == named(*range(20))
    assert page.locator("#cards > li").nth(1).evaluate(PLAIN) == built
    page.remove_listener("request", note)


def test_order_number_and_choices_stand_in_the_address(opened: Opener, place: Origin) -> None:
    """Another order is one of all; more are shown by a button; reload, back and a link to it give the same list again."""
    page = opened(place, LIST)
    page.get_by_role("button", name="Vis 20 flere").click()
    expect(page.locator("#cards > li")).to_have_count(40)
    expect(page.locator("#cards > li").nth(20).locator("h3 a")).to_be_focused()
    page.locator("#sort").select_option("status")
    newest = sorted(range(CASES), key=lambda n: -(n % 15))
    expect(page.locator("#cards h3").first).to_contain_text(named(newest[0])[0])
    assert cards(page) == named(*newest[:40])
    page.locator("#kommune").select_option("aarhus")
    mine = [n for n in newest if n % 2 or n % 10 == 0]
    expect(page.locator("[data-count]")).to_have_text(str(len(mine)))
    assert cards(page) == named(*mine[:20])
    page.reload()
    assert cards(page) == named(*mine[:20])
    page.locator("#cards h3 a").first.click()
    page.wait_for_url(re.compile(r"/cases/sag-\d+\.html$"))
    page.go_back()
    assert cards(page) == named(*mine[:20])
    page.goto(place.url(f"{LIST}?bevis=lovet"))
    expect(page.locator("#cards .asked:visible dt")).to_have_text(["Lovet"])
    page.goto(place.url(f"{LIST}?status=opgivet&bevis=lovet"))
    expect(page.locator("#loosen").get_by_role("button")).to_have_count(2)
    assert cards(page) == []


def test_without_scripts_every_case_is_reached_by_links(opened: Opener, place: Origin) -> None:
    """From the page of all, and from that of a value, whose list is divided as well."""
    page = opened(place, LIST, width=360, scripts=False)
    for start, expected in ((LIST, [*range(CASES)]), ("cases/status/drift.html", [n for n in range(CASES) if n % 3])):
        page.goto(place.url(start))
        found = []
        for address in page.locator("nav[aria-label^='Alle'] a, nav[aria-label^='Sider'] a").evaluate_all(
            "(all) => all.map((link) => link.href)"
        ):
            page.goto(address)
            found += [title.split(" &")[0] for title in page.locator("ol.lines > li > a").all_inner_texts()]
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert found == named(*expected)
