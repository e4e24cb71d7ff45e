"""All gains in a browser: choices narrow the table, stand in the address, and what is shown can be taken along."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener, Origin
from tests.built import Site

pytestmark = pytest.mark.browser

GAINS = "lovet-maalt.html"
ONLY_PROMISED = "lovet-maalt/lovet.html"
ECONOMY, CONTENT = "Økonomi", "Tilfredshed"
RECKONED = "Opgørelse"


def first(site: Site, path: str) -> list[dict[str, str]]:
    """The rows of the open list that stand on a page of gains; of many gains the first page of each kind has not all."""
    rows = [row for row in site.rows("gevinster.csv") if (row["bevis"] == "Kun lovet") is (path == ONLY_PROMISED)]
    return rows[: sum(1 for _ in site.pages[path].having("data-result"))]


def choice(rows: list[dict[str, str]]) -> tuple[str, str, str]:
    """A level of evidence, a kind of gain that has it, and one of several gains that has not, as words; those we know first."""
    met = Counter((row["bevis"], row["art"]) for row in rows)
    kinds = Counter(row["art"] for row in rows)
    levels = sorted({row["bevis"] for row in rows}, key=lambda level: level != RECKONED)
    found = (
        (level, kind, other)
        for level in levels
        for kind in sorted(kinds, key=lambda kind: kind != ECONOMY)
        for other in sorted(kinds, key=lambda kind: kind != CONTENT)
        if met[level, kind] and not met[level, other] and kinds[other] > 1
    )
    return next(found)


def taken(page: Page, button: str) -> bytes:
    """The file that a button hands over."""
    with page.expect_download() as waiting:
        page.locator(f"#{button}").click()
    return waiting.value.path().read_bytes()


def asked(page: Page) -> dict[str, str]:
    """What the address says."""
    return dict(parse_qsl(urlsplit(page.url).query))


def test_choices_narrow_and_are_taken_along(opened: Opener, disk: Origin, site: Site) -> None:
    """The address restores the choices and says what it does not know; the files hold the rows shown, numbers and days typed."""
    every = first(site, GAINS)
    level, kind, other = choice(every)
    chosen = [row for row in every if row["art"] == kind and row["bevis"] == level]
    options = (
        "(options) => Object.fromEntries(options.map((one) => [one.textContent.trim().replace(/ \\(\\d+\\)$/, ''), one.value]))"
    )
    page = opened(disk, GAINS, accept_downloads=True)
    ids = page.locator("#art option, #bevis option").evaluate_all(options)
    page.goto(disk.url(f"{GAINS}?art={ids[kind]}&bevis={ids[level]}&model=findes-ikke&sorter=constructor"))
    expect(page.locator("[data-result]")).to_have_count(len(chosen))
    expect(page.locator("[data-count]")).to_have_text(str(len(chosen)))
    expect(page.locator("#note")).to_contain_text("»findes-ikke«, »constructor« i adressen findes ikke her")

    shown = list(csv.DictReader(io.StringIO(taken(page, "csv").decode("utf-8-sig"), newline=""), delimiter=";"))
    same = [name for name in shown[0] if not name.endswith("kilder")]
    assert set(shown[0]) <= set(every[0])
    assert [[row[name] for name in same] for row in shown] == [[" ".join(row[name].split()) for name in same] for row in chosen]
    book = zipfile.ZipFile(io.BytesIO(taken(page, "xlsx")))
    cells = [e for e in _elements(book.read("xl/worksheets/sheet1.xml")) if e.startswith("<c ")]
    typed = [name for name in same if "_tal_" in name or name.endswith(("_aar_fra", "_aar_til"))]
    numbers = sum(bool(row[name]) for row in chosen for name in typed)
    assert sum("t=" not in cell and "<v>" in cell for cell in cells) == numbers

    page.locator("#sorter").select_option("aar")
    page.locator("#art").select_option(label=f"{other} ({sum(row['art'] == other for row in every)})")
    assert asked(page) == {"art": ids[other], "bevis": ids[level], "sorter": "aar"}
    expect(page.locator("#note")).not_to_contain_text("findes ikke")
    expect(page.locator("[data-result]")).to_have_count(0)
    loosen = page.locator("#loosen button", has_text=level)
    expect(loosen).to_have_text(f"Fjern »{level}«: {sum(row['art'] == other for row in every)} gevinster")
    loosen.click()
    assert asked(page) == {"art": ids[other], "sorter": "aar"}
    years = page.locator("[data-result]").evaluate_all("(rows) => rows.map((row) => Number(row.dataset.year))")
    assert years == sorted(years, reverse=True)


BLOTTED = """() => [...document.querySelectorAll("main svg text")].filter((one) => {
  const { fill, stroke, strokeWidth } = getComputedStyle(one);
  return one.getClientRects().length && stroke !== "none" && parseFloat(strokeWidth) && stroke === fill;
}).map((one) => one.textContent)"""
"""The words of pictures that are drawn around in their own colour, and so cannot be read."""


def test_words_of_pictures_are_legible_in_the_colours_of_a_reader(opened: Opener, disk: Origin) -> None:
    """In forced colours »Påstand« and »Opgørelse« were drawn around as thick as a line's middle."""
    page = opened(disk, GAINS)
    page.emulate_media(forced_colors="active")
    for path in (GAINS, "indgangspris.html", "slaegtstrae.html", "kommuner/aarhus.html"):
        page.goto(disk.url(path))
        assert page.locator("main svg text").count() > 0, path
        assert page.evaluate(BLOTTED) == [], path


def _elements(data: bytes) -> list[str]:
    """The cells of a sheet, as text."""
    return ["<c " + part for part in data.decode().split("<c ")[1:]]


def test_what_is_only_promised_stands_by_itself(opened: Opener, place: Origin, site: Site) -> None:
    """An address of before that asks for it, or for a row of it, leads to its page with what else it asks."""
    promised = first(site, ONLY_PROMISED)
    page = opened(place, f"{GAINS}?bevis=lovet&art=oekonomi")
    page.wait_for_url(f"**/{ONLY_PROMISED}?art=oekonomi")
    expect(page.locator("[data-result]")).to_have_count(sum(row["art"] == ECONOMY for row in promised))
    slug = promised[0]["case"]
    page = opened(place, f"{GAINS}#{slug}_9")
    page.wait_for_url(f"**/{ONLY_PROMISED}#{slug}_9")


def test_without_scripts_all_is_there(opened: Opener, disk: Origin, site: Site) -> None:
    """Every row, the whole list to take along, and no choice that does nothing; a case's own row is the place to land."""
    for path in (GAINS, ONLY_PROMISED):
        rows = first(site, path)
        # A case's first gain has the case's name as its place.
        firsts = {row["case"]: row for row in reversed(site.rows("gevinster.csv"))}
        slug = next(row["case"] for row in rows if firsts[row["case"]] == row)
        page = opened(disk, f"{path}#{slug}", scripts=False, width=360)
        expect(page.locator("[data-result]")).to_have_count(len(rows))
        expect(page.locator("#choose, #csv, #xlsx").locator("visible=true")).to_have_count(0)
        expect(page.locator("a[download]:visible", has_text="Hele listen som CSV")).to_have_count(1)
        expect(page.locator("tr:target")).to_be_in_viewport()
