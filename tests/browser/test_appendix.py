"""The appendix: chosen anywhere, restored from its address, told what is wrong or has changed, printed and saved."""

from __future__ import annotations

import io
import math
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from builder.nouns.model import CheckItem
from builder.shell.build import build
from tests.browser.conftest import Opener, Origin, serving
from tests.browser.test_axe import OPTIONS
from tests.builders import case_text, guide_text, lines, settings_of, write_files

pytestmark = pytest.mark.browser

SOURCES = """
  - {id: k1, titel: Årsberetning, udgiver: Foreningen, dato: 2024, url: "https://example.dk/beretning"}
  - {id: k2, titel: Referat <b> & »noter«, udgiver: Byrådet, dato: 2025}"""
ANSWER = "\n  - {spoergsmaal: mandat, svar: Byrådet bad om det., kilder: [k2]}"
LIST = "\n  - {gruppe: Før, punkt: Mål baseline, hvorfor: Ellers ved ingen noget., kilder: [k1]}\n  - {gruppe: Før, punkt: Skriv det ned}"
POINT = CheckItem(group="Før", text="Mål baseline").key
LONG = (
    "Kommunerne skrev en lang redegørelse om, hvad der var sket, og hvorfor det gik, som det gik, uden at nogen havde målt det. "
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def content(answer: str = ANSWER) -> dict[str, str | bytes]:
    """Five cases, one of them renamed and one long, and a guide with a checklist."""
    long = {
        field: "".join(f'\n  - {{tekst: "{LONG * 4}", kilder: [k1]}}' for _ in "12")
        for field in ("styring", "betaling", "laering")
    }
    return {
        "cases/ny.md": case_text(titel="Nyt navn", tidligere="[gammel]", kilder=SOURCES, svar=answer, form="§ 60-fællesskab"),
        "cases/lang.md": case_text(titel="Lang sag", **long, kilder=SOURCES),
        **{f"cases/{slug}.md": case_text(titel=f"Sag {slug}", partnere=f"[{name}]") for slug, name in
           (("a", "Ballerup"), ("b", "Furesø"), ("c", "Aarhus"))},
        "guides/raad.md": guide_text(kilder=SOURCES, tjekliste=LIST),
    }  # fmt: skip


@pytest.fixture
def opened(opened_afresh: Opener) -> Opener:
    """What is chosen is kept, so nobody else is lent these windows."""
    return opened_afresh


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Origin, Origin]]:
    """The site from disk, and over http one that was built after an answer changed."""
    root = tmp_path_factory.mktemp("bilag")
    for name, files in (("foer", content()), ("siden", content(ANSWER.replace("bad om", "krævede")))):
        made = build(settings_of(write_files(root / name / "content", files)))
        assert made.written, (lines(made.inspection.problems), made.findings)
    with serving(root / "siden" / "site") as base:
        yield Origin("disk", f"{(root / 'foer' / 'site').as_uri()}/"), Origin("http", base)


def ready(page: Page) -> Page:
    """The page once its appendix stands."""
    page.wait_for_selector("[data-state=done]", state="attached")
    return page


def test_what_fills_next_to_nothing_does_not_fill_nothing(opened: Opener, places: tuple[Origin, Origin]) -> None:
    """»Fylder 0,0 side« was said of an answer in one line; a case fills what it fills."""
    page = ready(opened(places[0], "bilag.html?valg=case:ny&valg=svar:ny:mandat"))
    chosen = page.get_by_role("listitem").filter(has=page.get_by_role("button", name="Fjern"))
    expect(chosen).to_contain_text([re.compile(r"fylder 0,[1-9] side"), "fylder under 0,1 side"])


def part(page: Page, name: str) -> str:
    """The text of a part of the page."""
    return page.locator(f"[data-part={name}]").inner_text()


def paper(page: Page) -> PdfReader:
    """The page as it prints."""
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def print_of(page: Page) -> str:
    """The fingerprint that the sheet bears."""
    [found] = re.findall(
        r"[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}", page.locator("#sheet").inner_text().partition("Bilagets fingeraftryk")[2]
    )
    return str(found)


def test_what_is_chosen_anywhere_stands_in_the_appendix(opened: Opener, places: tuple[Origin, Origin]) -> None:
    """A case, an answer and a point; a reload keeps them with title and heading, and each can be taken out and moved."""
    disk, _ = places
    page = opened(disk, "bilag.html")
    expect(ready(page).get_by_role("heading", name="Bilaget er tomt")).to_be_visible()
    page.goto(disk.url("cases/ny.html"))
    page.locator('[data-choose="appendix"][data-id="case:ny"]').click()
    page.locator('[data-id="svar:ny:mandat"]').click()
    page.goto(disk.url("vejledninger/raad.html"))
    page.locator(f'[data-id="tjek:raad:{POINT}"]').click()
    page.locator(".tray a", has_text="bilag").click()
    ready(page)
    sheet = page.locator("#sheet")
    for words in (
        "Nyt navn",
        "Byrådet bad om det.",
        "Mål baseline",
        "Referat <b> & »noter«",
        "§ 60-fællesskab –",
        "28. november 2026",
    ):
        expect(sheet).to_contain_text(words)
    assert re.search(r"\?valg=case\.ny_[0-9a-f]{8}~svar\.ny\.mandat_[0-9a-f]{8}~tjek\.raad\.[0-9a-f]{8}_[0-9a-f]{8}$", page.url)
    page.get_by_label("Titel").fill("Vores bilag & mere")
    page.get_by_label("Jeres egen linje").fill("Byrådet, punkt 7")
    fingerprint, address = print_of(page), page.url
    page.goto("about:blank")
    page.goto(address)
    expect(ready(page).locator("#sheet h1")).to_have_text("Vores bilag & mere")
    expect(page.locator(".sheet-head")).to_have_text("Byrådet, punkt 7")
    assert print_of(page) == fingerprint
    assert "Intet er ændret" in part(page, "said")
    page.get_by_role("button", name="Flyt op Mål baseline").click()
    page.get_by_role("button", name="Fjern Nyt navn").click()
    expect(page.locator("[data-part=chosen] li > div > a")).to_have_text(
        ["Mål baseline", page.locator("#sheet h3").first.inner_text()]
    )
    page.goto(disk.url("bilag.html"))
    expect(ready(page).locator("[data-part=chosen] li")).to_have_count(2)


def test_what_an_address_asks_for_in_vain_is_said(opened: Opener, places: tuple[Origin, Origin]) -> None:
    """Unknown, renamed, vanished, doubled and unreadable parts are each told in Danish; the rest is shown."""
    disk, _ = places
    asked = (
        "case:gammel,case:ny,case:findes-ikke,svar:ny:gevinst,tjek:raad:00000000,sammenligning:a,b,c,ny,lang,vrøvl.x,case:../x"
    )
    page = opened(disk, "index.html")
    # A script that is not there is how a page from disk learns that there is no such case; the browser says so by itself.
    page.route("**/findes-ikke.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(disk.url(f"bilag.html?valg={asked}"))
    said = part(ready(page), "said")
    expected = (
        "»gammel« hedder nu »Nyt navn«", "ingen case med navnet »findes-ikke«", "intet svar på spørgsmålet »gevinst«",
        "ikke længere i tjeklisten", "»Nyt navn« var valgt to gange", "højst fire cases", "»vrøvl.x«", "»case:../x«",
    )  # fmt: skip
    assert [words for words in expected if words not in said] == [], said
    expect(page.locator("#sheet thead th")).to_have_count(4)
    assert asked in unquote(page.url), "an address that asks in vain is not rewritten before the reader does something"
    page.get_by_role("button", name="Fjern Nyt navn").click()
    expect(page.locator("[data-part=said]")).to_be_hidden()


def test_what_has_changed_since_is_named(opened: Opener, places: tuple[Origin, Origin]) -> None:
    """The address of a print, opened in a later edition, tells which part is another; the two fingerprints are told."""
    disk, http = places
    page = opened(disk, "bilag.html?valg=svar.ny.mandat~case.a")
    before, query = print_of(ready(page)), page.url.partition("?")[2]
    page = opened(http, f"bilag.html?{query}")
    said = part(ready(page), "said")
    now = print_of(page)
    assert before != now
    assert [word in said for word in ("Hvem har bedt om samarbejdet", "Sag a", before, now)] == [True, False, True, True]
    expect(page.locator("#sheet")).to_contain_text("Byrådet krævede det.")
    assert page.locator("#sheet").get_by_role("link", name="Nyt navn").first.get_attribute("href") == http.url("cases/ny.html")
    page.get_by_role("button", name="Brug den nye ordlyd").click()
    expect(page.locator("[data-part=said]")).to_be_hidden()
    assert query not in page.url


def test_at_most_two_sides_are_printed(opened: Opener, places: tuple[Origin, Origin]) -> None:
    """The length is that of the paper; what is too long is said with what to leave out, and is not let out by the buttons."""
    disk, _ = places
    page = opened(disk, "bilag.html")
    told = {}
    for chosen in (
        "case.ny",
        "case.ny~case.a~case.b",
        "case.ny~case.lang",
        "case.lang~sammenligning.lang.ny~case.a",
        "case.lang~case.ny~case.a~case.b~case.c~sammenligning.lang.ny.a~sammenligning.lang.b.c",
    ):
        page.goto("about:blank")
        page.goto(disk.url(f"bilag.html?valg={chosen}"))
        sides = ready(page).evaluate("window.appendix.measure(document.getElementById('sheet')).sides")
        told[chosen] = (
            math.ceil(sides),
            len(paper(page).pages),
            page.locator("[data-part=print]").get_attribute("aria-disabled"),
        )
    wrong = {chosen: found for chosen, found in told.items() if found[0] != found[1] or (found[2] == "true") != (found[1] > 2)}
    assert not wrong
    assert {pages for _, pages, _ in told.values()} >= {1, 2, 3}
    assert re.search(r"højst fylde to\. Tag .*»(Lang sag|Sammenligning: .*)« ud", part(page, "length"))
    page.locator("[data-part=print]").click(force=True)
    expect(page.locator("[data-part=length]")).to_be_focused()


def test_a_print_is_the_appendix_alone(opened: Opener, places: tuple[Origin, Origin]) -> None:
    """Menu, footer and tools stay away; axe finds nothing on the filled page, which is no wider than a phone."""
    disk, _ = places
    page = opened(disk, f"bilag.html?valg=case.ny~sammenligning.ny.a~svar.ny.mandat~tjek.raad.{POINT}&hoved=Punkt%207")
    text = "\n".join(one.extract_text() for one in paper(ready(page)).pages)
    assert [word in text for word in ("Punkt 7", "Kilder", "Ordene i bilaget", "Om bilaget")] == [True] * 4
    assert [word for word in ("Vejledninger", "Fjern", "Udskriv", "Meld en fejl", "Kontrollér") if word in text] == []
    assert text.count("Referat <b>") == 1
    faults = []
    for width, scheme in ((1280, "light"), (360, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        faults += [(one["id"], one["nodes"][0]["html"]) for one in Axe().run(page, options=OPTIONS).response["violations"]]
    assert not faults


def test_an_empty_appendix_is_no_empty_sheet(opened: Opener, places: tuple[Origin, Origin]) -> None:
    """Who prints before anything is chosen is told how to choose; »Mødeudgaven« has the same page."""
    text = "".join(one.extract_text() for one in paper(ready(opened(places[0], "bilag.html"))).pages)
    assert [word in text for word in ("Bilag på to sider", "Bilaget er tomt", "Læg i bilag", "Kontrollér")] == [
        True,
        True,
        True,
        False,
    ]


def test_the_file_has_headings_tables_and_links(opened: Opener, places: tuple[Origin, Origin], tmp_path: Path) -> None:
    """The document that Word and LibreOffice open says what the sheet says, in Danish, on A4."""
    _, http = places
    page = opened(http, f"bilag.html?valg=case.ny~sammenligning.ny.a~svar.ny.mandat~tjek.raad.{POINT}&titel=Vores%20%26%20jeres")
    with ready(page).expect_download() as download:
        page.locator("[data-part=save]").click()
    assert download.value.suggested_filename == "bilag-2026-11-28.docx"
    download.value.save_as(tmp_path / "bilag.docx")
    with zipfile.ZipFile(tmp_path / "bilag.docx") as packed:
        assert packed.testzip() is None
        parts = {name: ET.fromstring(packed.read(name)) for name in packed.namelist()}  # noqa: S314 our own file
    body = parts["word/document.xml"]
    styles = [one.get(f"{W}val") for one in body.iter(f"{W}pStyle")]
    assert {"Title", "Heading1", "Heading2"} <= set(styles)
    defined = {one.get(f"{W}styleId") for one in parts["word/styles.xml"].iter(f"{W}style")}
    assert {*styles, "Tabel", "Hyperlink"} <= defined
    assert len(list(body.iter(f"{W}tbl"))) == 2
    targets = {one.get("Id"): one.get("Target") for one in parts["word/_rels/document.xml.rels"]}
    asked = {one.get(f"{R}id") for one in body.iter(f"{W}hyperlink") if one.get(f"{R}id")}
    assert {"https://example.dk/beretning", http.url("cases/ny.html")} <= {targets[one] for one in asked}
    marks = {one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")}
    assert {one.get(f"{W}anchor") for one in body.iter(f"{W}hyperlink") if one.get(f"{W}anchor")} <= marks
    assert [one.get(f"{W}val") for one in parts["word/styles.xml"].iter(f"{W}lang")] == ["da-DK"]
    assert [(one.get(f"{W}w"), one.get(f"{W}h")) for one in body.iter(f"{W}pgSz")] == [("11906", "16838")]
    text = "".join(one.text or "" for one in body.iter(f"{W}t"))
    for words in ("Vores & jeres", "☐", "Referat <b> & »noter«", print_of(page)):
        assert words in text


def test_without_scripts_the_page_says_what_to_print_instead(opened: Opener, places: tuple[Origin, Origin]) -> None:
    """What the appendix is, and that a case or a checklist can be printed as it is."""
    disk, _ = places
    page = opened(disk, "bilag.html?valg=case.ny", scripts=False)
    expect(page.get_by_role("heading", name="Uden scripts")).to_be_visible()
    expect(page.locator("main [data-js]:visible")).to_have_count(0)
