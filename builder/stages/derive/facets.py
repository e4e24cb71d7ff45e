"""Which ways there are to divide the cases, and which cases have which value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived import Facet, FacetValue
from builder.nouns.entrance import entrance
from builder.nouns.model import Case
from builder.nouns.terms import Registers


def _evidence(case: Case) -> Iterator[str]:
    """Whether a gain was promised, measured, only mentioned, or none of these; see `Gain.is_measured`."""
    if any(gain.is_measured for gain in case.gains):
        yield "maalt"
    if any(gain.is_reported for gain in case.gains):
        yield "omtalt"
    if any(gain.promised for gain in case.gains):
        yield "lovet"
    if not case.gains:
        yield "ingen"


def _members(case: Case) -> Iterator[str]:
    """How many municipalities take part, named or not; unknown where a source says that there are more but not how many."""
    if case.at_least >= 3:
        yield "tre-plus"
    elif case.unnamed or case.at_least == 0:
        yield "ukendt"
    else:
        yield "to"
    if case.at_least >= 10:
        yield "ti-plus"


def _price(case: Case) -> Iterator[str]:
    """What is known of the entrance cost: kroner, anything else such as months, both or nothing; see `Entrance.known`."""
    known = entrance(case)
    if known.money:
        yield "beloeb"
    if known.hours or known.other or known.way.months:
        yield "andet"
    if not known.known:
        yield "ukendt"


# The facets of the catalogue: key in the address, label, vocabulary, and the ids of a case's terms. First those that one looks
# for a case like one's own by (what came of it, how large, does it run, what is shared), the most telling before the rest.
_FACETS: tuple[tuple[str, str, str, Callable[[Case], Iterable[str]]], ...] = (
    ("bevis", "Gevinst", "bevis", _evidence),
    ("deltagere", "Antal kommuner", "deltagere", _members),
    ("folketal", "Indbyggere", "folketal", lambda case: (m.size for m in case.members)),
    ("status", "Status", "status", lambda case: (case.status.value.id,)),
    ("model", "Samarbejdsmodel", "model", lambda case: (model.value.id for model in case.models)),
    ("omraade", "Område", "omraade", lambda case: (area.id for area in case.areas)),
    ("form", "Organisationsform", "form", lambda case: (case.form.value.id,)),
    ("pris", "Indgangspris", "pris", _price),
    ("region", "Region", "region", lambda case: (region.id for region in case.regions)),
)
# What the label alone does not say. Model and area each have a value that is called nearly the same: »Drift og support« and
# »It-drift og support«.
_ABOUT = {
    "folketal": "I mindst én af kommunerne, {year}.",
    "model": "Hvad kommunerne gør sammen, hvad det end handler om.",
    "omraade": "Hvad det handler om, hvad de end gør sammen.",
}


def facets(catalogue: Catalogue) -> tuple[Facet, ...]:
    """Every facet with the values that some case has, in the order in which pages show them.

    Values stand in their vocabulary's order, the cases of each in the catalogue's; a case may have several values of one facet.
    """
    return tuple(_facet(catalogue.cases, catalogue.registers, *row) for row in _FACETS)


def facet_values(catalogue: Catalogue, every: Iterable[Facet]) -> dict[str, dict[str, tuple[str, ...]]]:
    """For each case, by slug, the ids of its values in each facet, by key, in the vocabulary's order.

    `every` are the facets of `facets`. A facet of which the case has no value has none of its ids.
    """
    ids: dict[str, dict[str, tuple[str, ...]]] = {case.slug: {facet.key: () for facet in every} for case in catalogue.cases}
    for facet in every:
        for value in facet.values:
            for case in value.cases:
                ids[case.slug][facet.key] += (value.term.id,)
    return ids


def _facet(
    cases: tuple[Case, ...], registers: Registers, key: str, label: str, vocabulary: str, terms: Callable[[Case], Iterable[str]]
) -> Facet:
    """The facet's values that some case has, in the vocabulary's order."""
    every = registers.vocabularies[vocabulary].terms
    held: dict[str, list[Case]] = {}
    for case in cases:
        for term in dict.fromkeys(terms(case)):
            held.setdefault(term, []).append(case)
    values = (FacetValue(term=term, cases=tuple(held[term.id])) for term in every if term.id in held)
    counted = next((m.population_date[:4] for m in registers.municipalities.values()), "")
    about = _ABOUT.get(key, "").format(year=counted)
    return Facet(key=key, label=label, values=tuple(values), about=about)
