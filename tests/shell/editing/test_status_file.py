"""`katalog new status CASE`: a report to fill in stands in the case's file, and nothing else of it has changed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from builder.nouns.model import Case
from builder.nouns.problem import errors
from builder.nouns.tables import CASE
from builder.shell.editing.status_file import StatusFileError, begin_report, half_year
from builder.stages.load.content import read_text
from builder.stages.validate import validate
from tests.builders import case_text, registers, write_files

TODAY = date(2026, 11, 28)
BEFORE = "\n  - {halvaar: 1. halvår 2026, udgift_plan: 12, slut_plan: 2027-05, udgift_nu: 13, kilder: [k1]}"
UNINDENTED = "\n- {halvaar: 1. halvår 2026, udgift_pct: 2, kilder: [k1]}"
ANSWERS = {
    "udgift_plan": "12,5",
    "udgift_nu": "14",
    "slut_plan": "2027-03",
    "slut_nu": "2027-07",
    "samlet": "gul",
    "vurdering": "Det går.",
    "kilder": "[k1]",
}

NOT_ASKED = {
    "halvaar": "it is the half-year of the day",
    "udgift_pct": "who writes a report knows the sums",
    "udgift_mio": "who writes a report knows the sums",
    "forsinkelse_mdr": "who writes a report knows the days",
    "gevinster": "the overall light is asked for",
    "andre_gevinster": "the overall light is asked for",
    "sikkerhed": "who writes a report knows",
    "udledt": "who writes a report knows",
    "note": "the judgement is asked for",
}
"""The fields of a report that `katalog new status` leaves to the editor, and why."""


def filled(text: str) -> str:
    """The report with an answer in the place of each placeholder."""
    lines = (line.partition(":") for line in text.split("\n"))
    return "\n".join(
        f"{key}: {ANSWERS[key.strip()]}" if "UDFYLD" in value else key + colon + value for key, colon, value in lines
    )


def begun(root: Path, case: str = "a") -> str:
    """The file's text with a report to fill in."""
    return begin_report(root, case, registers(), TODAY)[1]


@pytest.mark.parametrize("reports", ["", BEFORE, UNINDENTED])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_report_is_put_in_and_valid_once_filled_in(tmp_path: Path, reports: str, newline: str) -> None:
    """Every line of before is there, in order; with the placeholders answered the check accepts it."""
    before = case_text("\nTekst.[^k1]\n", **({"statusrapporter": reports} if reports else {})).replace("\n", newline)
    root = write_files(tmp_path, {"cases/a.md": before})
    after = begun(root)
    added = [line for line in after.split(newline) if line not in before.split(newline)]
    rest = [line for line in after.split(newline) if line not in added]
    assert rest == before.split(newline)
    assert after.count(newline) == after.count("\n")
    assert ("udgift_plan: 12" in "\n".join(added)) == (reports == BEFORE)
    (root / "cases" / "a.md").write_text(filled(after.replace("\r\n", "\n")), "utf-8")
    checked = validate(read_text(root / "cases" / "a.md", "cases/a.md"), registers(), TODAY)  # type: ignore[arg-type]
    assert errors(checked.problems) == ()
    assert isinstance(checked.content, Case)
    assert [one.half_year.text for one in checked.content.status_reports][-1] == "2. halvår 2026"


def test_a_mark_before_the_text_stays(tmp_path: Path) -> None:
    """As Notepad writes it, and the check reads it."""
    root = write_files(tmp_path, {"cases/a.md": "\ufeff" + case_text("\nTekst.[^k1]\n")})
    after = begun(root)
    assert (after.startswith("\ufeff---\n"), "statusrapporter:" in after) == (True, True)


def test_lines_that_end_as_on_an_old_macintosh_are_told(tmp_path: Path) -> None:
    """The check reads them, but nothing can be put between them."""
    root = write_files(tmp_path, {"cases/a.md": case_text("\nTekst.[^k1]\n").replace("\n", "\r")})
    with pytest.raises(StatusFileError, match="linjer slutter"):
        begun(root)


@pytest.mark.parametrize(
    ("case", "reports", "told"),
    [
        ("aa", "", "Mente du »a«"),
        ("a", " [{halvaar: 1. halvår 2026, udgift_pct: 2, kilder: [k1]}]", "som en liste"),
        ("a", "\n  - {halvaar: 2. halvår 2026, udgift_pct: 2, kilder: [k1]}", "allerede en statusrapport"),
        ("a", "\n  - {halvaar: snart, kilder: [k1]}", "har fejl"),
    ],
)
def test_what_cannot_be_done_is_said(tmp_path: Path, case: str, reports: str, told: str) -> None:
    """No such case, a list on one line, a report that is there, a front matter with errors."""
    fields = {"statusrapporter": reports} if reports else {}
    root = write_files(tmp_path, {"cases/a.md": case_text("\nTekst.[^k1]\n", **fields)})
    with pytest.raises(StatusFileError, match=told):
        begun(root, case)


def test_half_years() -> None:
    """A day is of the first half-year to the end of June."""
    assert [half_year(date(2026, month, 1)) for month in (6, 7)] == ["1. halvår 2026", "2. halvår 2026"]


def test_whether_a_field_is_asked_for_is_decided(tmp_path: Path) -> None:
    """Every field of a report is asked for, or named as left to the editor."""
    keys = {row.key for row in CASE.group("statusrapporter").fields}
    text = begun(write_files(tmp_path, {"cases/a.md": case_text()}))
    asked = {key for key in keys if re.search(rf"^ +{key}: ", text, re.MULTILINE)}
    assert keys - asked == NOT_ASKED.keys(), "`_ASKED` in status_file.py, or `NOT_ASKED`"
