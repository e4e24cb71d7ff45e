"""The catalogue and the day in; every answer that pages ask for out."""

from __future__ import annotations

from datetime import date

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived import Derived
from builder.nouns.evidence import held
from builder.nouns.freshness import Freshness, freshness
from builder.nouns.model import Case, Initiative, Page
from builder.nouns.standing import standing
from builder.nouns.status_report import held_reports
from builder.nouns.timeline import TimelineRow, timeline
from builder.stages.derive.answers import answering
from builder.stages.derive.appendix import folders
from builder.stages.derive.asked import questions
from builder.stages.derive.choosing import choosing
from builder.stages.derive.comparisons import comparisons
from builder.stages.derive.decisions import decisions
from builder.stages.derive.entrance import entrance_answers
from builder.stages.derive.exits import exits
from builder.stages.derive.facets import facet_values, facets
from builder.stages.derive.happenings import coming, happenings
from builder.stages.derive.lineage import lineage
from builder.stages.derive.memberships import memberships
from builder.stages.derive.news import ended, news
from builder.stages.derive.office import office
from builder.stages.derive.related import relate, tied_slugs
from builder.stages.derive.relations import backlinks, ties
from builder.stages.derive.splits import splits
from builder.stages.derive.surroundings import surroundings
from builder.stages.derive.waves import waves


def derive(catalogue: Catalogue, today: date) -> Derived:
    """The answers as they stand on `today`: how fresh a page is, how old a status, which plans are overdue; nothing else ages.

    A reference to a case that `catalogue` does not hold is passed over; it is `check` that reports it.
    """
    cases, by_slug = catalogue.cases, catalogue.case_by_slug
    related = [(case.slug, relation.case) for case in cases for relation in case.relations if relation.case in by_slug]
    every = facets(catalogue)
    stands = {case.slug: standing(case, today) for case in cases}
    dated: tuple[Case | Initiative, ...] = (*cases, *catalogue.initiatives)
    fresh: dict[tuple[type[Page], str], Freshness] = {(type(page), page.slug): freshness(page, today) for page in catalogue.pages}
    timelines: dict[tuple[type[Page], str], tuple[TimelineRow, ...]] = {
        (type(page), page.slug): timeline(page.timeline, today) for page in dated
    }
    track = decisions(catalogue, today)
    return Derived(
        related=relate(cases, tied_slugs(related)),
        ties=ties(catalogue),
        backlinks=backlinks(catalogue),
        facets=every,
        facet_values=facet_values(catalogue, every),
        news=news(catalogue),
        ended=ended(catalogue),
        answering=answering(catalogue),
        surroundings=surroundings(catalogue),
        splits=splits(catalogue),
        fresh=fresh,
        standing=stands,
        timelines=timelines,
        choosing=choosing(catalogue),
        gains=tuple(one for case in cases for one in held(case)),
        entrance=entrance_answers(catalogue),
        exits=exits(catalogue),
        questions=questions(catalogue),
        appendix=folders(catalogue),
        comparisons=comparisons(cases, stands),
        office=office(catalogue),
        status_reports=tuple(one for case in cases for one in held_reports(case)),
        waves=waves(catalogue),
        happenings=happenings(catalogue, track),
        coming=coming(catalogue, timelines, fresh, track),
        decisions=track,
        memberships=memberships(catalogue),
        lineage=lineage(catalogue),
    )
