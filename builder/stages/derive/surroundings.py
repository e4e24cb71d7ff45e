"""Who a municipality borders on and is like in size, and what they are in that it is not."""

from __future__ import annotations

from collections.abc import Iterable

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived import Elsewhere, Surroundings
from builder.nouns.terms import Municipality

SIMILAR_SIZE = 0.25
"""Municipalities count as of similar size when the smaller has at least three quarters of the other's inhabitants.

Our own choice; `about.html` says it to readers.
"""


def surroundings(catalogue: Catalogue) -> dict[str, Surroundings]:
    """For each of the 98, by code: its neighbours by land and those like it in size, and their cases that it is no part of.

    A case stands once: with the neighbours, or else with those of similar size.
    """
    return {municipality.code: _around(catalogue, municipality) for municipality in catalogue.municipalities}


def _around(catalogue: Catalogue, here: Municipality) -> Surroundings:
    told = {case.slug for case in catalogue.cases_of.get(here.code, ())}
    neighbours = tuple(m for m in catalogue.municipalities if m.code in here.neighbours)
    of_neighbours = _elsewhere(catalogue, neighbours, told)
    alike = [m for m in catalogue.municipalities if m != here and _similar(m, here)]
    alike.sort(key=lambda m: abs(m.population - here.population))
    of_alike = _elsewhere(catalogue, alike, told | {one.case.slug for one in of_neighbours})
    return Surroundings(neighbours=neighbours, of_neighbours=of_neighbours, alike=tuple(alike), of_alike=of_alike)


def _similar(one: Municipality, other: Municipality) -> bool:
    return abs(one.population - other.population) <= SIMILAR_SIZE * max(one.population, other.population)


def _elsewhere(catalogue: Catalogue, circle: Iterable[Municipality], told: set[str]) -> tuple[Elsewhere, ...]:
    """Local cases of the circle that are not named yet, with the names of those who have not left, most first."""
    names: dict[str, list[str]] = {}
    for member in circle:
        for case in catalogue.cases_of.get(member.code, ()):
            if case.slug not in told and not case.has_left(member):
                names.setdefault(case.slug, []).append(member.name)
    found = [Elsewhere(case=catalogue.case_by_slug[slug], members=tuple(own)) for slug, own in names.items()]
    order = {slug: place for place, slug in enumerate(catalogue.case_by_slug)}
    return tuple(sorted(found, key=lambda one: (-len(one.members), order[one.case.slug])))
