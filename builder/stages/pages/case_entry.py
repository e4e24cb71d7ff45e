"""What search knows of a case: its facts as words that no excerpt shows, and what its page says, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from builder.nouns.cache.later import later
from builder.nouns.derived.timeline import TimelineRow
from builder.nouns.entry import CASE, Entry, Passage
from builder.nouns.model import Case, Cited, ExitEvent
from builder.nouns.sections import SECTIONS
from builder.nouns.site import urls
from builder.stages.pages.material import Material, light, municipality_slugs, who
from builder.stages.pages.passages import FOOTNOTE, SUMMARY, claim, figures, foot, gains, part, statements, texts, timeline


def case_entry(material: Material, case: Case) -> Entry:
    """The entry of a case. What only labels a part, and what other pages say, is left out; who only lists it reads no passage.

    `material` gives what was worked out about the `case`, which must be one of its catalogue. Raises `KeyError` for another, and
    for an initiative that the catalogue lacks; `check` reports that one before any page is made.
    """
    named = {"path": urls.case(case.slug), "title": case.title, "kind": CASE, "names": ()}

    @cache
    def described() -> Mapping[str, object]:
        return _described(material, case)

    def rows() -> tuple[TimelineRow, ...]:
        return material.derived.timelines[Case, case.slug]

    reads = (lambda: named, described, lambda: {"passages": tuple(_passages(case, rows()))})
    return later(Entry, reads, given=lambda: (case, rows(), named, described()))


def _described(material: Material, case: Case) -> Mapping[str, object]:
    """The rest of the entry but its passages, for which the body must be there."""
    now = light(case, material.derived)
    facets = (*material.derived.facet_values[case.slug].items(), ("kommune", municipality_slugs(case)))
    return {
        "fields": " · ".join(dict.fromkeys((CASE, *filter(None, _facts(material, case))))),
        "asked": tuple(_left(case)),
        "facets": tuple((key, values) for key, values in facets if values),
        "said": f"{now.word} {now.when}".strip(),
    }


def _left(case: Case) -> Iterator[str]:
    """Who left, or tried to, for a question of the name and any word of leaving."""
    for event in case.exit.events if case.exit else ():
        if event.municipality:
            yield f"{event.municipality.name} udtræden"


def _facts(material: Material, case: Case) -> Iterator[str]:
    now = light(case, material.derived)
    yield f"{now.word} {now.when}"
    yield who(case) if case.nationwide or case.unnamed else ""
    for partner in case.partners:
        yield ", ".join((partner.member.name, *partner.told))
    yield from (one.municipality.name for one in case.named)
    yield from case.other_partners
    yield from (region.title for region in case.regions)
    yield case.form.value.title
    yield from (model.value.title for model in case.models)
    yield from (area.title for area in case.areas)
    yield case.headcount.amount.text if case.headcount else ""
    yield case.start.date.text if case.start else ""
    yield case.end.date.text if case.end else ""
    yield from (material.catalogue.initiative_by_slug[slug].title for slug in case.initiatives)


def _passages(case: Case, rows: Iterable[TimelineRow]) -> Iterator[Passage]:
    yield Passage(text=case.summary, weight=SUMMARY)
    yield from case.body.passages
    yield from texts(*(cited.note for cited in _facts_cited(case)), weight=FOOTNOTE)
    yield from texts(*(one.why for one in case.named), weight=FOOTNOTE)
    yield from part(SECTIONS["gains"], gains((gain, gain.kind.title) for gain in case.gains))
    yield from part(SECTIONS["money"], figures((*case.entrance_cost, *case.economy, *case.size)))
    yield from part(SECTIONS["organised"], statements((*case.governance, *case.payment, *case.staff)))
    yield from part(SECTIONS["preconditions"], statements((*case.interfaces, *case.political_room, *case.transition)))
    yield from part(SECTIONS["learned"], statements((*case.challenges, *case.lessons)))
    yield from part(SECTIONS["exit"], _exit(case))
    yield from part(SECTIONS["answers"], _answers(case))
    yield from part(SECTIONS["timeline"], timeline(rows))
    yield from _reports(case)
    yield from foot(case)


def _facts_cited(case: Case) -> Iterable[Cited]:
    optional = (case.headcount, case.start, case.end)
    return (case.status, *case.partners, *filter(None, optional), case.form, *case.models)


def _exit(case: Case) -> Iterator[Passage]:
    if case.exit is None:
        return
    for term in case.exit.terms:
        yield from claim(f"{term.subject}: {term.text}", term)
    for event in case.exit.events:
        who_left = event.municipality.name if event.municipality else ""
        yield from claim(" ".join(filter(None, (event.date.text, who_left, event.text))), event)
        yield from _leaving(event)


def _leaving(event: ExitEvent) -> Iterator[Passage]:
    ended = (event.outcome.title if event.outcome else "", event.decided.text if event.decided else "")
    yield from texts(" ".join(filter(None, (*ended, event.out.text if event.out else "", event.notice))))
    for one in event.amounts:
        yield from claim(f"{one.kind.title}: {one.amount.text} {one.unit} ({one.year.text}) {one.borne}".strip(), one)
    yield from statements((*event.disputes, *event.after))


def _answers(case: Case) -> Iterator[Passage]:
    for answer in case.answers:
        yield Passage(text=answer.question.brief)
        yield from claim(answer.text, answer)


def _reports(case: Case) -> Iterator[Passage]:
    """What reports say in words; their figures and lights are none that anybody would search for."""
    if case.status_reports:
        yield Passage(text="Statusrapporter")
    for report in case.status_reports:
        yield from claim(f"{report.half_year.text} {report.judgement}".strip(), report)
