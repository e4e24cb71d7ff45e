"""Which ways there are to divide the cases, and which cases have which value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from builder.nouns.cache.by_need import ByNeed
from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.derived import Facet, FacetValue
from builder.nouns.derived.entrance import entrance
from builder.nouns.model import Case
from builder.nouns.municipalities import counting_year


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


class _Row(NamedTuple):
    """A facet: its key in the address, its label, the vocabulary of its values, and which of them a case has, by id."""

    key: str
    label: str
    vocabulary: str
    ids: Callable[[Case], Iterable[str]]


# First those that one looks for a case like one's own by (what came of it, how large, does it run, what is shared), the most
# telling before the rest.
_FACETS = (
    _Row("bevis", "Gevinst", "bevis", _evidence),
    _Row("deltagere", "Antal kommuner", "deltagere", _members),
    _Row("folketal", "Indbyggere", "folketal", lambda case: (m.size for m in case.members)),
    _Row("status", "Status", "status", lambda case: (case.status.value.id,)),
    _Row("model", "Samarbejdsmodel", "model", lambda case: (model.value.id for model in case.models)),
    _Row("omraade", "Område", "omraade", lambda case: (area.id for area in case.areas)),
    _Row("form", "Organisationsform", "form", lambda case: (case.form.value.id,)),
    _Row("pris", "Indgangspris", "pris", _price),
    _Row("region", "Region", "region", lambda case: (region.id for region in case.regions)),
)
# What the label alone does not say. Model and area each have a value that is called nearly the same: »Drift og support« and
# »It-drift og support«.
_ABOUT = {
    "folketal": "I mindst én af kommunerne, {year}.",
    "model": "Hvad kommunerne gør sammen, hvad det end handler om.",
    "omraade": "Hvad det handler om, hvad de end gør sammen.",
}


def facets(catalogue: Catalogue, values: Mapping[str, Mapping[str, tuple[str, ...]]]) -> tuple[Facet, ...]:
    """Every facet with the values that some case has, in the order in which pages show them.

    `values` are those of `facet_values`. They stand in their vocabulary's order, the cases of each in the catalogue's; a case may
    have several values of one facet.
    """
    return tuple(_facet(catalogue, row, values) for row in _FACETS)


def facet_values(catalogue: Catalogue) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """For each case, by slug, the ids of its values in each facet, by key, in the vocabulary's order.

    A facet of which the case has no value has none of its ids.
    """
    words = catalogue.registers.vocabularies
    orders = {row.key: tuple(term.id for term in words[row.vocabulary].terms) for row in _FACETS}

    def values(slug: str) -> dict[str, tuple[str, ...]]:
        case = catalogue.case_by_slug[slug]
        held = {row.key: set(row.ids(case)) for row in _FACETS}
        return {key: tuple(one for one in orders[key] if one in held[key]) for key in orders}

    return ByNeed(catalogue.case_by_slug, values)


def _facet(catalogue: Catalogue, row: _Row, values: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Facet:
    """The facet's values that some case has, in the vocabulary's order."""
    held: dict[str, list[Case]] = {}
    for case in catalogue.cases:
        for term in values[case.slug][row.key]:
            held.setdefault(term, []).append(case)
    terms = catalogue.registers.vocabularies[row.vocabulary].terms
    found = (FacetValue(term=term, cases=tuple(held[term.id])) for term in terms if term.id in held)
    about = _ABOUT.get(row.key, "").format(year=counting_year(catalogue.municipalities))
    return Facet(key=row.key, label=row.label, values=tuple(found), about=about)
