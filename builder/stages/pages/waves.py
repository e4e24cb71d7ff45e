"""What pages show of the waves of the survey, and the pages of those that no survey's page tells of."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.entry import SURVEY, Entry, Passage
from builder.nouns.language.danish import count
from builder.nouns.model import waves as m
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.sections import SECTIONS
from builder.nouns.site import urls
from builder.nouns.views import WavePage
from builder.nouns.views.parts import Link
from builder.nouns.views.waves import WaveColumn, WaveLine, WaveMove, WaveShown
from builder.nouns.waves.files import head_path
from builder.nouns.waves.results import Column, Line, Move, WaveResult, middle
from builder.stages.pages.frame import HOME, SURVEYS
from builder.stages.pages.material import Material, case_link, term_light
from builder.stages.pages.passages import part


def lone_waves(material: Material) -> tuple[WaveResult, ...]:
    """The waves whose year is no survey's slug, so that they need a page of their own."""
    told = {survey.slug for survey in material.catalogue.surveys}
    return tuple(one for one in material.derived.waves if one.wave.slug not in told)


def wave_pages(material: Material) -> Iterator[SitePage]:
    """A page for each of the lone waves."""
    for found in lone_waves(material):
        head = found.wave.head
        meta = PageMeta(
            path=urls.survey(found.wave.slug),
            title=head.title,
            description=head.summary,
            section=urls.INITIATIVES,
            crumbs=(HOME, SURVEYS),
            source_file=head_path(found.wave.year),
            kind=SURVEY,
        )
        entry = Entry(
            path=meta.path,
            title=meta.title,
            kind=SURVEY,
            fields=f"{SURVEY} · {found.wave.year}",
            passages=(Passage(text=head.summary), *wave_passages(found)),
        )
        yield SitePage(meta, WavePage(wave=shown(found)), (entry,))


def shown_of(material: Material, slug: str) -> WaveShown | None:
    """The wave that the survey with this `slug` tells of; None for none."""
    return next((shown(one) for one in material.derived.waves if one.wave.slug == slug), None)


def passages_of(material: Material, slug: str) -> tuple[Passage, ...]:
    """What search knows of the wave that the survey with this `slug` tells of."""
    return tuple(passage for one in material.derived.waves if one.wave.slug == slug for passage in wave_passages(one))


def wave_passages(found: WaveResult) -> tuple[Passage, ...]:
    """The questions, who moved, and what nobody knows, under the heading of the part."""
    texts = [f"{one.title}: {one.wording}" for one in found.wave.head.questions]
    texts += [f"{one.case.title}: {one.before.title} → {one.after.title}" for one in (*found.begun, *found.changed, *found.ended)]
    return tuple(part(SECTIONS["wave"], [Passage(text=text) for text in (*texts, *found.wave.head.unknown)]))


def rate(found: WaveResult) -> str:
    """»3 af 73 har svaret«, or what stands in its place."""
    if found.wave.head.made == m.UNCERTAIN:
        return "Uvist, om den blev gennemført"
    if found.wave.head.made == m.READ:
        return f"{count(len(found.answered), 'case', 'cases')} læst ud af kilder"
    return found.rate


def shown(found: WaveResult) -> WaveShown:
    """The wave as a page shows it."""
    head = found.wave.head
    return WaveShown(
        year=found.wave.year,
        summary=head.summary,
        read=head.made == m.READ,
        uncertain=head.made == m.UNCERTAIN,
        asked=len(found.asked),
        answered=len(found.answered),
        percent=found.percent,
        deadline=head.deadline.text if head.deadline else "",
        missing=tuple(case_link(case) for case in found.missing),
        who=tuple((case_link(case), reply.role, reply.answered.text) for case, reply in found.answered),
        before=found.before.year if found.before else 0,
        before_read=bool(found.before and found.before.head.made == m.READ),
        compared=found.compared,
        moves=tuple((title, why, _moves(moves)) for title, why, moves in _headings(found)) if found.before else (),
        new=tuple(case_link(case) for case in found.new),
        lines=tuple(_line(found, line) for line in found.lines),
        questions=tuple((one.title, one.wording) for one in head.questions),
        unknown=head.unknown,
    )


def _headings(found: WaveResult) -> tuple[tuple[str, str, tuple[Move, ...]], ...]:
    return (
        ("Begyndt", "er i drift nu og var det ikke sidst", found.begun),
        ("Ændret", "har fået en anden status uden at begynde eller slutte", found.changed),
        ("Sluttet", "er afsluttet eller opgivet nu og var det ikke sidst", found.ended),
    )


def _moves(moves: tuple[Move, ...]) -> tuple[WaveMove, ...]:
    return tuple(WaveMove(link=case_link(one.case), before=term_light(one.before), after=term_light(one.after)) for one in moves)


def _line(found: WaveResult, line: Line) -> WaveLine:
    replies = {case.slug: reply for case, reply in found.answered}
    changed = ""
    if line.changed is not None and line.both:
        changed = f"{line.changed} af de {line.both}, der svarede begge gange, svarer noget andet end sidst."
    texts = (
        (Link(title=case.title, path=urls.case(case.slug)), text, replies[case.slug].role, replies[case.slug].answered.text)
        for case, text in line.texts
        if case.slug in replies
    )
    return WaveLine(
        id=line.question.id,
        title=line.question.title,
        wording=line.question.wording,
        rows=line.rows,
        columns=tuple(_column(one, line) for one in line.columns),
        changed=changed,
        texts=tuple(texts),
    )


def _column(column: Column, line: Line) -> WaveColumn:
    said, unit = middle(column.numbers), line.question.unit
    return WaveColumn(
        year=column.year,
        wording=column.question.wording,
        replies=column.replies,
        silent=column.silent,
        said=f"{said} {unit}".strip() if said else "",
        cells=tuple(str(number) for number in column.counts),
        breaks=column.breaks,
    )
