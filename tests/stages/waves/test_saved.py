"""What LibreOffice saved after somebody filled the forms in: `make office` saves it anew.

The same cells as openpyxl reads; twenty answers of which three are faulty; what a spreadsheet makes of what people type.
"""

from __future__ import annotations

import io

import openpyxl
import pytest

from builder.nouns.waves.sheets import CellKind, Fault
from builder.stages.waves import all_cases, read_file
from tests.stages.waves.small import SAVED, asked, imported, opened, saved

AGAIN = "make office saves it anew"
FAULTS = [
    "række 13, kolonne E (Status): »I drfit« er ikke et af ordene på listen. Mente du »I drift«?",
    "række 16, kolonne F (Kommuner): »1.6« er ikke et tal. Mente du »1,6«?",
    "række 19, kolonne G (Begyndt): »16/2-16« har et årstal med to cifre. Skriv årstallet med fire cifre: 16.2.2016.",
]


def test_the_form_that_was_filled_in_is_the_one_we_make() -> None:
    """Its titles and its cases: what was tried is what goes out."""
    ours, theirs = opened("a", all_cases(asked()))[0], opened("b", saved("udfyldt.xlsx"))[0]
    column = [(row, 1) for row in range(1, max(row for row, _ in ours.cells) + 1)]
    titles = [(1, column) for column in range(1, 12)]
    assert [ours.at(*place) for place in (*column, *titles)] == [theirs.at(*place) for place in (*column, *titles)], AGAIN


@pytest.mark.parametrize("name", ["udfyldt.xlsx", "udfyldt.csv", "udfyldt-komma.csv"])
def test_of_twenty_answers_seventeen_come_in_and_three_are_told_by_row_and_column(name: str) -> None:
    """From a workbook, from rows in UTF-8 with semicolons, and from rows in cp1252 with commas."""
    found = imported(name, saved(name))
    sheet = f"{name}: ark »Svar«, " if name.endswith("xlsx") else f"{name}: "
    assert [fault.text for fault in found.faults] == [f"{sheet}{fault}" for fault in FAULTS]
    assert len(found.replies) == 17
    assert found.skipped == 4
    by_case = {reply.case: reply.values for reply in found.replies}
    assert by_case["proeve-01"] == {
        "besvaret": "2026-11-24", "rolle": "It-chef, afdeling 2", "status": "afsluttet", "kommuner": "2", "begyndt": "2012-10",
        "aendring": 'Vi er lagt sammen; "Ærø" blev på øen, så vi sluttede',
    }  # fmt: skip
    told = [(by_case[f"proeve-{n:02}"].get(key)) for n, key in ((2, "kommuner"), (3, "andel"), (4, "begyndt"), (5, "begyndt"))]
    assert told == ["ca. 70", "15", "2016-02-16", "2016-02"]
    told = [(by_case[f"proeve-{n:02}"].get(key)) for n, key in ((6, "begyndt"), (7, "kommuner"), (8, "begyndt"), (9, "kommuner"))]
    assert told == ["2016", "3-4", "2016-03-01", "ca. 9"]


def test_the_form_for_one_case_comes_back_too() -> None:
    """It stands the other way round."""
    (reply,) = imported("en-case.xlsx", saved("en-case.xlsx")).replies
    assert reply.case == "proeve-01"
    expected = {"besvaret": "2026-11-24", "rolle": "It-chef, Ballerup Kommune", "status": "drift", "kommuner": "2"}
    assert reply.values == {**expected, "begyndt": "2016-02", "maalt": "ja"}


def test_what_a_spreadsheet_makes_of_what_is_typed_is_read_back_or_asked_about() -> None:
    """Where the cells are no longer text: a month, a year, a range, a share, an English number, a formula."""
    found = imported("loesnet.xlsx", saved("loesnet.xlsx"))
    told = [(fault.row, fault.title, fault.hint) for fault in found.faults]
    assert told == [
        (2, "Begyndt", "Gør cellen til tekst, og skriv »februar 2016« eller »2016-02-01«."),
        (4, "Kommuner", "Mente du »3-4«? Gør cellen til tekst, og skriv svaret igen."),
        (6, "Kommuner", "Mente du »1,6«?"),
        (7, "Kommuner", "Skriv selve svaret i cellen."),
        (8, "Begyndt", "Mente du »2016«? Gør cellen til tekst, og skriv svaret igen."),
        (11, "Kommuner", "Skriv et dansk tal: 12, 1.254, 1,6, 8-12 eller ca. 70."),
    ]
    values = {reply.row: reply.values for reply in found.replies}
    assert sorted(values) == [3, 5, 9, 10]
    assert (values[3]["begyndt"], values[5]["andel"], values[9]["kommuner"], values[10]["begyndt"]) == (
        "2016-02-16", "15", "1,6", "2016-02-16",
    )  # fmt: skip


def test_a_moved_column_is_no_mistake_and_merged_cells_are() -> None:
    """Columns are found by their titles; rows that share a cell are told, and the others come in."""
    found = imported("flyttet.xlsx", saved("flyttet.xlsx"))
    assert {(fault.row, fault.title, fault.hint.split(",")[0]) for fault in found.faults} == {
        (2, "Kommuner", "Ophæv fletningen"), (3, "Kommuner", "Ophæv fletningen"),
    }  # fmt: skip
    assert [(reply.row, reply.values["status"]) for reply in found.replies] == [(4, "etableres"), (5, "drift")]


@pytest.mark.parametrize(
    ("name", "message"), [("udfyldt.ods", "LibreOffices eget format (.ods)"), ("udfyldt.xls", "gamle Excel-format (.xls)")]
)
def test_another_format_is_named(name: str, message: str) -> None:
    """And one is told what to save it as."""
    fault = read_file(name, saved(name))
    assert isinstance(fault, Fault)
    assert message in fault.text
    assert fault.text.endswith("gem det som .xlsx eller CSV.")


@pytest.mark.parametrize("name", sorted(path.name for path in SAVED.glob("*.xlsx")))
def test_our_reader_sees_what_openpyxl_sees(name: str) -> None:
    """Every cell of every visible sheet, its value and whether it is a formula."""
    values = openpyxl.load_workbook(io.BytesIO(saved(name)), data_only=True)
    formulas = openpyxl.load_workbook(io.BytesIO(saved(name)))
    for sheet in opened(name, saved(name)):
        theirs = {
            (cell.row, cell.column): cell
            for line in values[sheet.name].iter_rows()
            for cell in line
            if cell.value not in {None, ""}
        }
        hidden = {place for place in sheet.cells if sheet.is_merged(*place)}  # openpyxl drops what a merged cell covers
        assert set(theirs) | hidden == set(sheet.cells)
        assert len(formulas[sheet.name].merged_cells.ranges) == len(sheet.merged)
        for place, cell in sheet.cells.items():
            if place not in theirs:
                continue
            typed = formulas[sheet.name].cell(*place)
            assert (cell.kind is CellKind.FORMULA) == (typed.data_type == "f")
            assert (cell.kind is CellKind.DAY) == theirs[place].is_date
            if cell.kind is CellKind.TEXT:
                assert cell.text == theirs[place].value
