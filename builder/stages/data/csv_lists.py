"""A list of the open data as CSV that Danish Excel opens with æøå, decimal comma and dates right."""

from __future__ import annotations

import csv
import io
from datetime import date

from builder.nouns.data.table import Cell, DataTable, Kind
from builder.nouns.site.site import OutputFile

# What a spreadsheet would take for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_list(table: DataTable) -> OutputFile:
    """The `table` with semicolons, a byte order mark and CRLF; days are ISO, and no cell can be taken for a formula."""
    kinds = tuple(column.kind for column in table.columns)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows((_cell(cell, kind) for cell, kind in zip(row, kinds, strict=True)) for row in table.rows)
    return OutputFile(table.path, text.getvalue().encode("utf-8-sig"))


def _cell(cell: Cell, kind: Kind) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if kind is Kind.TEXT:
        return _plain(str(cell))
    return f"{cell:f}".replace(".", ",") if kind is Kind.NUMBER else str(cell)


def _plain(text: str) -> str:
    may_be_formula = text.startswith(_FORMULA) and not text.lstrip("-").replace(",", "", 1).isdigit()
    return f"'{text}" if may_be_formula else text
