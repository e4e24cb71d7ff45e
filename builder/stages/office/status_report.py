"""The workbook of a status report: the state's traffic light as formulas that say the same as `nouns/tools/traffic`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from builder.nouns.registers.office import OfficeRow, OfficeTemplate
from builder.nouns.site.site import Site
from builder.nouns.tools.office import Office
from builder.nouns.tools.traffic import MILLIONS, MONTHS, PERCENT, SOURCE, THRESHOLDS, Light, light, months_late, overall
from builder.stages.office import workbook as w
from builder.stages.office.read_me import read_me
from builder.stages.office.workbook import Book

PAGE, HISTORY, LIMITS = "Status på én side", "Halvår for halvår", "Grænser"
"""The sheets by name."""
LINES = 12
"""So many half-years have a row; our own choice, six years."""
_MILLION = 1_000_000
_CHOSEN = (Light.GREEN, Light.YELLOW, Light.RED)
_AT = 4
_LIMIT = {one: f"{LIMITS}!$B${row}" for row, one in enumerate(THRESHOLDS, start=_AT + 1)}
"""The cell of each threshold, on the sheet where it may be changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfYear:
    """What is filled in for a half-year; None is an empty cell. Money is in kroner."""

    title: str = ""
    budget: Decimal | None = None
    expected: Decimal | None = None
    planned_day: date | None = None
    expected_day: date | None = None
    gain: Light | None = None
    service: Light | None = None

    @property
    def percent(self) -> Decimal | None:
        """What the cost is over the budget, as a part of it; None where one is missing, or the budget is nothing."""
        if self.budget is None or self.expected is None or self.budget <= 0:
            return None
        return round((self.expected - self.budget) / self.budget, 6)

    @property
    def millions(self) -> Decimal | None:
        """The same in millions of kroner."""
        if self.budget is None or self.expected is None:
            return None
        return round((self.expected - self.budget) / _MILLION, 6)

    @property
    def months(self) -> int | None:
        """How many months late it is expected to be."""
        return months_late(self.planned_day, self.expected_day) if self.planned_day and self.expected_day else None

    @property
    def lights(self) -> tuple[Light, Light, Light, Light]:
        """Of cost, time, gain and service."""
        cost = light(percent=None if self.percent is None else self.percent * 100, millions=self.millions)
        time = light(months=None if self.months is None else Decimal(self.months))
        return cost, time, self.gain or Light.NONE, self.service or Light.NONE


def status_book(template: OfficeTemplate, office: Office, site: Site, filled: Sequence[HalfYear] = ()) -> bytes:
    """The file of the `template`. Of `filled`, half-years stand in it already: none in what readers get."""

    def fill(book: Book) -> None:
        book.choices("lys", _CHOSEN)
        read_me(book, template, office, site)
        _page(book, {row.id: row for section in template.sections for row in section.rows})
        _history(book, filled)
        _limits(book)

    return w.workbook(template, site, fill)


def _percent(budget: str, expected: str) -> str:
    return f'IF(AND(ISNUMBER({budget}),ISNUMBER({expected})),IF({budget}>0,ROUND(({expected}-{budget})/{budget},6),""),"")'


def _difference(budget: str, expected: str) -> str:
    return f'IF(AND(ISNUMBER({budget}),ISNUMBER({expected})),ROUND(({expected}-{budget})/{_MILLION},6),"")'


def _late(planned: str, expected: str) -> str:
    months = f"(YEAR({expected})-YEAR({planned}))*12+MONTH({expected})-MONTH({planned})+IF(DAY({expected})>DAY({planned}),1,0)"
    return f'IF(AND(ISNUMBER({planned}),ISNUMBER({expected})),{months},"")'


def _cost_light(percent: str, millions: str) -> str:
    red = ",".join(
        f"AND(ISNUMBER({value}),ISNUMBER({limit}),N({value}){factor}>N({limit}))"
        for value, limit, factor in ((percent, _LIMIT[PERCENT], "*100"), (millions, _LIMIT[MILLIONS], ""))
    )
    known = f"OR(N({percent})>0,N({millions})>0)"
    lit = f'IF(OR({red}),"{Light.RED}",IF({known},"{Light.YELLOW}","{Light.GREEN}"))'
    return f'IF(AND(NOT(ISNUMBER({percent})),NOT(ISNUMBER({millions}))),"{Light.NONE}",{lit})'


def _time_light(months: str) -> str:
    lit = f'IF({months}>{_LIMIT[MONTHS]},"{Light.RED}",IF({months}>0,"{Light.YELLOW}","{Light.GREEN}"))'
    return f'IF(ISNUMBER({months}),{lit},"{Light.NONE}")'


def _worst(cells: str) -> str:
    counted = [f'COUNTIF({cells},"{one}")' for one in _CHOSEN]
    green, yellow, red = counted
    missing = f"{green}+{yellow}+{red}<4"
    return f'IF({red}>0,"{Light.RED}",IF({missing},"{Light.NONE}",IF({yellow}>0,"{Light.YELLOW}","{Light.GREEN}")))'


def _page(book: Book, rows: dict[str, OfficeRow]) -> None:
    """The one page: four lines with a light each, what is done next, and the whole."""
    sheet = book.sheet(PAGE, (28, 20, 20, 16, 11, 14, 40, 40), wide=True)
    w.put(book, sheet, 0, 0, PAGE, "title")
    for row, word in enumerate(("Samarbejde", "Halvår", "Skrevet af (funktion)"), start=2):
        w.put(book, sheet, row, 0, word, "cell")
        sheet.merge_range(row, 1, row, 3, "", book.formats["field"])
    titles = ("Linje", "Udgangspunkt", "Forventet eller hentet nu", "Afvigelse", "I pct.", "Lys", "Bemærkning", "Hjælp")
    w.header(book, sheet, 6, titles)
    _line(book, rows, 7, "udgift", "money_field", ("=" + _difference("B8", "C8").replace(f"/{_MILLION}", ""), "money_cell"))
    w.reckon(book, sheet, 7, 5, f"={_cost_light('E8', _difference('B8', 'C8'))}", Light.NONE, "light")
    _line(book, rows, 8, "tid", "day_field", ("=" + _late("B9", "C9"), "months_cell"))
    w.reckon(book, sheet, 8, 5, f"={_time_light('D9')}", Light.NONE, "light")
    for row, name in ((9, "gevinst"), (10, "service")):
        before, now = f"B{row + 1}", f"C{row + 1}"
        difference = f'=IF(AND(ISNUMBER({before}),ISNUMBER({now})),{now}-{before},"")'
        _line(book, rows, row, name, "number_field", (difference, "number_cell"))
        w.put(book, sheet, row, 5, None, "field")
        book.choose(sheet, row, 5, "lys")
    _whole(book, rows)


def _line(book: Book, rows: dict[str, OfficeRow], row: int, name: str, look: str, difference: tuple[str, str]) -> None:
    """A line of the page: what it is, two figures, what lies between them, and room for a remark."""
    sheet = book.workbook.get_worksheet_by_name(PAGE)
    words = rows.get(name, OfficeRow(title=name.capitalize()))
    w.put(book, sheet, row, 0, words.title, "cell")
    w.put(book, sheet, row, 1, None, look)
    w.put(book, sheet, row, 2, None, look)
    w.reckon(book, sheet, row, 3, difference[0], "", difference[1])
    if name == "tid":
        w.put(book, sheet, row, 4, "", "cell")
    else:
        w.reckon(book, sheet, row, 4, f"={_percent(f'B{row + 1}', f'C{row + 1}')}", "", "percent_cell")
    w.put(book, sheet, row, 6, None, "field")
    w.put(book, sheet, row, 7, words.hint, "hint")


def _whole(book: Book, rows: dict[str, OfficeRow]) -> None:
    sheet = book.workbook.get_worksheet_by_name(PAGE)
    following = rows.get("naeste", OfficeRow(title="Næste skridt"))
    w.put(book, sheet, 11, 0, following.title, "cell")
    sheet.merge_range(11, 1, 11, 6, "", book.formats["field"])
    sheet.set_row(11, 60)
    w.put(book, sheet, 13, 0, "Det dårligste af de fire lys", "total")
    w.reckon(book, sheet, 13, 5, f"={_worst('F8:F11')}", Light.NONE, "light")
    w.put(book, sheet, 14, 0, "Jeres samlede vurdering", "total")
    w.put(book, sheet, 14, 5, None, "field")
    book.choose(sheet, 14, 5, "lys")
    w.put(book, sheet, 15, 0, "Hvorfor", "cell")
    sheet.merge_range(15, 1, 15, 6, "", book.formats["field"])
    sheet.set_row(15, 60)
    w.lights(book, sheet, "F8:F15")


_HEADER = (
    "Halvår", "Udgangspunkt, kr.", "Forventet, kr.", "Over, pct.", "Over, mio. kr.", "Aftalt dato", "Forventet dato",
    "Måneder bagud", "Lys: udgift", "Lys: tid", "Lys: gevinst", "Lys: service", "Det dårligste", "Bemærkning",
)  # fmt: skip


def _history(book: Book, filled: Sequence[HalfYear]) -> None:
    """A row a half-year, so that one sees which way it goes."""
    sheet = book.sheet(HISTORY, (18, 17, 17, 12, 12, 20, 20, 12, 13, 13, 13, 13, 13, 34), wide=True)
    w.put(book, sheet, 0, 0, HISTORY, "title")
    w.header(book, sheet, 2, _HEADER)
    count = max(LINES, len(filled))
    for number in range(count):
        _half_year(book, 3 + number, filled[number] if number < len(filled) else HalfYear())
    for column in (10, 11):
        book.choose(sheet, 3, column, "lys", 2 + count)
    sheet.freeze_panes(3, 1)
    w.lights(book, sheet, f"I4:M{3 + count}")


def _half_year(book: Book, row: int, half: HalfYear) -> None:
    sheet, at = book.workbook.get_worksheet_by_name(HISTORY), row + 1
    cost, time, _, _ = half.lights
    given: tuple[tuple[int, w.Value, str], ...] = (
        (0, half.title, "field"),
        (1, half.budget, "money_field"),
        (2, half.expected, "money_field"),
        (5, half.planned_day, "day_field"),
        (6, half.expected_day, "day_field"),
        (10, half.gain, "field"),
        (11, half.service, "field"),
        (13, None, "field"),
    )
    for column, value, look in given:
        w.put(book, sheet, row, column, value, look)
    reckoned: tuple[tuple[int, str, w.Value, str], ...] = (
        (3, _percent(f"B{at}", f"C{at}"), half.percent, "percent_cell"),
        (4, _difference(f"B{at}", f"C{at}"), half.millions, "millions_cell"),
        (7, _late(f"F{at}", f"G{at}"), half.months, "whole_cell"),
        (8, _cost_light(f"D{at}", f"E{at}"), cost, "light"),
        (9, _time_light(f"H{at}"), time, "light"),
        (12, _worst(f"I{at}:L{at}"), overall(half.lights), "light"),
    )
    for column, formula, value, look in reckoned:
        if look == "light":  # a row without a half-year is no half-year without figures
            w.reckon(book, sheet, row, column, f'=IF($A{at}="","",{formula})', value if half.title else "", look)
        else:
            w.reckon(book, sheet, row, column, f"={formula}", value, look)


_TOLD = {
    1: "Statens grænser for statslige it-projekter. Kommuner er ikke omfattet. Ret tallene til jeres egne.",
    8: f"Kilde: {SOURCE[0]}.",
    9: SOURCE[1],
    11: "Gevinst og service har ingen faste grænser, som vi kender. I staten er den samlede farve et fagligt skøn.",
    12: "For statens projekter fra før 2011 var den samlede farve den dårligste af lysene. Arket viser den dårligste.",
}
"""What is said of the thresholds, by row."""


def _limits(book: Book) -> None:
    """The thresholds, which may be changed, and where they are from."""
    sheet = book.sheet(LIMITS, (34, 14, 12, 90))
    w.put(book, sheet, 0, 0, LIMITS, "title")
    w.header(book, sheet, 3, ("Hvad", "Rødt over", "Enhed", "Sådan læses det"))
    for row, one in enumerate(THRESHOLDS, start=_AT):
        w.put(book, sheet, row, 0, one.subject, "cell")
        w.put(book, sheet, row, 1, one.limit, "number_field")
        w.put(book, sheet, row, 2, one.unit, "cell")
        w.put(book, sheet, row, 3, one.read, "cell")
    for row, text in _TOLD.items():
        w.put(book, sheet, row, 0, text, "text")
