"""Pages of guides: all of them by phase, and each with its advice and checklist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from builder.nouns.digest import digest
from builder.nouns.entry import GUIDE, Entry, Passage
from builder.nouns.language import danish
from builder.nouns.model import CheckItem, Guide, Witness
from builder.nouns.page import SitePage
from builder.nouns.sections import SECTIONS
from builder.nouns.site import urls
from builder.nouns.tools.traffic import THRESHOLDS
from builder.nouns.views import GuideList, GuidePage
from builder.nouns.views.content import GuideLine, Phase, Question
from builder.nouns.views.parts import Link
from builder.stages.pages.chooser import chooser_tools
from builder.stages.pages.exits import QUESTION as LEAVING
from builder.stages.pages.frame import GUIDES, PROMISED_PAGE, content_meta, side_entry, side_meta
from builder.stages.pages.material import Material, WholeMaterial, guide_link, numbers
from builder.stages.pages.office import templates_of
from builder.stages.pages.passages import SUMMARY, foot, gains, part, texts
from builder.stages.pages.split import split_tools
from builder.stages.pages.status import STATE_THRESHOLDS

_FIRST = 2
"""The questions of a guide whose answers from all cases it leads to, from the first; our own choice."""
_GATHERED = {
    "gevinst": PROMISED_PAGE,
    "indgangspris": Link(title="Andres indgangspris", path=urls.ENTRANCE),
    LEAVING: Link(title="Hvad udtræden kostede", path=urls.EXITS),
}
"""By question, the page that gathers its answers in figures."""


def guides(material: WholeMaterial) -> Iterator[SitePage]:
    """The list of guides, and a page for each, in the catalogue's order; a case that the catalogue lacks is named by its slug."""
    phases = by_phase(material)
    yield _guide_list(material, phases)
    for guide in material.catalogue.guides:
        meta = content_meta(guide, "guides", GUIDES, urls.GUIDES, GUIDE)
        yield SitePage(meta, _guide(material, guide, phases), (_entry(material, guide),))


def by_phase(material: Material) -> tuple[Phase, ...]:
    """Every phase with its guides, in the order of the vocabulary »fase«, also those that have none yet."""
    catalogue = material.catalogue
    return tuple(
        Phase(
            id=term.id,
            title=term.title,
            description=term.description,
            guides=tuple(_line(guide) for guide in catalogue.guides if guide.phase == term),
        )
        for term in catalogue.registers.vocabularies["fase"].terms
    )


def _line(guide: Guide) -> GuideLine:
    return GuideLine(
        link=guide_link(guide),
        summary=guide.summary,
        advice=len(guide.advice),
        points=len(guide.checklist),
        documents=len(guide.documents),
    )


def _guide_list(material: WholeMaterial, phases: tuple[Phase, ...]) -> SitePage:
    meta = side_meta(
        path=urls.GUIDES,
        title="Vejledninger",
        description="Råd fase for fase – fra den første overvejelse til opfølgning på gevinsten.",
        section=urls.GUIDES,
        listed="Alle vejledninger",
    )
    terms = material.catalogue.registers.vocabularies["spoergsmaal"].terms
    helping = material.derived.answering
    questions = tuple(
        Question(title=term.title, path=urls.question(term.id), guides=tuple(map(guide_link, helping[term.id]))) for term in terms
    )
    entry = side_entry(meta, *texts(*(f"{phase.title} {phase.description}" for phase in phases)))
    return SitePage(meta, GuideList(phases=phases, questions=questions), (entry,))


def _guide(material: WholeMaterial, guide: Guide, phases: tuple[Phase, ...]) -> GuidePage:
    here = next(phase for phase in phases if phase.id == guide.phase.id)
    named = [*guide.gains_of, *(witness.case for witness in _witnesses(guide))]
    cases = material.case_links(named)
    found = material.catalogue.case_by_slug
    return GuidePage(
        guide=guide,
        numbers=numbers(guide),
        fresh=material.derived.freshness(guide),
        phases=phases,
        place=phases.index(here) + 1,
        others=tuple(line.link for line in here.guides if line.link.path != urls.guide(guide.slug)),
        checklist=tuple((name, tuple(items)) for name, items in groupby(guide.checklist, key=lambda item: item.group)),
        ticks=_ticks(guide),
        gains_of=tuple((cases[slug], gain) for slug in guide.gains_of if slug in cases for gain in found[slug].gains),
        cases=cases,
        tools=_tools(material, guide),
        office=templates_of(material, guide),
        thresholds=STATE_THRESHOLDS if guide.traffic_light else None,
    )


def _ticks(guide: Guide) -> tuple[tuple[str, ...], ...]:
    """What each point of the checklist is called in an address, by heading and place, each name once.

    A name is made of the point's words alone, so that a tick follows it to another place and under another heading. Points of the
    same words are told apart by their headings, and under one heading by their order.
    """
    alike = Counter(item.text for item in guide.checklist)
    met: Counter[str] = Counter()

    def name(item: CheckItem) -> str:
        found = digest(item.text) if alike[item.text] == 1 else item.key
        met[found] += 1
        return found if met[found] == 1 else f"{found}-{met[found]}"

    return tuple(tuple(map(name, items)) for _, items in groupby(guide.checklist, key=lambda item: item.group))


def _witnesses(guide: Guide) -> Iterator[Witness]:
    return (witness for advice in guide.advice for witness in (*advice.supporting, *advice.opposing))


def _entry(material: Material, guide: Guide) -> Entry:
    return Entry(
        path=urls.guide(guide.slug), title=guide.title, kind=GUIDE, fields=GUIDE, passages=tuple(_passages(material, guide))
    )


def _passages(material: Material, guide: Guide) -> Iterator[Passage]:
    found = material.catalogue.case_by_slug
    told = ((gain, found[slug].title) for slug in guide.gains_of if slug in found for gain in found[slug].gains)
    documents = (f"{document.title} {document.publisher}. {document.note}" for document in guide.documents)
    yield Passage(text=guide.summary, weight=SUMMARY)
    yield from part(SECTIONS["brief"], texts(*guide.brief))
    yield from guide.body.passages
    yield from part(SECTIONS["gains_of"], gains(told))
    if guide.traffic_light:
        yield from part(SECTIONS["traffic"], texts(*(one.read for one in THRESHOLDS)))
    yield from part(SECTIONS["advice"], _advice(material, guide), danish.count(len(guide.advice), "råd", "råd"))
    yield from part(SECTIONS["checklist"], texts(*(f"{item.text} {item.why}" for item in guide.checklist)))
    yield from part(SECTIONS["documents"], texts(*documents))
    yield from foot(guide)


def _advice(material: Material, guide: Guide) -> Iterator[Passage]:
    found = material.catalogue.case_by_slug
    for advice in guide.advice:
        yield Passage(text=advice.text, level=3)
        yield from texts(advice.why)
        for witness in (*advice.supporting, *advice.opposing):
            title = found[witness.case].title if witness.case in found else witness.case
            yield Passage(text=f"{title} {witness.why}")


def _tools(material: WholeMaterial, guide: Guide) -> tuple[Link, ...]:
    """Pages that gather from all cases what the guide is about, or reckon it."""
    gathered = (_GATHERED[question.id] for question in guide.questions[:_FIRST] if question.id in _GATHERED)
    return (*_track(material, guide), *chooser_tools(material, guide), *split_tools(guide), *gathered)


def _track(material: WholeMaterial, guide: Guide) -> Iterator[Link]:
    """The decision track, of a guide that calls the case of each of its organisations as witness."""
    decisions = material.derived.decisions
    if decisions is None:
        return
    deciding = {one.case for one in decisions.track.organisations if one.case}
    if deciding and deciding <= {witness.case for witness in _witnesses(guide)}:
        yield Link(title=decisions.track.title, path=urls.DECISIONS)
