"""Danish numbers and ranges."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builder.nouns.amounts import AT_LEAST, AT_MOST, QUALIFIERS, parse


@pytest.mark.parametrize(
    ("written", "low", "high", "said"),
    [
        ("2", "2", "2", "2"),
        ("0", "0", "0", "0"),
        ("1.254", "1254", "1254", "1.254"),
        ("1.000.000", "1000000", "1000000", "1.000.000"),
        ("1254", "1254", "1254", "1254"),
        ("1,24", "1.24", "1.24", "1,24"),
        ("1.254,5", "1254.5", "1254.5", "1.254,5"),
        ("-61", "-61", "-61", "−61"),
        ("−61", "-61", "-61", "−61"),
        ("8,5-12,7", "8.5", "12.7", "8,5-12,7"),
        ("8,5 – 12,7", "8.5", "12.7", "8,5-12,7"),
        ("1.000-2.000", "1000", "2000", "1.000-2.000"),
        ("ca. 70", "70", "70", "ca. 70"),
        ("op til 10", None, "10", "op til 10"),
        ("mindst 2", "2", None, "mindst 2"),
        ("godt 2,9", "2.9", "2.9", "godt 2,9"),
        ("ca. 8-10", "8", "10", "ca. 8-10"),
        (" 5 ", "5", "5", "5"),
    ],
)
def test_amounts(written: str, low: str | None, high: str | None, said: str) -> None:
    """A Danish number is read exactly, and said as a Dane writes it."""
    found = parse(written)
    assert found is not None
    assert (found.low, found.high, found.text) == (low and Decimal(low), high and Decimal(high), said)


@pytest.mark.parametrize("word", QUALIFIERS)
def test_a_word_before_the_number_is_kept(word: str) -> None:
    """Each word that weakens a number is kept in what is said; »op til« has no lower bound, »mindst« no upper."""
    found = parse(f"{word} 70")
    assert found is not None
    bounds = (None if word in AT_MOST else Decimal(70), None if word in AT_LEAST else Decimal(70))
    assert (found.low, found.high, found.text) == (*bounds, f"{word} 70")


@pytest.mark.parametrize(
    "written",
    [
        "", "mange", "ti", "1,2,3", "1.25", "0.5", "12.34", "1.2345", "1.25.000", "1 254", "1,", ",5", "1.", ".5", "--5", "5-",
        "5-6-7", "ca.", "ca.70",
        "ca 70", "70 ca.", "5 mio.", "5 %", "kr. 5", "1e5", "0x10", "½", "∞", "NaN", "5-mange", "8-1.25", "omkring ca. 5",
        "12:30",
    ],
)  # fmt: skip
def test_nonsense_is_no_amount(written: str) -> None:
    """What is no Danish number is refused; 1.25 may mean two things and is therefore none."""
    assert parse(written) is None


def test_a_range_runs_upwards() -> None:
    """A range that falls is a slip of the pen, as a span of years that falls is."""
    assert parse("12-8") is None
