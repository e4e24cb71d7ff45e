"""Cases, guides and initiatives in; one catalogue out, with order and cross-references worked out once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from builder.nouns.catalogue import Catalogue, Facet, FacetValue, Mention, Tie
from builder.nouns.danish import sort_key
from builder.nouns.model import Case, Content, Guide, Initiative, Survey
from builder.nouns.terms import Registers
from builder.stages.assemble.related import relate, tied_slugs


def _evidence(case: Case) -> Iterator[str]:
    """Whether a gain was promised, measured, only told of, or none of these; see `Gain.is_measured`."""
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


# The facets of the catalogue: key in the address, label, vocabulary, and the ids of a case's terms.
_FACETS: tuple[tuple[str, str, str, Callable[[Case], Iterable[str]]], ...] = (
    ("status", "Status", "status", lambda case: (case.status.value.id,)),
    ("model", "Samarbejdsmodel", "model", lambda case: (model.value.id for model in case.models)),
    ("form", "Organisationsform", "form", lambda case: (case.form.value.id,)),
    ("omraade", "Område", "omraade", lambda case: (area.id for area in case.areas)),
    ("region", "Region", "region", lambda case: (region.id for region in case.regions)),
    ("bevis", "Gevinst", "bevis", _evidence),
    ("deltagere", "Antal kommuner", "deltagere", _members),
    ("folketal", "Indbyggere i mindst én af kommunerne ({year})", "folketal", lambda case: (m.size for m in case.members)),
)


def assemble(content: Iterable[Content], registers: Registers) -> Catalogue:
    """The catalogue of what is not a draft. References to pages that are not there are left to `check`."""
    published = [page for page in content if not page.draft]
    cases = tuple(sorted((p for p in published if isinstance(p, Case)), key=lambda c: sort_key(c.title)))
    guides = _by_phase([p for p in published if isinstance(p, Guide)], registers)
    initiatives = tuple(sorted((p for p in published if isinstance(p, Initiative)), key=lambda i: sort_key(i.title)))
    case_by_slug = {case.slug: case for case in cases}
    pairs = [(c.slug, r.case) for c in cases for r in c.relations if r.case in case_by_slug]
    facets = tuple(_facet(cases, registers, *row) for row in _FACETS)
    return Catalogue(
        cases=cases,
        guides=guides,
        initiatives=initiatives,
        surveys=tuple(sorted((p for p in published if isinstance(p, Survey)), key=lambda s: (s.year, s.slug))),
        registers=registers,
        case_by_slug=case_by_slug,
        guide_by_slug={guide.slug: guide for guide in guides},
        initiative_by_slug={initiative.slug: initiative for initiative in initiatives},
        cases_of=_group(cases, lambda case: () if case.nationwide else (m.code for m in case.municipalities)),
        cases_naming=_group(cases, lambda case: dict.fromkeys(one.municipality.code for one in case.named)),
        nationwide=tuple(case for case in cases if case.nationwide),
        cases_in_initiative=_group(cases, lambda case: case.initiatives),
        related=relate(cases, tied_slugs(pairs)),
        ties=_ties(cases, case_by_slug),
        mentions=_mentions(guides),
        facets=facets,
        facet_values=_values(cases, facets),
    )


def _by_phase(guides: list[Guide], registers: Registers) -> tuple[Guide, ...]:
    phases = [term.id for term in registers.vocabularies["fase"].terms]

    def place(guide: Guide) -> tuple[int, Decimal, object]:
        order = guide.order.low if guide.order else None
        return phases.index(guide.phase.id), Decimal(99) if order is None else order, sort_key(guide.title)

    return tuple(sorted(guides, key=place))


def _group(cases: tuple[Case, ...], keys: Callable[[Case], Iterable[str]]) -> dict[str, tuple[Case, ...]]:
    found: dict[str, list[Case]] = {}
    for case in cases:
        for key in keys(case):
            found.setdefault(key, []).append(case)
    return {key: tuple(members) for key, members in found.items()}


def _ties(cases: tuple[Case, ...], by_slug: dict[str, Case]) -> dict[str, tuple[Tie, ...]]:
    """Each relation from both of its ends: »afløst af« one way, »afløste« the other, each with the note for its side."""
    found: dict[str, list[Tie]] = {}
    for case in cases:
        for relation in case.relations:
            other = by_slug.get(relation.case)
            if other is None:
                continue
            found.setdefault(case.slug, []).append(Tie(label=relation.kind.title, case=other, note=relation.note))
            back = Tie(label=relation.kind.description, case=case, note=relation.note_back)
            found.setdefault(other.slug, []).append(back)
    return {slug: tuple(ties) for slug, ties in found.items()}


def _mentions(guides: tuple[Guide, ...]) -> dict[str, tuple[Mention, ...]]:
    found: dict[str, list[Mention]] = {}
    for guide in guides:
        for advice in guide.advice:
            for supports, witnesses in ((True, advice.supporting), (False, advice.opposing)):
                for witness in witnesses:
                    mention = Mention(guide=guide, advice=advice, supports=supports, why=witness.why)
                    found.setdefault(witness.case, []).append(mention)
    return {slug: tuple(mentions) for slug, mentions in found.items()}


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
    return Facet(key=key, label=label.format(year=counted), values=tuple(values))


def _values(cases: tuple[Case, ...], facets: tuple[Facet, ...]) -> dict[str, dict[str, tuple[str, ...]]]:
    """For each case the ids of its values in each facet."""
    found: dict[str, dict[str, tuple[str, ...]]] = {case.slug: {facet.key: () for facet in facets} for case in cases}
    for facet in facets:
        for value in facet.values:
            for case in value.cases:
                found[case.slug][facet.key] += (value.term.id,)
    return found
