"""Which pages exist and what each shows: one small function per kind of page, each with a template of its name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from builder.nouns import danish, urls
from builder.nouns.catalogue import Catalogue, Facet, FacetValue
from builder.nouns.model import Case, Guide, Initiative
from builder.nouns.site import Crumb, PageMeta
from builder.nouns.terms import Municipality
from builder.stages.render.view import View

_HOME = Crumb("Forside", urls.HOME)
_CASES = Crumb("Cases", urls.CASES)
_GUIDES = Crumb("Vejledninger", urls.GUIDES)
_INITIATIVES = Crumb("Initiativer", urls.INITIATIVES)
_MUNICIPALITIES = Crumb("Kommuner", urls.MUNICIPALITIES)

SIMILAR_SIZE = 0.25
"""Municipalities count as of similar size when the smaller has at least three quarters of the other's inhabitants."""
LISTED = 40
"""How many cases of others a municipality's page lists; the rest are counted."""


def views(catalogue: Catalogue) -> Iterator[View]:
    """Every page of the site, in a fixed order."""
    yield home(catalogue)
    yield from case_lists(catalogue)
    for one_case in catalogue.cases:
        yield case(catalogue, one_case)
    yield guides(catalogue)
    for one_guide in catalogue.guides:
        yield guide(catalogue, one_guide)
    yield initiatives(catalogue)
    for one_initiative in catalogue.initiatives:
        yield initiative(catalogue, one_initiative)
    yield municipalities(catalogue)
    for one_municipality in catalogue.municipalities:
        yield municipality(catalogue, one_municipality)
    yield glossary(catalogue)
    yield search(catalogue)
    yield about(catalogue)
    yield accessibility(catalogue)
    yield not_found(catalogue)
    yield from moved(catalogue)


def home(catalogue: Catalogue) -> View:
    """The front page: promise, search, map, where to begin."""
    meta = PageMeta(
        path=urls.HOME,
        title="",
        description="Hvad andre kommuner har lært af at løse it og digitalisering sammen: cases med kilder, "
        "vejledning og overblik for hver af de 98 kommuner.",
        search_type="Side",
    )
    newest = sorted(catalogue.cases, key=lambda c: (c.status.date, c.title), reverse=True)
    lessons = [c for c in newest if c.status.value.id in {"opgivet", "afsluttet"}]
    return View("home", meta, {"newest": newest[:3], "lessons": lessons[:3], "phases": _by_phase(catalogue)})


def case_lists(catalogue: Catalogue) -> Iterator[View]:
    """The catalogue, whole and once for each value of each facet, so that facets are links without scripts."""
    meta = PageMeta(
        path=urls.CASES,
        title="Cases",
        description="Alle fælleskommunale samarbejder i kataloget. Vælg status, model, form, område eller region.",
        section=urls.CASES,
        crumbs=(_HOME,),
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
        crumbs=(_HOME, _CASES),
        indexed=False,
    )
    return View("cases", meta, {"cases": value.cases, "chosen": value, "chosen_facet": facet})


def case(catalogue: Catalogue, case: Case) -> View:
    """A case: facts, story, promises and measurements, sources, and where to read on."""
    meta = PageMeta(
        path=urls.case(case.slug),
        title=case.title,
        description=case.summary,
        section=urls.CASES,
        crumbs=(_HOME, _CASES),
        source_file=f"cases/{case.slug}.md",
        reviewed=case.reviewed.text,
        search_type="Case",
    )
    return View(
        "case",
        meta,
        {
            "case": case,
            "numbers": {source.id: number for number, source in enumerate(case.sources, start=1)},
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
        crumbs=(_HOME,),
        search_type="Side",
    )
    questions = [
        (question, [guide for guide in catalogue.guides if question in guide.questions])
        for question in catalogue.registers.vocabularies["spoergsmaal"].terms
    ]
    return View("guides", meta, {"phases": _by_phase(catalogue), "questions": questions})


def guide(catalogue: Catalogue, guide: Guide) -> View:
    """A guide: its advice with cases for and against, and its checklist."""
    meta = PageMeta(
        path=urls.guide(guide.slug),
        title=guide.title,
        description=guide.summary,
        section=urls.GUIDES,
        crumbs=(_HOME, _GUIDES),
        source_file=f"guides/{guide.slug}.md",
        reviewed=guide.reviewed.text,
        search_type="Vejledning",
    )
    groups = [(name, tuple(items)) for name, items in groupby(guide.checklist, key=lambda item: item.group)]
    return View(
        "guide",
        meta,
        {
            "guide": guide,
            "numbers": {source.id: number for number, source in enumerate(guide.sources, start=1)},
            "checklist": groups,
            "phases": _by_phase(catalogue),
        },
    )


def initiatives(catalogue: Catalogue) -> View:
    """The programmes and strategies that cases belong to, by kind."""
    meta = PageMeta(
        path=urls.INITIATIVES,
        title="Initiativer",
        description="De strategier, aftaler, programmer og systemer, som samarbejderne udspringer af.",
        section=urls.INITIATIVES,
        crumbs=(_HOME,),
        search_type="Side",
    )
    kinds = catalogue.registers.vocabularies["initiativtype"].terms
    by_age = sorted(catalogue.initiatives, key=lambda i: i.since.first if i.since else date.max)
    by_kind = [(kind, [i for i in by_age if i.kind == kind]) for kind in kinds]
    return View("initiatives", meta, {"kinds": [(kind, found) for kind, found in by_kind if found]})


def initiative(catalogue: Catalogue, initiative: Initiative) -> View:
    """An initiative, what it belongs to, what belongs to it, and its cases."""
    meta = PageMeta(
        path=urls.initiative(initiative.slug),
        title=initiative.title,
        description=initiative.summary,
        section=urls.INITIATIVES,
        crumbs=(_HOME, _INITIATIVES),
        source_file=f"initiatives/{initiative.slug}.md",
        reviewed=initiative.reviewed.text,
        search_type="Initiativ",
    )
    return View(
        "initiative",
        meta,
        {
            "initiative": initiative,
            "numbers": {source.id: number for number, source in enumerate(initiative.sources, start=1)},
            "wholes": [catalogue.initiative_by_slug[slug] for slug in initiative.part_of],
            "parts": [i for i in catalogue.initiatives if initiative.slug in i.part_of],
            "cases": catalogue.cases_in_initiative.get(initiative.slug, ()),
        },
    )


def municipalities(catalogue: Catalogue) -> View:
    """The tile map and its twin, the table of all 98."""
    meta = PageMeta(
        path=urls.MUNICIPALITIES,
        title="Kommuner",
        description="De 98 kommuner på kort og i tabel: hvem er med i hvad?",
        section=urls.MUNICIPALITIES,
        crumbs=(_HOME,),
        search_type="Side",
    )
    return View("municipalities", meta)


def municipality(catalogue: Catalogue, municipality: Municipality) -> View:
    """What concerns one municipality: its cases, its neighbours', those of others its size, and the nationwide."""
    meta = PageMeta(
        path=urls.municipality(municipality.slug),
        title=municipality.name,
        description=f"{danish.possessive(municipality.name)} samarbejder i kataloget, naboernes og de landsdækkende.",
        section=urls.MUNICIPALITIES,
        crumbs=(_HOME, _MUNICIPALITIES),
        search_type="Kommune",
    )
    own = catalogue.cases_of.get(municipality.code, ())
    neighbours = [m for m in catalogue.municipalities if m.code in municipality.neighbours]
    of_neighbours = _others(catalogue, neighbours, {case.slug for case in own})
    alike = [m for m in catalogue.municipalities if m != municipality and _similar(m, municipality)]
    alike.sort(key=lambda m: abs(m.population - municipality.population))
    told = {case.slug for case in own} | {case.slug for case, _ in of_neighbours}
    of_alike = _others(catalogue, alike, told)
    return View(
        "municipality",
        meta,
        {
            "municipality": municipality,
            "own": own,
            "neighbours": neighbours,
            "of_neighbours": of_neighbours[:LISTED],
            "more_of_neighbours": max(0, len(of_neighbours) - LISTED),
            "alike": alike,
            "of_alike": of_alike[:LISTED],
            "more_of_alike": max(0, len(of_alike) - LISTED),
        },
    )


def glossary(catalogue: Catalogue) -> View:
    """Every word explained, in Danish order."""
    meta = PageMeta(
        path=urls.GLOSSARY,
        title="Ordliste",
        description="Ord og forkortelser fra jura, styring og it forklaret i én sætning.",
        section=urls.GLOSSARY,
        crumbs=(_HOME,),
        search_type="Ordliste",
    )
    letters = groupby(catalogue.registers.glossary, key=lambda entry: _initial(entry.word))
    return View("glossary", meta, {"letters": [(letter, list(entries)) for letter, entries in letters]})


def search(catalogue: Catalogue) -> View:
    """Search in everything, with a complete list for those without scripts."""
    meta = PageMeta(
        path=urls.SEARCH,
        title="Søg",
        description="Søg i cases, vejledninger, kommuner, initiativer og ordliste.",
        section=urls.SEARCH,
        crumbs=(_HOME,),
        indexed=False,
    )
    return View("search", meta)


def about(catalogue: Catalogue) -> View:
    """Why the catalogue exists, how it is made, how to correct it, its licence."""
    meta = PageMeta(
        path=urls.ABOUT,
        title="Om kataloget",
        description="Hvorfor kataloget findes, hvor oplysningerne kommer fra, og hvordan du retter dem.",
        section=urls.ABOUT,
        crumbs=(_HOME,),
        search_type="Side",
    )
    sources = {source.url or source.title for page in _content(catalogue) for source in page.sources}
    return View("about", meta, {"source_count": len(sources)})


def accessibility(catalogue: Catalogue) -> View:
    """How the site is tested for accessibility, and what is known not to work."""
    meta = PageMeta(
        path=urls.ACCESSIBILITY,
        title="Tilgængelighed",
        description="Hvordan kataloget er bygget og afprøvet, så alle kan bruge det.",
        crumbs=(_HOME,),
        search_type="Side",
    )
    return View("accessibility", meta)


def not_found(catalogue: Catalogue) -> View:
    """Shown by the web server for an unknown address."""
    meta = PageMeta(path=urls.NOT_FOUND, title="Siden findes ikke", description="Siden findes ikke.", indexed=False)
    return View("not_found", meta)


def moved(catalogue: Catalogue) -> Iterator[View]:
    """A stub at every former address, so that a link in old minutes still leads on."""
    for folder, pages in (("cases", catalogue.cases), ("guides", catalogue.guides), ("initiatives", catalogue.initiatives)):
        for page in pages:
            for former in page.former_slugs:
                path = urls.content(folder, former)
                meta = PageMeta(path=path, title=page.title, description=page.summary, indexed=False)
                yield View("moved", meta, {"target": urls.content(folder, page.slug)})


def _content(catalogue: Catalogue) -> tuple[Case | Guide | Initiative, ...]:
    return (*catalogue.cases, *catalogue.guides, *catalogue.initiatives)


def _by_phase(catalogue: Catalogue) -> list[tuple[object, list[Guide]]]:
    phases = catalogue.registers.vocabularies["fase"].terms
    return [(phase, [guide for guide in catalogue.guides if guide.phase == phase]) for phase in phases]


def _similar(one: Municipality, other: Municipality) -> bool:
    return abs(one.population - other.population) <= SIMILAR_SIZE * max(one.population, other.population)


def _others(catalogue: Catalogue, circle: list[Municipality], told: set[str]) -> list[tuple[Case, list[str]]]:
    """Local cases that the circle takes part in and that are not told yet, with the names of those who do, most first."""
    names: dict[str, list[str]] = {}
    for member in circle:
        for case in catalogue.cases_of.get(member.code, ()):
            if case.slug not in told and not case.nationwide:
                names.setdefault(case.slug, []).append(member.name)
    cases = [(case, names[slug]) for slug, case in catalogue.case_by_slug.items() if slug in names]
    return sorted(cases, key=lambda pair: -len(pair[1]))  # stable: those alike keep the catalogue's order


def _initial(word: str) -> str:
    first = word.lstrip("§ ").upper()[:1]
    return first if first.isalpha() else "0–9"
