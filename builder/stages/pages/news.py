"""What is new: everything that happened, by month, and what is planned; the page twin of the feed of everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from builder.nouns import urls
from builder.nouns.danish import month
from builder.nouns.entry import SIDE, Passage
from builder.nouns.happenings import Happening, What
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.views import NewsPage
from builder.nouns.views.news import NewsMonth, NewsYear
from builder.nouns.views.parts import Link
from builder.stages.pages.frame import HOME, side_entry
from builder.stages.pages.material import Material


def news(material: Material) -> Iterator[SitePage]:
    """What happened in the catalogue of `material` and is to come; one page."""
    derived, catalogue = material.derived, material.catalogue
    meta = PageMeta(
        path=urls.NEWS,
        title="Nyt",
        description="Nye cases, beslutninger, udtrædener og samarbejder, der sluttede, måned for måned, og hvad der er planlagt.",
        section=urls.CASES,
        crumbs=(HOME,),
        kind=SIDE,
        listed="Nyt: hvad der er sket, måned for måned",
    )
    happened = derived.happenings
    kinds = Counter(one.what for one in happened)
    own = {one.path for one in happened if one.what is not What.NEW}
    view = NewsPage(
        years=tuple(_years(happened)),
        sorts=tuple((what, kinds[what]) for what in What if kinds[what]),
        newest=happened[0].date.text if happened else "",
        total=len(happened),
        coming=derived.coming,
        days=sum(one.is_day for one in derived.coming),
        cases=len(catalogue.cases),
        telling=sum(urls.case(case.slug) in own for case in catalogue.cases),
        feeds=tuple(_feeds(material)),
    )
    words = Passage(text="Feed, Atom, RSS, kalender, abonner, seneste nyt, ændret siden")
    yield SitePage(meta, view, (side_entry(meta, words),))


def _years(happened: tuple[Happening, ...]) -> Iterator[NewsYear]:
    for place, (year, group) in enumerate(groupby(happened, key=lambda one: one.date.year)):
        found = tuple(group)
        yield NewsYear(year=year, number=len(found), months=tuple(_months(found)), unfolded=not place)


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
    areas = (value for facet in material.facets if facet.key == "omraade" for value in facet.values)
    yield "Områder", tuple(Link(title=area.title, path=urls.area_feed(area.id)) for area in areas)
    places = material.catalogue.municipalities
    yield "Kommuner", tuple(Link(title=place.name, path=urls.municipality_feed(place.slug)) for place in places)
