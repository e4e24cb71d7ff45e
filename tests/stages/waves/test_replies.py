"""A row comes in whole or is told: case, wave, signature, each kind of answer, two for one case, titles that are wrong."""

from __future__ import annotations

import io

import openpyxl
import pytest

from builder.nouns.tables.waves import reply
from builder.nouns.waves.replies import Found
from builder.nouns.waves.sheets import Cell, CellKind
from builder.stages.waves import read_replies
from builder.stages.waves.cells import Misread, Reader
from tests.stages.waves.small import asked, imported, opened
from tests.stages.waves.test_files import GOOD, HEAD, rows

READER = Reader(choices=asked().choices)
QUESTIONS = {one.id: one for one in asked().questions}


def told(*lines: list[str], head: list[str] = HEAD) -> list[tuple[str, str]]:
    """Where each fault of these rows is, and what helps, or what is wrong where nothing is told that helps."""
    return [(fault.title, fault.hint or fault.message) for fault in imported("svar.csv", rows(*lines, head=head)).faults]


def changed(**values: str) -> list[str]:
    """A good row with other values, by title in small letters."""
    keys = {title.split()[0].lower(): number for number, title in enumerate(HEAD)}
    line = list(GOOD)
    for key, value in values.items():
        line[keys[key]] = value
    return line


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"case-id": "proove-01"}, ("Case-id", "Mente du »proeve-01«?")),
        ({"case-id": "Prøve nr. 01"}, None),
        ({"case-id": ""}, ("Case-id", "Skriv case-id'et, som det stod i skemaet.")),
        ({"svar": ""}, ("Svar fra (funktion)", "Skriv funktionen, fx It-chef, Ballerup Kommune.")),
        ({"svar": "Jens Hansen"}, ("Svar fra (funktion)", "Skriv funktionen i stedet, fx It-chef, Ballerup Kommune.")),
        ({"svar": "Anne-Marie B. Holm"}, ("Svar fra (funktion)", "Skriv funktionen i stedet, fx It-chef, Ballerup Kommune.")),
        ({"svar": "It-chef Jens Hansen"}, ("Svar fra (funktion)", "Skriv funktionen i stedet")),
        ({"svar": "jens hansen"}, ("Svar fra (funktion)", "Skriv funktionen i stedet")),
        ({"svar": "jeha@lemvig.dk"}, ("Svar fra (funktion)", "Skriv funktionen i stedet")),
        ({"svar": "Ballerup Kommune"}, None),
        ({"status": "kører"}, ("Status", "Mente du »I drift«?")),
        ({"status": "I drift/afsluttet"}, ("Status", "Vælg et af dem")),
        ({"status": "ved ikke"}, None),
        ({"ændring": "?"}, None),
        ({"kommuner": "cirka 5"}, ("Kommuner", "Mente du »ca. 5«?")),
        ({"begyndt": "nej"}, ("Begyndt", "Er det ikke slut, så lad cellen stå tom.")),
        ({"case-id": "Case-id", "målt": "Målt gevinst"}, None),
        ({"svar": "Borgmester Egedal"}, None),
        ({"dato": ""}, ("Dato for svaret", "Skriv dagen, da der blev svaret.")),
        ({"dato": "november 2026"}, ("Dato for svaret", "Skriv dagen, da der blev svaret.")),
        ({"dato": "i dag"}, ("Dato for svaret", "Skriv fx 16. februar 2016")),
        ({"målt": "jaa"}, ("Målt gevinst", "Mente du »ja«?")),
        ({"målt": "ved ikke"}, None),
        ({"andel": "0.15"}, ("Andel nået", "Mente du »0,15«?")),
    ],
)  # fmt: skip
def test_a_row_is_told_at_its_cell(values: dict[str, str], expected: tuple[str, str] | None) -> None:
    """Or comes in."""
    line = [*GOOD]
    keys = [title.split()[0].lower() for title in HEAD]
    for key, value in values.items():
        line[keys.index(key)] = value
    faults = told(line)
    assert [(title, hint[: len(expected[1])]) for title, hint in faults] == [expected] if expected else faults == []


@pytest.mark.parametrize(
    ("kind", "cell", "expected"),
    [
        ("begyndt", Cell("16. februar 2016"), "2016-02-16"),
        ("begyndt", Cell("16-02-2016"), "2016-02-16"),
        ("begyndt", Cell("2016-02-16 00:00:00"), "2016-02-16"),
        ("begyndt", Cell("2/2016"), "2016-02"),
        ("begyndt", Cell("1. kvartal 2016"), "1. kvartal 2016"),
        ("begyndt", Cell("foråret 2016"), "foråret 2016"),
        ("begyndt", Cell("Ca. feb. 2016"), "ca. 2016-02"),
        ("begyndt", Cell("08-07-1905"), "Mente du »2016«?"),
        ("begyndt", Cell("31.2.2016"), "Februar 2016 har 29 dage."),
        ("begyndt", Cell("2016", CellKind.NUMBER), "2016"),
        ("begyndt", Cell("1e400", CellKind.DAY), "Skriv fx"),
        ("begyndt", Cell("42416.5", CellKind.DAY), "2016-02-16"),
        ("begyndt", Cell("7", CellKind.NUMBER), "Skriv fx"),
        ("begyndt", Cell("42416", CellKind.NUMBER), "Mente du »2016-02-16«?"),
        ("kommuner", Cell("1.6000000000000001", CellKind.NUMBER), "1,6"),
        ("kommuner", Cell("12 kommuner"), "12"),
        ("kommuner", Cell("1 600"), "Mente du »1.600«?"),
        ("kommuner", Cell("mange"), "Skriv et dansk tal"),
        ("kommuner", Cell("nan", CellKind.NUMBER), "Skriv et dansk tal"),
        ("kommuner", Cell("1", CellKind.TRUTH), "Skriv et dansk tal"),
        ("andel", Cell("0.15", CellKind.NUMBER), "Mente du »15 %«?"),
        ("andel", Cell("0.15", CellKind.PERCENT), "15"),
        ("andel", Cell("15 pct."), "15"),
        ("status", Cell("afsluttet"), "afsluttet"),
        ("status", Cell("42416", CellKind.DAY), "Vælg et af dem: Idé"),
        ("status", Cell("xyz"), "Vælg et af dem: Idé"),
        ("maalt", Cell("1", CellKind.TRUTH), "ja"),
        ("maalt", Cell("Nej."), "nej"),
        ("aendring", Cell("a\r\nb\u00a0c"), "a b c"),
        ("aendring", Cell("a\u200bb"), "Skriv svaret igen."),
        ("aendring", Cell("42416", CellKind.DAY), "Gør cellen til tekst, og skriv svaret igen."),
        ("aendring", Cell("0.15", CellKind.PERCENT), "15 %"),
        ("aendring", Cell("#REF!", CellKind.FAULT), "Skriv selve svaret i cellen."),
    ],
)
def test_a_cell_is_read_or_asked_about(kind: str, cell: Cell, expected: str) -> None:
    """What is certain is read, and what is not is told with what helps."""
    read = READER.read(cell, QUESTIONS[kind])
    assert read.hint[: len(expected)] == expected if isinstance(read, Misread) else read == expected


def test_days_of_an_old_macintosh_are_four_years_later() -> None:
    """Its files say so."""
    assert Reader(choices={}, early=True).day(Cell("40954", CellKind.DAY)) == "2016-02-16"


@pytest.mark.parametrize(("days", "early"), [("42416", False), ("40954", True)])
def test_a_day_that_a_column_of_text_keeps_as_a_number_is_asked_about(days: str, early: bool) -> None:
    """The form's columns are text, and a date that is pasted or written into one is a bare number of days."""
    read = Reader(choices={}, early=early).day(Cell(days, CellKind.NUMBER))
    assert read == Misread(f"»{days}« er ikke en dato", "Mente du »2016-02-16«?")


def test_two_answers_for_one_case_are_told_at_both_and_the_same_twice_is_one() -> None:
    """Nobody knows which of two is right; also when they stand in two files."""
    other = changed(status="Afsluttet")
    found = imported("svar.csv", rows(GOOD, other, ["proeve-02", *GOOD[1:]]))
    assert [reply.case for reply in found.replies] == ["proeve-02"]
    assert [(fault.row, fault.message) for fault in found.faults] == [
        (2, "Der er to forskellige svar for »Prøve nr. 01« (også række 3); intet af dem er taget med"),
        (3, "Der er to forskellige svar for »Prøve nr. 01« (også række 2); intet af dem er taget med"),
    ]
    assert len(imported("svar.csv", rows(GOOD, GOOD)).replies) == 1
    both: Found = read_replies([opened("a.csv", rows(GOOD)), opened("b.csv", rows(other))], asked())
    assert [fault.message.split("(")[1][:11] for fault in both.faults] == ["også b.csv)", "også a.csv)"]


def test_a_row_of_another_wave_or_without_an_answer_is_told() -> None:
    """The form of an earlier year is not taken for this one."""
    assert told([*GOOD, "2018"], head=[*HEAD, "Bølge"]) == [("Bølge", "Det er arket »Svar« fra skemaet, der skal læses ind.")]
    empty = [*GOOD[:3], *[""] * 6]
    assert [title for title, _ in told(empty)] == ["Case-id"]
    assert told(["", "", "", "", "", "", "", "", ""]) == []


def test_a_sum_is_told_as_one_and_a_reply_with_all_that_is_wrong() -> None:
    """Whoever pasted a table has a row below it that is no answer; what is in it is no slip of one."""
    total = ["I alt", "", "", "", "seks", "", "", "", ""]
    assert told(GOOD, total) == [("Case-id", "Er rækken en sum eller en bemærkning, så slet den. Er den et svar, så skriv case-id'et, funktionen og dagen.")]  # fmt: skip
    assert {title for title, _ in told(changed(**{"case-id": "xyz", "kommuner": "seks stykker"}))} == {"Case-id", "Kommuner"}


def test_a_quotation_mark_that_is_not_closed_loses_no_row() -> None:
    """The rows below are no part of an answer; a line break in one that is closed is."""
    found = imported("svar.csv", rows(changed(ændring='"Vi er store'), ["proeve-02", *GOOD[1:]]))
    assert (found.replies, [fault.row for fault in found.faults]) == ((), [2])
    assert "ikke lukket" in found.faults[0].message
    assert len(imported("svar.csv", rows(changed(ændring='"Først; så\r\nog til sidst"'), ["proeve-02", *GOOD[1:]])).replies) == 2


def test_wrong_titles_are_told_once_and_the_rest_comes_in() -> None:
    """A misspelt one, one that is not there, one that stands twice; and a sheet without any."""
    head = [*HEAD[:3], "Statuss", *HEAD[4:]]
    found = imported("svar.csv", rows(GOOD, head=head))
    assert [fault.text.split(":", 1)[1].strip() for fault in found.faults] == [
        "række 1, kolonne D: ingen kender kolonnen »Statuss«, så den er ikke læst. Mente du »Status«?",
        "kolonnen »Status« mangler, så ingen får svar på det spørgsmål. Skriv overskriften, som den stod i skemaet.",
    ]
    assert "status" not in found.replies[0].values
    twice = imported("svar.csv", rows([*GOOD, "3"], head=[*HEAD, "Kommuner"]))
    assert twice.replies == ()
    assert [fault.message for fault in twice.faults][:1] == [
        "Kolonnen »Kommuner« står der to gange (også i kolonne E), så intet er læst ind fra arket"
    ]
    book = openpyxl.Workbook()
    book.active.append(["Navn", "Nummer"])
    made = io.BytesIO()
    book.save(made)
    (fault,) = imported("forkert.xlsx", made.getvalue()).faults
    assert fault.text == (
        "forkert.xlsx: ingen af arkene (»Sheet«) har kolonnerne »Case-id« og »Svar fra (funktion)«. "
        "Det er arket »Svar« fra skemaet, der skal læses ind."
    )


def test_a_form_asks_for_every_field_of_a_reply() -> None:
    """A new one is asked for by `page.py` and `workbook.py`, its title known to `layout.py`, and read and ordered by `replies.py`."""
    (found,) = imported("svar.csv", rows(GOOD)).replies
    unasked = {row.key for row in reply(()).fields} - {"svar"} - found.values.keys()
    assert unasked == set(), "ask for it in stages/waves/, or name it here as one that only an editor writes"


def test_a_row_whose_case_has_the_name_of_another_is_told() -> None:
    """As a sheet gets that is sorted by one column alone: the answers would be another case's."""
    head = [*HEAD, "Samarbejde"]
    assert told([*GOOD, "Prøve nr. 01"], head=head) == told([*GOOD, "En forening, som ingen kender"], head=head) == []
    [(title, help_)] = told([*GOOD, "Prøve nr. 02"], head=head)
    assert (title, "sorteret hver for sig" in help_) == ("Case-id", True)
