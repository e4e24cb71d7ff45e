"""The open data in LibreOffice: the workbook keeps every value and kind, and no list turns a text into a day."""

from __future__ import annotations

import io
from datetime import date, datetime

import openpyxl
import pytest

from builder.nouns.data.table import DataTable, Kind
from builder.stages.data import open_data, tables
from tests.builders import EDITION, real_inspection, site
from tests.libreoffice.conftest import Saved
from tests.stages.data.test_workbook import differences

SEPARATED = "CSV:59,34,76,1,,{language},false,true,false"
"""Semicolon, quotes, UTF-8, from the first line, in a language, and every special number looked for."""
DANISH, ENGLISH = "1030", "1033"

Real = tuple[tuple[DataTable, ...], dict[str, bytes]]


@pytest.fixture(scope="session")
def real() -> Real:
    """The lists of the real catalogue, and the files made of them by path."""
    found = real_inspection().catalogue
    lists = tables(found)
    return lists, {file.path: file.data for file in open_data(found, lists, site(), EDITION)}


def test_the_workbook_keeps_every_value_and_kind(real: Real, saved: Saved) -> None:
    """Opened and saved again, each cell has the value and the type that it was given."""
    lists, files = real
    assert differences(lists, saved("katalog.xlsx", files["data/katalog.xlsx"])) == []


@pytest.mark.parametrize("language", [DANISH, ENGLISH])
def test_a_list_keeps_its_texts(real: Real, saved: Saved, language: str) -> None:
    """Where a spreadsheet looks for days in the list, it finds those that are days, and no other."""
    lists, files = real
    faults, days = [], 0
    for table in lists:
        data = saved(f"{table.name}.csv", files[table.path], "xlsx", SEPARATED.format(language=language))
        sheet = openpyxl.load_workbook(io.BytesIO(data)).active
        assert sheet is not None
        there = list(sheet.iter_rows(min_row=2, values_only=True))
        assert len(there) == len(table.rows), table.name
        for row, found in zip(table.rows, there, strict=True):
            for column, wanted, shown in zip(table.columns, row, found, strict=True):
                if isinstance(wanted, date):
                    days += 1
                    faults += [(table.name, column.name, wanted, shown)] if not _is_day(shown, wanted) else []
                elif isinstance(shown, datetime) and not _is_day(shown, _iso(wanted)):
                    faults.append((table.name, column.name, wanted, shown))
                elif column.kind is Kind.NUMBER and wanted is not None and language == DANISH:
                    faults += [(table.name, column.name, wanted, shown)] if shown != pytest.approx(float(wanted)) else []  # type: ignore[arg-type]
    assert days > 1000
    assert faults == []


def _is_day(shown: object, wanted: date | None) -> bool:
    return isinstance(shown, datetime) and shown.date() == wanted


def _iso(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
