"""Pages about the catalogue: why it exists and how it is made, and who can use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder.nouns.catalogue import called
from builder.nouns.derived.asked import ORGANISATIONS_2026
from builder.nouns.entry import Passage
from builder.nouns.municipalities import counting_year
from builder.nouns.page import SitePage
from builder.nouns.sections import ABOUT, ACCESSIBILITY, Section
from builder.nouns.site import urls
from builder.nouns.views import About, Accessibility
from builder.nouns.views.parts import Link
from builder.stages.pages.frame import side_entry, side_meta
from builder.stages.pages.material import Material, WholeMaterial, case_link, initiative_link, term_light
from builder.stages.pages.passages import heading, texts
from builder.stages.pages.site import counts

# What the five texts that the catalogue began with are about: the page's name for it, and its slug.
_INITIATIVES = {
    "mapping": "initiativ-6-2",
    "organisations": ORGANISATIONS_2026,
    "strategy": "strategi-2011-2015",
    "common": "indsatser-efter-2020",
    "state_council": "statens-it-raad",
}
_CASES = {
    "djursland": "favrskov-norddjurs-syddjurs",
    "it_forsyningen": "it-forsyningen",
    "park_og_vej": "nordsjaellands-park-og-vej",
}


def about(material: WholeMaterial) -> Iterator[SitePage]:
    """Why the catalogue exists, how it is made, how to correct it, its licence.

    One page; `material` gives the edition, the counts and the words of the vocabularies.
    """
    catalogue = material.catalogue
    meta = side_meta(
        path=urls.ABOUT,
        title="Om kataloget",
        description="Hvorfor kataloget findes, hvor oplysningerne kommer fra, og hvordan I retter dem.",
        section=urls.ABOUT,
        listed="Om kataloget",
    )
    sources = tuple({source.url or source.title: source for page in catalogue.pages for source in page.sources}.values())
    terms = {name: catalogue.registers.vocabularies[name].terms for name in ("sikkerhed", "grundlag", "status")}
    view = About(
        edition=material.edition,
        links=_links(material),
        counts=replace(counts(material), sources=len(sources)),
        sources=sources,
        confidences=terms["sikkerhed"],
        bases=terms["grundlag"],
        statuses=tuple((term_light(term), term.description) for term in terms["status"]),
        counted=counting_year(catalogue.municipalities),
        merging=tuple(_merging(material)),
    )
    yield SitePage(meta, view, (side_entry(meta, *_parts(ABOUT.values())),))


def _merging(material: WholeMaterial) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The regions that become one in 2027, as the register of municipalities says, until it has the new one for its own."""
    joined: dict[str, dict[str, None]] = {}
    for one in material.catalogue.municipalities:
        if one.region_from_2027:
            joined.setdefault(one.region_from_2027, {})[f"Region {one.region.title}"] = None
    yield from ((after, tuple(before)) for after, before in joined.items())


def _links(material: WholeMaterial) -> dict[str, Link | None]:
    initiatives = {name: called(material.catalogue.initiatives, slug) for name, slug in _INITIATIVES.items()}
    cases = {name: called(material.catalogue.cases, slug) for name, slug in _CASES.items()}
    return {
        **{name: initiative_link(page) if page else None for name, page in initiatives.items()},
        **{name: case_link(page) if page else None for name, page in cases.items()},
    }


def _parts(sections: Iterable[Section]) -> Iterator[Passage]:
    """The parts of a page whose text stands in its template, by their titles and what one may search for to find them."""
    for section in sections:
        yield heading(section)
        yield from texts(section.keywords)


def accessibility(material: Material) -> Iterator[SitePage]:
    """How the site is tested for accessibility, and what is known not to work; one page of what the registers declare.

    `material` gives the registers.
    """
    statement = material.catalogue.registers.statement
    meta = side_meta(
        path=urls.ACCESSIBILITY,
        title="Tilgængelighed",
        description="Hvordan kataloget er bygget og afprøvet, så alle kan bruge det.",
        listed="Tilgængelighed",
    )
    yield SitePage(meta, Accessibility(statement=statement), (side_entry(meta, *_parts(ACCESSIBILITY.values())),))
