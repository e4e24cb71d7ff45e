"""Dates of any precision."""

from __future__ import annotations

from datetime import date

import pytest

from builder.nouns.dates import When, hint, parse


def when(text: str) -> When:
    """A date that must be one."""
    found = parse(text)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    ("written", "first", "last", "said"),
    [
        ("2016-04-10", date(2016, 4, 10), date(2016, 4, 10), "10. april 2016"),
        ("2016-04", date(2016, 4, 1), date(2016, 4, 30), "april 2016"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "februar 2016"),
        ("2016-12", date(2016, 12, 1), date(2016, 12, 31), "december 2016"),
        ("2016", date(2016, 1, 1), date(2016, 12, 31), "2016"),
        ("2011-2012", date(2011, 1, 1), date(2012, 12, 31), "2011-2012"),
        ("2011 – 2012", date(2011, 1, 1), date(2012, 12, 31), "2011-2012"),
        ("1. kvartal 2026", date(2026, 1, 1), date(2026, 3, 31), "1. kvartal 2026"),
        ("4. kvartal 2026", date(2026, 10, 1), date(2026, 12, 31), "4. kvartal 2026"),
        ("1. halvår 2018", date(2018, 1, 1), date(2018, 6, 30), "1. halvår 2018"),
        ("2. halvår 2018", date(2018, 7, 1), date(2018, 12, 31), "2. halvår 2018"),
        ("forår 2017", date(2017, 3, 1), date(2017, 5, 31), "foråret 2017"),
        ("foråret 2017", date(2017, 3, 1), date(2017, 5, 31), "foråret 2017"),
        ("sommer 2017", date(2017, 6, 1), date(2017, 8, 31), "sommeren 2017"),
        ("efterår 2017", date(2017, 9, 1), date(2017, 11, 30), "efteråret 2017"),
        ("vinter 2015", date(2015, 12, 1), date(2016, 2, 29), "vinteren 2015"),
        ("  2016  ", date(2016, 1, 1), date(2016, 12, 31), "2016"),
    ],
)
def test_every_precision(written: str, first: date, last: date, said: str) -> None:
    """Each precision has its first and last day and its Danish words."""
    found = when(written)
    assert (found.first, found.last, found.text, found.approximate) == (first, last, said, False)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ca. 2014", "ca. 2014"),
        ("ca 2014", "ca. 2014"),
        ("ca. 2016-04", "ca. april 2016"),
        ("ca. forår 2017", "ca. foråret 2017"),
        ("ca. 2016-04-10", "ca. 10. april 2016"),
    ],
)
def test_about(written: str, said: str) -> None:
    """»ca.« may stand before any date, is kept, and makes it approximate."""
    assert (when(written).text, when(written).approximate) == (said, True)


@pytest.mark.parametrize(
    "written",
    [
        "", " ", "16", "201", "20166", "2016-13", "2016-00", "2016-2", "2016-02-30", "2015-02-29", "2016-4-1", "2016-04-31",
        "10-04-2016",
        "24/3 2014", "24. marts 2014", "april 2016", "2016/04", "2016-04-10T12:00", "5. kvartal 2026", "0. kvartal 2026",
        "3. halvår 2018",
        "4. halvår 2018", "1. kvartal", "forår", "påske 2017", "Forår 2017 eller så", "2012-2011", "2012-2012", "0000",
        "før 2016", "senest 2016",
        "ca.", "ca. ", "ca. ca. 2014", "ca. udateret", "Udateret", "i går", "-2016", "2016-", "20ca. 16", "2016-ca. 04",
        "forår ca. 2017",
    ],
)  # fmt: skip
def test_nonsense_is_no_date(written: str) -> None:
    """What is no date is refused, never guessed at."""
    assert parse(written) is None


def test_undated() -> None:
    """»udateret« is told apart, is said so, and sorts after every date."""
    found = when("udateret")
    assert found.undated
    assert found.text == "udateret"
    assert max(when("9999-12-30"), found, when("2016")) is found
    assert not when("2016").undated


def test_order() -> None:
    """Dates sort by their first day, then by their last, so that a month comes before its year's end but after its day."""
    written = ["2017", "2016-04", "2016-04-01", "2016", "1. kvartal 2016"]
    assert [w.text for w in sorted(map(when, written))] == ["1. kvartal 2016", "2016", "1. april 2016", "april 2016", "2017"]


@pytest.mark.parametrize(("written", "year"), [("2016", 2016), ("vinter 2015", 2015), ("2011-2012", 2011)])
def test_year(written: str, year: int) -> None:
    """A date's year is the one it begins in."""
    assert when(written).year == year


@pytest.mark.parametrize("written", ["1016", "0999-01-01", "२०१६", "２０１６-０１-０１"])
def test_a_slip_is_no_date(written: str) -> None:
    """A year before 1800, and digits that are no Danish ones."""
    assert parse(written) is None


@pytest.mark.parametrize(
    ("written", "helps"),
    [
        ("24/3 2014", "Mente du »2014-03-24«?"),
        ("24-03-2014", "Mente du »2014-03-24«?"),
        ("24. marts 2014", "Mente du »2014-03-24«?"),
        ("den 24. marts 2014", "Mente du »2014-03-24«?"),
        ("Marts 2014", "Mente du »2014-03«?"),
        ("jan. 2014", "Mente du »2014-01«?"),
        ("03/2014", "Mente du »2014-03«?"),
        ("2014/3/4", "Mente du »2014-03-04«?"),
        ("2019-02-30", "Februar 2019 har 28 dage."),
        ("31. juni 2019", "Juni 2019 har 30 dage."),
        ("2019-13-01", "Året har 12 måneder."),
        ("primo 2014", ""),
        ("2014", ""),
        ("i går", ""),
    ],
)
def test_what_helps_when_it_is_no_date(written: str, helps: str) -> None:
    """The date it must be, or why it cannot be one."""
    assert hint(written) == helps
