"""The page »Fordelingsnøgle« and the spreadsheets that a browser makes: sums as Python's, formulas, and what is said of bad input."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from builder.nouns.tools.splits import MIXED, Key, divide
from builder.shell.settings import PROJECT
from tests.browser.conftest import Opener, Origin
from tests.browser.test_axe import violations
from tests.browser.test_opening import TOO_WIDE
from tests.builders import registers
from tests.corpus.rows import rows

pytestmark = pytest.mark.browser

ASSETS = PROJECT / "templates" / "assets"
PAGE = "fordelingsnoegle.html"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Runs scripts in a room of their own and puts a question to what they made.
RUN = """([scripts, question, told]) => {
  const window = {};
  for (const text of scripts) new Function("window", text)(window);
  return (0, eval)(question)(window, told);
}"""
DIVIDE = """({ division }, rows) => rows.map(({ amount, inhabitants, key }) => {
  const fault = division.fault(amount, inhabitants, key);
  return fault ? { fault } : { paid: Object.entries(division.divide(amount, inhabitants, key)) };
})"""
WRITE = "({ office }, table) => [Array.from(office.xlsx(table)), Array.from(office.xlsx(table)), office.csv(table)]"
ODD: dict[str, Any] = {
    "sheet": "Nøgle: [a]/b",
    "above": [["Beløb", {"value": 1000000, "input": True}]],
    "columns": [
        {"title": "Kommune", "type": "text", "width": 24},
        {"title": "Tal", "type": "number"},
        {"title": "Dato", "type": "date"},
        {"title": "År", "type": "number", "format": "year"},
    ],
    "rows": [
        ['Ærø & <Øst> "x"', 1234.5, "2026-01-31", 2026],
        ["=SUM(A1)", {"formula": "B1*2", "value": 2000000}, "ca. 2020", None],
        ["a\x01b _x0041_", -0.125, "2026-02-30", "ukendt"],
        ["-1;2", "12", "", {"formula": 'IF(B1>0,"ja","nej")', "value": "ja"}],
    ],
}


@pytest.fixture
def blank(browser: Browser) -> Page:
    """A page without a site."""
    return browser.new_page()


def run(page: Page, names: tuple[str, ...], question: str, told: object) -> Any:
    """What the scripts of these names answer, run by themselves."""
    found = page.evaluate(RUN, [[(ASSETS / name).read_text("utf-8") for name in names], question, told])
    page.close()
    return found


def cells(data: bytes, sheet: int = 1) -> dict[str, tuple[str, str, str]]:
    """Each cell of a sheet by its place: its kind, its formula and its value, all as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert book.testzip() is None
        root = ET.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml"))  # noqa: S314 our own file
    found = {}
    for cell in root.iter(f"{SHEET}c"):
        value, text = cell.findtext(f"{SHEET}v", ""), cell.findtext(f"{SHEET}is/{SHEET}t", "")
        found[cell.attrib["r"]] = (cell.attrib.get("t", "n"), cell.findtext(f"{SHEET}f", ""), value or text)
    return found


def saved(page: Page, button: str) -> bytes:
    """The file that a button saves."""
    with page.expect_download() as download:
        page.click(button)
    return download.value.path().read_bytes()


def number(text: str) -> int:
    """A whole number as the page writes it."""
    return int(re.sub(r"[^\d−]", "", text).replace("−", "-"))


def test_the_script_divides_as_the_corpus_says(blank: Page) -> None:
    """Every row of `divisions.json`, which Python answers in `tests/corpus`."""
    told = run(blank, ("tools/division.js",), DIVIDE, rows("divisions"))
    assert [(row, answer) for row, answer in zip(rows("divisions"), told, strict=True) if answer != row["answer"]] == []


def test_a_browser_makes_a_spreadsheet(blank: Page) -> None:
    """Numbers are numbers, dates days, formulas come with their value, no text is a formula, and the same table is the same file."""
    once, again, listed = run(blank, ("office/zip.js", "office/sheet.js"), WRITE, ODD)
    assert once == again
    found = cells(bytes(once))
    assert found == {
        "A1": ("inlineStr", "", "Beløb"), "B1": ("n", "", "1000000"),
        "A2": ("inlineStr", "", "Kommune"), "B2": ("inlineStr", "", "Tal"), "C2": ("inlineStr", "", "Dato"), "D2": ("inlineStr", "", "År"),
        "A3": ("inlineStr", "", 'Ærø & <Øst> "x"'), "B3": ("n", "", "1234.5"), "C3": ("n", "", "46053"), "D3": ("n", "", "2026"),
        "A4": ("inlineStr", "", "=SUM(A1)"), "B4": ("n", "B1*2", "2000000"), "C4": ("inlineStr", "", "ca. 2020"),
        "A5": ("inlineStr", "", "ab _x005F_x0041_"), "B5": ("n", "", "-0.125"), "C5": ("inlineStr", "", "2026-02-30"),
        "D5": ("inlineStr", "", "ukendt"),
        "A6": ("inlineStr", "", "-1;2"), "B6": ("inlineStr", "", "12"), "D6": ("str", 'IF(B1>0,"ja","nej")', "ja"),
    }  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(bytes(once))) as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert 'name="Nøgle   a  b"' in book.read("xl/workbook.xml").decode()
        assert 'ySplit="2" topLeftCell="A3"' in book.read("xl/worksheets/sheet1.xml").decode()
    assert listed.splitlines()[:3] == [
        "\ufeffKommune;Tal;Dato;År",
        '"Ærø & <Øst> ""x""";1234,5;2026-01-31;2026',
        "'=SUM(A1);2000000;ca. 2020;",
    ]
    assert listed.endswith('"\'-1;2";12;;ja\r\n')


def test_a_key_of_a_case_is_restored_and_changed(opened: Opener, disk: Origin) -> None:
    """An address with a key of a case shows who pays what; each choice stands in the address and survives a reload."""
    page = opened(disk, f"{PAGE}?eksempel=beredskab-drift&beloeb=1000000")
    result = page.locator("#split-result")
    expect(result.locator("tbody tr")).to_have_count(3)
    assert [number(text) for text in result.locator("tbody td:nth-child(4)").all_inner_texts()] == [610000, 160000, 230000]
    expect(page.locator("#split-largest")).to_contain_text(
        "610.000 kr.Køge. 9,54 kr. pr. indbygger. 276.666 kr. mere end ved lige deling."
    )
    expect(page.locator("#split-smallest")).to_contain_text("Solrød")
    page.get_by_role("button", name="Fjern Stevns").click()
    expect(page.locator("#split-wrong")).to_contain_text("Procenterne er aftalt mellem Køge, Solrød og Stevns.")
    expect(page.get_by_role("button", name="Fjern Solrød")).to_be_focused()
    page.get_by_label("En del lige, resten efter indbyggertal").check()
    page.get_by_label("Deles lige:").fill("40")
    page.get_by_label("Ingen betaler over").fill("0,55 mio.")
    page.get_by_label("Kommuner, der skal dele").select_option("samsoe")
    page.get_by_role("button", name="Tilføj").click()
    page.get_by_label("Sammenlign med").select_option("indbyggere")
    shown = result.inner_text()
    assert "kommune=koege,solroed,samsoe" in page.url
    page.reload()
    expect(result.locator("tbody tr")).to_have_count(3)
    assert result.inner_text() == shown
    people = {one.slug: one.population for one in registers().municipalities.values()}
    paid = divide(
        1_000_000, {slug: people[slug] for slug in ("koege", "solroed", "samsoe")}, Key(kind=MIXED, equal=40, most=550_000)
    )
    assert [number(text) for text in result.locator("tbody td:nth-child(4)").all_inner_texts()] == list(paid.values())
    page.evaluate(Axe().axe_script)
    page.set_viewport_size({"width": 360, "height": 640})
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []
    assert page.evaluate(TOO_WIDE) == 0


def test_the_files_say_what_the_page_says(opened: Opener, disk: Origin) -> None:
    """The spreadsheet has formulas with the values of the page, and the list has the same numbers."""
    page = opened(
        disk, f"{PAGE}?kommune=koebenhavn,solroed,samsoe&beloeb=3000000&noegle=blandet&lige=40&mindst=300000&hoejst=2000000"
    )
    paid = [number(text) for text in page.locator("#split-result tbody td:nth-child(4)").all_inner_texts()]
    assert (sum(paid), paid[0]) == (3_000_000, 2_000_000)
    book = saved(page, "#split-xlsx")
    found = cells(book)
    assert [found[place][2] for place in ("B2", "B3", "B4", "B5")] == ["3000000", "0.4", "300000", "2000000"]
    assert [found[f"E{row}"][2] for row in (9, 10, 11, 12)] == [str(one) for one in (*paid, 3_000_000)]
    assert all(found[f"{column}{row}"][1] for column in "CDEFGHIJKLM" for row in (9, 10, 11))
    assert found["B6"][2] == "Går op"
    assert "Danmarks Statistik" in json.dumps(cells(book, 2), ensure_ascii=False)
    lines = saved(page, "#split-csv").decode("utf-8-sig").splitlines()
    assert [int(line.split(";")[3]) for line in lines[1:]] == paid


def test_every_way_to_divide_is_kept_said_and_reckoned_in_the_file(opened: Opener, disk: Origin) -> None:
    """Each choice of the page stands in its address, has words, and has the spreadsheet come to what the page says."""
    page = opened(disk, f"{PAGE}?kommune=koebenhavn,solroed,samsoe&beloeb=3000000&hoejst=2500000")
    ways = page.locator("[name=noegle]:visible").evaluate_all("all => all.map((one) => one.value)")
    assert {"lige", "indbyggere", "blandet"} <= set(ways)
    wrong = []
    for way in ways:
        page.locator(f"[name=noegle][value={way}]").check()
        shown = page.locator("#split-result").inner_text()
        page.reload()
        wrong += [(way, "kept")] * (not page.locator(f"[name=noegle][value={way}]").is_checked())
        paid = [number(text) for text in page.locator("#split-result tbody td:nth-child(4)").all_inner_texts()]
        found = cells(saved(page, "#split-xlsx"))
        wrong += [(way, "said")] * (page.locator("#split-result").inner_text() != shown or "undefined" in shown)
        wrong += [(way, one) for one, row in zip(paid, (9, 10, 11), strict=True) if abs(float(found[f"D{row}"][2]) - one) > 1]
    assert wrong == [], "split-state.js, split.js or split-sheet.js"


def test_what_is_wrong_in_an_address_is_said(opened: Opener, disk: Origin) -> None:
    """Unknown places and keys are named and the rest is shown; what cannot be done is said with what to change."""
    page = opened(disk, f"{PAGE}?kommune=koege,narnia,koege,solroed&eksempel=intet&noegle=procenter&mod=alt&beloeb=100")
    expect(page.locator("#split-notes p")).to_have_count(5)
    expect(page.locator("#split-result tbody tr")).to_have_count(2)
    said = {
        "": "Vælg de kommuner, der skal dele, eller begynd med en nøgle fra en case.",
        "?kommune=koege&beloeb=5": "Vælg mindst én kommune til.",
        "?kommune=koege,solroed": "Skriv det beløb, der skal deles.",
        "?kommune=koege,solroed&beloeb=mange": "»mange« er ikke et beløb",
        "?kommune=koege,solroed&beloeb=5&noegle=blandet&lige=101": "ikke et helt tal fra 0 til 100",
        "?kommune=koege,solroed&beloeb=100&mindst=51": "Sænk gulvet til højst 50 kr.",
        "?kommune=koege,solroed&beloeb=101&hoejst=50": "Hæv loftet til mindst 51 kr.",
        "?kommune=koege,solroed&beloeb=100&mindst=40&hoejst=30": "Gulvet er højere end loftet.",
    }
    found = {}
    for asked in said:
        page.goto(disk.url(PAGE + asked))
        found[asked] = page.locator("#split-wrong").inner_text()
        assert page.locator("#split-result").is_hidden()
    assert {asked: text for asked, text in found.items() if said[asked] not in text} == {}


def test_without_scripts_keys_and_an_example_are_there(opened: Opener, disk: Origin) -> None:
    """The example and the keys with their sources stand in the page, and nothing offers what only the script can do."""
    page = opened(disk, PAGE, scripts=False)
    expect(page.locator("#eksempel ~ .scroll tbody tr").first).to_contain_text("333.334")
    expect(page.locator("#business-region-north-denmark")).to_contain_text("15 kr. pr. indbygger")
    expect(page.locator("#split")).to_be_hidden()
