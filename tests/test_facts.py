"""The content says nothing that the fact sheets do not: the check of `facts/` on the real content, and on doctored pages."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from builder.nouns.language.dates import parse
from builder.nouns.tables import TABLES
from builder.shell.settings import PROJECT
from facts.check import accepted, check, findings, main, told
from facts.claims import FOLDER, read
from facts.content import _SKIPPED
from facts.extract import extract
from facts.notation import dates_of, numbers
from facts.support import Extract
from facts.untold import Told, left_out, pages_of, report, untold
from tests.builders import case_text, checked, ways, write_files
from tests.renamed import slug_of

URL = "https://www.vagtvest.dk/aarsberetning"
SHEET = """\
navn: Vagt vest
slug: vagt-vest
kommuner: [Lemvig, Struer]
startaar: {vaerdi: 2020, kilde: k1, sikkerhed: høj}
status: {kategori: drift, vaerdi: drift, kilde: k1, sikkerhed: høj}
status_dato: {vaerdi: '2024', kilde: k1, sikkerhed: høj}
organisationsform: {kategori: forening, vaerdi: Forening, kilde: k1, sikkerhed: høj}
stoerrelse:
- {vaerdi: 'Syv ansatte og 1.254 borgere', kilde: k1, sikkerhed: høj, aar: 2023}
oekonomi:
- {vaerdi: 'Prisen var 1,6 mia. kr., og 25-30 pct. var tilfredse', kilde: k1, sikkerhed: høj, aar: 2023}
gevinster:
- {vaerdi: 'Forventet besparelse på 9 pct.', kilde: k1, sikkerhed: middel, type: forventet, aar: 2023}
tidslinje:
- {dato: 2020-11, haendelse: Vagten begynder, kilde: k1, sikkerhed: høj}
kilder:
- {id: k1, titel: Årsberetning, udgiver: Foreningen, dato: '2024', url: 'https://vagtvest.dk/aarsberetning/'}
"""
STATUS = "{vaerdi: i drift, dato: 2024, kilder: [k1]}"
FIGURES = "[{emne: Borgere, tal: 1.254, enhed: borgere, aar: 2023, kilder: [k1]}]"
TIMELINE = "[{dato: 2020-11, tekst: Vagten begynder., kilder: [k1]}]"
GAIN = (
    "[{hvad: Lavere pris, art: oekonomi, maalt: {tekst: Billigere., tal: 9, enhed: pct., aar: 2023, kilder: [k1], maalt_af: Os}}]"
)
BODY = "\n## Hvad man prøvede\n\nSyv ansatte kostede 1.600 mio. kr. i 2023, og 25 til 30 pct. var tilfredse.[^k1]\n"


@cache
def _extract() -> Extract:
    return Extract.of(read())


@pytest.fixture
def sheets(tmp_path: Path) -> Extract:
    """The extract of one small sheet."""
    kommuner = "kommunekode,navn,folketal,folketal_2020\n665,Lemvig,19000,19500\n"
    sheet = {"facts/cases/vagt-vest.yaml": SHEET, "facts/kommuner.csv": kommuner}
    rest = {f"facts/{name}": "" for name in ("guides.md", "survey.md", "glossary.md", "cases/README.md")}
    programmes = {"facts/initiatives.yaml": "strategier: []\nsystemer: []\n", "seeds/000_x.txt": "I 2016 var der 40."}
    write_files(tmp_path / "in", {**sheet, **rest, **programmes})
    extract(tmp_path / "in", tmp_path / "out")
    return Extract.of(read(tmp_path / "out"))


def _told(sheets: Extract, body: str = BODY, **fields: str | None) -> list[str]:
    kilder = f"\n  - {{id: k1, titel: Årsberetning, udgiver: Foreningen, dato: 2024, url: {URL}}}"
    whole = {"partnere": "[Lemvig, Struer]", "status": STATUS, "stoerrelse": FIGURES, "tidslinje": TIMELINE, "kilder": kilder}
    page = checked(case_text(body, **{**whole, "resume": "De to driver vagten sammen.", **fields}), "cases/vagt-vest.md")
    assert page.content is not None, page.problems
    return [str(finding) for finding in findings(page, sheets)]


def test_no_claim_is_without_support() -> None:
    """Every claim of the content is borne out by a sheet, stands on the allow-list, or rests on a source that came after the sheets."""
    report = check(PROJECT / "content", _extract(), accepted())
    assert report.clean, "\n".join(told(report))
    assert report.checked.total() > 5000


def test_every_excuse_says_why() -> None:
    for (file, claim), reason in accepted().items():
        assert len(reason) > 20, (file, claim)


def test_the_extract_holds_no_sentence() -> None:
    """Only numbers, dates, names, ids and short category words come out of the sheets."""
    for path in FOLDER.rglob("*.jsonl"):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            texts = [
                text for name, value in row.items() if name != "keys" for text in (value if isinstance(value, list) else [value])
            ]
            assert all(len(text.split()) <= 4 and len(text) < 80 for text in texts), row


def test_a_page_that_says_what_the_sheet_says_is_clean(sheets: Extract) -> None:
    assert _told(sheets) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"stoerrelse": FIGURES.replace("1.254", "1.245")}, "nøgletal »1.245 borgere«"),
        ({"stoerrelse": FIGURES.replace("2023", "2021")}, "arket har tallet, men ikke fra 2021"),
        ({"stoerrelse": FIGURES.replace("borgere, aar", "pct., aar")}, "nøgletal »1.254 pct.«"),
        ({"tidslinje": TIMELINE.replace("2020-11", "2020-12")}, "dato »december 2020«"),
        ({"tidslinje": TIMELINE.replace("2020-11", "2020-11-03")}, "dato »3. november 2020«"),
        ({"partnere": "[Lemvig, Struer, Holstebro]"}, "kommune »Holstebro«"),
        ({"partnere": "[alle 98]"}, "kommune »alle 98«"),
        ({"partnere": "[{kommune: Lemvig, fra: 2019}, Struer]"}, "dato »2019«"),
        ({"status": STATUS.replace("i drift", "etableres")}, "status »etableres«"),
        ({"status": STATUS.replace("2024", "2022")}, "dato »2022«"),
        ({"form": "paragraf-60"}, "form »paragraf-60«"),
        ({"gevinster": GAIN}, "arket har tallet som forventet, ikke som målt"),
        ({"body": BODY.replace("1.600", "1.700")}, "tal »1.700 mio. kr.«"),
        ({"body": BODY.replace("30 pct.", "35 pct.")}, "tal »35 pct.«"),
        ({"body": BODY.replace("i 2023", "i 2021")}, "dato »2021«"),
        ({"body": BODY.replace("Syv", "Otte")}, "tal »Otte«"),
    ],
)
def test_a_doctored_page_is_found(sheets: Extract, fields: dict[str, str], expected: str) -> None:
    """A wrong figure, year, date, partner, status or form is told where it stands, and nothing else is."""
    found = _told(sheets, **fields)
    assert found
    assert expected in found[0]
    assert len({re.match(r"content/cases/vagt-vest\.md:(\d+): ", line)[1] for line in found}) == 1, found  # type: ignore[index]


LATER = "\n  - {id: k2, titel: Referat, udgiver: Lemvig Kommune, dato: 2025, url: https://www.lemvig.dk/referat}"


def test_what_a_later_source_says_is_held_against_no_sheet(sheets: Extract) -> None:
    """An editor's new source needs no sheet: what cites it is let be, and what cites the sheet's own is still held against it."""
    known = f"\n  - {{id: k1, titel: Årsberetning, udgiver: Foreningen, dato: 2024, url: {URL}}}"
    both = f"{known}{LATER}"
    newer = FIGURES.replace("1.254", "1.300").replace("2023", "2025")
    assert _told(sheets, stoerrelse=newer.replace("k1", "k2"), kilder=both) == []
    assert [line.partition(": ")[2][:22] for line in _told(sheets, stoerrelse=newer, kilder=both)] == [
        "nøgletal »1.300 borger",
        "dato »2025« (stoerrels",
    ]
    assert _told(sheets, status=STATUS.replace("i drift", "afsluttet").replace("k1", "k2"), kilder=both) == []
    assert _told(sheets, status=STATUS.replace("i drift", "afsluttet"), kilder=both)


def test_a_renamed_case_keeps_its_sheet_and_its_excuses(tmp_path: Path) -> None:
    """What is said under a page's new name is held against the sheet of the name before, and so is what others say of it."""
    aula = slug_of("aula")
    for file in (PROJECT / "content" / "cases").glob("*.md"):
        text = file.read_text("utf-8").replace(f"{aula}.md", "aula-ny.md").replace(f"case: {aula}\n", "case: aula-ny\n")
        renamed = file.stem == aula
        before = "\ntidligere: [" if "\ntidligere: [" in text else "\ngennemgaaet:"
        after = f"\ntidligere: [{aula}, " if before != "\ngennemgaaet:" else f"\ntidligere: [{aula}]{before}"
        text = text.replace(before, after, 1) if renamed else text
        write_files(tmp_path, {f"cases/{'aula-ny' if renamed else file.stem}.md": text})
    assert check(tmp_path, _extract(), accepted()).unsupported == ()


def test_doctored_real_cases_are_found(tmp_path: Path) -> None:
    """A changed figure, date, year, status and partner of the catalogue's own cases are the findings, and the only ones."""
    aula, park = (f"cases/{slug_of(slug)}.md" for slug in ("aula", "nordsjaellands-park-og-vej"))
    prices = "86 kr. pr. skolebarn og 46 kr. pr. barn i dagtilbud om året fra 2021"
    changes = [
        (aula, prices, "87 kr. pr. skolebarn om året fra 2022", ["2022", "87 kr."]),
        (aula, "  - dato: 2030-04-27", "  - dato: 2031-04-27", ["27. april 2031"]),
        (aula, "  vaerdi: i drift", "  vaerdi: etableres", ["etableres"]),
        (park, "  - kommune: Fredensborg", "  - kommune: Hillerød", ["Fredensborg", "Hillerød"]),
        (park, "    tal: 3\n", "    tal: 5\n", ["5 gårde"]),
    ]
    texts = {file: (PROJECT / "content" / file) for file in (aula, park)}
    pages = {file: path.read_text("utf-8") for file, path in texts.items()}
    expected = []
    for file, right, wrong, words in changes:
        assert right in pages[file], (file, right)
        pages[file] = pages[file].replace(right, wrong, 1)
        expected += words
    report = check(write_files(tmp_path, pages), _extract(), accepted())
    assert sorted(finding.said.text for finding in report.unsupported) == sorted(expected), report.unsupported


def test_the_command_says_what_is_wrong_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read gives 1, and so does an allow-list for files that are not there."""
    assert main([str(write_files(tmp_path / "none", {"cases/.gitkeep": ""}))]) == 1
    assert "bruges ikke mere; linjen kan slettes" in capsys.readouterr().out
    assert main([str(write_files(tmp_path / "bad", {"cases/x.md": "---\ntitel: [\n---\n"}))]) == 1
    assert "kan ikke læses" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.254 borgere", ["1254"]),
        ("1,6 mia. kr.", ["1600000000 kr"]),
        ("480.000 kr.", ["480000 kr"]),
        ("480.000", ["480000"]),
        ("350-400 mio. kr.", ["350000000 kr", "400000000 kr"]),
        ("fem år, femårig og 5-årig", ["5 år", "5 år", "5 år"]),
        ("en halv milliard kr.", ["500000000 kr"]),
        ("28–29 måneder", ["28 måned", "29 måned"]),
        ("OS2, NIS 2, version 3.0, § 60 a og §§ 12, 13 og 15", []),
        ("en aftale med én part", []),
    ],
)
def test_numbers_are_read_as_danes_write_them(text: str, expected: list[str]) -> None:
    assert [str(number) for number in numbers(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("den 1. januar 2014", ["2014-01-01"]),
        ("maj-juni 2016", ["2016-05", "2016-06"]),
        ("i 2014-2016 og 2017-19", ["2014", "2016", "2017", "2019"]),
        ("årsskiftet 2012/13", ["2012-12", "2013-01"]),
        ("1. kvartal 2026 og foråret 2017", ["1. kvartal 2026", "forår 2017"]),
        ("ultimo 2021, primo 2024", ["2021-12", "1. kvartal 2024"]),
        ("den 2. marts", ["--03-02"]),
        ("2.000 kr. og 1.254", []),
    ],
)
def test_dates_are_read_with_their_precision(text: str, expected: list[str]) -> None:
    assert dates_of(text) == expected
    assert all(date.startswith("--") or parse(date) for date in expected)


def test_values_are_decimals() -> None:
    assert numbers("0,1 pct. og 0,2 pct.")[0].value + numbers("0,2 pct.")[0].value == Decimal("0.3")


def test_what_is_not_held_against_the_sheets_is_a_field() -> None:
    """A key that changes changes there too."""
    keys = {key for record in TABLES.values() for way in ways(record) for key in way}
    assert _SKIPPED - keys == set()


def test_a_sheets_month_is_no_span_of_years(sheets: Extract) -> None:
    """»2020-11« in a sheet is November, though »2011-12« in prose may be two years."""
    assert [claim.dates for claim in sheets.by_sheet["vagt-vest"] if claim.field == "tidslinje"] == [("2020-11",)]


PAGE = f"""\
---
titel: Vagt vest
startaar: 2020
tidslinje:
  - dato: 2020-11
kilder:
  - id: k1
    dato: 2024
    url: {URL}
  - id: seed-0
---

I 2016 var der 40. Syv ansatte og 1.254 borgere hos de to i 2023. Prisen var 1,6
mia. kr., og 25-30 pct. var tilfredse. Den skulle falde 9 pct.
"""


def _untold(sheets: Extract, text: str, path: str = "cases/vagt-vest.md") -> list[str]:
    return [str(one) for one in untold({path: Told.of(text)}, sheets)]


def test_a_page_that_tells_all_of_its_sheet_leaves_nothing(sheets: Extract) -> None:
    """A figure broken over two lines is told; so is the sheet whose case has another address and the same source."""
    assert _untold(sheets, PAGE) == []
    assert _untold(sheets, PAGE, "guides/vagter.md") == []


@pytest.mark.parametrize(
    ("gone", "expected"),
    [
        ("Syv ansatte og ", ["vagt-vest/stoerrelse/1: ingen side siger 7 (tillid: høj)"]),
        (" Den skulle falde 9 pct.", ["vagt-vest/gevinster/1: ingen side siger 9 pct (tillid: middel)"]),
        ("  - dato: 2020-11\n", ["vagt-vest/tidslinje/1: ingen side siger 2020-11 (tillid: høj)"]),
    ],
)
def test_what_a_page_leaves_out_is_told(sheets: Extract, gone: str, expected: list[str]) -> None:
    assert _untold(sheets, PAGE.replace(gone, "")) == expected


def test_a_sheet_whose_source_no_page_has_is_told(sheets: Extract) -> None:
    """Once for each of its claims, as no page can tell of it."""
    found = _untold(sheets, "Syv ansatte.", "guides/vagter.md")
    assert found
    assert all("ingen side har kilden" in line for line in found)


def test_what_is_left_out_needs_a_reason_that_is_still_needed(sheets: Extract) -> None:
    found = list(untold({"cases/vagt-vest.md": Told.of(PAGE.replace("Syv ansatte og ", ""))}, sheets))
    assert list(report(found, {"*/stoerrelse/1": "Ansatte skifter."})) == [
        "0 oplysninger i arkene står ikke helt på nogen side; 1 er udeladt med grund."
    ]
    assert "»*/tidslinje/1« står i facts/left_out.yaml, men bruges ikke mere" in "".join(report(found, {"*/tidslinje/1": "Væk."}))


def test_every_claim_left_out_says_why() -> None:
    """The real content is read; what it leaves out is a list for an editor and fails no test."""
    assert all(len(reason) > 20 for reason in left_out().values())
    told_by = pages_of(PROJECT / "content")
    assert len(told_by) > 100
    assert list(report(untold(told_by, _extract()), left_out()))
