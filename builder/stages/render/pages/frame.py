"""What the frames of pages share: the steps of breadcrumbs, source numbers, guides by phase."""

from __future__ import annotations

from builder.nouns import urls
from builder.nouns.catalogue import Catalogue
from builder.nouns.model import Content, Guide
from builder.nouns.site import Crumb, PageMeta
from builder.nouns.terms import Term

HOME = Crumb("Forside", urls.HOME)
CASES = Crumb("Cases", urls.CASES)
GUIDES = Crumb("Vejledninger", urls.GUIDES)
INITIATIVES = Crumb("Initiativer", urls.INITIATIVES)
SURVEYS = Crumb("Undersøgelser", urls.SURVEYS)
MUNICIPALITIES = Crumb("Kommuner", urls.MUNICIPALITIES)


def all_content(catalogue: Catalogue) -> tuple[Content, ...]:
    """Every page that stands in a content file."""
    return (*catalogue.cases, *catalogue.guides, *catalogue.initiatives, *catalogue.surveys)


def content_meta(page: Content, folder: str, index: Crumb, section: str, kind: str) -> PageMeta:
    """The words about a page that stands in a content file: `folder` is the file's, `kind` how search calls it."""
    return PageMeta(
        path=urls.content(folder, page.slug),
        title=page.title,
        description=page.summary,
        section=section,
        crumbs=(HOME, index),
        source_file=f"{folder}/{page.slug}.md",
        reviewed=page.reviewed.text,
        search_type=kind,
    )


def numbers(page: Content) -> dict[str, int]:
    """The number under which each source of a page is cited."""
    return {source.id: number for number, source in enumerate(page.sources, start=1)}


def by_phase(catalogue: Catalogue) -> list[tuple[Term, list[Guide]]]:
    """Every phase with its guides, also those that have none yet."""
    phases = catalogue.registers.vocabularies["fase"].terms
    return [(phase, [guide for guide in catalogue.guides if guide.phase == phase]) for phase in phases]
