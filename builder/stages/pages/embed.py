"""Small pages that other sites may show in a frame: a case, or the cases of a municipality."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.language.danish import possessive
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.site import urls
from builder.nouns.views import Embed
from builder.stages.pages.material import Material, case_link, municipality_link

LISTED = 60
"""Cases of a municipality that a frame lists; of more there is the number, and the way to the page. Our own choice."""


def embeds(material: Material) -> Iterator[SitePage]:
    """A page for each case, also under its former names, and for each municipality of `material`; none is in the site map."""
    for case in material.catalogue.cases:
        view = Embed(cards=(material.cards[case.slug],), more=0, whole=case_link(case), alone=True)
        for slug in (case.slug, *case.aliases):
            meta = PageMeta(path=urls.embedded_case(slug), title=case.title, description=case.summary, indexed=False)
            yield SitePage(meta, view)
    for place in material.catalogue.municipalities:
        cards = tuple(material.cards[case.slug] for case in material.catalogue.cases_of.get(place.code, ()))
        title = f"{possessive(place.name)} samarbejder"
        view = Embed(cards=cards[:LISTED], more=len(cards[LISTED:]), whole=municipality_link(place), alone=False)
        path = urls.embedded_municipality(place.slug)
        yield SitePage(PageMeta(path=path, title=title, description=f"{title} i kataloget.", indexed=False), view)
