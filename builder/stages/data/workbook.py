"""All lists of the open data as one workbook: a sheet a list, and every cell of the kind that its column says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from builder.nouns.data.table import Cell, DataTable, Kind
from builder.nouns.data.workbooks import HEADER
from builder.nouns.edition import Edition
from builder.nouns.site import licence
from builder.nouns.site.site import Site

ABOUT, FIELDS = "om", "felter"
"""The first two sheets: what the workbook is, and what every column holds."""
EARLIEST = date(1900, 3, 1)
"""The first day that all spreadsheets count alike; an earlier one stands as text."""
Blank = Callable[[Sequence[DataTable], Site, date], bytes]
_UNNAMED = "fingeraftrykket-kommer-her"
_NAMING = frozenset({"xl/sharedStrings.xml", "docProps/core.xml"})
"""The parts of a workbook that bear its fingerprint."""
_DAY = "yyyy-mm-dd"
_NARROWEST, _WIDEST, _MEASURED = 8, 48, 60
"""Bounds of a column's width in characters, and how many rows it is measured by."""


def workbook(lists: Sequence[DataTable], site: Site, edition: Edition, make: Blank) -> bytes:
    """The bytes of the workbook, which are the same for the same `lists`, `site` and `edition`, whose day is that of the content.

    `make` is `blank_workbook` or something that gives the same.
    """
    return _named(make(lists, site, edition.day), edition.fingerprint)


def blank_workbook(lists: Sequence[DataTable], site: Site, day: date) -> bytes:
    """The workbook of `lists` that were last reviewed on the `day`, before it bears a fingerprint: that changes with every word.

    Text is text, also »0751« and »=1+1«; numbers and days are real ones; what is unknown is an empty cell. There is no formula.
    """
    made, edition = io.BytesIO(), Edition(day=day, fingerprint=_UNNAMED)
    book = Workbook(made, {"in_memory": True, "default_date_format": _DAY})
    book.set_properties(
        {
            "title": f"{site.name} {site.tagline}",
            "author": site.publisher,
            "comments": f"Fingeraftryk {edition.fingerprint}. {licence.NAME}.",
            "created": datetime.combine(edition.day, datetime.min.time()),
        }
    )
    head = book.add_format({**HEADER, "valign": "top", "bottom": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    looks = {Kind.TEXT: book.add_format({"num_format": "@"}), Kind.DAY: book.add_format({"num_format": _DAY})}
    _about(book.add_worksheet(ABOUT), head, wrapped, (site, edition, lists))
    _fields(book.add_worksheet(FIELDS), head, wrapped, lists)
    for table in lists:
        _list(book.add_worksheet(table.name), table, head, looks)
    book.close()
    return made.getvalue()


def _named(book: bytes, fingerprint: str) -> bytes:
    """The `book` with its fingerprint."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as given, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as named:
        for part in given.infolist():
            data = given.read(part)
            named.writestr(part, data.replace(_UNNAMED.encode(), fingerprint.encode()) if part.filename in _NAMING else data)
    return made.getvalue()


def _list(sheet: Worksheet, table: DataTable, head: Format, looks: dict[Kind, Format]) -> None:
    names = [column.name for column in table.columns]
    for at, column in enumerate(table.columns):
        sheet.write_string(0, at, column.name, head)
        shown = max([len(names[at]), *(len(str(row[at] or "")) for row in table.rows[:_MEASURED])])
        sheet.set_column(at, at, min(max(shown + 2, _NARROWEST), _WIDEST), looks.get(column.kind))
        for down, row in enumerate(table.rows, start=1):
            _write(sheet, down, at, row[at], looks.get(column.kind))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(names) - 1)


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, look: Format | None) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, date):
        if cell < EARLIEST:
            sheet.write_string(row, column, cell.isoformat())
        else:
            sheet.write_datetime(row, column, datetime.combine(cell, datetime.min.time()), look)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell, look)
    else:
        sheet.write_number(row, column, float(cell), look)


def _about(sheet: Worksheet, head: Format, look: Format, told: tuple[Site, Edition, Sequence[DataTable]]) -> None:
    site, edition, lists = told
    rows = [
        ("Hvad", f"{site.name} {site.tagline}: alle lister i de åbne data"),
        ("Senest gennemgået", edition.date),
        ("Fingeraftryk", edition.fingerprint),
        ("Licens", f"{licence.NAME}, {licence.URL}"),
        ("Henvis sådan", f"{site.publisher}: {site.name}, fingeraftryk {edition.fingerprint}"),
        *((("Adresse", site.url),) if site.url else ()),
        (
            "Datoer",
            "En dato står i fire kolonner: som kilden siger den, første og sidste dag, det kan være, og hvor præcis den er",
        ),
        ("Tomme celler", "Tom betyder ukendt eller ikke relevant; aldrig nul"),
        *((f"Fanen »{table.name}«", f"{table.title}: {len(table.rows)}") for table in lists),
    ]
    _plain(sheet, head, look, (24, 90), rows)


def _fields(sheet: Worksheet, head: Format, look: Format, lists: Sequence[DataTable]) -> None:
    rows = [(table.name, column.name, column.kind.word, column.meaning) for table in lists for column in table.columns]
    _plain(sheet, head, look, (16, 28, 10, 80), [("fane", "kolonne", "type", "indhold"), *rows])
    sheet.freeze_panes(1, 0)


def _plain(sheet: Worksheet, head: Format, look: Format, widths: Iterable[int], rows: Iterable[tuple[str, ...]]) -> None:
    """A sheet of text; the first column, or the first row of several columns, is its heading."""
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    for down, row in enumerate(rows):
        for at, text in enumerate(row):
            sheet.write_string(down, at, text, head if (at == 0 if len(row) == 2 else down == 0) else look)
