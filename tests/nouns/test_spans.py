"""Values between two bounds, and what is said of several."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builder.nouns.language.dates import parse
from builder.nouns.spans import Between, Summary, months
from tests.builders import case


def between(low: int, high: int) -> Between:
    """A value between two whole numbers."""
    return Between(low=Decimal(low), high=Decimal(high))


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("2015-01-01", "2016-01-01", (12, 12)),
        ("2015-01", "2016-01-01", (11, 12)),
        ("2014-06", "2016-01-01", (18, 19)),
        ("2015", "2019-10", (45, 58)),
        ("2015", "2015", (0, 12)),
        ("ca. 2014-2015", "2016-01-01", (0, 24)),
        ("2016-02", "2016-02", (0, 1)),
        ("2016-01-01", "2015-12-31", None),
        ("udateret", "2016", None),
        ("2016", "udateret", None),
    ],
)
def test_months_are_as_exact_as_the_dates(start: str, end: str, found: tuple[int, int] | None) -> None:
    """Two days give a number, years a range; what has no date, or runs backwards, gives nothing."""
    first, last = parse(start), parse(end)
    assert first
    assert last
    assert months(first, last) == (between(*found) if found else None)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(1, 1, "1 måned"), (0, 0, "0 måneder"), (0, 1, "højst 1 måned"), (0, 24, "højst 24 måneder"), (11, 12, "11-12 måneder")],
)
def test_a_length_is_told_in_the_number_that_it_has(low: int, high: int, said: str) -> None:
    """One month is one, also as the most there can be; »0-24 måneder« says nothing that »højst 24 måneder« does not."""
    assert between(low, high).words(("måned", "måneder")) == said


def test_a_median_is_told_of_four_and_not_of_three() -> None:
    """The median of ranges lies between the medians of their bounds; the range holds all; what is unknown is not counted."""
    cases = [case(f"c{n}", titel=f"Case {n}") for n in range(6)]
    known = {"c0": between(4, 8), "c1": between(1, 1), "c2": between(2, 30), "c3": between(9, 9)}
    four = Summary.of(cases, lambda one: known.get(one.slug))
    assert [one.slug for one, _ in four.values] == ["c1", "c2", "c0", "c3"]
    assert four.median == Between(low=Decimal(3), high=Decimal("8.5"))
    assert four.range == between(1, 30)
    three = Summary.of(cases[:3], lambda one: known.get(one.slug))
    assert (len(three.values), three.median, three.range) == (3, None, between(1, 30))
    assert Summary.of([], lambda one: None) == Summary(values=(), median=None, range=None)
