"""What it cost to get from idea to operation: kroner, months and hours, by legal form and by model; many rows are divided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from builder.nouns.derived.entrance import MONTHS, PART, Entrance, EntranceGroup
from builder.nouns.entry import Passage
from builder.nouns.language.danish import count, decimal
from builder.nouns.model import Case
from builder.nouns.page import SitePage
from builder.nouns.pictures import DROPPED, KNOWN, MEASURED, MIDDLE, OPEN, PROMISED, Axis, Group, Lane, Mark, Picture, Span
from builder.nouns.site import urls
from builder.nouns.spans import Between, Summary
from builder.nouns.views import EntrancePage
from builder.nouns.views.entrance import GroupRow, Told, WayRow
from builder.nouns.views.parts import Link
from builder.stages.pages.entrance_pages import EntranceRows, entrance_pages, places
from builder.stages.pages.frame import ENTRANCE_PAGE, further, side_entry, side_meta
from builder.stages.pages.material import Material, case_link, light
from builder.stages.pages.sharing import pager

_COLUMNS = ("Måneder fra beslutning til drift", "Kroner, hele vejen", "Kroner, én kommunes pris", "Timer")
_UNITS = (MONTHS, ("kr.", "kr."), ("kr.", "kr."), ("time", "timer"))
_YEAR = 12
LISTED = 60
"""Cases that are named in each list beside the rows, and drawn in the picture; of more there is the number. Our own choice."""
_LEGEND = (
    (MEASURED, "driften begyndte, senest her"), (PROMISED, "planlagt start"), (DROPPED, "opgivet"),
)  # fmt: skip


def entrance(material: Material) -> Iterator[SitePage]:
    """What the cases of `material` say of their entrance cost: one page, and further ones for rows that it has no room for."""
    pages = entrance_pages(material.derived.entrance.known)
    meta = side_meta(
        path=urls.ENTRANCE,
        title=ENTRANCE_PAGE.title,
        description="Hvad det kostede andre at komme fra idé til drift, i kroner, måneder og timer.",
        section=urls.CASES,
        listed="Indgangspris: fra idé til drift",
    )
    first = _first(material, pages)
    yield SitePage(meta, first, (side_entry(meta, *(Passage(text=word) for word in _COLUMNS)),))
    bare = replace(first, forms=(), models=(), dropped=(), parts=(), unknown=(), picture=None)
    paths = [page.path for page in pages]
    for place, page in enumerate(pages[1:], 1):
        own = further(meta, page.path, f"{meta.title} – side {place + 1}")
        rows = tuple(_row(material, one) for one in page.rows)
        yield SitePage(own, replace(bare, number=place + 1, pages=pager(paths, place), rows=rows))


def _first(material: Material, pages: Sequence[EntranceRows]) -> EntrancePage:
    answers, where = material.derived.entrance, places(pages)
    quiet = {"form": answers.forms, "model": answers.models}
    everyone = _group(answers.everyone, where)
    dropped = [one for one in answers.known if one.way.dropped]
    parts = tuple(_parts(answers.known, where))
    return EntrancePage(
        number=1,
        pages=pager([page.path for page in pages]),
        columns=_COLUMNS,
        compared=tuple(number for number, cell in enumerate(everyone.cells) if cell.text),
        everyone=everyone,
        forms=tuple(_group(group, where) for group in answers.forms if group.known),
        models=tuple(_group(group, where) for group in answers.models if group.known),
        quiet={key: tuple(_title(group) for group in groups if not group.known) for key, groups in quiet.items()},
        rows=tuple(_row(material, one) for one in pages[0].rows),
        dropped=tuple((Link(title=one.case.title, path=where[one.case.slug]), one.way) for one in dropped[:LISTED]),
        parts=parts[:LISTED],
        unknown=tuple(map(case_link, answers.unknown[:LISTED])),
        listed={"rows": len(answers.known), "dropped": len(dropped), "parts": len(parts), "unknown": len(answers.unknown)},
        counted={
            "money": sum(bool(one.money) for one in answers.known),
            "months": len(answers.everyone.months.values),
            "hours": sum(bool(one.hours) for one in answers.known),
        },
        total=answers.everyone.cases,
        picture=_picture(answers.known, answers.everyone.months, where),
    )


def _row(material: Material, one: Entrance) -> WayRow:
    return WayRow(
        anchor=one.case.origin,
        form=one.case.form.value.title,
        way=one.way,
        money=one.money,
        hours=one.hours,
        other=one.other,
        sources=one.case.sources,
        link=case_link(one.case),
        light=light(one.case, material.derived),
        months=one.way.length,
    )


def _parts(known: Sequence[Entrance], where: Mapping[str, str]) -> Iterator[tuple[Link, str]]:
    for one in known:
        for figure in one.money:
            if figure.covers and figure.covers.id == PART:
                yield _here(one.case, where), f"{figure.subject}, {figure.amount.text} {figure.unit} ({figure.year.text})"


def _title(group: EntranceGroup) -> str:
    return group.term.title if group.term else "Alle cases"


def _group(group: EntranceGroup, where: Mapping[str, str]) -> GroupRow:
    summaries = (group.months, group.whole, group.member, group.hours)
    cells = tuple(_told(summary, unit, where) for summary, unit in zip(summaries, _UNITS, strict=True))
    return GroupRow(title=_title(group), cases=group.cases, cells=cells)


def _told(summary: Summary, unit: tuple[str, str], where: Mapping[str, str]) -> Told:
    if not summary.range:
        return Told()
    if not summary.median:
        values = tuple((_here(case, where), value.words(unit)) for case, value in summary.values)
        return Told(text="For få til en midterste værdi", detail=count(len(values), "case", "cases"), values=values)
    return Told(
        text=f"Midterste værdi: {summary.median.words(unit, between=True)}",
        detail=f"{count(len(summary.values), 'case', 'cases')}, {_reach(summary.range, unit)}",
    )


def _here(case: Case, where: Mapping[str, str]) -> Link:
    return Link(title=case.title, path=where[case.slug])


def _reach(value: Between, unit: tuple[str, str]) -> str:
    """»fra 11 til 58 måneder«, »alle 12 måneder«, »alle højst 58 måneder«."""
    if value.exact or not value.low:
        return f"alle {value.words(unit)}"
    return f"fra {decimal(value.low)} til {decimal(value.high)} {unit[1]}"


def _picture(known: Sequence[Entrance], summary: Summary, where: Mapping[str, str]) -> Picture | None:
    """A line for each case whose months are known, the shortest first, those not walked apart; None for none or too many."""
    timed = sorted((one for one in known if one.way.months), key=_length)
    if not 0 < len(timed) <= LISTED:
        return None
    axis = Axis.of((one.way.months.high for one in timed if one.way.months), _YEAR)
    walked = [one for one in timed if one.walked]
    median = [_median(axis, summary.median, len(summary.values))] if summary.median else []
    groups = (
        ("", [*(_lane(axis, one) for one in walked), *median]),
        (
            "Planlagt, ikke sket endnu eller ikke bekræftet",
            [_lane(axis, one) for one in timed if one not in walked and not one.way.dropped],
        ),
        ("Opgivet undervejs", [_lane(axis, one) for one in timed if one.way.dropped]),
    )
    return Picture(
        says=_says(summary, where),
        ticks=axis.ticks(_YEAR),
        groups=tuple(Group(title=title, lanes=tuple(lanes)) for title, lanes in groups if lanes),
        legend=_LEGEND,
    )


def _length(one: Entrance) -> tuple[Decimal, Decimal]:
    months = one.way.months
    return (months.high, months.low) if months else (Decimal(0), Decimal(0))


def _says(summary: Summary, where: Mapping[str, str]) -> str:
    told = _told(summary, MONTHS, where)
    middle = f"{told.text} ({told.detail})." if told.text else "Ingen case har begge datoer."
    return (
        f"Måneder fra den første beslutning. {middle} Den fulde streg viser den tid, der mindst gik; den prikkede "
        "viser, hvor upræcise datoerne er."
    )


def _lane(axis: Axis, one: Entrance) -> Lane:
    way = one.way
    months = way.months or Between(low=Decimal(0), high=Decimal(0))
    kind = DROPPED if way.dropped else PROMISED if way.planned else MEASURED
    words = months.words(MONTHS)
    start, low, high = axis.at(Decimal(0)), axis.at(months.low), axis.at(months.high)
    spans = (Span(kind=OPEN if way.planned else KNOWN, start=start, end=low), Span(kind=OPEN, start=low, end=high))
    return Lane(
        label=f"{one.case.title}: {words}",
        says=f"{one.case.title}: {words}",
        spans=tuple(span for span in spans if span.start < span.end),
        marks=(Mark(kind=kind, at=high),),
    )


def _median(axis: Axis, median: Between, cases: int) -> Lane:
    words = f"Midterste værdi af {count(cases, 'case', 'cases')}: {median.words(MONTHS, between=True)}"
    low, high = axis.at(median.low), axis.at(median.high)
    ends = tuple(Span(kind=MIDDLE, start=at, end=at) for at in dict.fromkeys((low, high)))
    return Lane(label=words, says=words, spans=(*ends, Span(kind=OPEN, start=low, end=high)))
