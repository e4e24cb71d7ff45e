"""What must not be published, and what only looks so."""

from __future__ import annotations

import json
import re

import pytest

from builder.nouns.lint.privacy import KINDS_OF_SECRETS, matches
from builder.shell.settings import PROJECT
from tests.steps import steps


def test_a_number_on_the_list_of_exceptions_passes() -> None:
    """However it is written; other numbers are still found."""
    assert list(matches("https://x.dk/1012141234 og 101214-1234", {"1012141234"})) == []
    assert [match.start for match in matches("1012141234 og 101214-1235", {"1012141234"})] == [14]


def test_every_kind_of_secret_has_an_example_that_is_found() -> None:
    """A kind that no row of the corpus is of is tried by nobody, and the quick look that spares most texts may hide it."""
    rows = json.loads((PROJECT / "tests/corpus/privacy.json").read_text("utf-8"))
    texts = ["".join(row["text"]) for row in rows if "hemmelighed" in row["answer"]]
    kinds = {kind: [text for text in texts if re.search(kind, text, re.IGNORECASE)] for kind in KINDS_OF_SECRETS}
    assert [kind for kind, fits in kinds.items() if not fits] == [], "a row in tests/corpus/privacy.json"
    assert [text for text in texts if "hemmelighed" not in {match.code for match in matches(text)}] == []


WORST = (
    "1", "a.", "a@", "01", "kontakt ", "Aa ", "eyJ", "a:", "tlf ", "20 ", "x://a", "adgangskode:", "+45", "01-",
    "20.", "bearer ", "token=", "journalnr ", "*1", "&#4", "](", "_", "%40a",
)  # fmt: skip
"""Pieces that, repeated to the limit of a file, would keep a careless pattern busy."""


@pytest.mark.parametrize("piece", WORST)
def test_no_text_takes_long(piece: str) -> None:
    """Patterns alone go through a file at the limit, as many as through a short one; `bench.limits` tells what they cost."""
    steps(lambda: list(matches(piece * (100_000 // len(piece)))), most=100)
