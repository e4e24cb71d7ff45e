"""Cases side by side: the page on which a reader chooses them, and a page for each case with the two closest."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.cache.following import Following
from builder.nouns.derived.derived import Related
from builder.nouns.entry import Passage
from builder.nouns.language import danish
from builder.nouns.model import Case
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.site import urls
from builder.nouns.tools.comparison import MOST, ROWS, ComparedRow, Comparison, compared
from builder.nouns.views import Compare, ComparisonPage
from builder.nouns.views.comparison import Candidate
from builder.nouns.views.parts import ONE_PAGE, Link
from builder.stages.pages.case_lists import list_paths
from builder.stages.pages.frame import CASES, HOME, side_entry, side_meta
from builder.stages.pages.material import Material, case_link
from builder.stages.pages.sharing import pager

CLOSEST = 2
"""How many cases stand beside one on its own page; our own choice."""
LONGEST = 250
"""Cases that the page itself has to choose from; more come in a script. Our own choice: about 50 kB."""
_COMPARE = Link(title="Sammenlign cases", path=urls.COMPARE)


def compare(material: Material) -> Iterator[SitePage]:
    """The page that compares up to `MOST` cases of the reader's choice; one page."""
    meta = side_meta(
        path=urls.COMPARE,
        title=_COMPARE.title,
        description="Stil to til fire samarbejder op ved siden af hinanden: model, form, styring, betaling, lovet og målt, "
        "indgangspris, medarbejdere og udtræden, med kilder.",
        section=urls.CASES,
        crumbs=(HOME, CASES),
        listed=_COMPARE.title,
    )
    columns = material.derived.comparisons
    known = ((row, sum(1 for column in columns.values() if column.cells[row.key].points)) for row in ROWS)
    candidates = tuple(_candidate(material, case) for case in material.catalogue.cases)
    many = len(candidates) > LONGEST
    view = Compare(
        candidates=candidates,
        known=tuple(known),
        most=MOST,
        script=urls.COMPARE_CASES if many else "",
        lists=pager(list_paths(len(candidates))) if many else ONE_PAGE,
    )
    titles = (Passage(text=row.title) for row in ROWS)
    yield SitePage(meta, view, (side_entry(meta, *titles),))


def _candidate(material: Material, case: Case) -> Candidate:
    return Candidate(
        slug=case.slug,
        title=case.title,
        aliases=case.aliases,
        page=urls.comparison(case.slug) if material.derived.related.get(case.slug) else "",
    )


def comparisons(material: Material) -> Iterator[SitePage]:
    """A page for each case that has others close to it: the case beside the two closest; search does not know them."""
    for case in material.catalogue.cases:
        others = material.derived.related.get(case.slug, ())[:CLOSEST]
        if others:
            yield _comparison(material, case, others)


def _comparison(material: Material, case: Case, others: tuple[Related, ...]) -> SitePage:
    slugs = (case.slug, *(one.case.slug for one in others))
    columns = tuple(material.derived.comparisons[slug] for slug in slugs)
    names = danish.joined([one.case.title for one in others])
    meta = PageMeta(
        path=urls.comparison(case.slug),
        title=f"{case.title} ved siden af andre",
        description=f"{case.title} sammenlignet med {names}.",
        section=urls.CASES,
        crumbs=(HOME, CASES, case_link(case)),
        indexed=False,
    )
    view = ComparisonPage(
        case=case_link(case),
        columns=columns,
        rows=Following(_told, columns),
        silent=Following(_silent, columns),
        why=tuple("; ".join(one.reasons) for one in others),
        asked=f"?case={','.join(slugs)}",
    )
    return SitePage(meta, view)


def _told(columns: tuple[Comparison, ...]) -> tuple[ComparedRow, ...]:
    """The rows in which somebody knows something."""
    return tuple(row for row in compared(columns) if row.known)


def _silent(columns: tuple[Comparison, ...]) -> tuple[str, ...]:
    """The titles of the others."""
    return tuple(danish.lowered(row.row.title) for row in compared(columns) if not row.known)
