"""Lists of cases: the catalogue, whole and once for each value of each facet; a list that is too long is divided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.nouns.cache.value_digest import ValueDigests
from builder.nouns.derived.derived import Facet, FacetValue
from builder.nouns.language import danish
from builder.nouns.model import Case
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.site import urls
from builder.nouns.views import CaseLines, CaseList
from builder.nouns.views.cases import Chosen
from builder.nouns.views.parts import ONE_PAGE, Card
from builder.stages.pages.card_lines import LINED
from builder.stages.pages.frame import CASES, HOME, further, side_entry, side_meta
from builder.stages.pages.material import Material
from builder.stages.pages.sharing import pager

LONGEST = 100
"""Cases that a list shows as cards; a longer list is divided. Our own choice: about 150 kB of cards."""
FIRST = 20
"""Cards on the page of a long catalogue itself; `filter.js` shows as many at a time."""
LINES = 200
"""Cases on a page of a divided list: about 60 kB."""


def case_lists(material: Material) -> Iterator[SitePage]:
    """The catalogue, whole and once for each value of each facet, so that facets are links without scripts.

    The whole one first, then the facets and values of `material` in their order; only the whole one is found by search.
    """
    meta = side_meta(
        path=urls.CASES,
        title="Cases",
        description="Alle fælleskommunale samarbejder i kataloget. Vælg status, model, form, område eller region.",
        section=urls.CASES,
        listed="Alle cases",
    )
    whole = _list(material, material.catalogue.cases)
    # Its scripts ask for others, which bear the same cards, and must get those of this page and no older ones.
    fingerprint = ValueDigests().of((whole.cases, whole.rest)).hex()[:8]
    yield SitePage(meta, replace(whole, index=fingerprint), (side_entry(meta),))
    if len(material.catalogue.cases) > LONGEST:
        yield from _divided(material, meta, material.catalogue.cases, None)
    for facet in material.derived.facets:
        for value in facet.values:
            yield from _facet_list(material, facet, value)


def _facet_list(material: Material, facet: Facet, value: FacetValue) -> Iterator[SitePage]:
    term = value.term
    meta = PageMeta(
        path=urls.facet(facet.key, term.id),
        title=f"{facet.label}: {term.title}",
        description=f"{danish.count(len(value.cases), 'case', 'cases')} med {facet.label.lower()} »{term.title}«.",
        section=urls.CASES,
        crumbs=(HOME, CASES),
        indexed=False,
    )
    # An area of which nothing is told has no feed.
    told = facet.key == "omraade" and any(term.id in one.areas for one in material.derived.happenings)
    feed = urls.area_feed(term.id) if told else ""
    chosen = Chosen(key=facet.key, id=term.id, label=facet.label, title=term.title, description=term.description, feed=feed)
    if len(value.cases) > LONGEST:
        yield from _divided(material, meta, value.cases, chosen)
    else:
        yield SitePage(meta, _list(material, value.cases, chosen))


def _divided(material: Material, meta: PageMeta, cases: tuple[Case, ...], chosen: Chosen | None) -> Iterator[SitePage]:
    """The pages of a list of `cases`; the page of `meta` leads to them, and is the first of those with a `chosen` value."""
    name = meta.title if chosen else "Alle cases efter titel"
    paths = list_paths(len(cases), chosen)
    for number, path in enumerate(paths):
        first = number * LINES
        view = CaseLines(
            cases=_cards(material, cases[first : first + LINES]),
            first=first + 1,
            found=len(cases),
            total=len(material.catalogue.cases),
            chosen=chosen,
            pages=pager(paths, number),
        )
        # Each page has a title of its own, for whoever has several open.
        own = meta if path == meta.path else further(meta, path, f"{name}, side {number + 1}")
        yield SitePage(own, view)


def list_paths(cases: int, chosen: Chosen | None = None) -> tuple[str, ...]:
    """The pages of a divided list of so many `cases` in order: of those with the `chosen` value, or of all."""
    key, value = (chosen.key, chosen.id) if chosen else ("", "")
    numbers = range(1, -(-cases // LINES) + 1)
    return tuple(urls.list_page(key, value, number) for number in numbers)


def _cards(material: Material, cases: tuple[Case, ...]) -> tuple[Card, ...]:
    return tuple(material.cards[case.slug] for case in cases)


def _list(material: Material, cases: tuple[Case, ...], chosen: Chosen | None = None) -> CaseList:
    held = len(cases) if len(cases) <= LONGEST else FIRST
    return CaseList(
        cases=_cards(material, cases[:held]),
        rest=_cards(material, cases[held:]),
        pages=pager(list_paths(len(cases))) if cases[held:] else ONE_PAGE,
        total=len(material.catalogue.cases),
        chosen=chosen,
        facets=material.facets,
        municipalities=() if chosen else material.municipalities,
        country=material.country,
        shown=f"{chosen.key}:{chosen.id}" if chosen and chosen.key in LINED else "",
    )
