"""What is new: what happened, by month, and what is planned; the newest first, and earlier years on pages of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from builder.nouns.derived.happenings import Happening, What
from builder.nouns.entry import Passage
from builder.nouns.language.danish import month
from builder.nouns.page import SitePage
from builder.nouns.site import urls
from builder.nouns.views import NewsPage
from builder.nouns.views.news import NewsMonth, NewsPart, NewsYear
from builder.nouns.views.parts import ONE_PAGE, Link
from builder.stages.pages.frame import further, side_entry, side_meta
from builder.stages.pages.material import Material
from builder.stages.pages.news_pages import NewsRows, divided
from builder.stages.pages.sharing import near, pager, slices

PLANS = 30
"""Plans on the page of news itself; where there are more, all stand on pages of their own."""
ALL_PLANS = 200
"""Plans on each of those: about 60 kB."""


def news(material: Material) -> Iterator[SitePage]:
    """What happened in the catalogue of `material` and is to come: the newest, what is older, and plans where they are many."""
    meta = side_meta(
        path=urls.NEWS,
        title="Nyt",
        description="Hvad der er sket i samarbejderne og er nyt i kataloget, måned for måned, og hvad der er planlagt.",
        section=urls.CASES,
        listed="Nyt: hvad der er sket, måned for måned",
    )
    pages = divided(material.derived.happenings)
    parts = tuple(map(_part, pages))
    begun = [place for place, page in enumerate(pages) if page.begins]
    view = _newest(material, pages, near(parts, 0, begun))
    words = Passage(text="Feed, Atom, RSS, kalender, abonner, seneste nyt, ændret siden")
    yield SitePage(meta, view, (side_entry(meta, words),))
    bare = replace(view, older=True, years=(), coming=(), feeds=(), plans=ONE_PAGE)
    for place, (part, page) in enumerate(zip(parts[1:], pages[1:], strict=True), 1):
        years = part.link.title
        told = f"Hvad der skete, måned for måned: {years}."
        own = replace(further(meta, part.link.path, f"Nyt fra {years}"), description=told)
        yield SitePage(own, replace(bare, parts=near(parts, place, begun), years=tuple(_years(page.rows))))
    plans = _plans(len(material.derived.coming))
    for place, (path, coming) in enumerate(zip(plans, slices(material.derived.coming, ALL_PLANS), strict=False)):
        title = f"Kommende datoer{f', side {place + 1}' if place else ''}"
        own = replace(further(meta, path, title), description="Hvad der er planlagt, det første først.")
        yield SitePage(own, replace(bare, coming=coming, plans=pager(plans, place)))


def _newest(material: Material, pages: Sequence[NewsRows], parts: tuple[NewsPart, ...]) -> NewsPage:
    """The view of the page of news itself, which leads to these `parts`."""
    derived, catalogue = material.derived, material.catalogue
    happened = derived.happenings
    own = {one.path for one in happened if one.what is not What.NEW}
    return NewsPage(
        older=False,
        years=tuple(_years(pages[0].rows)) if pages else (),
        parts=parts,
        pages=len(pages),
        sorts=_sorts(happened),
        newest=next((one.date.text for one in happened if one.what is not What.NEW), ""),
        total=len(happened),
        coming=derived.coming[:PLANS],
        planned=len(derived.coming),
        days=sum(one.is_day for one in derived.coming),
        plans=pager(_plans(len(derived.coming))),
        cases=len(catalogue.cases),
        telling=sum(urls.case(case.slug) in own for case in catalogue.cases),
        feeds=tuple(_feeds(material)),
    )


def _plans(number: int) -> Sequence[str]:
    """The pages of that many plans; none when they stand on the page of news itself."""
    pages = -(-number // ALL_PLANS) if number > PLANS else 0
    return [urls.part(urls.NEWS, "kommende", page) for page in range(1, pages + 1)]


def _sorts(happened: Iterable[Happening]) -> tuple[tuple[What, int], ...]:
    kinds = Counter(one.what for one in happened)
    return tuple((what, kinds[what]) for what in What if kinds[what])


def _part(page: NewsRows) -> NewsPart:
    days = [one.date.last.isoformat() for one in page.rows]
    return NewsPart(
        link=Link(title=page.title, path=page.path),
        number=len(page.rows),
        years=page.years,
        sorts=_sorts(page.rows),
        since=min(days),
        until=max(days),
    )


def _years(happened: Iterable[Happening]) -> Iterator[NewsYear]:
    for year, group in groupby(happened, key=lambda one: one.date.year):
        found = tuple(group)
        yield NewsYear(year=year, number=len(found), months=tuple(_months(found)))


def _months(happened: Iterable[Happening]) -> Iterator[NewsMonth]:
    for (year, number), group in groupby(happened, key=_month):
        found = tuple(group)
        title = month(found[0].date.first) if number else f"{year}, måned ukendt"
        yield NewsMonth(
            title=title,
            anchor=f"m-{year}-{number:02}" if number else f"m-{year}",
            happenings=tuple(one for one in found if one.what is not What.NEW),
            fresh=tuple(one for one in found if one.what is What.NEW),
        )


def _month(one: Happening) -> tuple[int, int]:
    return one.date.year, one.date.first.month if one.date.monthly else 0


def _feeds(material: Material) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """The feeds there are: an area has one when a case has it."""
    areas = (value.term for value in material.derived.facet("omraade").values)
    yield "Områder", tuple(Link(title=area.title, path=urls.area_feed(area.id)) for area in areas)
    places = material.catalogue.municipalities
    yield "Kommuner", tuple(Link(title=place.name, path=urls.municipality_feed(place.slug)) for place in places)
