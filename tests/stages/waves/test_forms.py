"""The forms as they go out: the same bytes each time, text cells, choices from a hidden sheet, what is known; and the page."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace

import openpyxl

from builder.nouns.fields import OneOf
from builder.nouns.language import dates
from builder.nouns.model.waves import DAY, NUMBER, Question
from builder.nouns.tables.waves import QUESTION, WAVE, kind_of
from builder.nouns.waves import words
from builder.nouns.waves.sheets import Cell
from builder.shell.settings import PROJECT
from builder.stages.waves import FormParts, all_cases, cells, form_page, one_case
from builder.stages.waves.cells import Misread, Reader
from tests.corpus.rows import rows as corpus
from tests.stages.waves.small import CASES, asked, imported

PARTS = FormParts(**{name: (PROJECT / "templates" / "wave" / f"form.{end}").read_text("utf-8") for name, end in (("page", "html"), ("style", "css"), ("script", "js"))})  # fmt: skip


def test_every_kind_of_answer_is_read_and_has_a_kind_of_value() -> None:
    """What the table lets a question ask for, a form can be read for and a file can hold; a new kind falls through to none."""
    (choice,) = (row.kind for row in QUESTION.fields if row.name == "kind" and isinstance(row.kind, OneOf))
    kinds = {value for _, value in choice.words}
    assert cells._KINDS.keys() == kinds
    asking = [Question(id="a", title="A", wording="A?", kind=kind, vocabulary="status") for kind in kinds]
    assert len({type(kind_of(question)) for question in asking}) == len(kinds)
    (told,) = re.findall(r"type: \w+ +# (.+)", (PROJECT / "docs/boelger.md").read_text("utf-8"))
    assert set(re.split(", | eller ", told)) == kinds, "docs/boelger.md tells whoever writes a wave what may be asked"


def test_the_same_bytes_come_out_each_time() -> None:
    """No clock is in them."""
    form = asked()
    assert all_cases(form) == all_cases(form)
    assert one_case(form, form.subjects[0]) == one_case(form, form.subjects[0])
    assert form_page(form, PARTS) == form_page(form, PARTS)


def test_the_workbook_for_all_cases() -> None:
    """A row a case with what is known; cells to fill in are text and open, all else is protected; choices stand hidden."""
    book = openpyxl.load_workbook(io.BytesIO(all_cases(asked())))
    sheet = book["Svar"]
    rows = list(sheet.iter_rows(values_only=True))
    assert book.sheetnames == ["Svar", "Vejledning", "Lister"]
    assert book["Lister"].sheet_state == "hidden"
    assert rows[0][4] == "Status – Hvor langt er samarbejdet?"
    assert rows[1] == ("proeve-01", "Prøve nr. 01", None, None, "I drift", "2", "oktober 2012", None, None, None, "2026")
    assert rows[3][4] is None, "an unknown status is no answer"
    assert len(rows) == CASES + 1
    assert sheet.protection.sheet
    locked = {column: (sheet.cell(5, column).protection.locked, sheet.cell(5, column).number_format) for column in range(1, 12)}
    assert {column for column, (held, _) in locked.items() if held} == {1, 2, 11}
    assert {form for _, form in locked.values()} == {"@"}
    choices = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    assert choices == {f"E2:E{CASES + 1}": "Lister!$A$1:$A$7", f"I2:I{CASES + 1}": "Lister!$B$1:$B$2"}
    assert book["Lister"]["A4"].value == "I drift"


def test_the_workbook_for_one_case() -> None:
    """A row a question: only the answers are open, and those to choose have their choices."""
    form = asked()
    sheet = openpyxl.load_workbook(io.BytesIO(one_case(form, form.subjects[0])))["Svar"]
    opened = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert opened == {f"C{row}" for row in range(4, 12)}
    assert (sheet["A6"].value, sheet["C6"].value) == ("Status", "I drift")
    choices = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    assert choices == {"C6": "Lister!$A$1:$A$7", "C10": "Lister!$B$1:$B$2"}


def test_each_form_says_how_it_is_filled_in_itself() -> None:
    """A form with one case has no rows for others and the page no cells; a unit that ends in a full stop has one."""
    form = asked()
    share = replace(form.questions[0], kind="tal", unit="pct.", help="")
    form = replace(form, questions=(share,))
    books = (all_cases(form), one_case(form, form.subjects[0]))
    guides = [
        [row[1] for row in openpyxl.load_workbook(io.BytesIO(one))["Vejledning"].iter_rows(values_only=True)] for one in books
    ]
    every, single = ([text for text in lines if text] for lines in guides)
    assert [words.EACH_ROW in lines for lines in (every, single)] == [True, False]
    assert [words.EACH_QUESTION in lines for lines in (every, single)] == [False, True]
    assert every[-1] == "Hvor langt er samarbejdet? Et tal i pct."
    page = form_page(form, PARTS).decode()
    assert "Gem svarene som CSV" in page
    assert "celler" not in page
    assert ".xlsx" not in page


ASIDE = {
    "resume", "grundlag", "ukendt",  # for readers of the survey's page
    "cases", "id", "type", "ordliste", "version", "afloeser", "kendt",  # how a form is made: rows, columns and choices
}  # fmt: skip
"""Fields of a wave's file that no form says in their own words."""


def test_every_form_says_what_its_wave_says_to_who_answers() -> None:
    """Workbook for all, workbook for one and page alike; a new field of a wave or a question does too, or stands in `ASIDE`."""
    signs = {row.key: f"Tegn {row.key}" for row in (*WAVE.fields, *QUESTION.fields)}
    asking = Question(id="a", title="Tegn titel", wording=signs["ordlyd"], kind=NUMBER, unit=signs["enhed"], help=signs["hjaelp"])
    form = replace(asked(), title=signs["titel"], deadline=signs["frist"], questions=(asking,))
    for made in (all_cases(form), one_case(form, form.subjects[0])):
        said = " ".join(str(cell) for sheet in openpyxl.load_workbook(io.BytesIO(made)) for row in sheet.values for cell in row)
        assert [sign for key, sign in signs.items() if sign not in said and key not in ASIDE | {"spoergsmaal"}] == []
    page = form_page(form, PARTS).decode()
    assert [sign for key, sign in signs.items() if sign not in page and key not in ASIDE | {"spoergsmaal"}] == []
    manual = (PROJECT / "docs/boelger.md").read_text("utf-8")
    assert [key for key in signs if not re.search(rf"`{key}[`:]|^ +(?:- )?{key}:|^{key}:", manual, re.MULTILINE)] == []


def test_what_is_known_is_read_back_as_it_was_meant() -> None:
    """So that a row nobody has signed is seen to be untouched; an untouched form gives nothing, and no fault."""
    form = asked()
    reader = Reader(choices=form.choices)
    questions = {one.id: one for one in form.questions}
    read = [reader.read(Cell(text), questions[key]) for one in form.subjects for key, text in one.known.items()]
    assert not any(isinstance(one, Misread) for one in read)
    found = imported("alle.xlsx", all_cases(form))
    assert (found.replies, found.faults, found.skipped) == ((), (), CASES)
    found = imported("en.xlsx", one_case(form, form.subjects[0]))
    assert (found.replies, found.faults, found.skipped) == ((), (), 1)


def test_a_date_is_read_back_however_exactly_it_is_known() -> None:
    """A form says it as pages do (`known` in `nouns/waves/forms.py`), so how a date is said and how `cells.py` reads it go together."""
    dated = [row["answer"]["text"] for row in corpus("dates") if "text" in row["answer"] and not row["answer"]["undated"]]
    question = next(one for one in asked().questions if one.kind == DAY)
    read = {text: Reader(choices={}).read(Cell(text), question) for text in dated}
    meant = {text: dates.parse(one) if isinstance(one, str) else None for text, one in read.items()}
    assert [text for text, when in meant.items() if when is None or when.text != text] == [], "stages/waves/cells.py"
    assert {when.precision for when in meant.values() if when} == set(dates.PRECISIONS) - {"udateret"}


def test_the_page_runs_its_own_script_and_nothing_else() -> None:
    """Its policy names style and script by their digest; its data ends no script, and knows every case and choice."""
    text = form_page(asked(), PARTS).decode()
    assert "default-src 'none'" in text
    assert len(re.findall(r"'sha256-[A-Za-z0-9+/=]{44}'", text)) == 2
    assert not re.search(r"(?:src|href)=", text)
    data = json.loads(re.findall(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)[0])
    assert len(data["subjects"]) == CASES
    assert data["subjects"][0]["known"] == {"Status": "I drift", "Kommuner": "2", "Begyndt": "oktober 2012"}
    assert "Afsluttet" in data["questions"][0]["choices"]
