"""Who a municipality is like, and what they do that it is no part of."""

from __future__ import annotations

from dataclasses import replace

from builder.stages.derive.surroundings import LISTED, surroundings
from tests.builders import case, catalogue
from tests.stages.derive.test_related import synthetic
from tests.steps import steps


def test_only_so_many_cases_are_told_and_the_rest_are_counted() -> None:
    """Of more cases than a page lists the first by members, then in the catalogue's order, are told; the others are a number."""
    many = [case(f"case-{number:02}", titel=f"Case {number:02}", partnere="[Furesø]") for number in range(LISTED + 2)]
    both = case("begge", titel="Å to naboer", partnere="[Furesø, Egedal]")
    found = surroundings(catalogue(both, *many))
    own = next(one for one in found.values() if {m.name for m in one.neighbours} >= {"Furesø", "Egedal"})
    circle = own.of_neighbours
    told = [(one.case.slug, one.members) for one in circle.cases]
    assert told[0] == ("begge", tuple(m.name for m in own.neighbours if m.name in {"Furesø", "Egedal"}))
    assert [slug for slug, _ in told[1:]] == [f"case-{number:02}" for number in range(LISTED - 1)]
    assert circle.left_out == len(many) + 1 - LISTED


def test_who_has_left_is_no_member_of_a_circle() -> None:
    """A case that the only member of a circle has left is not told there."""
    there = case("her", partnere="[Furesø]")
    partner = there.partners[0]
    gone = replace(there, slug="borte", partners=(replace(partner, until=there.status.date),))
    found = surroundings(catalogue(there, gone))
    told = {one.case.slug for own in found.values() for circle in (own.of_neighbours, own.of_alike) for one in circle.cases}
    assert told == {"her"}


def test_work_grows_with_the_cases() -> None:
    """Four times as many cases take no more steps for each."""

    def steps_each(number: int) -> float:
        every = catalogue(*synthetic(number))
        return steps(lambda: surroundings(every)) / number

    assert steps_each(200) < 1.1 * steps_each(50)
