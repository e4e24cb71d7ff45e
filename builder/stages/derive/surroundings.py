"""Who a municipality borders on and is like in size, and what they are in that it is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.derived import Circle, Elsewhere, Surroundings
from builder.nouns.municipalities import Municipality

SIMILAR_SIZE = 0.25
"""Municipalities count as of similar size when the smaller has at least three quarters of the other's inhabitants.

Our own choice; `about.html` says it to readers.
"""
LISTED = 8
"""How many cases of others a municipality's page lists; the rest are counted. Our own choice."""


def surroundings(catalogue: Catalogue) -> dict[str, Surroundings]:
    """For each of the 98, by code: its neighbours by land and those like it in size, and their cases that it is no part of.

    A case stands once: with the neighbours, or else with those of similar size.
    """
    place = {slug: number for number, slug in enumerate(catalogue.case_by_slug)}
    members = {m.code: {place[case.slug]: case for case in catalogue.cases_of.get(m.code, ())} for m in catalogue.municipalities}
    field = _Field(
        catalogue,
        {code: frozenset(own) for code, own in members.items()},
        {m.code: frozenset(n for n, case in members[m.code].items() if not case.has_left(m)) for m in catalogue.municipalities},
    )
    return {municipality.code: _around(field, municipality) for municipality in catalogue.municipalities}


@dataclass(frozen=True, slots=True)
class _Field:
    """What every municipality looks at: the local cases that each is or was in, and those that it has not left.

    Both are by the municipality's code, as places in the catalogue.
    """

    catalogue: Catalogue
    members: Mapping[str, frozenset[int]]
    present: Mapping[str, frozenset[int]]


def _around(field: _Field, here: Municipality) -> Surroundings:
    country = field.catalogue.municipalities
    told = field.members[here.code]
    neighbours = tuple(m for m in country if m.code in here.neighbours)
    of_neighbours = _counted(field, neighbours, told)
    alike = [m for m in country if m.code != here.code and _similar(m, here)]
    alike.sort(key=lambda m: abs(m.population - here.population))
    of_alike = _counted(field, alike, told.union(of_neighbours))
    return Surroundings(
        neighbours=neighbours,
        of_neighbours=_circle(field, neighbours, of_neighbours),
        alike=tuple(alike),
        of_alike=_circle(field, alike, of_alike),
    )


def _similar(one: Municipality, other: Municipality) -> bool:
    return abs(one.population - other.population) <= SIMILAR_SIZE * max(one.population, other.population)


def _counted(field: _Field, circle: Iterable[Municipality], told: frozenset[int]) -> dict[int, int]:
    """How many of the circle are in each local case that is not told yet and that they have not left, by its place."""
    counts = Counter(chain.from_iterable(field.present[member.code] for member in circle))
    return {place: count for place, count in counts.items() if place not in told}


def _circle(field: _Field, circle: Sequence[Municipality], counts: Mapping[int, int]) -> Circle:
    """The cases with the most members first, else in the catalogue's order, each with the members' names in the circle's."""
    shown = [place for _, place in nsmallest(LISTED, ((-count, place) for place, count in counts.items()))]
    cases = (
        Elsewhere(
            case=field.catalogue.cases[place],
            members=tuple(member.name for member in circle if place in field.present[member.code]),
        )
        for place in shown
    )
    return Circle(cases=tuple(cases), left_out=len(counts) - len(shown))
