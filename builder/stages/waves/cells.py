"""A cell that somebody filled in; the answer out as a content file writes it, or what is wrong with it.

What spreadsheets do to what people type is read back where it is certain, and asked about where it is not: a month that became
its first day, a year that became a day of 1905, »3-4« that became a date, »15 %« that became 0,15.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches

from builder.nouns.language import amounts, dates, phrases
from builder.nouns.language.danish import MONTHS, decimal, folded, long_date
from builder.nouns.language.spelling import STILL
from builder.nouns.lint.respelled import SERIAL, amount_hint, counted_day, date_hint
from builder.nouns.model import Question
from builder.nouns.model import waves as m
from builder.nouns.source.source_file import INVISIBLE, character_name
from builder.nouns.terms import Vocabulary
from builder.nouns.waves import words
from builder.nouns.waves.sheets import Cell, CellKind

_EARLY = 1462
"""Days from the one that spreadsheets count from to 1 January 1904, from which those of an old Macintosh do."""
_YEARS = range(1900, 2100)
"""Numbers that are a year to people, and a day of 1905 or so to a spreadsheet that is told to show days."""
# A date in another order or with a month's name, which people type whatever a form asks for.
_DAY_FIRST = re.compile(r"(?:(?:den )?([0-9]{1,2})(?:[/.-] ?| ))?([0-9]{1,2}|[a-zæøå]{3,9})\.?(?: ?[/.-] ?| )([0-9]{4})")
_YEAR_FIRST = re.compile("([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")
_SHORT_YEAR = re.compile(r"([0-9]{1,2})[./-] ?([0-9]{1,2})[./-] ?([0-9]{2})")
_TIME = re.compile(r"[ T]0{1,2}[:.]00(?:[:.]00)?(?:\.0+)?\Z")
_SEVERAL = re.compile(r"\w{2}\s*[/,;]\s*\w{2}|\b(?:og|eller)\b")
"""Several words in one cell, of which none may be chosen for who answered."""
_PERCENT_PARTS = ("pct.", "procent", "%")


@dataclass(frozen=True, slots=True)
class Misread:
    """Why a cell is no answer, and what helps."""

    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What is needed to read cells: the words of each vocabulary by its name, and whether the file counts days from 1904."""

    choices: Mapping[str, Vocabulary]
    early: bool = False

    def read(self, cell: Cell, question: Question) -> str | Misread:
        """The answer as a content file writes it, empty for none. Raises `KeyError` for a vocabulary that is not there."""
        refused = refusal(cell)
        if refused:
            return refused
        said = plain(cell.text).lower()
        if said in words.NOTHING and not (question.kind == m.WORD and self.choices[question.vocabulary].find(said)):
            return ""
        return _KINDS[question.kind](self, cell, question)

    def day(self, cell: Cell) -> str | Misread:
        """The one day that a cell holds, as ISO writes it; empty for an empty cell."""
        refused = refusal(cell)
        if refused:
            return refused
        if cell.kind is CellKind.DAY:
            found = self._serial(cell)
            return _turned_year(cell, found) or found.isoformat() if found else _no_day(cell.text)
        # It is the day of the answer, which has come: what still runs is no help.
        read = _day_text(plain(cell.text), words.DAY_HELP) if cell.kind is CellKind.TEXT else self._plain_number(cell)
        when = dates.parse(read) if isinstance(read, str) and read else None
        if when and (when.first != when.last or when.approximate):
            return Misread(words.NOT_ONE_DAY.format(value=plain(cell.text)), words.FUTURE_HELP)
        return read

    def _serial(self, cell: Cell) -> date | None:
        """The day that a number of days is, None for none that a calendar has."""
        try:
            return counted_day(int(float(cell.text)) + (_EARLY if self.early else 0))
        except (ValueError, OverflowError):
            return None

    def _plain_number(self, cell: Cell) -> Misread:
        """A number where a day is asked for: a column of text keeps a date that is pasted into it as the days it counts."""
        found = self._serial(cell) if SERIAL.fullmatch(cell.text) else None
        hint = phrases.did_you_mean([found.isoformat()]) if found else words.DAY_HELP
        return Misread(words.NO_DAY.format(value=cell.text), hint)

    def _when(self, cell: Cell, question: Question) -> str | Misread:
        if cell.kind is CellKind.TEXT:
            return _day_text(plain(cell.text))
        if cell.kind is CellKind.NUMBER:
            number = _decimal(cell.text)
            return str(int(number)) if number is not None and number in _YEARS else self._plain_number(cell)
        found = self._serial(cell) if cell.kind is CellKind.DAY else None
        if found is None:
            return _no_day(cell.text)
        if found.day == 1 and not _turned_year(cell, found):
            month = f"{MONTHS[found.month - 1]} {found.year}"
            hint = words.WRITE_MONTH.format(month=month, day=found.isoformat())
            return Misread(words.TURNED_MONTH.format(day=long_date(found)), hint)
        return _turned_year(cell, found) or found.isoformat()

    def _number(self, cell: Cell, question: Question) -> str | Misread:
        percent = question.unit in _PERCENT_PARTS
        if cell.kind is CellKind.TEXT:
            return _number_text(plain(cell.text), question.unit)
        if cell.kind is CellKind.DAY:
            found = self._serial(cell)
            meant = f"{found.day}-{found.month}" if found else ""
            hint = phrases.did_you_mean([meant] if meant else [])
            return Misread(
                words.TURNED_TO_DAY.format(day=long_date(found) if found else cell.text), f"{hint} {words.AS_TEXT}".strip()
            )
        number = _decimal(cell.text)
        if number is None or cell.kind is CellKind.TRUTH:
            return _no_number(cell.text)
        if cell.kind is CellKind.PERCENT:
            share = decimal(number * 100)
            return share if percent else Misread(words.PERCENT.format(value=f"{share} %", unit=question.unit), words.NUMBER_HELP)
        if percent and 0 < number < 1:
            hint = phrases.did_you_mean([f"{decimal(number * 100)} %"])
            return Misread(words.SHARE.format(value=decimal(number)), hint)
        return decimal(number)

    def _choice(self, cell: Cell, question: Question) -> str | Misread:
        vocabulary, text = self.choices[question.vocabulary], plain(cell.text)
        found = vocabulary.find(text) if cell.kind is CellKind.TEXT else None
        if found or not text:
            return found.id if found else ""
        spellings = {**vocabulary.by_likeness, **vocabulary.by_spelling}
        several = _SEVERAL.search(text) is not None
        near = [] if several else get_close_matches(folded(text), spellings, n=1, cutoff=0.7)
        hint = phrases.did_you_mean([spellings[one].title for one in near])
        known = ", ".join(term.title for term in vocabulary.terms)
        return Misread(words.NO_WORD.format(value=text), hint or words.WORDS_ARE.format(words=known))

    def _yes_no(self, cell: Cell, question: Question) -> str | Misread:
        text = plain(cell.text).lower().rstrip(".!")
        if cell.kind is CellKind.TRUTH:
            return words.YES if text == "1" else words.NO
        if cell.kind is CellKind.TEXT and text in {words.YES, words.NO}:
            return text
        near = get_close_matches(text, (words.YES, words.NO), n=1, cutoff=0.5)
        return Misread(words.NO_YES.format(value=plain(cell.text)), phrases.did_you_mean(near))

    def _words(self, cell: Cell, question: Question) -> str | Misread:
        if cell.kind is CellKind.DAY:
            found = self._serial(cell)
            return Misread(words.TURNED_TO_DAY.format(day=long_date(found) if found else cell.text), words.AS_TEXT)
        number = _decimal(cell.text) if cell.kind in {CellKind.NUMBER, CellKind.PERCENT} else None
        if number is not None:
            return f"{decimal(number * 100)} %" if cell.kind is CellKind.PERCENT else decimal(number)
        return plain(cell.text)


_KINDS: Mapping[str, Callable[[Reader, Cell, Question], str | Misread]] = {
    m.WORD: Reader._choice,  # noqa: SLF001 the table of its own methods
    m.DAY: Reader._when,  # noqa: SLF001
    m.NUMBER: Reader._number,  # noqa: SLF001
    m.YES_NO: Reader._yes_no,  # noqa: SLF001
    m.TEXT: Reader._words,  # noqa: SLF001
}


def refusal(cell: Cell) -> Misread | None:
    """Why a cell is not read at all: a formula, a fault of the spreadsheet, a sign that nobody can see. None for one that is."""
    if cell.kind is CellKind.FORMULA:
        return Misread(words.IS_FORMULA, words.FORMULA_HELP)
    if cell.kind is CellKind.FAULT:
        return Misread(words.IS_FAULT.format(value=cell.text), words.FORMULA_HELP)
    if found := INVISIBLE.search(cell.text.replace("\r", "\n")):
        return Misread(words.INVISIBLE.format(sign=character_name(found[0])), words.INVISIBLE_HELP)
    return None


def plain(text: str) -> str:
    """The text on one line, with plain blanks, one each."""
    return " ".join(text.split())


def _decimal(text: str) -> Decimal | None:
    """The number as people see it: a file keeps 1.6 as 1.6000000000000001."""
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    return round(number, 12) if number.is_finite() and abs(number) < 10**15 else None


def _turned_year(cell: Cell, found: date) -> Misread | None:
    """A day that is a year to whoever typed it: 2016 days after 1899 is 8 July 1905."""
    days = (found - counted_day(0)).days
    if days not in _YEARS:
        return None
    return Misread(words.TURNED_YEAR.format(day=long_date(found)), f"{phrases.did_you_mean([str(days)])} {words.AS_TEXT}")


def _no_day(value: str) -> Misread:
    return Misread(words.NO_DAY.format(value=value), words.DAY_HELP)


def _no_number(value: str, meant: str = "") -> Misread:
    return Misread(words.NO_NUMBER.format(value=value), phrases.did_you_mean([meant] if meant else []) or words.NUMBER_HELP)


def _day_text(text: str, running: str = words.STILL_RUNS) -> str | Misread:
    """A date as Danes write it, as a content file writes it; `running` helps who says that it has not come yet."""
    text = _TIME.sub("", text)
    if not text:
        return ""
    about = dates.ABOUT.match(text.lower())
    bare, prefix = (text[about.end() :], "ca. ") if about else (text, "")
    read = _canonical(bare.lower().strip())
    when = dates.parse(read)
    if when is None or when.undated:
        if short := _SHORT_YEAR.fullmatch(bare):
            century = "20" if int(short[3]) < 50 else "19"
            return Misread(
                words.SHORT_YEAR.format(value=text), words.WHOLE_YEAR.format(meant=f"{short[1]}.{short[2]}.{century}{short[3]}")
            )
        help_ = running if STILL.fullmatch(text) or text.lower() in words.NOT_YET else words.DAY_HELP
        return Misread(words.NO_DAY.format(value=text), date_hint(bare) or help_)
    if when.first == when.last and (turned := _turned_year(Cell(text), when.first)):
        return turned
    return f"{prefix}{read}"


def _canonical(text: str) -> str:
    """»16/2-2016« and »den 16. februar 2016« as »2016-02-16«, »feb 2016« as »2016-02«; else the text."""
    if dates.parse(text):
        return text
    if match := _DAY_FIRST.fullmatch(text):
        month = _month(match[2])
        meant = f"{match[3]}-{month:02}" + (f"-{int(match[1]):02}" if match[1] else "")
        return meant if month and dates.parse(meant) else text
    if match := _YEAR_FIRST.fullmatch(text):
        meant = f"{match[1]}-{int(match[2]):02}" + (f"-{int(match[3]):02}" if match[3] else "")
        return meant if dates.parse(meant) else text
    return text


def _month(word: str) -> int:
    if word.isdigit():
        return int(word) if 1 <= int(word) <= len(MONTHS) else 0
    return next((number for number, name in enumerate(MONTHS, start=1) if name.startswith(word)), 0)


def _number_text(text: str, unit: str) -> str | Misread:
    """A number as Danes write it, without its unit."""
    if not text:
        return ""
    percent = unit in _PERCENT_PARTS
    bare = text.lower()
    for word in (*_PERCENT_PARTS, "pct"):
        if bare.endswith(word):
            if not percent:
                return Misread(words.PERCENT.format(value=text, unit=unit or "noget andet"), words.NUMBER_HELP)
            bare = bare.removesuffix(word).strip()
            break
    else:
        bare = bare.removesuffix(unit).strip() if unit else bare
    if amounts.parse(bare):
        return bare
    english = re.fullmatch(r"([0-9]+)\.([0-9]{1,2}|[0-9]{4,})", bare)
    spaced = re.fullmatch(r"[0-9]{1,3}(?: [0-9]{3})+", bare)
    meant = bare.replace(".", ",") if english else bare.replace(" ", ".") if spaced else ""
    hint = "" if meant else amount_hint(bare, alone=True)
    return Misread(words.NO_NUMBER.format(value=text), hint) if hint else _no_number(text, meant)
