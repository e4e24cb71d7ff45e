"""Hard spaces, made by the program."""

from __future__ import annotations

import pytest

from builder.nouns.language.dates import PARTS
from builder.nouns.language.typography import HARD, bound, gap, wide


@pytest.mark.parametrize(
    "text",
    [
        "§_60", "§_60_a-fællesskab", "§§_60 og 61", "130_mio._kr.", "1,8_mia._kr. om året", "25_pct. af alt", "15_% færre",
        "3._marts 2024", "den 12._december", "1._kvartal 2026", "2._halvår", "I_drift ifølge kilde", "ca._70 ansatte", "Ca._2023", "nr._4",
        "NIS_2 kræver", "400.000_kr. i 2024", "1,24_årsværk", "15_kB", "frit under CC_BY_4.0",
    ],
)  # fmt: skip
def test_words_that_belong_together(text: str) -> None:
    """A number stays with its unit, a day with its month, a paragraph with its sign; here _ is the hard space."""
    assert bound(text.replace("_", " ")) == text.replace("_", HARD)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_a_year_stays_with_its_number(part: str) -> None:
    """Each that a date may be written by: a quarter, a half-year."""
    assert bound(f"fra 1. {part} 2026") == f"fra 1.{HARD}{part} 2026"


@pytest.mark.parametrize(
    "text",
    ["§ 60 i styrelsesloven"[4:], "60 kommuner", "i drift", "marts 2024", "punkt 3. Marts", "mio. kommuner", "{{ a == 2 %}", ""],
)
def test_other_spaces_may_break(text: str) -> None:
    """Nothing else is held together; »§ 60 i« is a preposition, and a template's own signs are left alone."""
    assert bound(text) == text
    assert bound("§ 60 i styrelsesloven") == f"§{HARD}60 i styrelsesloven"


def test_it_is_done_once() -> None:
    """Text that has its hard spaces is left as it is."""
    once = bound("130 mio. kr. den 3. marts efter § 60 a")
    assert bound(once) == once


@pytest.mark.parametrize(
    ("before", "after", "holds"),
    [("De fik 130", "mio. kr.", True), ("den 3.", "marts", True), ("De to", "kommuner", False), ("", "", False)],
)
def test_a_line_of_the_file_may_end_anywhere(before: str, after: str, holds: bool) -> None:
    """Whether the end of a line in the file is a space that must not break on the page."""
    assert gap(before, after) == (HARD if holds else " ")


def test_a_title_with_a_word_too_wide_for_a_phone_is_told() -> None:
    """The longest word decides, in three steps; a line may end at a hyphen, a dash or a stroke."""
    for title, expected in (
        ("", ""),
        ("Fælles it-driftsorganisationer og netværk/drift", ""),
        ("Informationssikkerhed og databeskyttelse", "long-word"),
        ("Nordsjællands Digitaliseringssamarbejde", "long-word"),
        ("OS2 – Offentligt Digitaliseringsfællesskab", "long-word"),
        ("Fælleskommunalt ledelsesinformationssystem (FLIS)", "longer-word"),
        ("Speciallægepraksisplanlægningssamarbejdet", "longest-word"),
    ):
        assert wide(title) == expected, title
