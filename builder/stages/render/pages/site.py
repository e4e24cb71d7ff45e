"""Pages of the site itself: front page, glossary, search, about, accessibility, not found."""

from __future__ import annotations

from itertools import groupby

from builder.nouns import urls
from builder.nouns.catalogue import Catalogue
from builder.nouns.model import Case, Event
from builder.nouns.site import PageMeta
from builder.nouns.tables import CASE
from builder.stages.render.data import CASE_COLUMNS, FIGURE_COLUMNS, GAIN_COLUMNS, LICENCE
from builder.stages.render.pages.frame import HOME, all_content, by_phase
from builder.stages.render.view import View


def home(catalogue: Catalogue) -> View:
    """The front page: promise, search, map, where to begin."""
    meta = PageMeta(
        path=urls.HOME,
        title="",
        description="Hvad andre kommuner har lært af at løse it og digitalisering sammen: cases med kilder, "
        "vejledning og overblik for hver af de 98 kommuner.",
        search_type="Side",
    )
    return View("home", meta, {"newest": _news(catalogue)[:3], "lessons": _ended(catalogue)[:3], "phases": by_phase(catalogue)})


def _news(catalogue: Catalogue) -> list[tuple[Case, Event]]:
    """Each case with what happened in it last, newest first; a plan is no news, and neither is a source's date."""
    latest = [(case, max(events, key=lambda event: event.date)) for case in catalogue.cases if (events := _happened(case))]
    return sorted(latest, key=lambda news: (news[1].date, news[0].title), reverse=True)


def _happened(case: Case) -> list[Event]:
    return [event for event in case.timeline if not event.expected and not event.date.undated]


def _ended(catalogue: Catalogue) -> list[Case]:
    """The cases that were dropped or have ended, latest first."""
    over = [case for case in catalogue.cases if case.over]
    return sorted(over, key=lambda case: (case.end.date if case.end else case.status.date, case.title), reverse=True)


def glossary(catalogue: Catalogue) -> View:
    """Every word explained, in Danish order."""
    meta = PageMeta(
        path=urls.GLOSSARY,
        title="Ordliste",
        description="Ord og forkortelser fra jura, styring og it forklaret i én sætning.",
        section=urls.GLOSSARY,
        crumbs=(HOME,),
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
        crumbs=(HOME,),
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
        crumbs=(HOME,),
        search_type="Side",
    )
    sources = {source.url or source.title: source for page in all_content(catalogue) for source in page.sources}
    return View("about", meta, {"sources": list(sources.values())})


def data(catalogue: Catalogue) -> View:
    """The open data: files, what their columns hold, licence."""
    meta = PageMeta(
        path=urls.DATA,
        title="Data",
        description="Alle cases som JSON og som lister, der åbner i Excel, med feltliste og licens.",
        section=urls.ABOUT,
        crumbs=(HOME,),
        search_type="Side",
    )
    files = (
        (urls.DATA_CASES, "Cases, én linje hver", len(catalogue.cases), CASE_COLUMNS),
        (urls.DATA_FIGURES, "Tal: størrelse, økonomi og indgangspris", sum(map(_figures, catalogue.cases)), FIGURE_COLUMNS),
        (urls.DATA_GAINS, "Gevinster: lovet og målt", sum(len(case.gains) for case in catalogue.cases), GAIN_COLUMNS),
    )
    return View("data", meta, {"files": files, "fields": CASE.fields, "licence": LICENCE})


def _figures(case: Case) -> int:
    return len(case.size) + len(case.economy) + len(case.entrance_cost)


def accessibility(catalogue: Catalogue) -> View:
    """How the site is tested for accessibility, and what is known not to work."""
    meta = PageMeta(
        path=urls.ACCESSIBILITY,
        title="Tilgængelighed",
        description="Hvordan kataloget er bygget og afprøvet, så alle kan bruge det.",
        crumbs=(HOME,),
        search_type="Side",
    )
    return View("accessibility", meta)


def not_found(catalogue: Catalogue) -> View:
    """Shown by the web server for an unknown address."""
    meta = PageMeta(path=urls.NOT_FOUND, title="Siden findes ikke", description="Siden findes ikke.", indexed=False)
    return View("not_found", meta)


def _initial(word: str) -> str:
    first = word.lstrip("§ ").upper()[:1]
    return first if first.isalpha() else "§"
