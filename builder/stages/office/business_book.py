"""The workbook of a business case: the sheet to fill in, one for each municipality, an example, and the figures of the cases."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from builder.nouns.language.amounts import Amount
from builder.nouns.language.dates import parse
from builder.nouns.municipalities import Municipality
from builder.nouns.registers.office import OfficeSection, OfficeTemplate
from builder.nouns.site import urls
from builder.nouns.site.site import Site
from builder.nouns.tools.office import CitedFigure, Office
from builder.stages.office import workbook as w
from builder.stages.office.business_case import PARTS, SURE, business_case
from builder.stages.office.read_me import read_me
from builder.stages.office.words import sourced
from builder.stages.office.workbook import Book

SHEET, EXAMPLE, SHARES, TEXTS, FIGURES = "Business case", "Eksempel", "Pr. kommune", "Forudsætninger", "Tal fra cases"
"""The sheets by name."""
PARTNERS = 12
"""So many municipalities have a row in the sheet for each of them; our own choice."""


def business_book(template: OfficeTemplate, office: Office, municipalities: Iterable[Municipality], site: Site) -> bytes:
    """The file of the `template`; the examples and figures are those of the `office`, inhabitants those of `municipalities`."""
    places = tuple(municipalities)

    def fill(book: Book) -> None:
        book.choices("sikkert", SURE)
        book.choices("kommuner", (place.name for place in places))
        for row, place in enumerate(places):
            book.lists.write_number(row, 2, place.population)
        read_me(book, template, office, site)
        made = business_case(book, SHEET, template.sections, {})
        _shares(book, made.cell("future", 1), places)
        _texts(book, tuple(section for section in template.sections if section.id not in PARTS))
        if office.examples:
            business_case(book, EXAMPLE, template.sections, office.examples)
        _figures(book, office.figures, site)

    return w.workbook(template, site, fill)


def _shares(book: Book, yearly: str, places: tuple[Municipality, ...]) -> None:
    """What each pays when the cost of a year is shared by inhabitants, beside what it pays today."""
    sheet = book.sheet(SHARES, (30, 14, 18, 18, 18, 18), wide=True)
    w.put(book, sheet, 0, 0, SHARES, "title")
    counted = f" Indbyggere er pr. {_day(places[0].population_date)} fra Danmarks Statistik." if places else ""
    w.put(book, sheet, 1, 0, f"Udgiften delt efter indbyggere. Vælg kommunerne i de gule celler.{counted}", "text")
    w.put(book, sheet, 2, 0, "Udgift at fordele i et år", "cell")
    w.reckon(book, sheet, 2, 1, f"='{SHEET}'!{yearly}", 0, "money_field")
    w.put(book, sheet, 2, 2, "Hentet fra fremtidig drift i år 1. Skriv et andet tal, hvis I vil.", "text")
    titles = ("Kommune", "Indbyggere", "Udgift i dag pr. år", "Ny udgift pr. år", "Forskel", "Forskel pr. indbygger")
    w.header(book, sheet, 4, titles)
    first, last = 6, 5 + PARTNERS
    for number in range(first, last + 1):
        row = number - 1
        found = f"INDEX({w.LISTS}!$C$1:$C${len(places) or 1},MATCH(A{number},{w.LISTS}!$B$1:$B${len(places) or 1},0))"
        w.put(book, sheet, row, 0, None, "field")
        w.reckon(book, sheet, row, 1, f'=IF(A{number}="","",IFERROR({found},0))', "", "whole_cell")
        w.put(book, sheet, row, 2, None, "money_field")
        w.reckon(book, sheet, row, 3, f'=IF(N(B{number})=0,"",$B$3*B{number}/SUM($B${first}:$B${last}))', "", "money_cell")
        w.reckon(book, sheet, row, 4, f'=IF(OR(D{number}="",C{number}=""),"",D{number}-C{number})', "", "money_cell")
        w.reckon(book, sheet, row, 5, f'=IF(E{number}="","",E{number}/B{number})', "", "money_cell")
    book.choose(sheet, first - 1, 0, "kommuner", last - 1)
    w.put(book, sheet, last, 0, "I alt", "total")
    for column, letter in enumerate("BCDE", start=1):
        look = "whole_total" if letter == "B" else "money_total"
        w.reckon(book, sheet, last, column, f"=SUM({letter}{first}:{letter}{last})", 0, look)
    w.put(book, sheet, last, 5, "", "total")


def _day(text: str) -> str:
    found = parse(text)
    return found.text if found else text


def _texts(book: Book, sections: tuple[OfficeSection, ...]) -> None:
    """What no sum says: other effects, what is taken for granted, what may go wrong."""
    sheet = book.sheet(TEXTS, (48, 60, 34), wide=True)
    w.put(book, sheet, 0, 0, TEXTS, "title")
    row = 2
    for section in sections:
        w.header(book, sheet, row, (section.title, "Skriv her", "Hjælp"))
        for line in section.rows:
            row += 1
            w.put(book, sheet, row, 0, line.title, "cell")
            w.put(book, sheet, row, 1, None, "field")
            w.put(book, sheet, row, 2, line.hint, "hint")
        row += 2


_COLUMNS = (
    "Case", "Slags", "Tallet", "Fra", "Til", "Enhed", "År", "Sikkerhed", "Målt af", "Forbehold", "Kilde", "Adresse",
    "Side i kataloget",
)  # fmt: skip


def _figures(book: Book, figures: tuple[CitedFigure, ...], site: Site) -> None:
    """Every figure of the cases that a business case may learn from, with its source; a bound left open is an empty cell."""
    sheet = book.sheet(FIGURES, (40, 18, 40, 14, 14, 16, 16, 11, 22, 40, 60, 50, 34), wide=True)
    w.put(book, sheet, 0, 0, FIGURES, "title")
    lead = f"{len(figures)} tal. Et løfte er aldrig en måling: Se kolonnen »Slags«. Læg ikke tal fra flere cases sammen."
    w.put(book, sheet, 1, 0, lead, "text")
    w.header(book, sheet, 3, _COLUMNS)
    for row, cited in enumerate(figures, start=4):
        for column, (value, look) in enumerate(_cells(cited, site)):
            w.put(book, sheet, row, column, value, look)
    sheet.freeze_panes(4, 1)
    sheet.autofilter(3, 0, 3 + len(figures), len(_COLUMNS) - 1)
    sheet.repeat_rows(3)


def _number(value: Decimal | None) -> str:
    """The look of a number that nobody changes."""
    return "whole_cell" if value is None or value == value.to_integral_value() else "part_cell"


def _cells(cited: CitedFigure, site: Site) -> tuple[tuple[w.Value, str], ...]:
    figure, path = cited.figure, urls.case(cited.case)
    amount: Amount = figure.amount
    return (
        (cited.title, "cell"),
        (cited.kind, "cell"),
        (figure.subject, "cell"),
        (amount.low, _number(amount.low)),
        (amount.high, _number(amount.high)),
        (figure.unit, "cell"),
        (figure.year.text, "cell"),
        (figure.confidence.title, "cell"),
        (cited.by, "cell"),
        (figure.note, "cell"),
        (sourced(cited), "cell"),
        (" ".join(source.url for source in cited.sources if source.url), "cell"),
        (urls.absolute(site.url, path) or path, "cell"),
    )
