"""Pages of places: the map, and a page for each municipality."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from builder.nouns.catalogue import called
from builder.nouns.derived.asked import ORGANISATIONS_2026
from builder.nouns.derived.derived import Circle
from builder.nouns.derived.memberships import Companion, Stay
from builder.nouns.derived.network import COMPANIONS, network
from builder.nouns.entry import MUNICIPALITY, Entry, Passage
from builder.nouns.language import danish
from builder.nouns.model import Case
from builder.nouns.municipalities import Municipality, counting_year
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.site import urls
from builder.nouns.site.doors import SHARED_OPERATION
from builder.nouns.terms import Term
from builder.nouns.tools.comparison import MOST
from builder.nouns.views import MunicipalityList, MunicipalityPage
from builder.nouns.views.parts import Link
from builder.nouns.views.places import CompanionGroup, CompanionRow, MunicipalityRow, Others, OwnCase, OwnDecisions, Programme
from builder.stages.pages.case_rows import case_rows
from builder.stages.pages.decisions import letter
from builder.stages.pages.frame import HOME, MUNICIPALITIES, side_entry, side_meta
from builder.stages.pages.material import Material, case_link, initiative_link, light, municipality_link
from builder.stages.pages.time_bands import LEGEND, Years, axis, band

TOLD = 10
"""How many of its own cases a municipality's page tells; the list of cases has the rest. Our own choice, so that a page does not
grow with the catalogue."""
NAMED = 5
"""How many of the others in a case are named, before the rest are counted; our own choice."""
CLOSEST = 10
"""How many companions have a line of their own; of the others those that share the same cases stand together. Our own choice."""
# Municipalities' pages say the same around each name, so that their words count little.
_WEIGHT = 0.1


def places(material: Material) -> Iterator[SitePage]:
    """The tile map with its twin, the table of all 98, and a page for each, in Danish order."""
    yield _municipality_list(material)
    for municipality in material.catalogue.municipalities:
        yield one_place(material, municipality)


def one_place(material: Material, municipality: Municipality) -> SitePage:
    """The page of one municipality."""
    meta = PageMeta(
        path=urls.municipality(municipality.slug),
        title=municipality.name,
        description=f"{danish.possessive(municipality.name)} samarbejder i kataloget, naboernes og de landsdækkende.",
        section=urls.MUNICIPALITIES,
        crumbs=(HOME, MUNICIPALITIES),
        kind=MUNICIPALITY,
    )
    return SitePage(meta, _municipality(material, municipality), (_entry(meta, municipality),))


def _municipality_list(material: Material) -> SitePage:
    meta = side_meta(
        path=urls.MUNICIPALITIES,
        title="Kommuner",
        description="De 98 kommuner på kort og i tabel: hvem er med i hvad?",
        section=urls.MUNICIPALITIES,
        listed="Kort og tabel over kommuner",
    )
    catalogue = material.catalogue
    rows = tuple(
        MunicipalityRow(
            link=municipality_link(m),
            population=m.population,
            cases=len(catalogue.cases_of.get(m.code, ())),
            region=m.region.title,
        )
        for m in catalogue.municipalities
    )
    year, nationwide = counting_year(catalogue.municipalities), len(catalogue.nationwide)
    view = MunicipalityList(tiles=material.tiles, rows=rows, counted=year, nationwide=nationwide)
    return SitePage(meta, view, (side_entry(meta),))


def _municipality(material: Material, here: Municipality) -> MunicipalityPage:
    catalogue, around = material.catalogue, material.derived.surroundings[here.code]
    own = catalogue.cases_of.get(here.code, ())
    mine = material.derived.memberships[here.code]
    told = _told(mine.stays)
    groups = _grouped(told, here)
    numbered = {stay.case.slug: number for number, stay in enumerate(chain(*groups), start=1)}
    years = axis(told)
    companions = tuple(_companion(one, numbered) for one in mine.companions)

    def rows(group: Iterable[Stay]) -> tuple[OwnCase, ...]:
        return tuple(_own_case(material, here, stay, numbered, years) for stay in group)

    running, considered, uncertain, past = groups
    compared = [stay.case.slug for stay in running[:MOST]]
    return MunicipalityPage(
        municipality=here,
        network=network(tuple((row.link.title, row.numbers) for row in companions)),
        drawn=_drawn(companions),
        ticks=years.ticks if told else (),
        legend=LEGEND,
        companions=companions[:CLOSEST],
        further=tuple(_alike(companions[CLOSEST:])),
        companion_count=len(companions),
        undated=tuple(_undated(mine.stays)),
        decided=_decided(material, here),
        local=len(own),
        tried=sum(_only_tried(case.status.value) for case in own),
        untold=len(own) - len(told),
        all_cases=urls.filtered(kommune=here.slug),
        current=rows(running),
        considered=rows(considered),
        uncertain=rows(uncertain),
        past=rows(past),
        comparison=urls.compared(compared) if len(compared) > 1 else "",
        named=tuple(_named(material, here)),
        programme=_programme(material, own),
        neighbours=tuple(map(municipality_link, around.neighbours)),
        of_neighbours=_others(material, around.of_neighbours, _of_neighbours(around.neighbours)),
        like_us=urls.filtered(**SHARED_OPERATION, folketal=here.size),
        alike=tuple((municipality_link(m), m.population) for m in around.alike),
        of_alike=_others(material, around.of_alike, _of_size(here)),
        nationwide=tuple(map(material.line, catalogue.nationwide)),
    )


def _drawn(companions: tuple[CompanionRow, ...]) -> str:
    """Whom the picture shows, when not all: »de 6, der deler flest, og «, or only some of those that share as many as others."""
    if len(companions) <= COMPANIONS:
        return ""
    first, last, following = (companions[at].shared for at in (0, COMPANIONS - 1, COMPANIONS))
    if first == 1:
        return f"{COMPANIONS} af dem og "
    return f"{'' if last == following else 'de '}{COMPANIONS}{' af dem' if last == following else ''}, der deler flest, og "


def _told(stays: tuple[Stay, ...]) -> tuple[Stay, ...]:
    """Those that the page tells, in their order: of too many the ones that still go on, and that a source has told of last."""
    if len(stays) <= TOLD:
        return stays
    first = sorted(stays, key=lambda stay: stay.seen, reverse=True)
    kept = {stay.case.slug for stay in sorted(first, key=lambda stay: stay.over)[:TOLD]}
    return tuple(stay for stay in stays if stay.case.slug in kept)


def _grouped(told: tuple[Stay, ...], here: Municipality) -> tuple[tuple[Stay, ...], ...]:
    """The stays as the page tells them: those in operation, considered, of unknown state, and over for the municipality."""
    present = tuple(stay for stay in told if not _is_past(stay.case, here))
    states = ("running", "considered", "")
    over = tuple(stay for stay in told if _is_past(stay.case, here))
    return *(tuple(stay for stay in present if stay.case.status.value.state == state) for state in states), over


def _undated(stays: Iterable[Stay]) -> Iterator[tuple[Link, str]]:
    """The cases that nobody says when the municipality joined, each with its form; what was only tried nobody joined."""
    for stay in stays:
        if stay.since is None and not _only_tried(stay.case.status.value):
            yield case_link(stay.case), urls.edit_case(stay.case.slug)


def _only_tried(status: Term) -> bool:
    """Whether nothing has been begun by a case of this status: proposed, studied, or dropped before operation."""
    return status.state == "considered" or (status.over and not status.begun)


def _is_past(case: Case, municipality: Municipality) -> bool:
    """Whether the case is over, or the municipality has left it."""
    return case.over or case.has_left(municipality)


def _own_case(material: Material, here: Municipality, stay: Stay, numbered: dict[str, int], years: Years) -> OwnCase:
    case = stay.case
    return OwnCase(
        number=numbered[case.slug],
        link=case_link(case),
        light=light(case, material.derived),
        lane=band(stay, years),
        part=tuple(_part(case, here)),
        claims=stay.claims,
        others=_together_with(case, here),
        rows=case_rows(material, case),
    )


def _companion(one: Companion, numbered: dict[str, int]) -> CompanionRow:
    return CompanionRow(
        link=municipality_link(one.municipality),
        shared=len(one.cases),
        numbers=tuple(sorted(numbered[case.slug] for case in one.cases if case.slug in numbered)),
    )


def _alike(rows: Iterable[CompanionRow]) -> Iterator[CompanionGroup]:
    """The rows in groups that share the same cases; within a number of shared cases the largest group first."""
    groups: dict[tuple[int, tuple[int, ...]], list[Link]] = {}
    for row in rows:
        groups.setdefault((row.shared, row.numbers), []).append(row.link)
    for (shared, numbers), links in sorted(groups.items(), key=lambda group: (-group[0][0], -len(group[1]))):
        yield CompanionGroup(shared=shared, numbers=numbers, links=tuple(links))


def _decided(material: Material, here: Municipality) -> OwnDecisions | None:
    found = material.derived.decisions
    if found is None:
        return None
    return OwnDecisions(
        track=Link(title=found.track.title, path=urls.DECISIONS),
        reviewed=found.track.reviewed.text,
        rows=found.of.get(here.code, ()),
        letter=letter(material, here.name),
    )


def _part(case: Case, here: Municipality) -> Iterator[tuple[str, str]]:
    """The municipality's role and dates in the case, each once."""
    own = case.memberships(here)
    roles = (partner.role for partner in own)
    since = (partner.since.text for partner in own if partner.since)
    until = (partner.until.text for partner in own if partner.until)
    for word, values in (("Rolle", roles), ("Med fra", since), ("Med til", until)):
        yield from ((word, value) for value in dict.fromkeys(filter(None, values)))


def _together_with(case: Case, here: Municipality) -> str:
    names = [m.name for m in case.municipalities if m.code != here.code]
    return some(names, NAMED, unnamed=case.unnamed) or danish.joined(case.other_partners)


def some(names: list[str], most: int, *, unnamed: bool = False) -> str:
    """»Ballerup, Egedal, Furesø og 4 andre«; one more than `most` is named rather than counted. Empty for no `names`.

    With others that are `unnamed`, a number is only the least there are, and names end in »m.fl.«; never both.
    """
    if len(names) > most + 1:
        return f"{', '.join(names[:most])} og {'mindst ' if unnamed else ''}{len(names) - most} andre"
    return f"{danish.joined(names)} m.fl." if unnamed and names else danish.joined(names)


def _named(material: Material, here: Municipality) -> Iterator[tuple[Link, str]]:
    """The cases that name the municipality although it is no part of them, and why."""
    for case in material.catalogue.cases_naming.get(here.code, ()):
        yield from ((case_link(case), one.why) for one in case.named if one.municipality == here)


def _programme(material: Material, own: tuple[Case, ...]) -> Programme | None:
    initiative = called(material.catalogue.initiatives, ORGANISATIONS_2026)
    if initiative is None:
        return None
    return Programme(
        link=initiative_link(initiative),
        own=tuple(material.line(case) for case in own if initiative.slug in case.initiatives),
        whole=tuple(case_link(case) for case in material.catalogue.nationwide if initiative.slug in case.initiatives),
    )


def _others(material: Material, found: Circle, every: Link) -> Others:
    lines = tuple(material.line(one.case, one.members) for one in found.cases)
    return Others(lines=lines, left_out=found.left_out, all=every)


def _of_neighbours(neighbours: tuple[Municipality, ...]) -> Link:
    whose = "naboens" if len(neighbours) == 1 else "naboernes"
    return Link(title=f"alle {whose} cases", path=urls.filtered(kommune=",".join(one.slug for one in neighbours)))


def _of_size(here: Municipality) -> Link:
    """The cases with a municipality of this size; the list, for a size that no case has is no page of its own."""
    return Link(title="alle cases på den størrelse", path=urls.filtered(folketal=here.size) if here.size else urls.CASES)


def _entry(meta: PageMeta, here: Municipality) -> Entry:
    told = (Passage(text=meta.description, weight=_WEIGHT),)
    return Entry(
        path=meta.path,
        title=here.name,
        kind=MUNICIPALITY,
        fields=f"{MUNICIPALITY} · Samarbejder · Region {here.region.title}",
        passages=told,
    )
