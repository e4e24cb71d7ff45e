"""The bytes of a file of rows in; one sheet of texts out.

A file is in UTF-8, with or without its mark, or in what Excel writes in Denmark: cp1252, or another on a Mac and in a console. Of
those the one counts by which the text has most Danish letters, and of the signs that may part cells the one of which the first
row has most.
"""

from __future__ import annotations

import csv
import io

from builder.nouns import limits
from builder.nouns.waves import words
from builder.nouns.waves.sheets import Cell, Fault, Sheet

_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DANISH = ("cp1252", "mac_roman", "cp850")
"""The charsets of programs that know no other, the likeliest first."""
_NO_ROWS = (b"%PDF-", b"<", b"{")
"""How a file begins that is no rows at all: a PDF, a web page, data."""
_PARTS = ";,\t"


def read_rows(name: str, data: bytes) -> tuple[Sheet, ...] | Fault:
    """The rows as the only sheet, or a fault when the bytes are no text. `name` is what faults call the file. Raises nothing."""
    text = None if data.lstrip().startswith(_NO_ROWS) else _decoded(data)
    if text is None or "\0" in text or not text.strip():
        empty = text is not None and not text.strip("\0 \r\n\t")
        return Fault(file=name, message=words.EMPTY if empty else words.NO_SHEET, hint=words.SAVE_AS)
    told = _part(text)
    if told:
        text = text.partition("\n")[2]
    part = told or max(_PARTS, key=text.partition("\n")[0].count)
    if part not in text.partition("\n")[0]:
        return Fault(file=name, message=words.NO_COLUMNS, hint=words.SAVE_AS)
    try:
        found = _rows(name, text, part)
    except csv.Error:
        return Fault(file=name, message=words.BROKEN, hint=words.SAVE_AGAIN)
    return found


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        read = (data.decode(encoding, errors="replace") for encoding in _DANISH)
        return max(read, key=lambda text: sum(map(text.count, "æøåÆØÅ")))


def _part(text: str) -> str:
    """The sign that the line »sep=;« says, which Excel writes and reads; empty without such a line."""
    first = text.partition("\n")[0].strip().lower()
    return first[4:] if first.startswith("sep=") and len(first) == 5 else ""


def _rows(name: str, text: str, part: str) -> tuple[Sheet, ...] | Fault:
    cells: dict[tuple[int, int], Cell] = {}
    uneven: dict[int, tuple[int, int]] = {}
    swallowed: set[int] = set()
    width = 0
    for row, values in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=part), start=1):
        if not any(value.strip() for value in values):
            continue
        if row > limits.MAX_SHEET_ROWS or len(cells) > limits.MAX_CELLS:
            return Fault(file=name, message=words.TOO_MANY_ROWS.format(limit=limits.MAX_SHEET_ROWS))
        width = width or len(values)
        if len(values) != width:
            uneven[row] = (len(values), width)
        if any(_holds_rows(value, part, width) for value in values):
            swallowed.add(row)
        for column, value in enumerate(values[: limits.MAX_SHEET_COLUMNS], start=1):
            if value.strip():
                cells[row, column] = Cell(value)
    return (Sheet(file=name, cells=cells, uneven=uneven, swallowed=frozenset(swallowed)),)


def _holds_rows(value: str, part: str, width: int) -> bool:
    """Whether a cell goes on with a line that is a row of its own, because its quotation mark is not closed."""
    return "\n" in value and any(line.count(part) == width - 1 > 1 for line in value.split("\n")[1:])
