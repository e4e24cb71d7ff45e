"""What a case's date is the date of, and when its source has grown old."""

from __future__ import annotations

from datetime import date

import pytest

from builder.nouns.derived.standing import standing
from tests.builders import TODAY, case


@pytest.mark.parametrize(
    ("status", "end", "words", "old"),
    [
        ("{vaerdi: i drift, dato: 2026-03, kilder: [k1]}", None, "ifølge kilde fra marts 2026", False),
        ("{vaerdi: i drift, dato: 2012, kilder: [k1]}", None, "ifølge kilde fra 2012", True),
        ("{vaerdi: undersøges, dato: ca. 2017, kilder: [k1]}", None, "ifølge kilde fra ca. 2017", True),
        ("{vaerdi: afsluttet, dato: 2021-05-20, kilder: [k1]}", "2019-12-31", "31. december 2019", False),
        (
            "{vaerdi: afsluttet, dato: 2021-03-04, kilder: [k1]}",
            "{dato: 2022, forventet: ja, kilder: [k1]}",
            "efter planen 2022",
            False,
        ),
        ("{vaerdi: opgivet, dato: 2014, kilder: [k1]}", None, "ifølge kilde fra 2014", False),
    ],
)
def test_the_words_say_what_the_date_is_of(status: str, end: str | None, words: str, old: bool) -> None:
    """What is over bears the day it ended, when known; everything else the date of its source, which may be old."""
    unknown = None if end else "[Hvornår det sluttede]"
    found = standing(case(status=status, slut=end, ukendt=unknown), TODAY)
    assert (found.words, found.old) == (words, old)


def test_a_source_grows_old_after_three_years() -> None:
    """On the last day of the third year it is not old; on the next it is."""
    page = case(status="{vaerdi: i drift, dato: 2024-01-31, kilder: [k1]}")
    assert not standing(page, date(2027, 1, 31)).old
    assert standing(page, date(2027, 2, 1)).old
