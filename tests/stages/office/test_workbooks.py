"""The workbooks say in formulas what the nouns say in Python: held against what LibreOffice reckoned and saved.

The files in `saved/` are what LibreOffice made of these workbooks without their values, so that it had to reckon. When a formula
or a word changes, `make office` saves them anew.
"""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest

from builder.nouns.tools.business_case import YEARS, reckon
from builder.nouns.tools.traffic import STATE, Light, overall
from builder.stages.office.business_book import EXAMPLE, FIGURES, SHARES, SHEET
from builder.stages.office.status_report import HISTORY, LIMITS, PAGE
from builder.stages.office.workbook import LISTS
from tests.stages.office.small import (
    ILL,
    MUNICIPALITIES,
    SAVED,
    cells,
    differences,
    files,
    formulas,
    grid,
    grid_file,
    paragraphs,
    small,
    template,
    trial,
    trial_file,
)

FILES = files(small())
AGAIN = "make office saves it anew"


def saved(name: str) -> bytes:
    """A file as LibreOffice saved it."""
    return (SAVED / name).read_bytes()


def test_the_traffic_light_of_the_sheet_is_that_of_the_nouns() -> None:
    """On a grid on both sides of every threshold, with every figure missing in turn."""
    sheet = cells(saved("statusrapport-net.xlsx"), values=True)[HISTORY]
    faults = []
    for row, half in enumerate(grid(), start=4):
        cost, time, gain, service = half.lights
        worst = overall((cost, time, gain, service))
        expected = [half.percent, half.millions, half.months, cost, time, worst] if half.title else [None] * 6
        told = [sheet.get(f"{column}{row}") for column in "DEHIJM"]
        numbers = zip(told[:3], expected[:3], strict=True)
        alike = all((one or 0) == pytest.approx(float(two or 0)) for one, two in numbers)
        if not alike or [one or None for one in told[3:]] != expected[3:]:
            faults.append((half, told, expected))
    assert faults == []
    assert {sheet.get(f"M{row}") for row in range(4, 4 + len(grid()))} >= {str(light) for light in Light}


@pytest.mark.parametrize(
    ("name", "ours"),
    [("statusrapport-net.xlsx", grid_file()), ("business-case.xlsx", FILES["business-case.xlsx"])],
)
def test_a_formula_bears_the_value_that_libreoffice_reckons(name: str, ours: bytes) -> None:
    """And is the formula that was saved: what was tried is what readers get."""
    assert list(differences(ours, saved(name))) == [], AGAIN


def test_the_state_s_limits_are_in_the_cells_that_the_formulas_name() -> None:
    """In the order of the table of thresholds."""
    sheet = cells(FILES["statusrapport.xlsx"], values=True)[LIMITS]
    assert [Decimal(sheet[f"B{row}"]) for row in (5, 6, 7)] == [STATE.percent, STATE.millions, STATE.months]
    named = {
        part
        for formula in formulas(FILES["statusrapport.xlsx"]).values()
        for part in formula.split("!")
        if part.startswith("$B$")
    }
    assert {part[:4] for part in named} == {"$B$5", "$B$6", "$B$7"}


def test_an_empty_report_is_never_green() -> None:
    """Nothing filled in is no light."""
    sheet = cells(FILES["statusrapport.xlsx"], values=True)[PAGE]
    assert [sheet[at] for at in ("F8", "F9", "F14")] == [Light.NONE] * 3
    assert Light.GREEN not in cells(FILES["statusrapport.xlsx"], values=True)[HISTORY].values()


def test_a_filled_in_business_case_adds_up_as_the_nouns_say() -> None:
    """Every sum of every year, the ill case and when it is earned back."""
    sheet = cells(saved("business-case-udfyldt.xlsx"), values=True)[SHEET]
    at = {str(value): int(cell[1:]) for cell, value in reversed(sheet.items()) if cell[0] == "A"}
    result = reckon(trial())
    last = {str(value): int(cell[1:]) for cell, value in sheet.items() if cell[0] == "A"}
    lines = [
        (at["Nuværende drift i alt"], result.today),
        (at["Fremtidig drift i alt"], result.future),
        (at["Overgang i alt"], result.transition),
        (at["Gevinster, der kan ses i budgettet i alt"], result.gains),
        (at["Billigere drift (nuværende minus fremtidig)"], result.better),
        (at["Tilbage i året"], result.net),
        (at["Tilbage i alt, år for år"], result.running),
        (last["Tilbage i året"], result.ill_net),
        (last["Tilbage i alt, år for år"], result.ill_running),
    ]
    for row, expected in lines:
        told = [float(sheet[f"{'BCDEFG'[year]}{row}"]) for year in range(YEARS)]
        assert told == pytest.approx([float(value) for value in expected]), row
    assert (sheet[f"B{at['Tjent hjem fra']}"], sheet[f"B{last['Tjent hjem fra']}"]) == (result.earned, result.ill_earned)
    assert result.earned != result.ill_earned
    assert formulas(trial_file(FILES["business-case.xlsx"])) == formulas(saved("business-case-udfyldt.xlsx")), AGAIN
    assert ILL.share < 1


def test_the_cost_is_shared_by_inhabitants() -> None:
    """Of the cost to come in year 1; who has not said what it pays today has no difference."""
    sheet = cells(saved("business-case-udfyldt.xlsx"), values=True)[SHARES]
    people = {place.name: place.population for place in small().municipalities}
    whole, everyone = reckon(trial()).future[1], sum(people[name] for name in MUNICIPALITIES)
    for row, (name, today) in enumerate(MUNICIPALITIES.items(), start=6):
        pays = float(whole) * people[name] / everyone
        assert [sheet[f"B{row}"], sheet[f"D{row}"]] == pytest.approx([people[name], pays])
        told = sheet.get(f"E{row}") or None
        assert told == (None if today is None else pytest.approx(pays - today))
    assert sheet["D18"] == pytest.approx(float(whole))


def test_the_example_keeps_the_source_of_each_figure() -> None:
    """The figures are those of the case, in kroner, and what is spread over years is called reckoned."""
    sheet = cells(FILES["business-case.xlsx"], values=True)[EXAMPLE]
    rows = {value: cell[1:] for cell, value in sheet.items() if cell[0] == "A"}
    assert sheet[f"B{rows['Foranalyse']}"] == 480_000
    assert sheet[f"B{rows['Investering']}"] == 9_000_000
    saving = rows["Lavere udgift, som budgettet bliver sat ned med"]
    assert [sheet[f"{column}{saving}"] for column in "CDEFG"] == [1_800_000] * 5
    assert sheet[f"J{saving}"] == "Regnet ud"
    told = sheet[f"I{rows['Foranalyse']}"]
    assert "Kilde: »Årsberetning«, Foreningen, 2024." in told
    assert "(2014)" in told


def test_every_figure_of_the_cases_has_its_source_and_is_no_formula() -> None:
    """A promise is a promise; what looks like a formula stays text; a bound that the source leaves open is empty."""
    sheet = cells(FILES["business-case.xlsx"], values=False)[FIGURES]
    rows = [[sheet.get(f"{column}{row}") for column in "ABCDEFGHIJKLM"] for row in range(5, 11)]
    assert [row[1] for row in rows] == ["Indgangspris"] * 3 + ["Lovet gevinst", "Målt gevinst", "Gevinst, skønnet"]
    assert rows[2][2:6] == ["=SUM(A1)", 2, None, "årsværk"]
    assert rows[2][9] == "@ikke en formel"
    assert not [place for place in formulas_as_such(FILES["business-case.xlsx"]) if place[0] == FIGURES]
    assert all(row[10] == "»Årsberetning«, Foreningen, 2024" for row in rows)
    assert rows[4][3:9] == [1.5, 1.5, "mio. kr.", "2016", "høj", "Revisor"]


def test_no_whole_number_is_shown_with_a_comma_after_it() -> None:
    """»#,##0.##« makes »2,« of 2; a number that nobody changes has the format of what it is, any other leaves it to the program."""
    faults, seen = [], set()
    for name in ("business-case.xlsx", "statusrapport.xlsx"):
        for sheet in openpyxl.load_workbook(io.BytesIO(FILES[name])):
            for cell in (cell for row in sheet.iter_rows() for cell in row if cell.number_format.endswith("0.##")):
                seen.add(cell.value)
                faults += [(name, sheet.title, cell.coordinate)] * (not isinstance(cell.value, float) or cell.value.is_integer())
    assert faults == []
    assert 1.5 in seen


def formulas_as_such(data: bytes) -> list[tuple[str, str]]:
    """The cells that a program would reckon."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [(s.title, c.coordinate) for s in book.worksheets for row in s.iter_rows() for c in row if c.data_type == "f"]


def test_a_workbook_opens_at_what_it_is_for() -> None:
    """The lists to choose from are hidden, numbers are shown the Danish way, and no link or macro is in it."""
    for name in ("business-case.xlsx", "statusrapport.xlsx"):
        book = openpyxl.load_workbook(io.BytesIO(FILES[name]))
        assert book.active is not None
        assert book.active.title == "Læs mig"
        assert book[LISTS].sheet_state == "hidden"
        formats = {c.number_format for s in book.worksheets for row in s.iter_rows() for c in row} - {"General"}
        assert all("[$-406]" in code for code in formats)
        with zipfile.ZipFile(io.BytesIO(FILES[name])) as packed:
            assert not [part for part in packed.namelist() if "external" in part.lower() or "vba" in part.lower()]
        told = [str(c.value) for row in book["Læs mig"].iter_rows() for c in row if c.value]
        assert any("ikke juridisk rådgivning" in text for text in told)
        assert str(book.properties.created) == f"{template(name.partition('.')[0]).mended.first} 00:00:00"


@pytest.mark.parametrize("name", ["udtraeden.docx", "ansvarsmatrix.docx"])
def test_libreoffice_keeps_a_document_s_text_and_fields(name: str) -> None:
    """What it saved has the same paragraphs, and a control for each of ours."""
    assert paragraphs(saved(name)) == paragraphs(FILES[name]), AGAIN
