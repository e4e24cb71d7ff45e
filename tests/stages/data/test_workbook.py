"""The lists as a workbook: every cell is what its column says, and the same catalogue gives the same bytes."""

from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zipfile import ZipFile

import openpyxl

from builder.nouns.catalogue import Catalogue
from builder.nouns.data.table import Cell, DataTable
from builder.nouns.site import urls
from builder.stages.data import open_data, tables
from builder.stages.data.workbook import EARLIEST
from tests.builders import EDITION, case, catalogue, site

CASES = (
    case("a", titel="'=1+1'", start="2017-10", tidslinje="\n  - {dato: 1850-05-01, tekst: Aftalt, kilder: [k1]}"),
    case("b", titel="0751", oekonomi="\n  - {emne: Pris, tal: 'op til 1,6', enhed: mio. kr., aar: ca. 2024, kilder: [k1]}"),
    case("c", titel="mailto:x", partnere="alle 98"),
)


def made(content: Catalogue) -> bytes:
    """The workbook of a catalogue."""
    return {file.path: file.data for file in open_data(content, tables(content), site(), EDITION)}[urls.DATA_WORKBOOK]


def expected(cell: Cell) -> object:
    """A cell as openpyxl reads it."""
    if isinstance(cell, date):
        return cell.isoformat() if cell < EARLIEST else datetime.combine(cell, datetime.min.time())
    return float(cell) if isinstance(cell, Decimal) else cell or (0 if cell == 0 else None)


def differences(lists: tuple[DataTable, ...], data: bytes) -> list[object]:
    """Where a workbook says something else than the lists, cell by cell, by value and by type."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    found: list[object] = [] if book.sheetnames == ["om", "felter", *(one.name for one in lists)] else [book.sheetnames]
    for table in lists:
        sheet = book[table.name]
        there: list[tuple[Any, ...]] = list(sheet.iter_rows(values_only=True))
        names = tuple(column.name for column in table.columns)
        wanted = [names, *(tuple(map(expected, row)) for row in table.rows)]
        found += [(table.name, len(there), len(wanted))] if len(there) != len(wanted) else []
        for row, (said, told) in enumerate(zip(wanted, there, strict=False), start=1):
            found += [
                (table.name, row, name, a, b)
                for name, a, b in zip(names, said, told, strict=False)
                if a != b or (isinstance(a, str) and not isinstance(b, str))
            ]
        found += [(table.name, cell.coordinate) for line in sheet.iter_rows() for cell in line if cell.data_type == "f"]
    return found


def test_every_cell_is_what_its_column_says() -> None:
    """Texts are texts, also one that looks like a formula, a number or a link; numbers and days are real; unknown is empty."""
    content = catalogue(*CASES)
    assert differences(tables(content), made(content)) == []
    sheet = openpyxl.load_workbook(io.BytesIO(made(content)))["cases"]
    assert sheet.freeze_panes == "B2"
    codes = openpyxl.load_workbook(io.BytesIO(made(content)))["kommuner"]
    assert (codes["A2"].value, codes["B2"].value, codes["A2"].data_type) == ("165", "0165", "s")


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    """No clock is in it: the day it bears is the edition's."""
    content = catalogue(*CASES)
    assert made(content) == made(content)
    with ZipFile(io.BytesIO(made(content))) as packed:
        assert b"2026-11-21T00:00:00Z" in packed.read("docProps/core.xml")
