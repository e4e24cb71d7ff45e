"""A workbook as all our templates have it: Danish number formats, fields to fill in by colour and frame, no clock.

Text goes in as text, so that nothing an editor writes becomes a formula or a link, and every formula bears its value: who opens
the file without reckoning, as a viewer on a phone does, sees the same.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from math import ceil
from typing import TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from builder.nouns.data.workbooks import A4, CALM, FIELD, FRAME, HEADER, PLAIN, cells_down, one_of
from builder.nouns.registers.office import OfficeTemplate
from builder.nouns.site.site import Site
from builder.nouns.tools.traffic import Light

MONEY = '[$-406]#,##0" kr.";[$-406]-#,##0" kr."'
WHOLE, PART, MILLIONS = "[$-406]#,##0", "[$-406]#,##0.##", "[$-406]#,##0.00"
PERCENT = "[$-406]0.0%"
DAY = "[$-406]d. mmmm yyyy"
MONTHS = '[$-406]0" måneder"'
"""Formats that show Danish thousands, decimals and months whatever the language of the program is. Where a whole number is shown
by that of a part, its comma is left: »2,«. A `number_field`, in which anybody may write either, is left to the program."""
LISTS = "Lister"
"""The hidden sheet with what may be chosen."""

_LINE, _TITLE = 15.0, 26.0
_WRAPPED = frozenset({"wrap", "notice", "header", "cell", "hint", "field", "total"})

Value: TypeAlias = str | int | float | Decimal | date | None

_COLOURS = {Light.GREEN: "#CDE9D2", Light.YELLOW: "#FBE8A6", Light.RED: "#F6C6BF", Light.NONE: "#E4E4DE"}


@dataclass(frozen=True, slots=True)
class Book:
    """The workbook being made, its formats by name, and its hidden lists."""

    workbook: Workbook
    formats: dict[str, Format]
    lists: Worksheet
    ranges: dict[str, str]
    widths: dict[str, tuple[float, ...]]
    heights: dict[tuple[str, int], float]

    def sheet(self, name: str, widths: Iterable[float], *, wide: bool = False) -> Worksheet:
        """A sheet with columns so wide, in characters, set to print on A4 in one page's width."""
        sheet = self.workbook.add_worksheet(name)
        self.widths[name] = tuple(widths)
        for column, width in enumerate(self.widths[name]):
            sheet.set_column(column, column, width, self.formats["text"])
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(2)
        sheet.set_footer("&L&8Til orientering, ikke juridisk rådgivning&R&8&A, side &P af &N")
        if wide:
            sheet.set_landscape()
        return sheet

    def make_room(self, sheet: Worksheet, row: int, column: int, text: str, look: str) -> None:
        """Makes the row high enough for a `text` that wraps; LibreOffice, unlike Excel, does not do it by itself.

        By characters, for the width of a column is that of so many digits.
        """
        lines = ceil(len(text) / self.widths[sheet.name][column]) if look in _WRAPPED else 1
        height = _LINE * lines if look != "title" else _TITLE
        if height > self.heights.get((sheet.name, row), _LINE):
            self.heights[sheet.name, row] = height
            sheet.set_row(row, height)

    def choices(self, name: str, words: Iterable[str]) -> None:
        """Puts a list of words on the hidden sheet; `choose` lets a cell take one of them."""
        column = len(self.ranges)
        found = tuple(words)
        for row, word in enumerate(found):
            self.lists.write_string(row, column, word)
        self.ranges[name] = cells_down(LISTS, column + 1, len(found))

    def choose(self, sheet: Worksheet, row: int, column: int, name: str, last: int | None = None) -> None:
        """Lets the cell, or those down to the row `last`, take a word of the list of that name and nothing else."""
        sheet.data_validation(row, column, row if last is None else last, column, one_of(self.ranges[name]))


def workbook(template: OfficeTemplate, site: Site, fill: Callable[[Book], None]) -> bytes:
    """The bytes of a workbook that `fill` writes; `template` gives title and day, so that no clock is in it."""
    made = io.BytesIO()
    book = Workbook(made, {"in_memory": True, "default_date_format": DAY})
    book.set_properties(
        {
            "title": template.title,
            "subject": template.purpose,
            "author": site.publisher,
            "created": datetime.combine(template.mended.first, datetime.min.time()),
        }
    )
    fill(Book(book, _formats(book), book.add_worksheet(LISTS), {}, {}, {}))
    # The lists stand first, for every other sheet names them; what opens is the sheet after them.
    book.worksheets()[1].activate()
    book.worksheets()[1].set_first_sheet()
    book.worksheets()[0].hide()
    book.close()
    return made.getvalue()


def _formats(book: Workbook) -> dict[str, Format]:
    plain = PLAIN
    frame = {**plain, **FRAME}
    field = {**frame, **FIELD}
    total = {**frame, "bold": True, "bg_color": CALM}
    looks = {
        "text": plain,
        "wrap": {**plain, "text_wrap": True},
        "title": {**plain, "bold": True, "font_size": 18},
        "heading": {**plain, "bold": True, "font_size": 13},
        "notice": {**plain, "italic": True, "text_wrap": True},
        "header": {**frame, **HEADER, "text_wrap": True},
        "cell": {**frame, "text_wrap": True},
        "hint": {**frame, "text_wrap": True, "font_color": "#55554E"},
        "light": {**frame, "bold": True},
        "field": {**field, "text_wrap": True},
        "total": {**total, "text_wrap": True},
    }
    numbers = {
        "money": MONEY,
        "whole": WHOLE,
        "part": PART,
        "millions": MILLIONS,
        "number": "General",
        "percent": PERCENT,
        "day": DAY,
        "months": MONTHS,
    }
    looks |= {f"{name}_field": {**field, "num_format": code} for name, code in numbers.items()}
    looks |= {f"{name}_cell": {**frame, "num_format": code} for name, code in numbers.items()}
    looks |= {f"{name}_total": {**total, "num_format": code} for name, code in numbers.items()}
    return {name: book.add_format(look) for name, look in looks.items()}


def put(book: Book, sheet: Worksheet, row: int, column: int, value: Value, look: str) -> None:
    """Writes one value as what it is: text as text, a day as a day, None as a cell to fill in."""
    made = book.formats[look]
    if value is None or value == "":
        sheet.write_blank(row, column, None, made)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, made)
        book.make_room(sheet, row, column, value, look)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, datetime.combine(value, datetime.min.time()), made)
    else:
        sheet.write_number(row, column, float(value), made)


def header(book: Book, sheet: Worksheet, row: int, words: Iterable[str]) -> None:
    """Writes the titles of columns, from the first."""
    for column, word in enumerate(words):
        put(book, sheet, row, column, word, "header")


def reckon(book: Book, sheet: Worksheet, row: int, column: int, formula: str, value: Value, look: str) -> None:
    """Writes a formula with the value that it has now, as we reckon it ourselves."""
    shown = "" if value is None else float(value) if isinstance(value, Decimal) else value
    sheet.write_formula(row, column, formula, book.formats[look], shown)


def lights(book: Book, sheet: Worksheet, cells: str) -> None:
    """Colours the cells of a range by the word in them; the word stands there too, so that the colour says nothing alone."""
    for light, colour in _COLOURS.items():
        look = book.workbook.add_format({"bg_color": colour, "font_color": "#1A1A18"})
        told = {"type": "cell", "criteria": "==", "value": f'"{light}"', "format": look}
        sheet.conditional_format(cells, told)
