"""Pages of the site itself: front page, glossary, search, not found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from builder.nouns.entry import CASE, GUIDE, INITIATIVE, MUNICIPALITY, SIDE, SURVEY, WORD, Entry, Passage
from builder.nouns.language import danish
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.site import urls
from builder.nouns.site.doors import DOORS, Door
from builder.nouns.tables import FOLDERS
from builder.nouns.views import Glossary, Home, Moved, NotFound, Search
from builder.nouns.views.parts import Link, ShownFor
from builder.nouns.views.site import Counts, Listed
from builder.stages.pages.frame import HOME, side_entry, side_meta
from builder.stages.pages.guides import by_phase
from builder.stages.pages.material import Material
from builder.stages.pages.words import named

_LISTS = (
    (CASE, "Cases"), (GUIDE, "Vejledninger"), (INITIATIVE, "Initiativer"), (SURVEY, "Undersøgelser"),
    (MUNICIPALITY, "Kommuner"), (WORD, "Ordliste"),
)  # fmt: skip
"""The kinds of what can be found, and the heading of each in the list of all."""
_SHOWN = 3
"""How many cases the front page shows of each sort; our own choice."""
_AREAS = 6
"""How many areas the front page leads to; our own choice."""


def home(material: Material) -> Iterator[SitePage]:
    """The front page: promise, search, map, where to begin; one page."""
    catalogue, derived = material.catalogue, material.derived
    meta = PageMeta(
        path=urls.HOME,
        title="",
        description="Hvad andre kommuner har lært af at løse it og digitalisering sammen: cases med kilder, "
        "vejledning og overblik for hver af de 98 kommuner.",
        kind=SIDE,
        listed="Forside",
    )
    newest = (
        ShownFor(card=material.cards[n.case.slug], why=f"{n.event.date.text}: {n.event.text}") for n in derived.news[:_SHOWN]
    )
    view = Home(
        doors=tuple(_doors(material)),
        areas=tuple(_areas(material)),
        tiles=material.tiles,
        placed=sum(1 for tile in material.tiles if tile.count),
        nationwide=len(catalogue.nationwide),
        newest=tuple(newest),
        ended=tuple(_ended(material)),
        lessons=tuple(material.cards[case.slug] for case in derived.ended[:_SHOWN]),
        phases=by_phase(material),
        counts=counts(material),
        country=material.country,
    )
    yield SitePage(meta, view, (side_entry(meta),))


def _doors(material: Material) -> Iterator[Door]:
    """The doors whose pages there are: some catalogues have no decision track, or no cases that hang together."""
    there = {urls.DECISIONS: material.derived.decisions is not None, urls.LINEAGE: material.derived.lineage.is_known}
    yield from (door for door in DOORS if there.get(door.path, True))


def _areas(material: Material) -> Iterator[Link]:
    areas = (value.term for value in material.derived.facet("omraade").values[:_AREAS])
    return (Link(title=area.title, path=urls.facet("omraade", area.id)) for area in areas)


def _ended(material: Material) -> Iterator[tuple[Link, int]]:
    """The statuses that say that a case is over, with the number of such cases."""
    for value in material.derived.facet("status").values:
        if value.term.over:
            yield Link(title=value.term.title, path=urls.facet("status", value.term.id)), len(value.cases)


def counts(material: Material) -> Counts:
    """How much the catalogue of `material` holds; its sources are left for the page that counts them."""
    catalogue = material.catalogue
    return Counts(
        cases=len(catalogue.cases),
        guides=len(catalogue.guides),
        initiatives=len(catalogue.initiatives),
        words=len(catalogue.registers.glossary),
    )


def glossary(material: Material) -> Iterator[SitePage]:
    """Every word explained, in Danish order under its first letter; search finds each by itself. One page."""
    meta = side_meta(
        path=urls.GLOSSARY,
        title="Ordliste",
        description="Ord og forkortelser fra jura, styring, økonomi og it, forklaret kort.",
        section=urls.GLOSSARY,
        listed="Hele ordlisten",
    )
    words = [*map(named, material.catalogue.registers.glossary)]
    letters = groupby(words, key=lambda entry: _initial(entry.word))
    view = Glossary(letters=tuple((letter, danish.folded(letter).strip(), tuple(entries)) for letter, entries in letters))
    yield SitePage(meta, view, (side_entry(meta), *map(_word, words)))


def _word(entry: GlossaryEntry) -> Entry:
    passages = (Passage(text=entry.explanation), *((Passage(text=f"Kilde: {entry.source}"),) if entry.source else ()))
    return Entry(path=urls.term(entry.slug), title=entry.word, kind=WORD, fields=WORD, names=entry.aliases, passages=passages)


def _initial(word: str) -> str:
    first = word.lstrip("§ ").upper()[:1]
    return first if first.isalpha() else "§"


Listing = tuple[tuple[str, tuple[Listed, ...]], ...]
"""All that can be found, under headings."""


def listing(made: Sequence[SitePage]) -> Listing:
    """All that can be found in `made`, which are all pages of the site but the search page.

    What they have entries for is listed by kind, in their order, the site's own pages last and only where their meta has
    `listed`.
    """
    entries = [entry for page in made for entry in page.entries]
    headings = (*_LISTS, (SIDE, "Andre sider"))
    listed = {page.meta.path for page in made if page.meta.kind != SIDE or page.meta.listed}
    lists = ((title, [e for e in entries if e.kind == kind and (e.kind == WORD or e.path in listed)]) for kind, title in headings)
    return tuple((title, tuple(map(_listed, found))) for title, found in lists if found)


def search(material: Material, listed: Listing) -> Iterator[SitePage]:
    """Search in everything, with what is `listed`, for those without scripts and for the script; one page."""
    meta = PageMeta(
        path=urls.SEARCH,
        title="Søg",
        description="Søg i cases, vejledninger, kommuner, initiativer og ordliste.",
        section=urls.SEARCH,
        crumbs=(HOME,),
        indexed=False,
    )
    yield SitePage(meta, Search(facets=material.facets, municipalities=material.municipalities, lists=listed))


def _listed(entry: Entry) -> Listed:
    return Listed(link=Link(title=entry.title, path=entry.path), kind=entry.kind, names=entry.names)


def not_found(material: Material) -> Iterator[SitePage]:
    """Shown by the web server for an unknown address; one page, the same whatever `material` holds."""
    meta = PageMeta(path=urls.NOT_FOUND, title="Siden findes ikke", description="Siden findes ikke.", indexed=False)
    yield SitePage(meta, NotFound())


def moved(material: Material, made: Mapping[str, PageMeta], former: Mapping[str, str] = urls.MOVED) -> Iterator[SitePage]:
    """A stub at every former address, so that a link in old minutes still leads on; not in the site map.

    Those of content are their pages' aliases, `former` has the others and where each leads; `made` are the pages that there are,
    by path: what leads to none of them is left out, and none is written over. The pages that a page leads on to, where it is too
    long for one, moved with it, and so did the one on which a case stands beside others.
    """
    aliases = {
        urls.content(FOLDERS[type(page)], alias): urls.content(FOLDERS[type(page)], page.slug)
        for page in material.catalogue.pages
        for alias in page.aliases
    }
    beside = {urls.comparison(old): urls.comparison(case.slug) for case in material.catalogue.cases for old in case.aliases}
    gone = {path: target for path, target in {**aliases, **beside, **former}.items() if path not in made}
    led = {**dict(_below(gone, sorted(made))), **gone}
    for path, target in led.items():
        if path not in made and (meta := made.get(target)):
            stub = PageMeta(path=path, title=meta.title, description=meta.description, indexed=False)
            yield SitePage(stub, Moved(target=target))


def _below(gone: Mapping[str, str], made: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What each page below a target of `gone` was called below its former address; `made` are the paths of all pages in order."""
    for path, target in gone.items():
        before, now = path.removesuffix(".html"), target.removesuffix(".html")
        for part in made[bisect_left(made, f"{now}/") : bisect_left(made, f"{now}0")]:  # 0 is the sign after /
            yield f"{before}{part.removeprefix(now)}", part
