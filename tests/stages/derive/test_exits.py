"""Leaving: who left, who stayed and what it cost, counted once; a range of what was settled, and no median of a few."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builder.nouns.model import Case
from builder.stages.derive.exits import exits
from tests.builders import case, catalogue


def amount(kind: str, number: str, payer: str = "kommunen", unit: str = "kr.") -> str:
    """A sum of an exit, as a file has it."""
    who = f", betaler: {payer}" if payer else ""
    return f"{{art: {kind}, tal: '{number}', enhed: {unit}, aar: 2021{who}, kilder: [k1]}}"


def leaving(slug: str, *amounts: str, form: str = "forening", more: str = "udfald: gik") -> Case:
    """A case that one municipality left."""
    sums = f", beloeb: [{', '.join(amounts)}]" if amounts else ""
    told = f"\n  sket: [{{kommune: Ballerup, dato: 2020, tekst: Gik, {more}{sums}, kilder: [k1]}}]"
    return case(slug, form=form, udtraeden=told)


def test_nobody_has_left() -> None:
    """Without any exit everything is nought and no range is given; a form without a case is not there."""
    found = exits(catalogue(case("a")))
    assert (found.events, found.ends.left, found.ends.stayed, found.ends.priced, found.ends.settled, found.ends.untold) == (
        (),
        0,
        0,
        0,
        0,
        0,
    )
    assert found.ends.paid is None
    assert found.ends.received is None
    assert [(part.form.id, len(part.told), [one.slug for one in part.silent]) for part in found.forms] == [("forening", 0, ["a"])]


def test_each_exit_is_counted_by_how_it_ended() -> None:
    """What nobody says the end of is counted as neither left nor stayed; where all was dissolved, nobody left the others."""
    ends = ("udfald: gik", "udfald: foer-start", "udfald: oploest", "udfald: vil-ud", "udfald: blev", "note: Intet")
    found = exits(catalogue(*(leaving(f"c{number}", more=end) for number, end in enumerate(ends))))
    assert (found.ends.left, found.ends.dissolved, found.ends.undecided, found.ends.stayed, found.ends.untold) == (2, 1, 1, 1, 1)


def test_only_what_was_settled_is_in_the_range() -> None:
    """A claim, an estimate, money set aside and a sum a year are no price; what was received is no payment."""
    found = exits(
        catalogue(
            leaving("a", amount("krav", "900.000"), amount("forlig", "400.000")),
            leaving("b", amount("opgoerelse", "1,5", unit="mio. kr.")),
            leaving("c", amount("opgoerelse", "700.000", "faellesskabet")),
            leaving("d", amount("overslag", "5")),
            leaving("e", amount("afsat", "9.000.000")),
            leaving("f", amount("opgoerelse", "20", unit="kr. om året")),
            leaving("g", amount("opgoerelse", "30", "")),
        )
    )
    assert (found.ends.priced, found.ends.settled) == (7, 5)
    assert found.ends.paid
    assert (found.ends.paid.count, found.ends.paid.least.amount.text, found.ends.paid.most.amount.text) == (2, "400.000", "1,5")
    assert found.ends.received
    assert found.ends.received.least.amount.text == "700.000"


@pytest.mark.parametrize(("many", "median"), [(1, None), (3, None), (4, Decimal(250)), (5, Decimal(300))])
def test_no_median_of_fewer_than_four(many: int, median: Decimal | None) -> None:
    """Three sums have a smallest and a largest, and no middle."""
    found = exits(catalogue(*(leaving(f"c{n}", amount("forlig", f"{n}00")) for n in range(1, many + 1))))
    assert found.ends.paid
    assert found.ends.paid.median == median


@pytest.mark.parametrize(
    ("dates", "months"),
    [
        ("besluttet: 2019-10-29, ude: 2020-12-31", 14),
        ("besluttet: 2019-10-29, ude: 2020-12-28", 13),
        ("besluttet: 2019-12, ude: 2020-12-31", 12),
        ("besluttet: ca. 2019-12, ude: 2020-12-31", None),
        ("besluttet: 2019, ude: 2020-12-31", None),
        ("besluttet: 2019-12", None),
        ("ude: 2020-12-31", None),
    ],
)
def test_months_are_counted_where_both_days_are_known(dates: str, months: int | None) -> None:
    """From the decision to the end, in whole months; never from a year or a guess."""
    (_, event), *_ = exits(catalogue(leaving("a", more=dates))).events
    assert event.months == months


@pytest.mark.parametrize(
    ("dates", "nearly"),
    [
        ("besluttet: 2021-03-02, ude: 2022-01-01", True),
        ("besluttet: 2021-03-01, ude: 2022-01-01", False),
        ("besluttet: 2021-03-15, ude: 2022-01-01", False),
        ("besluttet: 2019-12, ude: 2020-12-31", False),
        ("ude: 2020-12-31", False),
    ],
)
def test_a_day_short_of_a_month_is_almost_a_month(dates: str, nearly: bool) -> None:
    """»9 måneder efter beslutningen« stood of ten months less a day."""
    (_, event), *_ = exits(catalogue(leaving("a", more=dates))).events
    assert event.nearly == nearly


def test_a_form_has_those_who_tell_those_who_do_not_and_those_that_are_over() -> None:
    """The forms stand in the vocabulary's order, and a case stands once."""
    cases = (leaving("a", form="paragraf-60"), case("b", form="paragraf-60"), case("c", form="samarbejdsaftale"))
    over = case("d", form="paragraf-60", status="{vaerdi: opgivet, dato: 2020, kilder: [k1]}", slut="{dato: 2020, kilder: [k1]}")
    found = {part.form.id: part for part in exits(catalogue(*cases, over)).forms}
    assert list(found) == ["samarbejdsaftale", "paragraf-60"]
    told = found["paragraf-60"]
    assert [[one.slug for one in group] for group in (told.told, told.silent, told.over)] == [["a"], ["b", "d"], ["d"]]
