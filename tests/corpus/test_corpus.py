"""Python answers every row of the corpus as the row says."""

from __future__ import annotations

import json

import pytest

from tests.corpus.answers import ANSWERS
from tests.corpus.rows import FILES, HERE, rows


@pytest.mark.parametrize("name", FILES)
def test_python_answers_as_the_corpus_says(name: str) -> None:
    """Each row's question, put to the real functions, gives the row's answer."""
    found = [(row, json.loads(json.dumps(ANSWERS[name](row)))) for row in rows(name)]
    faults = [f"{row}\n  answered: {answer}" for row, answer in found if answer != row["answer"]]
    assert not faults, "\n".join(faults)


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
