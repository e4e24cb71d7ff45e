"""A small catalogue that the program's templates are made of, what is filled in in a trial, and how workbooks are read again."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl

from builder.nouns.catalogue import Catalogue
from builder.nouns.registers.office import OfficeTemplate
from builder.nouns.site.site import OutputFile
from builder.nouns.tools.business_case import YEARS, IllCase, Row, Rows
from builder.nouns.tools.office import Office
from builder.nouns.tools.traffic import Light
from builder.stages.derive import derive
from builder.stages.office import office_file
from builder.stages.office.business_book import SHARES, SHEET
from builder.stages.office.business_case import PARTS
from builder.stages.office.status_report import HalfYear, status_book
from tests.builders import TODAY, case, catalogue, guide, site

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAVED = Path(__file__).parent / "saved"
"""What LibreOffice saved, for tests on machines that have none; `make office` writes them anew."""
EXAMPLE = "helsingoer-hilleroed-fredensborg-it-drift"
_MONEY = """
  - {emne: Analysen i alt, tal: 480.000, enhed: kr., aar: 2014, sikkerhed: middel, kilder: [k1]}
  - {emne: "Investering, hvis centret var blevet til noget", tal: 9, enhed: mio. kr., aar: 2014, kilder: [k1]}
  - {emne: =SUM(A1), tal: mindst 2, enhed: årsværk, aar: ca. 2014, kilder: [k1], note: "@ikke en formel"}"""
_GAINS = """
  - hvad: Færre udgifter
    art: oekonomi
    lovet: {tekst: Ventet., tal: 2, enhed: mio. kr., aar: 2014, kilder: [k1]}
    maalt: {tekst: Målt., tal: "1,5", enhed: mio. kr., aar: 2016, grundlag: maaling, maalt_af: Revisor, kilder: [k1]}
  - hvad: Kortere ventetid
    art: driftssikkerhed
    maalt: {tekst: Et skøn., tal: 10, enhed: pct., aar: 2016, grundlag: skoen, kilder: [k1]}"""
_LIST = """
  - {gruppe: Retten til at gå, punkt: Skriv varslet <&>., hvorfor: Ét samarbejde krævede et år., kilder: [k1]}
  - {gruppe: Data og kode, punkt: Aftal formatet.}"""
_ADVICE = f"""
  - raad: Skriv reglerne først.
    for: [{{case: {EXAMPLE}, hvorfor: Det gjorde de ikke.}}]"""


def small() -> Catalogue:
    """A case with the figures of the example, and a guide that two templates take points from."""
    return catalogue(
        case(EXAMPLE, indgangspris=_MONEY, gevinster=_GAINS),
        guide("udtraeden-og-oploesning", tjekliste=_LIST, raad=_ADVICE),
    )


def office(found: Catalogue) -> Office:
    """The templates with what a catalogue knows."""
    return derive(found, TODAY).office


def made(found: Catalogue, url: str = "") -> list[OutputFile]:
    """A file for each template, in their order."""
    known = office(found)
    return [office_file(one, known, found.municipalities, site(url)) for one in known.templates]


def files(found: Catalogue, url: str = "") -> dict[str, bytes]:
    """The files by name."""
    return {file.path.rpartition("/")[2]: file.data for file in made(found, url)}


@cache
def template(name: str) -> OfficeTemplate:
    """A template of the program's register."""
    return next(one for one in office(small()).templates if one.id == name)


def grid() -> tuple[HalfYear, ...]:
    """Half-years on both sides of every threshold, and with every figure missing."""
    budgets = (None, 0, 1_000_000, 80_000_000)
    overs = (None, -5, 0, Decimal("0.01"), 10, Decimal("10.01"))
    days = (None, date(2026, 6, 30), date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 1))
    cost = [
        HalfYear(title=f"Udgift {number}", budget=Decimal(budget) if budget is not None else None, expected=_over(budget, over))
        for number, (budget, over) in enumerate(product(budgets, overs))
    ]
    time = [HalfYear(title=f"Tid {number}", planned_day=date(2026, 6, 30), expected_day=day) for number, day in enumerate(days)]
    late = [
        HalfYear(title=f"Sen {d}", planned_day=d, expected_day=date(2027, 2, 28)) for d in (date(2026, 11, 30), date(2027, 3, 29))
    ]
    lights = (None, Light.GREEN, Light.YELLOW, Light.RED)
    whole = [
        HalfYear(
            title=f"Alle {number}",
            budget=Decimal(100),
            expected=Decimal(over),
            planned_day=days[1],
            expected_day=day,
            gain=a,
            service=b,
        )
        for number, (over, day, a, b) in enumerate(product((100, 111), (days[1], days[2]), lights, lights))
    ]
    return (*cost, *time, *late, *whole, HalfYear())


def _over(budget: int | None, percent: Decimal | int | None) -> Decimal | None:
    return None if percent is None else Decimal(budget or 0) * (100 + Decimal(percent)) / 100


def grid_file() -> bytes:
    """The status report with all of the grid filled in."""
    return status_book(template("statusrapport"), office(small()), site(), grid())


@cache
def cells(data: bytes, *, values: bool) -> dict[str, dict[str, Any]]:
    """What stands in a workbook, by sheet and cell: values, or formulas where there are some."""
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=values)
    return {
        sheet.title: {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}
        for sheet in book.worksheets
    }


def formulas(data: bytes) -> dict[tuple[str, str], str]:
    """The formulas by sheet and cell, as every office writes them alike: no quotes around sheets, no blanks."""
    found = {(name, at): value for name, sheet in cells(data, values=False).items() for at, value in sheet.items()}
    return {place: _plain(value) for place, value in found.items() if isinstance(value, str) and value.startswith("=")}


def _plain(formula: str) -> str:
    parts = re.split(r'("[^"]*")', formula)
    return "".join(part if part.startswith('"') else re.sub(r"['\s]", "", part) for part in parts)


def differences(ours: bytes, theirs: bytes) -> Iterator[str]:
    """Every cell with a formula whose value or formula is another in the second workbook."""
    mine, other = cells(ours, values=True), cells(theirs, values=True)
    written, kept = formulas(ours), formulas(theirs)
    for (name, at), formula in written.items():
        if kept.get((name, at)) != formula:
            yield f"{name}!{at}: {formula} became {kept.get((name, at))}"
        one, two = mine[name].get(at) or "", other.get(name, {}).get(at) or ""
        alike = abs(one - two) < 1e-6 if isinstance(one, int | float) and isinstance(two, int | float) else one == two
        if not alike and not (one in {"", 0} and two in {"", 0}):
            yield f"{name}!{at}: {one!r} became {two!r} by {formula}"


def without_values(data: bytes) -> bytes:
    """A workbook whose formulas bear no value, so that whoever opens it must reckon."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            if name.startswith("xl/worksheets/"):
                text = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", text)
            new.writestr(name, text)
    return made.getvalue()


def filled(data: bytes, given: Mapping[str, Mapping[str, Any]]) -> bytes:
    """A workbook with these cells filled in, by sheet, as somebody would do it by hand."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for name, sheet in given.items():
        for at, value in sheet.items():
            book[name][at] = value
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


MUNICIPALITIES: Mapping[str, int | None] = {"Ballerup": 9_000, "Furesø": 6_000, "Ærø": None}
"""Who share the cost in a trial, and what each pays today."""
ILL = IllCase(share=Decimal("0.75"), late=1, dearer=Decimal("0.1"))


def trial() -> Rows:
    """What is filled in in a trial of the business case: every row of each part, some of it empty."""
    sections = [section for section in template("business-case").sections if section.id in PARTS]
    parts = {PARTS[one.id]: tuple(_row(number, at) for at in range(len(one.rows))) for number, one in enumerate(sections)}
    return Rows(**parts, ill=ILL)


def _row(part: int, at: int) -> Row:
    """The transition costs in the first year alone, gains come from the third; every other row has a gap."""
    base = Decimal((9_000, 7_000, 6_000, 2_500)[part]) / (at + 1)
    years = range(YEARS)
    if part == 2:
        return tuple(base if year == 0 else None for year in years)
    return tuple(None if (part == 3 and year < 2) or (at and year == 4) else base + 37 * year for year in years)


def trial_file(data: bytes) -> bytes:
    """The business case with the trial filled in, at the rows that bear its titles."""
    at = {value: int(cell[1:]) for cell, value in cells(data, values=False)[SHEET].items() if cell[0] == "A"}
    given: dict[str, Any] = {}
    for section in template("business-case").sections:
        values = getattr(trial(), PARTS[section.id]) if section.id in PARTS else ()
        for row, numbers in zip(section.rows, values, strict=False):
            given |= {f"{'BCDEFG'[year]}{at[row.title]}": number for year, number in enumerate(numbers)}
    first = at["Det dårlige udfald"] + 1
    given |= {f"B{first}": ILL.share, f"B{first + 1}": ILL.late, f"B{first + 2}": ILL.dearer}
    shared = {f"A{6 + number}": name for number, name in enumerate(MUNICIPALITIES)}
    shared_today = {f"C{6 + number}": today for number, today in enumerate(MUNICIPALITIES.values())}
    return filled(data, {SHEET: given, SHARES: {**shared, **shared_today}})


def paragraphs(data: bytes) -> tuple[list[str], int]:
    """The texts of a document's paragraphs that are not empty, and how many fields it has."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        root = ET.fromstring(packed.read("word/document.xml"))  # noqa: S314 our own file, or what LibreOffice saved of it
    found = ("".join(text.text or "" for text in one.iter(f"{W}t")) for one in root.iter(f"{W}p"))
    return [text.strip() for text in found if text.strip()], len(list(root.iter(f"{W}sdt")))
