"""Cases side by side: task 2 from disk, the same table with and without scripts, on paper, as a list, and faulty addresses."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from builder.shell.build import build
from tests.browser.conftest import Opener, Origin
from tests.browser.test_axe import OPTIONS
from tests.builders import case_text, settings_of, write_files
from tests.built import Site, told
from tests.renamed import slug_of

pytestmark = pytest.mark.browser

RICH = tuple(map(slug_of, ("os2", "telecare-nord", "digit-sjaelland")))
"""The three cases with most to say in a comparison, which `test_the_rich_are_the_richest` holds."""
HEADS = ".compare thead th + th"
NASTY = 'Fælles <img src=x onerror=alert(1)> & "it"'
FILES = {
    "cases/constructor.md": case_text(titel=f"'{NASTY}'", tidligere="[tostring, gammelt-navn]", styring="[{tekst: '=1+1', kilder: [k1]}]"),
    "cases/b.md": case_text(titel="B", form="netvaerk", udtraeden="{vilkaar: [{emne: Varsel, tekst: Et år., kilder: [k1]}]}"),
    "cases/c.md": case_text(titel="C"),
    "cases/d.md": case_text(titel="D"),
    "cases/e.md": case_text(titel="E"),
}  # fmt: skip


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Origin:
    """Five small cases built, to be opened from disk; one has a former name, and a title that is no markup."""
    root = tmp_path_factory.mktemp("små") / "Møde & mål"
    outcome = build(settings_of(write_files(root / "content", FILES), root / "site"))
    assert outcome.written, (outcome.inspection.problems, outcome.findings)
    return Origin("small", f"{(root / 'site').as_uri()}/")


def shown(page: Page) -> list[str]:
    """The titles of the columns, when the table is there."""
    expect(page.locator("#side[data-state=done]")).to_be_attached()
    return page.locator(HEADS).all_text_contents()


def test_task_2_from_disk(opened_afresh: Opener, disk: Origin, site: Site) -> None:
    """Three cases are chosen on cards, from the list and on a page, and stand side by side; nothing is asked of any host.

    Each row of the task is there or named as unknown, each figure has its year and a source that leads to the case's own list,
    the address restores the table in another window, and it prints on two sheets.
    """
    page = opened_afresh(disk, "cases/index.html?vis=200")
    for slug in RICH[:2]:
        page.locator(f"[data-choose=compare][data-id={slug}]").click()
    expect(page.locator(".tray .taken")).to_have_count(2)
    page.goto(disk.url(f"cases/{RICH[2]}.html"))
    page.locator(f".pills [data-id={RICH[2]}]").click()
    page.get_by_role("link", name="Sammenlign 3 cases").click()
    page.wait_for_url("**/sammenlign.html?case=*")
    assert len(shown(page)) == 3
    rows = page.locator(".compare tbody tr").evaluate_all("(rows) => rows.map((row) => row.dataset.row)")
    told_of = {*rows, *(["udtraeden"] if "udtræden" in (page.locator("#silent").text_content() or "") else [])}
    assert told_of >= {"model", "form", "styring", "betaling", "lovet", "opnaaet", "indgangspris", "medarbejdere", "udtraeden"}
    bare = page.locator(".point:has(.figure)").evaluate_all(
        "(points) => points.filter((one) => !/\\(.*\\d{4}/.test(one.textContent) || !one.querySelector('a')).map((one) => one.textContent)"
    )
    assert not bare, told(bare)
    sheets = pikepdf.open(io.BytesIO(page.pdf(format="A4")))
    assert len(sheets.pages) == 2
    link = page.locator(".compare sup a").first
    target = str(link.get_attribute("href"))
    other = opened_afresh(disk, page.url.removeprefix(disk.base))
    assert shown(other) == shown(page)
    other.goto(disk.url(target))
    expect(other.locator(f"li[id='{target.partition('#')[2]}']")).to_be_in_viewport()


def test_the_rich_are_the_richest(opened: Opener, disk: Origin, site: Site) -> None:
    """No case has a longer script than those that the print is tried with."""
    sizes = sorted((path.stat().st_size, path.stem) for path in (site.root / "sammenlign").glob("*.js"))
    assert {slug for _, slug in sizes[-2:]} <= set(RICH)
    page = opened(disk, f"sammenlign/{RICH[0]}.html", scripts=False)
    expect(page.locator(HEADS)).to_have_count(3)


def test_the_same_table_with_and_without_scripts(opened_afresh: Opener, disk: Origin) -> None:
    """What the build draws for a case and its two closest is what the script draws for the same three, word for word."""
    page = opened_afresh(disk, f"sammenlign/{RICH[1]}.html")
    drawn = page.locator(".compare").evaluate(CELLS)
    page.get_by_role("link", name="Vælg selv, hvem der står her").click()
    shown(page)
    assert page.locator(".compare").evaluate(CELLS) == drawn
    faults = {}
    for width, scheme in ((1280, "light"), (360, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = Axe().run(page, options=OPTIONS).response["violations"]
        if found or page.evaluate("() => document.documentElement.scrollWidth > innerWidth"):
            faults[width] = [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found]
    assert not faults, told(faults)


CELLS = """(table) => [...table.rows].map((row) => [row.className, ...[...row.cells].map((cell) => [
  (cell.querySelector("p, li") ? [...cell.querySelectorAll("p, li")] : [cell]).map((e) => e.textContent.replace(/\\s+/g, " ").trim()), cell.dataset.label || "", [...cell.querySelectorAll("a")].map((a) => a.href),
  [...cell.querySelectorAll("[class]")].map((e) => e.className),
])])"""
ADDRESSES = (
    ("case=constructor,findes-ikke,b", [NASTY, "B"], ["Der er ingen case med adressen »findes-ikke«."]),
    ("case=b,c,d,e,constructor", ["B", "C", "D", "E"], [f"Der er plads til 4. »{NASTY}« er ikke med."]),
    ("case=b&case=b,c", ["B", "C"], ["»B« er nævnt to gange og vises én gang."]),
    ("case=tostring,b", [NASTY, "B"], [f"»tostring« har skiftet adresse og hedder nu »{NASTY}«."]),
    ("case=hasOwnProperty,%3Cb%3E", [], ["Der er ingen case med adressen »hasOwnProperty«.", "Der er ingen case med adressen »<b>«."]),
    ("case=c", ["C"], []),
    ("", [], []),
)  # fmt: skip


def test_a_faulty_address_says_so_and_shows_the_rest(opened_afresh: Opener, small: Origin) -> None:
    """Unknown, too many, twice, renamed, one, none; what a title holds is text."""
    faults = []
    page = opened_afresh(small)
    for query, titles, words in ADDRESSES:
        page.evaluate("() => localStorage.clear()")
        page.goto("about:blank")
        page.goto(small.url(f"sammenlign.html?{query}"))
        found = shown(page), page.locator("#faults li").all_text_contents()
        few = page.locator("#how").is_visible() == (len(titles) < 2)
        asked = parse_qs(urlsplit(page.url).query).get("case", [""])[0]
        if found != (titles, words) or not few or len([*filter(None, asked.split(","))]) != len(titles):
            faults.append((query, found, few, asked))
    assert not faults, told(faults)
    assert not page.locator("img[src=x]").count()


SLOWLY = """() => {
  const { head } = document;
  const add = head.append.bind(head);
  head.append = (script) => { setTimeout(() => add(script), 300); };
}"""
"""What a column is made of comes late, as from a slow disk, so that what is said meanwhile must stay."""


def test_cases_are_added_and_taken_away_by_keyboard(opened_afresh: Opener, small: Origin, tmp_path: Path) -> None:
    """From none: two are added from the list; a fifth is refused in words; only differences; the list to take along."""
    page = opened_afresh(small, "sammenlign.html")
    page.evaluate(SLOWLY)
    choice = page.locator("#case")
    for title in ("B", "C", "D", "E"):
        choice.select_option(label=title)
        choice.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("#said")).to_have_text(f"{title} er med.")
    choice.select_option(label=NASTY)
    page.locator("#add button").press("Enter")
    expect(page.locator(HEADS)).to_have_count(4)
    expect(page.locator("#faults")).to_have_text(f"Der er plads til 4. Fjern en, før I tilføjer »{NASTY}«.")
    for title in ("D", "E"):
        page.get_by_role("button", name=f"Fjern {title}").press("Enter")
    expect(page.locator(HEADS)).to_have_count(2)
    expect(page.locator("#chosen button").first).to_be_focused()
    expect(page.locator("tr[data-row=partnere] .verdict")).to_have_text("= ens")
    expect(page.locator("tr[data-row=form] .verdict")).to_have_text("≠ forskel")
    expect(page.locator("tr[data-row=udtraeden] .verdict")).to_have_text("≠ kendt for 1 af 2")
    expect(page.locator("#silent")).to_contain_text("Ingen af dem oplyser:")
    page.get_by_label("Vis kun forskelle").check()
    expect(page.locator("tr[data-row=partnere]")).to_be_hidden()
    page.reload()
    expect(page.get_by_label("Vis kun forskelle")).to_be_checked()
    assert parse_qs(urlsplit(page.url).query) == {"case": ["b,c"], "vis": ["forskelle"]}
    page.goto(small.url("sammenlign.html?case=constructor,b"))
    shown(page)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Hent som CSV").click()
    saved.value.save_as(tmp_path / "a.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig")), delimiter=";"))
    assert rows[0] == ["Hvad", NASTY, "B"]
    cells = {row[0]: row[1:] for row in rows}
    assert cells["Form"][1].startswith("Netværk (")
    assert cells["Styring"][0].startswith("'=1+1")
    assert cells["Udtræden"][0] == "Ukendt"
    with page.expect_download() as saved:
        page.get_by_role("button", name="Hent til Excel").click()
    saved.value.save_as(tmp_path / "a.xlsx")
    assert zipfile.ZipFile(tmp_path / "a.xlsx").testzip() is None
