"""A sheet in; where its columns are out, found by their titles and not by their place, so that a moved column is no mistake.

A form for one case stands the other way round, a question a row; it is read as a table of one row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from builder.nouns.data.workbooks import letters
from builder.nouns.language import phrases
from builder.nouns.waves import words
from builder.nouns.waves.forms import Form, title_of
from builder.nouns.waves.sheets import EMPTY, Cell, Fault, Sheet

_DEPTH = 20
"""Among so many first rows, and columns, the titles are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where things stand: `titles` gives the line of each title that is known; `first` is that of the titles themselves.

    In a table a title's line is a column and a reply is a row; in the form for one case it is the other way round, and the only
    reply stands in the column `answer`, which is 0 for a table.
    """

    titles: Mapping[str, int]
    first: int
    answer: int = 0

    def place(self, title: str, reply: int) -> tuple[int, int]:
        """Row and column of what a reply says under a title; 0 for the line of a title that is not there."""
        line = self.titles.get(title, 0)
        return (line, self.answer) if self.answer else (reply, line)

    def at(self, sheet: Sheet, title: str, reply: int) -> Cell:
        """The cell of what a reply says under a title, empty where the title is not there."""
        return sheet.at(*self.place(title, reply))

    def replies(self, sheet: Sheet) -> Iterator[int]:
        """The lines of replies that hold anything: rows of a table, or the one column."""
        if self.answer:
            yield self.answer
        else:
            yield from sorted({row for row, _ in sheet.cells if row > self.first})


def layout(sheet: Sheet, form: Form) -> tuple[Layout | None, tuple[Fault, ...]]:
    """Where the things of a `form` stand on the `sheet`, None where they do not, and what is wrong with its titles."""
    needed = {title_of(words.CASE), title_of(words.ROLE)}
    texts = {place: title_of(cell.text) for place, cell in sheet.cells.items() if max(place) <= _DEPTH or place[0] <= _DEPTH}
    for row in range(1, _DEPTH + 1):
        found = [(column, text) for (line, column), text in texts.items() if line == row]
        if needed <= {text for _, text in found}:
            return _read(sheet, form, [(column, (row, column)) for column, _ in sorted(found)], row, 0)
    for column in range(1, _DEPTH + 1):
        found = [(row, text) for (row, line), text in texts.items() if line == column]
        if needed <= {text for _, text in found}:
            answer = next(
                (c for (_, c), text in sorted(texts.items()) if text == title_of(words.ANSWER) and c > column), column + 2
            )
            return _read(sheet, form, [(row, (row, column)) for row, _ in sorted(found)], column, answer)
    return None, ()


def _read(
    sheet: Sheet, form: Form, found: list[tuple[int, tuple[int, int]]], first: int, answer: int
) -> tuple[Layout | None, tuple[Fault, ...]]:
    """The layout of the titles at those places, each with its line."""
    known = {title_of(one): one for one in (words.CASE, words.NAME, words.ROLE, words.DAY, words.WAVE)}
    known |= {title_of(one.title): one.title for one in form.questions}
    passed = {title_of(one) for one in (words.FIELD, words.QUESTION, words.ANSWER, words.HELP)}
    titles: dict[str, int] = {}
    faults: list[Fault] = []
    spoiled = False
    for line, (row, column) in found:
        text = title_of(sheet.at(row, column).text)
        fault = _title(sheet, (row, column), text, known, titles)
        if text in titles or sheet.is_merged(row, column):
            spoiled = True
            faults.append(fault)
        elif text in known:
            titles[text] = line
        elif text not in passed and (not answer or sheet.at(row, answer) != EMPTY):
            faults.append(fault)
    faults += _missing(sheet, form, titles, answer)
    lost = title_of(words.DAY) not in titles
    return (
        None
        if spoiled or lost
        else Layout(titles={known[text]: line for text, line in titles.items()}, first=first, answer=answer)
    ), tuple(faults)


def _title(sheet: Sheet, place: tuple[int, int], text: str, known: Mapping[str, str], titles: Mapping[str, int]) -> Fault:
    """What is wrong with a title that is merged with others, stands twice, or is not known."""
    shown = " ".join(sheet.at(*place).text.split())
    if sheet.is_merged(*place):
        message, hint = words.MERGED, words.UNMERGE
    elif text in titles:
        message, hint = words.DOUBLE_COLUMN.format(title=known[text], other=letters(titles[text])), words.PUT_BACK
    else:
        near = get_close_matches(text, [one for one in known if one not in titles], n=1)
        message = words.UNKNOWN_COLUMN.format(title=shown)
        hint = phrases.did_you_mean([known[one] for one in near]) or words.PUT_BACK
    return Fault(file=sheet.file, sheet=sheet.name, row=place[0], column=place[1], message=message, hint=hint)


def _missing(sheet: Sheet, form: Form, titles: Mapping[str, int], answer: int) -> Iterator[Fault]:
    if title_of(words.DAY) not in titles:
        yield Fault(file=sheet.file, sheet=sheet.name, message=words.MISSING_NEEDED.format(title=words.DAY), hint=words.PUT_BACK)
    for one in form.questions:
        if title_of(one.title) not in titles:
            message = (words.MISSING_FIELD if answer else words.MISSING_COLUMN).format(title=one.title)
            yield Fault(file=sheet.file, sheet=sheet.name, message=message, hint=words.PUT_BACK)
