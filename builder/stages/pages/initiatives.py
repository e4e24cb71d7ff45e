"""Pages of initiatives and of surveys: their lists, and each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from builder.nouns.entry import INITIATIVE, SURVEY, Entry, Passage
from builder.nouns.language import danish
from builder.nouns.model import Initiative, Survey, ThenAndNow
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.sections import SECTIONS
from builder.nouns.site import urls
from builder.nouns.terms import Term
from builder.nouns.views import CaseLines, InitiativeList, InitiativePage, SurveyList, SurveyPage
from builder.nouns.views.cases import Chosen
from builder.nouns.views.content import InitiativeLine, SurveyRow
from builder.nouns.views.parts import Link
from builder.stages.pages.frame import HOME, INITIATIVES, SURVEYS, content_meta, further, side_entry, side_meta
from builder.stages.pages.material import Material, case_link, initiative_link, light, numbers
from builder.stages.pages.passages import SUMMARY, figures, foot, part, timeline
from builder.stages.pages.sharing import pager, slices
from builder.stages.pages.waves import lone_waves, passages_of, rate, shown_of, wave_pages

# The kinds of the vocabulary »initiativtype« in the plural, as headings.
_PLURAL = {
    "strategi": "Strategier", "aftale": "Aftaler", "initiativ": "Initiativer", "program": "Programmer",
    "system": "Fælles systemer", "metode": "Metoder", "selskab": "Selskaber",
}  # fmt: skip

LINES = 100
"""Initiatives on a page of their list; our own choice: about 40 kB."""
CARDS, FIRST = 60, 12
"""Cases that the page of an initiative shows as cards, and how many of them where there are more; our own choice."""
PER_PAGE = 200
"""Cases on each of the pages that it then leads to: about 60 kB."""


def initiatives(material: Material) -> Iterator[SitePage]:
    """The programmes and strategies that cases belong to, by kind and then by age, and a page for each.

    Raises `KeyError` for a whole that an initiative is said to be part of and the catalogue lacks; `check` reports it before any
    page is made.
    """
    yield from _initiative_list(material)
    for initiative in material.catalogue.initiatives:
        meta = content_meta(initiative, "initiatives", INITIATIVES, urls.INITIATIVES, INITIATIVE)
        yield SitePage(meta, _initiative(material, initiative), (_initiative_entry(material, initiative),))
        yield from _cases(material, initiative)


def _initiative_list(material: Material) -> Iterator[SitePage]:
    """The list of all, by kind and then by age; a long one on several pages."""
    meta = side_meta(
        path=urls.INITIATIVES,
        title="Initiativer",
        description="De strategier, aftaler, programmer og systemer, som samarbejderne udspringer af.",
        section=urls.INITIATIVES,
        listed="Alle initiativer",
    )
    catalogue = material.catalogue
    by_age = sorted(catalogue.initiatives, key=lambda i: i.since.first if i.since else date.max)
    place = {kind: at for at, kind in enumerate(catalogue.registers.vocabularies["initiativtype"].terms)}
    pages = tuple(slices(sorted(by_age, key=lambda i: place[i.kind]), LINES)) or ((),)
    paths = [urls.initiatives_page(number) for number in range(1, len(pages) + 1)]
    begins = {i.kind: path for path, some in reversed([*zip(paths, pages, strict=True)]) for i in some}
    numbers = Counter(i.kind for i in by_age)
    kinds = tuple((Link(title=_plural(one), path=f"{begins[one]}#{one.id}"), numbers[one]) for one in place if one in begins)
    for number, some in enumerate(pages, 1):
        by_kind = groupby(some, key=lambda i: i.kind)
        view = InitiativeList(
            pages=pager(paths, number - 1),
            begins=kinds,
            by_kind=tuple((kind.id, _plural(kind), tuple(_line(material, i) for i in found)) for kind, found in by_kind),
            surveys=bool(catalogue.surveys),
        )
        if number > 1:
            yield SitePage(further(meta, paths[number - 1], f"{meta.title} – side {number}"), view)
        else:
            yield SitePage(meta, view, (side_entry(meta),))


def _plural(kind: Term) -> str:
    return _PLURAL.get(kind.id, kind.title)


def _cases(material: Material, initiative: Initiative) -> Iterator[SitePage]:
    """The pages of the cases of an `initiative` that has more than its own page shows."""
    cases = material.catalogue.cases_in_initiative.get(initiative.slug, ())
    paths = _case_paths(initiative, len(cases))
    title = f"Cases under {initiative.title}"
    chosen = Chosen(key="", id=initiative.slug, label=initiative.kind.title, title=title, description="", feed="")
    for place, (path, some) in enumerate(zip(paths, slices(cases, PER_PAGE), strict=False)):
        meta = PageMeta(
            path=path,
            title=f"{title}, side {place + 1}",
            description=f"{danish.count(len(cases), 'case', 'cases')} i kataloget hører til initiativet.",
            section=urls.INITIATIVES,
            crumbs=(HOME, INITIATIVES, initiative_link(initiative)),
            indexed=False,
        )
        view = CaseLines(
            cases=tuple(material.cards[case.slug] for case in some),
            first=place * PER_PAGE + 1,
            found=len(cases),
            total=len(material.catalogue.cases),
            chosen=chosen,
            pages=pager(paths, place),
        )
        yield SitePage(meta, view)


def _case_paths(initiative: Initiative, cases: int) -> Sequence[str]:
    """The pages of so many cases of the `initiative`; none where its own page has them all."""
    pages = -(-cases // PER_PAGE) if cases > CARDS else 0
    return [urls.initiative_cases(initiative.slug, number) for number in range(1, pages + 1)]


def _line(material: Material, initiative: Initiative) -> InitiativeLine:
    return InitiativeLine(
        link=initiative_link(initiative),
        period=period(initiative),
        summary=initiative.summary,
        owner=initiative.owner,
        cases=len(material.catalogue.cases_in_initiative.get(initiative.slug, ())),
    )


def period(initiative: Initiative) -> str:
    """»2016-2020«, »Fra 2011«, »Til 2020«, or that nobody knows."""
    since, until = initiative.since, initiative.until
    if since and until:
        return f"{since.text}{' til ' if ' ' in since.text + until.text else '-'}{until.text}"
    if since:
        return f"Fra {since.text}"
    return f"Til {until.text}" if until else "Tidspunkt ukendt"


def _initiative(material: Material, initiative: Initiative) -> InitiativePage:
    catalogue = material.catalogue
    cases = catalogue.cases_in_initiative.get(initiative.slug, ())
    return InitiativePage(
        initiative=initiative,
        numbers=numbers(initiative),
        fresh=material.derived.freshness(initiative),
        period=period(initiative),
        wholes=tuple(initiative_link(catalogue.initiative_by_slug[slug]) for slug in initiative.part_of),
        parts=tuple(initiative_link(i) for i in catalogue.initiatives if initiative.slug in i.part_of),
        cases=tuple(material.cards[case.slug] for case in cases[: FIRST if len(cases) > CARDS else None]),
        total=len(cases),
        lists=pager(_case_paths(initiative, len(cases))),
        timeline=material.derived.timelines[Initiative, initiative.slug],
        country=material.country,
    )


def _initiative_entry(material: Material, initiative: Initiative) -> Entry:
    cases = len(material.catalogue.cases_in_initiative.get(initiative.slug, ()))
    facts = (
        INITIATIVE,
        initiative.kind.title,
        period(initiative),
        initiative.owner,
        danish.count(cases, "case", "cases") if cases else "",
    )
    return Entry(
        path=urls.initiative(initiative.slug),
        title=initiative.title,
        kind=INITIATIVE,
        said=period(initiative),
        fields=" · ".join(dict.fromkeys(filter(None, facts))),
        passages=(
            Passage(text=initiative.summary, weight=SUMMARY),
            *initiative.body.passages,
            *figures(initiative.figures),
            *part(SECTIONS["timeline"], timeline(material.derived.timelines[Initiative, initiative.slug])),
            *foot(initiative),
        ),
    )


def surveys(material: Material) -> Iterator[SitePage]:
    """The surveys by year, and a page for each: what it saw then, and what is known today.

    A wave of the survey that none of them tells of has a page too. No page at all when there is neither. A row whose case the
    catalogue lacks has no link.
    """
    if material.catalogue.surveys or lone_waves(material):
        yield _survey_list(material)
    yield from wave_pages(material)
    for survey in material.catalogue.surveys:
        meta = content_meta(survey, "surveys", SURVEYS, urls.INITIATIVES, SURVEY)
        view = SurveyPage(
            survey=survey,
            numbers=numbers(survey),
            fresh=material.derived.freshness(survey),
            rows=tuple(_row(material, row) for row in survey.rows),
            wave=shown_of(material, survey.slug),
        )
        yield SitePage(meta, view, (_survey_entry(survey, passages_of(material, survey.slug)),))


def _survey_list(material: Material) -> SitePage:
    meta = side_meta(
        path=urls.SURVEYS,
        title="Undersøgelser",
        description="Hvad kortlægninger af samarbejderne så, og hvad der siden er blevet af dem.",
        section=urls.INITIATIVES,
    )
    found = material.catalogue.surveys
    lines = [(s.year.text, Link(title=s.title, path=urls.survey(s.slug)), s.summary) for s in found]
    for one in lone_waves(material):
        summary = f"{one.wave.head.summary} {rate(one)}."
        lines.append((one.wave.slug, Link(title=one.wave.head.title, path=urls.survey(one.wave.slug)), summary))
    return SitePage(meta, SurveyList(surveys=tuple(sorted(lines, key=lambda line: line[0]))), (side_entry(meta),))


def _row(material: Material, row: ThenAndNow) -> SurveyRow:
    case = material.catalogue.case_by_slug.get(row.case)
    if case is None:
        return SurveyRow(row=row, link=None, light=None)
    return SurveyRow(row=row, link=case_link(case), light=light(case, material.derived))


def _survey_entry(survey: Survey, wave: tuple[Passage, ...]) -> Entry:
    rows = (Passage(text=" ".join(filter(None, (row.name, row.then, row.now, row.unknown)))) for row in survey.rows)
    return Entry(
        path=urls.survey(survey.slug),
        title=survey.title,
        kind=SURVEY,
        said=survey.year.text,
        fields=f"{SURVEY} · {survey.year.text}",
        passages=(
            Passage(text=survey.summary),
            *survey.body.passages,
            *part(SECTIONS["then_and_now"], rows),
            *wave,
            *figures(survey.figures),
            *foot(survey),
        ),
    )
