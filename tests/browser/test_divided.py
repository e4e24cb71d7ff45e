"""Pages that a long catalogue divides: what an address led to is found, filters tell of other pages, and paper has what is there."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from builder.shell.build import build
from builder.stages.pages import (
    case_lists,
    compare,
    entrance_pages,
    exit_pages,
    exits,
    lineage_pages,
    question_pages,
    questions,
    sharing,
    status,
)
from tests.browser.conftest import Opener, Origin
from tests.browser.test_axe import OPTIONS
from tests.builders import case_text, few_municipalities, lines, settings_of, write_files
from tests.built import told

pytestmark = pytest.mark.browser

LEFT = """{vilkaar: [{emne: varsel, tekst: Et år, kilder: [k1]}], sket: [{dato: 2020, tekst: Den gik, kilder: [k1],
  beloeb: [{art: krav, tal: 2, enhed: mio. kr., aar: 2020, kilder: [k1]}]}]}"""
ANSWERED = "[{spoergsmaal: mandat, svar: Byrådet afgør det, kilder: [k1]}]"
LIMITS = (
    *((exit_pages, "WHOLE", 1), (exit_pages, "CASES", 3_000), (exits, "PRICED", 2), (exits, "LISTED", 3)),
    *((question_pages, "ANSWERS", 3_000), (question_pages, "ROWS", 3_000), (questions, "FEW", 1)),
    *((compare, "LONGEST", 2), (case_lists, "LONGEST", 2), (case_lists, "LINES", 1)),
    *((sharing, "MOST", 4), (sharing, "BESIDE", 1), (entrance_pages, "WHOLE", 1), (entrance_pages, "PAGE", 1_500)),
    *((lineage_pages, "PAGE", 5_000), (status, "PAGE", 4_000)),
)
PAGES = (
    *("udtraeden.html", "udtraeden/forening.html", "spoergsmaal.html", "spoergsmaal/cases-side-2.html"),
    *("spoergsmaal/mandat.html", "spoergsmaal/mandat-side-2.html", "sammenlign.html", "cases/side/6.html"),
    *("indgangspris.html", "indgangspris/cases-side-3.html", "statusrapporter.html", "statusrapporter/halvaar-side-2.html"),
    *("slaegtstrae.html", "slaegtstrae/flere-side-2.html"),
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Origin:
    """Twelve cases, opened from disk, of which nine tell of leaving and answer a question; pages have room for few of them."""
    root = tmp_path_factory.mktemp("mange")
    files = {
        f"cases/sag-{n:02}.md": case_text(
            titel=f"Sag {n:02}",
            form="netvaerk" if n == 11 else "forening",
            tidligere="[gammel-sag]" if n == 7 else None,
            udtraeden=LEFT if n < 9 else None,
            svar=ANSWERED if n < 9 else None,
            indgangspris="[{emne: Analyse, tal: 4, enhed: mio. kr., aar: 2019, daekker: del, kilder: [k1]}]",
            statusrapporter="[{halvaar: 1. halvår 2018, udgift_plan: 12, udgift_nu: 14, samlet: grøn, kilder: [k1]}]",
            relationer=f"[{{type: del-af, case: sag-{n - 1:02}}}]" if n % 2 else None,
        )
        for n in range(12)
    }
    with pytest.MonkeyPatch.context() as patch:
        for module, name, value in LIMITS:
            patch.setattr(module, name, value)
        made = build(settings_of(write_files(root / "content", {**files, **few_municipalities()})))
    assert made.written, (lines(made.inspection.problems), made.findings)
    return Origin("disk", f"{(root / 'site').as_uri()}/")


def test_an_address_of_a_case_that_moved_on_leads_to_it(opened: Opener, place: Origin) -> None:
    """Without scripts it is the case's name on the first page; with one more press its terms, unfolded, or its answer."""
    page = opened(place, "udtraeden.html#sag-08", scripts=False)
    page.locator("li:target a").click()
    expect(page.locator("details:has(#sag-08) dt").first).to_have_text("Varsel")
    page.goto(place.url("spoergsmaal/mandat.html#sag-08"))
    page.locator("li:target a").click()
    expect(page.locator("li:target h3")).to_have_text("Sag 08")
    page = opened(place, "udtraeden.html")
    page.locator("#priser a").first.click()
    expect(page.locator("details[open]")).to_have_count(1)
    assert page.url.startswith(place.url("udtraeden/forening.html#sag-"))


def test_a_form_and_an_order_tell_of_the_other_pages(opened: Opener, place: Origin) -> None:
    """A chosen form counts the cases of its pages and leads there; the table says which rows it has, and where the others are."""
    page = opened(place, "udtraeden.html?form=forening")
    expect(page.locator("#vist")).to_have_text("9 cases har vilkår eller forløb.")
    expect(page.locator("[data-form]:not([hidden]) a.more")).to_contain_text("9 cases på")
    expect(page.get_by_text("Og 7 forløb mere med et beløb.")).to_be_visible()
    page.goto(place.url("spoergsmaal.html"))
    expect(page.locator(".fold > summary")).to_contain_text("med flest svar")
    page.get_by_role("link", name="Side 2", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hvem svarer på hvad? Side 2")
    expect(page.get_by_role("link", name="Side 2", exact=True)).to_have_attribute("aria-current", "page")
    page.goto(place.url("spoergsmaal/mandat.html"))
    expect(page.get_by_text("Og 2 mere: find jeres på")).to_be_attached()


def test_of_very_many_pages_the_keyboard_reaches_the_ends_and_those_beside(opened: Opener, place: Origin) -> None:
    """The list of pages has a name that says how many there are, each link is called a page, and what is left out is no stop."""
    page = opened(place, "cases/side/6.html", width=390)
    pages = page.get_by_role("navigation", name="Sider i listen: 12 i alt")
    expect(pages.get_by_role("link")).to_have_text(["1", "5", "6", "7", "12"])
    expect(pages.get_by_role("listitem")).to_have_count(5)
    expect(pages.get_by_role("link", name="Side 6", exact=True)).to_have_attribute("aria-current", "page")
    expect(pages.get_by_role("link", name="Side 7", exact=True)).not_to_have_attribute("aria-current", "page")
    pages.get_by_role("link", name="Side 6", exact=True).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#resultat")).to_have_text("7 af 12 cases")


def test_cases_to_compare_come_from_a_script(opened: Opener, place: Origin) -> None:
    """They are chosen, asked for by an address, by a former name too, and what nobody knows is told; without scripts lists lead on."""
    page = opened(place, "sammenlign.html?case=gammel-sag,findes-ikke")
    expect(page.locator("#faults li")).to_have_text(
        ["»gammel-sag« har skiftet adresse og hedder nu »Sag 07«.", "Der er ingen case med adressen »findes-ikke«."]
    )
    page.locator("#case").select_option(label="Sag 03")
    page.get_by_role("button", name="Tilføj").click()
    expect(page.locator(".compare thead th + th")).to_have_text(["Sag 07", "Sag 03"])
    page.evaluate("() => localStorage.clear()")
    page = opened(place, "sammenlign.html", scripts=False)
    page.get_by_role("link", name="listen over alle cases").click()
    page.get_by_role("link", name="Sag 00").click()
    page.get_by_role("link", name="Se casen ved siden af de to nærmeste").click()
    expect(page.locator(".compare thead th + th")).to_have_count(3)


def test_every_one_of_them_suits_a_phone_axe_and_paper(opened: Opener, place: Origin) -> None:
    """Nothing is wider than a phone, axe finds nothing, and paper has every case of a page, unfolded."""
    page = opened(place, width=320)
    faults: list[object] = []
    for path in PAGES:
        page.goto(place.url(path))
        if page.evaluate("() => document.documentElement.scrollWidth > innerWidth"):
            faults.append((path, "wider than 320 pixels"))
        faults += [(path, one["id"]) for one in Axe().run(page, options=OPTIONS).response["violations"]]
    page.goto(place.url("udtraeden/forening.html"))
    page.emulate_media(media="print")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    faults += page.locator(".exit-case .unfolded").evaluate_all(
        "(all) => all.filter((one) => !one.checkVisibility()).map((one) => one.id)"
    )
    page.emulate_media(media=None)
    assert not faults, told(faults)
