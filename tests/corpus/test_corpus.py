"""Python answers every row of the corpus as the row says."""

from __future__ import annotations

import json
import re

import pytest

from builder.nouns.agreements import AGREEMENTS
from builder.nouns.rules import RULES
from builder.nouns.tables import CASE
from builder.stages.validate import agree
from tests.builders import records
from tests.corpus.answers import ANSWERS
from tests.corpus.rows import FILES, HERE, rows
from tests.form.left_out import COMMAND_LINE_ONLY


@pytest.mark.parametrize("name", FILES)
def test_python_answers_as_the_corpus_says(name: str) -> None:
    """Each row's question, put to the real functions, gives the row's answer."""
    found = [(row, json.loads(json.dumps(ANSWERS[name](row)))) for row in rows(name)]
    faults = [f"{row}\n  answered: {answer}" for row, answer in found if answer != row["answer"]]
    assert not faults, "\n".join(faults)


def test_every_rule_about_fields_of_a_case_is_told_by_some_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a rule some row of the corpus would have another answer, so that nothing loses it and the form is asked of it."""
    of_case = {kind.type.__name__ for kind in records(CASE)}
    untold = []
    for rule in (one for one in AGREEMENTS if one.record in of_case):
        left = {name: tuple(one for one in some if one is not rule) for name, some in agree._RULES.items()}
        asked = [row for row in rows("agreement") if any(code == rule.code for code, _ in row["answer"])]
        with monkeypatch.context() as without:
            without.setattr(agree, "_RULES", left)
            untold += [] if any(ANSWERS["agreement"](row) != row["answer"] for row in asked) else [rule]
    assert untold == []


ASKED_ELSEWHERE = {"case-ligner": "answers of `lookalikes` are slugs", "fil-for-stor": "too long for a row"}
"""Codes that the form tells and no row does, and why."""


def test_every_rule_that_the_form_tells_is_told_by_some_row() -> None:
    """A fixture shows one way to break a rule; a row, a line long, lets the form and Python be asked of all that differ by little."""
    told = set(re.findall(r'"([a-zæøå0-9-]+)"', json.dumps([[row["answer"] for row in rows(name)] for name in FILES])))
    assert RULES.keys() - COMMAND_LINE_ONLY.keys() - told == ASKED_ELSEWHERE.keys()


def test_every_file_is_a_table_of_questions_asked_once() -> None:
    """One row a line, no question twice, a function for each file, and each file told of in the README."""
    readme = (HERE / "README.md").read_text("utf-8")
    assert set(FILES) == set(ANSWERS)
    for name in FILES:
        lines = (HERE / f"{name}.json").read_text("utf-8").splitlines()
        questions = [json.dumps({key: value for key, value in row.items() if key != "answer"}) for row in rows(name)]
        assert len(lines) == len(questions) + 2, name
        assert len(set(questions)) == len(questions), name
        assert f"`{name}`" in readme, name
