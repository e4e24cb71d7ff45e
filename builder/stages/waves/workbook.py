"""The form of a wave in; workbooks to fill in out, with the same bytes each time.

Cells to fill in are text, so that no spreadsheet makes a date of »feb 2016« or of »3-4«; choices stand on a hidden sheet, for a
list in a validation is cut at each comma. All else is protected, without a password: whoever must, may.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from builder.nouns.data.workbooks import A4, CALM, FIELD, FRAME, HEADER, PLAIN, cells_down, one_of
from builder.nouns.model import Question
from builder.nouns.model import waves as m
from builder.nouns.waves import words
from builder.nouns.waves.forms import Form, Subject, heading, help_of

_WIDE, _LINE = 44, 15


@dataclass(frozen=True, slots=True)
class _Book:
    """The workbook being made, its formats by name, and where each list of choices stands."""

    workbook: Workbook
    looks: dict[str, Format]
    lists: dict[str, str]


def all_cases(form: Form) -> bytes:
    """The workbook for all cases of the `form`, a row each."""
    made = io.BytesIO()
    book = _begun(made, form)
    sheet = book.workbook.add_worksheet(words.SHEET)
    _guide(book, form, words.EACH_ROW)
    _lists(book, form)
    titles = (words.CASE, words.NAME, words.ROLE, words.DAY, *(heading(one) for one in form.questions), words.WAVE)
    for column, title in enumerate(titles):
        sheet.write_string(0, column, title, book.looks["title"])
    for row, subject in enumerate(form.subjects, start=1):
        _row(book, sheet, form, subject, row)
    sheet.set_column(0, 0, 30, book.looks["label"])
    sheet.set_column(1, 1, 40, book.looks["label"])
    sheet.set_column(2, 2, 30, book.looks["field"])
    sheet.set_column(3, 3, 18, book.looks["field"])
    for column, question in enumerate(form.questions, start=4):
        sheet.set_column(column, column, _WIDE if question.kind == m.TEXT else 24, book.looks["field"])
        _choose(book, sheet, question, (1, column, max(len(form.subjects), 1), column))
    sheet.set_row(0, _LINE * max(ceil(len(heading(one)) / 22) for one in form.questions) if form.questions else _LINE)
    sheet.freeze_panes(1, 2)
    _finish(sheet, wide=True)
    book.workbook.close()
    return made.getvalue()


def one_case(form: Form, subject: Subject) -> bytes:
    """The workbook for one case of the `form`, a question a row."""
    made = io.BytesIO()
    book = _begun(made, form)
    sheet = book.workbook.add_worksheet(words.SHEET)
    _guide(book, form, words.EACH_QUESTION)
    _lists(book, form)
    for column, (title, width) in enumerate(((words.FIELD, 24), (words.QUESTION, 50), (words.ANSWER, 44), (words.HELP, 50))):
        sheet.set_column(column, column, width, book.looks["label"])
        sheet.write_string(0, column, title, book.looks["title"])
    rows: list[tuple[str, str, str, str, str]] = [
        (words.CASE, "Samarbejdets navn i filer. Ret det ikke.", subject.slug, "label", ""),
        (words.NAME, "", subject.title, "label", ""),
        (words.ROLE, "Hvilken funktion svarer?", "", "field", words.ROLE_EXAMPLE),
        (words.DAY, "Hvilken dag svarer I?", "", "field", words.DAY_EXAMPLE),
    ]
    rows += [(one.title, one.wording, subject.known.get(one.id, ""), "field", help_of(one)) for one in form.questions]
    rows += [(words.WAVE, "Ret det ikke.", str(form.year), "label", "")]
    for row, (title, question, answer, look, help_text) in enumerate(rows, start=1):
        sheet.write_string(row, 0, title, book.looks["label"])
        sheet.write_string(row, 1, question, book.looks["label"])
        _put(sheet, row, 2, answer, book.looks[look])
        sheet.write_string(row, 3, help_text, book.looks["label"])
        sheet.set_row(row, _LINE * max(1, ceil(len(question) / 46), ceil(len(help_text) / 46), ceil(len(answer) / 40)))
    for row, one in enumerate(form.questions, start=5):
        _choose(book, sheet, one, (row, 2, row, 2))
    sheet.freeze_panes(1, 0)
    _finish(sheet, wide=False)
    book.workbook.close()
    return made.getvalue()


def _begun(made: io.BytesIO, form: Form) -> _Book:
    book = Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": form.title, "author": "Inspirationskatalog", "created": datetime(form.year, 1, 1)})  # noqa: DTZ001 a file's day has no zone
    plain = {**PLAIN, "text_wrap": True, "num_format": "@"}
    frame = {**plain, **FRAME}
    looks = {
        "text": plain,
        "label": {**frame, "bg_color": CALM},
        "title": {**frame, **HEADER},
        "field": {**frame, **FIELD},
        "heading": {**plain, "bold": True, "font_size": 16},
    }
    return _Book(book, {name: book.add_format(look) for name, look in looks.items()}, {})


def _put(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    if text:
        sheet.write_string(row, column, text, look)
    else:
        sheet.write_blank(row, column, None, look)


def _row(book: _Book, sheet: Worksheet, form: Form, subject: Subject, row: int) -> None:
    values = ["", "", *(subject.known.get(one.id, "") for one in form.questions)]
    for column, value in enumerate((subject.slug, subject.title)):
        sheet.write_string(row, column, value, book.looks["label"])
    for column, value in enumerate(values, start=2):
        _put(sheet, row, column, value, book.looks["field"])
    sheet.write_string(row, 2 + len(values), str(form.year), book.looks["label"])


def _guide(book: _Book, form: Form, first: str) -> None:
    """The sheet that says how the form is filled in, `first` where one writes, and each question whole."""
    sheet = book.workbook.add_worksheet(words.GUIDE)
    sheet.set_column(0, 0, 24, book.looks["text"])
    sheet.set_column(1, 1, 90, book.looks["text"])
    sheet.write_string(0, 0, form.title, book.looks["heading"])
    lines = [("", text) for text in filter(None, (first, *words.HOW_TO, *words.IN_A_WORKBOOK, form.until))]
    lines += [("", ""), *((one.title, " ".join(filter(None, (one.wording, help_of(one))))) for one in form.questions)]
    for row, (title, text) in enumerate(lines, start=2):
        _put(sheet, row, 0, title, book.looks["text"])
        _put(sheet, row, 1, text, book.looks["text"])
        sheet.set_row(row, _LINE * max(1, ceil(len(text) / 84)))
    _finish(sheet, wide=False)


def _lists(book: _Book, form: Form) -> None:
    """The hidden sheet with what may be chosen, a column for each vocabulary, and yes and no."""
    sheet = book.workbook.add_worksheet(words.LISTS)
    chosen: dict[str, Iterable[str]] = {name: [term.title for term in one.terms] for name, one in form.choices.items()}
    for column, (name, choices) in enumerate({**chosen, m.YES_NO: (words.YES, words.NO)}.items()):
        found = tuple(choices)
        for row, word in enumerate(found):
            sheet.write_string(row, column, word, book.looks["text"])
        book.lists[name] = cells_down(words.LISTS, column + 1, len(found))
    sheet.protect()
    sheet.hide()


def _choose(book: _Book, sheet: Worksheet, question: Question, cells: tuple[int, int, int, int]) -> None:
    """Lets the cells take a word of the question's list, where it has one, and nothing else."""
    name = question.vocabulary if question.kind == m.WORD else m.YES_NO if question.kind == m.YES_NO else ""
    if name:
        sheet.data_validation(*cells, one_of(book.lists[name]))


def _finish(sheet: Worksheet, *, wide: bool) -> None:
    """Protects a sheet, where columns may still be made wider and rows sorted, and sets it to print on A4."""
    sheet.protect("", {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True})
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    if wide:
        sheet.set_landscape()
        sheet.repeat_rows(0)
