"""A number beside what it counts, and after it: no word is read twice."""

from __future__ import annotations

import pytest

from tests.builders import case

FIGURES = (
    ("Leverandører", "67", "leverandører", "", "leverandører"),
    ("Stiftende kommuner", "5", "kommuner", "", "stiftende kommuner"),
    ("It-leverandører", "15", "leverandører", "", "it-leverandører"),
    ("Kommuner, da fristen udløb", "20", "kommuner", "", "kommuner, da fristen udløb"),
    ("Modtagere", "3", "mio. modtagere", "mio.", "modtagere"),
    ("KOL-patienter", "1.124", "patienter", "", "KOL-patienter"),
    ("Budget i mio. kr.", "12", "mio. kr.", "mio. kr.", "Budget i mio. kr."),
    ("Ansatte", "40", "årsværk", "årsværk", "Ansatte"),
    ("Kommunernes borgere", "40.000", "indbyggere", "indbyggere", "Kommunernes borgere"),
)
"""Subject, number, unit; the unit that is told beside the subject; and the subject as it follows the number."""


@pytest.mark.parametrize(("subject", "number", "unit", "measure", "counted"), FIGURES)
def test_a_unit_that_the_subject_names_is_told_once(subject: str, number: str, unit: str, measure: str, counted: str) -> None:
    """Words alone: a sign as »kr.« always stands by its number."""
    told = f"\n  - {{hvad: '{subject}', tal: {number}, enhed: '{unit}', aar: 2024, kilder: [k1]}}"
    (figure,) = case(stoerrelse=told).size
    assert (figure.unit, figure.measure, figure.counted) == (unit, measure, counted)
