"""Pages of places: the map, and a page for each municipality."""

from __future__ import annotations

from builder.nouns import danish, urls
from builder.nouns.catalogue import Catalogue
from builder.nouns.model import Case
from builder.nouns.site import PageMeta
from builder.nouns.terms import Municipality
from builder.stages.render.pages.frame import HOME, MUNICIPALITIES
from builder.stages.render.view import View

SIMILAR_SIZE = 0.25
"""Municipalities count as of similar size when the smaller has at least three quarters of the other's inhabitants."""
LISTED = 40
"""How many cases of others a municipality's page lists; the rest are counted."""


def municipalities(catalogue: Catalogue) -> View:
    """The tile map and its twin, the table of all 98."""
    meta = PageMeta(
        path=urls.MUNICIPALITIES,
        title="Kommuner",
        description="De 98 kommuner på kort og i tabel: hvem er med i hvad?",
        section=urls.MUNICIPALITIES,
        crumbs=(HOME,),
        search_type="Side",
    )
    return View("municipalities", meta)


def municipality(catalogue: Catalogue, municipality: Municipality) -> View:
    """What concerns one municipality: its cases, its neighbours', those of others its size, and the nationwide."""
    meta = PageMeta(
        path=urls.municipality(municipality.slug),
        title=municipality.name,
        description=f"{danish.possessive(municipality.name)} samarbejder i kataloget, naboernes og de landsdækkende.",
        section=urls.MUNICIPALITIES,
        crumbs=(HOME, MUNICIPALITIES),
        search_type="Kommune",
    )
    own = catalogue.cases_of.get(municipality.code, ())
    present = [case for case in own if not _is_past(case, municipality)]
    neighbours = [m for m in catalogue.municipalities if m.code in municipality.neighbours]
    of_neighbours = _others(catalogue, neighbours, {case.slug for case in own})
    alike = [m for m in catalogue.municipalities if m != municipality and _similar(m, municipality)]
    alike.sort(key=lambda m: abs(m.population - municipality.population))
    told = {case.slug for case in own} | {case.slug for case, _ in of_neighbours}
    of_alike = _others(catalogue, alike, told)
    return View(
        "municipality",
        meta,
        {
            "municipality": municipality,
            "own": own,
            "current": [case for case in present if case.status.value.state == "running"],
            "considered": [case for case in present if case.status.value.state == "considered"],
            "uncertain": [case for case in present if not case.status.value.state],
            "past": [case for case in own if _is_past(case, municipality)],
            "named": [
                (case, one.why)
                for case in catalogue.cases_naming.get(municipality.code, ())
                for one in case.named
                if one.municipality == municipality
            ],
            "like_us": urls.filtered(
                status="drift", model="drift-og-support", bevis="maalt", deltagere="tre-plus", folketal=municipality.size
            ),
            "neighbours": neighbours,
            "of_neighbours": of_neighbours[:LISTED],
            "more_of_neighbours": max(0, len(of_neighbours) - LISTED),
            "alike": alike,
            "of_alike": of_alike[:LISTED],
            "more_of_alike": max(0, len(of_alike) - LISTED),
        },
    )


def _is_past(case: Case, municipality: Municipality) -> bool:
    """Whether the case is over, or the municipality has left it."""
    return case.over or case.has_left(municipality)


def _similar(one: Municipality, other: Municipality) -> bool:
    return abs(one.population - other.population) <= SIMILAR_SIZE * max(one.population, other.population)


def _others(catalogue: Catalogue, circle: list[Municipality], told: set[str]) -> list[tuple[Case, list[str]]]:
    """Local cases of the circle that are not told yet, with the names of those who have not left, most first."""
    names: dict[str, list[str]] = {}
    for member in circle:
        for case in catalogue.cases_of.get(member.code, ()):
            if case.slug not in told and not case.has_left(member):
                names.setdefault(case.slug, []).append(member.name)
    cases = [(case, names[slug]) for slug, case in catalogue.case_by_slug.items() if slug in names]
    return sorted(cases, key=lambda pair: -len(pair[1]))  # stable: those alike keep the catalogue's order
