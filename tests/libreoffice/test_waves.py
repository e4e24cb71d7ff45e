"""The survey's forms, filled in and saved by LibreOffice; what it saved is kept for tests that need no office."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from builder.stages.waves import all_cases, one_case, read_file
from tests.libreoffice.script import quoted, run, saving
from tests.stages.waves.small import BEGUN, DAY, MEMBERS, SAVED, SHARE, STATUS, Typed, asked, traps, twenty

ROWS = "59,34,76,1,,0,false,true,false"
"""Semicolons, quotes, UTF-8; a cell as it is shown."""
WINDOWS = "44,34,1,1,,0,false,true,false"
"""Commas and cp1252."""


def typing(typed: list[Typed]) -> list[str]:
    """The lines that type into cells, as a keyboard would."""
    return [f"sheet.getCellByPosition({one.column - 1}, {one.row - 1}).FormulaLocal = {quoted(one.text)}" for one in typed]


def loosened(columns: tuple[int, ...]) -> list[str]:
    """The lines of somebody who takes off the protection and sets the columns back to »Standard«."""
    cells = (f"sheet.getCellRangeByPosition({column - 1}, 1, {column - 1}, 30).NumberFormat = 0" for column in columns)
    return ['sheet.unprotect("")', *cells]


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that LibreOffice saved."""
    office = os.environ.get("SOFFICE") or shutil.which("soffice")
    assert office, "No LibreOffice was found; see conftest.py"
    folder, profile = tmp_path_factory.mktemp("forms"), tmp_path_factory.mktemp("profile")
    (folder / "alle.xlsx").write_bytes(all_cases(asked()))
    (folder / "en.xlsx").write_bytes(one_case(asked(), asked().subjects[0]))
    alle = folder / "alle.xlsx"
    run(
        office, profile, alle,
        [
            *typing(twenty()), *saving(folder, "udfyldt.xlsx"), *saving(folder, "udfyldt.csv", ROWS),
            *saving(folder, "udfyldt-komma.csv", WINDOWS), *saving(folder, "udfyldt.ods"), *saving(folder, "udfyldt.xls"),
        ],
    )  # fmt: skip
    single = [(4, "It-chef, Ballerup Kommune"), (5, "24. november 2026"), (6, "I drift"), (8, "feb 2016"), (10, "ja")]
    run(
        office,
        profile,
        folder / "en.xlsx",
        [*typing([Typed(row, 3, text) for row, text in single]), *saving(folder, "en-case.xlsx")],
    )
    dates = [
        f"sheet.getCellByPosition({BEGUN - 1}, 7).NumberFormat = doc.NumberFormats.getStandardFormat(2, danish)",
        f"sheet.getCellByPosition({BEGUN - 1}, 7).Value = 2016",
    ]
    run(
        office, profile, alle,
        ["Dim danish As New com.sun.star.lang.Locale", 'danish.Language = "da"', 'danish.Country = "DK"',
         *loosened((DAY, MEMBERS, BEGUN, SHARE)), *typing(traps()), *dates, *saving(folder, "loesnet.xlsx")],
    )  # fmt: skip
    moved = [f"source = sheet.getCellRangeByPosition({STATUS - 1}, 0, {STATUS - 1}, 30).RangeAddress",
             "target = sheet.getCellByPosition(20, 0).CellAddress", "sheet.moveRange(target, source)"]  # fmt: skip
    merged = ["sheet.getCellRangeByPosition(5, 1, 5, 2).merge(True)"]
    run(
        office, profile, alle,
        ['sheet.unprotect("")', *typing([one for one in twenty() if one.row < 6]), *merged, *moved, *saving(folder, "flyttet.xlsx")],
    )  # fmt: skip
    return folder


NAMES = [
    "udfyldt.xlsx", "udfyldt.csv", "udfyldt-komma.csv", "udfyldt.ods", "udfyldt.xls", "en-case.xlsx", "loesnet.xlsx",
    "flyttet.xlsx",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_what_is_saved_is_kept(name: str, kept: Path) -> None:
    """Each file is there; it is kept when its cells say something else than those of before, for LibreOffice stamps the clock."""
    data, path = (kept / name).read_bytes(), SAVED / name
    SAVED.mkdir(exist_ok=True)
    if not path.exists() or read_file(name, data) != read_file(name, path.read_bytes()):
        path.write_bytes(data)
