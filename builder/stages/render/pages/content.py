"""Pages of content files: cases and their lists, guides, initiatives, surveys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from builder.nouns import danish, urls
from builder.nouns.catalogue import Catalogue, Facet, FacetValue
from builder.nouns.model import Case, Guide, Initiative, Survey
from builder.nouns.site import PageMeta
from builder.nouns.terms import Term
from builder.stages.render.pages.frame import (
    CASES,
    GUIDES,
    HOME,
    INITIATIVES,
    SURVEYS,
    all_content,
    by_phase,
    content_meta,
    numbers,
)
from builder.stages.render.view import View

_FOLDERS = {Case: "cases", Guide: "guides", Initiative: "initiatives", Survey: "surveys"}


def case_lists(catalogue: Catalogue) -> Iterator[View]:
    """The catalogue, whole and once for each value of each facet, so that facets are links without scripts."""
    meta = PageMeta(
        path=urls.CASES,
        title="Cases",
        description="Alle fælleskommunale samarbejder i kataloget. Vælg status, model, form, område eller region.",
        section=urls.CASES,
        crumbs=(HOME,),
        search_type="Side",
    )
    yield View("cases", meta, {"cases": catalogue.cases, "chosen": None, "chosen_facet": None})
    for facet in catalogue.facets:
        for value in facet.values:
            yield _case_list(facet, value)


def _case_list(facet: Facet, value: FacetValue) -> View:
    meta = PageMeta(
        path=urls.facet(facet.key, value.term.id),
        title=f"{facet.label}: {value.term.title}",
        description=f"{danish.count(len(value.cases), 'case', 'cases')} med {facet.label.lower()} »{value.term.title}«.",
        section=urls.CASES,
        crumbs=(HOME, CASES),
        indexed=False,
    )
    return View("cases", meta, {"cases": value.cases, "chosen": value, "chosen_facet": facet})


def case(catalogue: Catalogue, case: Case) -> View:
    """A case: facts, story, promises and measurements, sources, and where to read on."""
    meta = content_meta(case, "cases", CASES, urls.CASES, "Case")
    return View(
        "case",
        meta,
        {
            "case": case,
            "numbers": numbers(case),
            "ties": catalogue.ties.get(case.slug, ()),
            "related": catalogue.related.get(case.slug, ()),
            "mentions": catalogue.mentions.get(case.slug, ()),
            "initiatives": [catalogue.initiative_by_slug[slug] for slug in case.initiatives],
        },
    )


def guides(catalogue: Catalogue) -> View:
    """The guides, phase by phase."""
    meta = PageMeta(
        path=urls.GUIDES,
        title="Vejledninger",
        description="Råd fase for fase – fra den første overvejelse til opfølgning på gevinsten.",
        section=urls.GUIDES,
        crumbs=(HOME,),
        search_type="Side",
    )
    questions = catalogue.registers.vocabularies["spoergsmaal"].terms
    answers = [(question, answering(catalogue.guides, question)) for question in questions]
    return View("guides", meta, {"phases": by_phase(catalogue), "questions": answers})


def answering(guides: tuple[Guide, ...], question: Term) -> list[Guide]:
    """The guides that help to answer the question, first the one that puts it earliest; of two the one with fewer questions."""
    found = [guide for guide in guides if question in guide.questions]
    return sorted(found, key=lambda guide: (guide.questions.index(question), len(guide.questions)))


def guide(catalogue: Catalogue, guide: Guide) -> View:
    """A guide: its advice with cases for and against, and its checklist."""
    meta = content_meta(guide, "guides", GUIDES, urls.GUIDES, "Vejledning")
    groups = [(name, tuple(items)) for name, items in groupby(guide.checklist, key=lambda item: item.group)]
    return View(
        "guide",
        meta,
        {
            "guide": guide,
            "numbers": numbers(guide),
            "checklist": groups,
            "gains_of": [(case, gain) for case in _cases(catalogue, guide.gains_of) for gain in case.gains],
            "phases": by_phase(catalogue),
        },
    )


def _cases(catalogue: Catalogue, slugs: tuple[str, ...]) -> list[Case]:
    return [catalogue.case_by_slug[slug] for slug in slugs if slug in catalogue.case_by_slug]


def initiatives(catalogue: Catalogue) -> View:
    """The programmes and strategies that cases belong to, by kind."""
    meta = PageMeta(
        path=urls.INITIATIVES,
        title="Initiativer",
        description="De strategier, aftaler, programmer og systemer, som samarbejderne udspringer af.",
        section=urls.INITIATIVES,
        crumbs=(HOME,),
        search_type="Side",
    )
    kinds = catalogue.registers.vocabularies["initiativtype"].terms
    by_age = sorted(catalogue.initiatives, key=lambda i: i.since.first if i.since else date.max)
    by_kind = [(kind, [i for i in by_age if i.kind == kind]) for kind in kinds]
    return View("initiatives", meta, {"kinds": [(kind, found) for kind, found in by_kind if found]})


def initiative(catalogue: Catalogue, initiative: Initiative) -> View:
    """An initiative, what it belongs to, what belongs to it, and its cases."""
    meta = content_meta(initiative, "initiatives", INITIATIVES, urls.INITIATIVES, "Initiativ")
    return View(
        "initiative",
        meta,
        {
            "initiative": initiative,
            "numbers": numbers(initiative),
            "wholes": [catalogue.initiative_by_slug[slug] for slug in initiative.part_of],
            "parts": [i for i in catalogue.initiatives if initiative.slug in i.part_of],
            "cases": catalogue.cases_in_initiative.get(initiative.slug, ()),
        },
    )


def surveys(catalogue: Catalogue) -> View:
    """The surveys by year."""
    meta = PageMeta(
        path=urls.SURVEYS,
        title="Undersøgelser",
        description="Hvad kortlægninger af samarbejderne så, og hvad der siden er blevet af dem.",
        section=urls.INITIATIVES,
        crumbs=(HOME,),
        search_type="Side",
    )
    return View("surveys", meta)


def survey(survey: Survey) -> View:
    """A survey: what it saw then, and what is known today."""
    meta = content_meta(survey, "surveys", SURVEYS, urls.INITIATIVES, "Undersøgelse")
    return View("survey", meta, {"survey": survey, "numbers": numbers(survey)})


def moved(catalogue: Catalogue) -> Iterator[View]:
    """A stub at every former address, so that a link in old minutes still leads on."""
    for page in all_content(catalogue):
        folder = _FOLDERS[type(page)]
        for former in page.former_slugs:
            meta = PageMeta(path=urls.content(folder, former), title=page.title, description=page.summary, indexed=False)
            yield View("moved", meta, {"target": urls.content(folder, page.slug)})
