"""The sheet of a business case: what is filled in, and the sums as formulas that say the same as `nouns/tools/business_case`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from builder.nouns.language.amounts import KRONER
from builder.nouns.registers.office import OfficeRow, OfficeSection
from builder.nouns.tools.business_case import NEVER, UNKNOWN, YEARS, IllCase, Result, Row, Rows, Yearly, reckon
from builder.nouns.tools.office import CitedFigure
from builder.stages.office import workbook as w
from builder.stages.office.words import sourced
from builder.stages.office.workbook import Book

PARTS = {"i-dag": "today", "fremtid": "future", "overgang": "transition", "gevinst": "gains"}
"""Which part of the sum a section of the register is, by its id; a section of another id is text to fill in."""
RECKONED = "Regnet ud"
SURE = ("Målt", RECKONED, "Skøn", "Høj", "Middel", "Lav", "Ukendt")
"""What may be said of how sure a figure is."""
EMPTY: Row = (None,) * YEARS
_FIRST, _SUM, _FROM, _SURE = 1, 1 + YEARS, 2 + YEARS, 3 + YEARS
_LAST = _SUM - 1


@dataclass(slots=True)
class _Sheet:
    """The sheet being written, from above: the next free row, and the row of each sum by its name."""

    book: Book
    sheet: Worksheet
    row: int = 0
    sums: dict[str, int] = field(default_factory=dict)

    def cell(self, name: str, year: int) -> str:
        """The address of a sum in a year."""
        return str(xl_rowcol_to_cell(self.sums[name], _FIRST + year))

    def put(self, column: int, value: w.Value, look: str) -> None:
        """Writes a value in the row."""
        w.put(self.book, self.sheet, self.row, column, value, look)

    def reckon(self, column: int, formula: str, value: w.Value, look: str) -> None:
        """Writes a formula in the row, with the value that it has now."""
        w.reckon(self.book, self.sheet, self.row, column, formula, value, look)


def rows_of(sections: tuple[OfficeSection, ...], examples: Mapping[tuple[str, str], CitedFigure]) -> Rows:
    """What the example is filled in with: the figures of cases that the rows of the register name; with none, nothing."""
    parts = {PARTS[one.id]: tuple(_yearly(row, examples) for row in one.rows) for one in sections if one.id in PARTS}
    return Rows(
        today=parts.get("today", ()),
        future=parts.get("future", ()),
        transition=parts.get("transition", ()),
        gains=parts.get("gains", ()),
    )


def kroner(figure: CitedFigure) -> Decimal | None:
    """A figure in kroner; None when it is a range, or counts something else."""
    amount, unit = figure.figure.amount, figure.figure.unit
    if unit not in KRONER or amount.low is None or amount.low != amount.high:
        return None
    return amount.low * KRONER[unit]


def _yearly(row: OfficeRow, examples: Mapping[tuple[str, str], CitedFigure]) -> Row:
    found = examples.get((row.case, row.subject))
    value = kroner(found) if found else None
    if value is None:
        return EMPTY
    if not row.years:
        return (value, *EMPTY[1:])
    return (None, *((value / row.years) if year <= row.years else None for year in range(1, YEARS)))


def business_case(
    book: Book, name: str, sections: tuple[OfficeSection, ...], examples: Mapping[tuple[str, str], CitedFigure]
) -> _Sheet:
    """Writes a sheet of that name: rows to fill in, and below them the sums. With `examples` it is filled in already."""
    made = _Sheet(book, book.sheet(name, (44, *[15] * (YEARS + 1), 46, 14), wide=True))
    filled = rows_of(sections, examples)
    result = reckon(filled)
    w.put(book, made.sheet, 0, 0, name, "title")
    w.put(book, made.sheet, 1, 0, _lead(examples), "text")
    years = (f"År {year}" for year in range(YEARS))
    w.header(book, made.sheet, 3, ("Kroner", *years, "I alt", "Kilde eller forudsætning", "Hvor sikkert"))
    made.sheet.freeze_panes(4, 1)
    made.sheet.repeat_rows(3)
    made.row = 4
    for section in sections:
        if section.id in PARTS:
            _part(made, section, getattr(filled, PARTS[section.id]), getattr(result, PARTS[section.id]), examples)
    _result(made, result)
    _ill(made, filled.ill, result)
    return made


def _lead(examples: Mapping[tuple[str, str], CitedFigure]) -> str:
    if examples:
        return "Regnet med tal fra en case. En tom celle er ukendt, ikke nul. Kilden står ved hver linje."
    return "Udfyld de gule celler i kroner. År 0 er det år, I skifter. En tom celle tæller ikke med."


def _part(
    made: _Sheet, section: OfficeSection, rows: tuple[Row, ...], sums: Yearly, examples: Mapping[tuple[str, str], CitedFigure]
) -> None:
    made.put(0, section.title, "heading")
    made.row += 1
    first = made.row
    for row, values in zip(section.rows, rows, strict=True):
        _line(made, row, values, examples)
    last = made.row - 1
    part = PARTS[section.id]
    made.sums[part] = made.row
    formulas = [f"=SUM({xl_range(first, _FIRST + year, last, _FIRST + year)})" for year in range(YEARS)]
    _sums(made, f"{section.title} i alt", formulas, sums)
    made.row += 1


def _line(made: _Sheet, row: OfficeRow, values: Row, examples: Mapping[tuple[str, str], CitedFigure]) -> None:
    """A row to fill in, its sum, and where its figure is from."""
    found = examples.get((row.case, row.subject))
    made.put(0, row.title, "cell")
    for year, value in enumerate(values):
        if value is not None and row.years and found:
            formula = f"={kroner(found)}/{row.years}"
            made.reckon(_FIRST + year, formula, value, "money_field")
        else:
            made.put(_FIRST + year, value, "money_field")
    total = sum((value or Decimal(0) for value in values), Decimal(0))
    formula = f"=SUM({xl_range(made.row, _FIRST, made.row, _LAST)})"
    made.reckon(_SUM, formula, total, "money_cell")
    told = _source(row, found) if found else "" if examples else row.hint
    made.put(_FROM, told, "field" if not told else "hint")
    # A figure that is spread over years is our own reckoning, however sure the figure is.
    sure = (RECKONED if row.years else found.figure.confidence.title.capitalize()) if found else None
    made.put(_SURE, sure, "field")
    made.book.choose(made.sheet, made.row, _SURE, "sikkert")
    made.row += 1


def _source(row: OfficeRow, found: CitedFigure) -> str:
    said = (f"{found.title}: {found.figure.subject} ({found.figure.year.text}).", row.note, f"Kilde: {sourced(found)}.")
    return " ".join(filter(None, said))


def _sums(made: _Sheet, title: str, formulas: list[str], values: Yearly, *, total: bool = True) -> None:
    made.put(0, title, "total")
    for year, (formula, value) in enumerate(zip(formulas, values, strict=True)):
        made.reckon(_FIRST + year, formula, value, "money_total")
    if total:
        formula = f"=SUM({xl_range(made.row, _FIRST, made.row, _LAST)})"
        made.reckon(_SUM, formula, sum(values, Decimal(0)), "money_total")
    made.row += 1


def _result(made: _Sheet, result: Result) -> None:
    """What is left each year, the running sum, and when it is earned back."""
    made.put(0, "Resultat", "heading")
    made.row += 1
    for name, title, formula, values in (
        ("better", "Billigere drift (nuværende minus fremtidig)", "={today}-{future}", result.better),
        ("net", "Tilbage i året", "={better}+{gains}-{transition}", result.net),
    ):
        made.sums[name] = made.row
        cells = [{part: made.cell(part, year) for part in made.sums if part != name} for year in range(YEARS)]
        _sums(made, title, [formula.format(**cell) for cell in cells], values)
    _running(made, "running", "net", result.running)
    _earned(made, "net", "running", result.earned)
    made.row += 1


def _running(made: _Sheet, name: str, of: str, values: Yearly) -> None:
    made.sums[name] = made.row
    start = xl_rowcol_to_cell(made.sums[of], _FIRST, col_abs=True)
    _sums(
        made, "Tilbage i alt, år for år", [f"=SUM({start}:{made.cell(of, year)})" for year in range(YEARS)], values, total=False
    )


def _earned(made: _Sheet, net: str, of: str, value: str) -> None:
    """The year after the last one below zero."""
    formula = '"år 0"'
    for year in range(YEARS):
        told = NEVER if year == YEARS - 1 else f"år {year + 1}"
        formula = f'IF({made.cell(of, year)}<0,"{told}",{formula})'
    nothing = xl_range(made.sums[net], _FIRST, made.sums[net], _LAST)
    formula = f'IF(COUNTIF({nothing},0)={YEARS},"{UNKNOWN}",{formula})'
    made.put(0, "Tjent hjem fra", "total")
    made.reckon(_FIRST, f"={formula}", value, "total")
    made.row += 1


def _ill(made: _Sheet, ill: IllCase, result: Result) -> None:
    """The same sums when things go ill, by three figures that may be changed."""
    made.put(0, "Det dårlige udfald", "heading")
    made.row += 1
    given = (
        ("Så stor en del af kommunerne siger ja", ill.share, "percent_field", ("decimal", 0, 1)),
        ("Så mange år kommer gevinsten senere (0 eller 1)", Decimal(ill.late), "number_field", ("integer", 0, 1)),
        ("Så meget dyrere bliver overgangen", ill.dearer, "percent_field", ("decimal", 0, 10)),
    )
    share, late, dearer = (
        xl_rowcol_to_cell(made.row + number, _FIRST, row_abs=True, col_abs=True) for number in range(len(given))
    )
    for title, value, look, (kind, low, high) in given:
        made.put(0, title, "cell")
        made.put(_FIRST, value, look)
        told = {"validate": kind, "criteria": "between", "minimum": low, "maximum": high, "error_title": "Tallet passer ikke"}
        told["error_message"] = f"Skriv et tal fra {low} til {high}. Procent skrives med tegnet %."
        made.sheet.data_validation(made.row, _FIRST, made.row, _FIRST, told)
        made.row += 1
    formulas = []
    for year in range(YEARS):
        better, gains, before = made.cell("better", year), made.cell("gains", year), made.cell("gains", year - 1) if year else "0"
        cheaper = f"IF({better}>0,{better}*{share},{better})"
        formulas.append(f"={cheaper}+{share}*IF({late}>=1,{before},{gains})-{made.cell('transition', year)}*(1+{dearer})")
    made.sums["ill_net"] = made.row
    _sums(made, "Tilbage i året", formulas, result.ill_net)
    _running(made, "ill_running", "ill_net", result.ill_running)
    _earned(made, "ill_net", "ill_running", result.ill_earned)
