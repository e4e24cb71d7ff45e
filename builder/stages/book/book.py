"""The order of the book: title page, how to read it, guides, cases, initiatives, surveys, decisions, glossary, municipalities."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from builder.nouns.edition import Edition
from builder.nouns.language import danish
from builder.nouns.language.typography import bound
from builder.nouns.page import SitePage
from builder.nouns.sections import ABOUT, SECTIONS
from builder.nouns.site import licence, urls
from builder.nouns.site.site import Site
from builder.nouns.source.blocks import (
    SMALL,
    STRONG,
    Block,
    Columns,
    Heading,
    Items,
    PageBreak,
    Pair,
    Pairs,
    Paragraph,
    Run,
    Table,
    plain,
)
from builder.nouns.views import (
    About,
    CaseList,
    CasePage,
    DecisionsPage,
    Glossary,
    GuideList,
    GuidePage,
    InitiativeList,
    InitiativePage,
    MunicipalityPage,
    SurveyList,
    SurveyPage,
    View,
)
from builder.nouns.views.content import Phase
from builder.stages.book import parts
from builder.stages.book.case import case
from builder.stages.book.chapter import Chapter, Data, written
from builder.stages.book.decisions import decisions
from builder.stages.book.material import glossary, guide, initiative, municipality, survey

V = TypeVar("V", bound=View)


def book_data(pages: Iterable[SitePage], site: Site, edition: Edition) -> str:
    """The whole book as JSON, for the typesetter's templates: the words of the title page, and `blocks` in order.

    `pages` are all pages of the site, in the order of the site map; what the book does not hold is passed over. `site` gives the
    words and, where it is known, the public address. The same input gives the same text.
    """
    made = tuple(pages)
    body = written(_chapters(made, site), lambda path: urls.absolute(site.url, path))
    return json.dumps({**_title(site, edition), "blocks": body}, ensure_ascii=False)


def _title(site: Site, edition: Edition) -> Data:
    """The title page, and what readers of the file are told of it."""
    ask = f"Den nyeste udgave ligger på {site.url.rstrip('/')}." if site.url else "Spørg da udgiveren efter en nyere."
    return {
        "title": site.name,
        "tagline": site.tagline,
        "publisher": site.publisher,
        "edition": edition.date,
        "day": {"year": edition.day.year, "month": edition.day.month, "day": edition.day.day},
        "fingerprint": edition.fingerprint,
        "address": site.url,
        "age": bound(
            f"Bogen gengiver kataloget, som det var {edition.date}. "
            f"Fra {edition.expiry} er udgaven over et halvt år gammel. {ask}"
        ),
        "licence": {
            "text": bound(
                f"Teksten må bruges, ændres og deles af alle under licensen {licence.TITLE} ({licence.NAME}). "
                f"Skriv, hvor den kommer fra, fx: »{site.name}, udgave {edition.date}, {licence.NAME}«."
            ),
            "to": licence.DEED,
        },
    }


def _chapters(pages: tuple[SitePage, ...], site: Site) -> Iterator[Chapter]:
    yield from _how_to_read(pages)
    yield from _guides(pages, site)
    yield from _part("Cases", urls.CASES, _list_of_cases(pages), _pages(pages, CasePage, case, site))
    kinds = (*_pages(pages, InitiativePage, initiative, site), *_pages(pages, SurveyPage, survey, site))
    yield from _part("Initiativer og undersøgelser", urls.INITIATIVES, _list_of_initiatives(pages), kinds)
    yield from _pages(pages, DecisionsPage, decisions, site)
    for _, view in _views(pages, Glossary):
        yield Chapter(urls.GLOSSARY, (Heading(parts.PART, plain("Ordliste"), urls.GLOSSARY), Columns(glossary(view))))
    yield from _register(pages)


def _views(pages: tuple[SitePage, ...], kind: type[V]) -> Iterator[tuple[str, V]]:
    """The pages of a kind, by their paths."""
    return ((page.meta.path, page.view) for page in pages if isinstance(page.view, kind))


def _pages(
    pages: tuple[SitePage, ...], kind: type[V], draw: Callable[[V, str, str], tuple[Block, ...]], site: Site
) -> Iterator[Chapter]:
    """A chapter for each page of a kind; each begins on a new page, so that it can be printed by itself."""
    for path, view in _views(pages, kind):
        yield Chapter(path, (PageBreak(), *draw(view, path, urls.absolute(site.url, path))))


def _part(title: str, place: str, listed: Iterable[Block], chapters: Iterable[Chapter]) -> Iterator[Chapter]:
    """A part of the book, with what stands between its title and its chapters; nothing for no chapters."""
    found = tuple(chapters)
    if found:
        yield Chapter(place, (Heading(parts.PART, plain(title), place), *listed))
        yield from found


def _guides(pages: tuple[SitePage, ...], site: Site) -> Iterator[Chapter]:
    """The guides by phase, after the list of phases."""
    phases = next((view.phases for _, view in _views(pages, GuideList)), ())
    rows = Pairs(tuple(_phase(phase) for phase in phases if phase.guides))
    return _part("Vejledninger", urls.GUIDES, (rows,), _pages(pages, GuidePage, guide, site))


def _phase(phase: Phase) -> Pair:
    guides = tuple((Paragraph((parts.link(line.link),)),) for line in phase.guides)
    return Pair(plain(phase.title), (Paragraph(plain(phase.description)), Items(guides, "plain")))


def _list_of_cases(pages: tuple[SitePage, ...]) -> Iterator[Block]:
    """Every case in a line: how it stands, who takes part, in which form."""
    for view in (view for _, view in _views(pages, CaseList) if view.chosen is None):
        rows = (
            (
                (Run(card.title, (), card.path),),
                parts.light(card.light),
                plain(card.who) or parts.NOBODY_KNOWS,
                plain(card.form),
            )
            for card in (*view.cases, *view.rest)
        )
        yield Table(tuple(map(plain, ("Case", "Status", "Hvem", "Form"))), tuple(rows), (34, 24, 24, 18))


def _list_of_initiatives(pages: tuple[SitePage, ...]) -> Iterator[Block]:
    """Every initiative under its kind, with its time, and the surveys."""
    for _, view in _views(pages, InitiativeList):
        for _, title, lines in view.by_kind:
            yield Paragraph(plain(title, STRONG))
            yield Items(tuple((Paragraph((parts.link(i.link), *plain(f" – {i.period}", SMALL))),) for i in lines), "plain")
    for _, found in _views(pages, SurveyList):
        yield Paragraph(plain("Undersøgelser", STRONG))
        yield Items(
            tuple((Paragraph((parts.link(link), *plain(f" – {year}", SMALL))),) for year, link, _ in found.surveys), "plain"
        )


def _register(pages: tuple[SitePage, ...]) -> Iterator[Chapter]:
    """Each municipality with its cases, after those of all 98."""
    found = tuple(view for _, view in _views(pages, MunicipalityPage))
    if found:
        nationwide = tuple((Paragraph((parts.link(line.link),)),) for line in found[0].nationwide)
        told = (
            (Paragraph(plain("Disse samarbejder gælder alle 98 kommuner og står ikke ved hver enkelt:")),
             Items(nationwide, "plain"))
            if nationwide else ()
        )  # fmt: skip
        rows = tuple(block for view in found for block in municipality(view))
        yield Chapter(
            urls.MUNICIPALITIES,
            (
                Heading(parts.PART, plain("Kommuner"), urls.MUNICIPALITIES),
                Paragraph(
                    plain("Her står de samarbejder, hver kommune er eller har været part i, og som kataloget kender."), "lead"
                ),
                *told,
                Columns(rows),
            ),
        )


def _how_to_read(pages: tuple[SitePage, ...]) -> Iterator[Chapter]:
    """What the marks of the book mean, in the words of the page about the catalogue."""
    for path, view in _views(pages, About):
        held = (
            danish.count(view.counts.cases, "case", "cases"),
            danish.count(view.counts.guides, "vejledning", "vejledninger"),
            danish.count(view.counts.initiatives, "initiativ", "initiativer"),
            danish.count(view.counts.words, "forklaret ord", "forklarede ord"),
        )
        marks = (
            *((f"»{danish.sentence(t.mark)}«" if t.mark else "Uden mærke", f"{t.description}.") for t in view.confidences),
            ("»Vores vurdering«", "Kilden siger det ikke med de ord. Vi har selv placeret oplysningen."),
            ("»Ukendt«", "Det står ikke i det, vi har kunnet læse. Vi skriver »ukendt« i stedet for et gæt."),
        )
        yield Chapter(
            path,
            (
                Heading(parts.PART, plain("Sådan læser I bogen"), path),
                Paragraph(plain(_PURPOSE), "lead"),
                Paragraph(plain(f"Bogen rummer {danish.joined(held)}. {_MARKS}")),
                Paragraph(plain(f"{_OWN_WORDS} {parts.how_read(view.sources) if view.sources else ''}")),
                Heading(parts.CHAPTER, plain("Hvor sikkert er det?"), listed=False),
                parts.pairs((word, (Paragraph(plain(meaning)),)) for word, meaning in marks),
                Heading(parts.CHAPTER, plain(SECTIONS["gains"].title), listed=False),
                Paragraph(plain(_GAINS)),
                parts.pairs((danish.sentence(t.title), (Paragraph(plain(f"{t.description}.")),)) for t in view.bases),
                Heading(parts.CHAPTER, plain(ABOUT["status"].title), listed=False),
                Paragraph(plain(_STATUS)),
                parts.pairs((status.word, (Paragraph(plain(f"{meaning}.")),)) for status, meaning in view.statuses),
            ),
        )


_PURPOSE = (
    "Kataloget samler, hvad kommuner har prøvet, når de løser it, digitalisering og nærliggende opgaver sammen, "
    "også når det ikke lykkedes."
)
_MARKS = (
    "Små hævede tal i teksten fører til kilderne, som står sidst i hver case, vejledning og omtale af et initiativ. "
    "Er der et sidetal i parentes efter et navn, kan I læse videre dér i bogen."
)
_OWN_WORDS = "Teksterne er skrevet med vores egne ord. Vi har ikke læst alle kilder helt, og vi har ikke spurgt partnerne."
_GAINS = (
    "Det, nogen ventede, og det, nogen bagefter målte, er to forskellige ting og står hver for sig. "
    "Kun en gevinst, som nogen har målt, tæller som målt. Ved alle andre står, hvordan nogen ved det:"
)
_STATUS = (
    "Status er aldrig nyere end sin kilde. »I drift ifølge kilde fra 2015« betyder, at samarbejdet kørte i 2015, "
    "ikke nødvendigvis i dag."
)
