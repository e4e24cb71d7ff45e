"""The page about leaving: by legal form what the agreements say, and what happened to those who left."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns import danish, urls
from builder.nouns.asked import Questions
from builder.nouns.entry import SIDE, Passage
from builder.nouns.exits import FormExits
from builder.nouns.model import Case, ExitEvent
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.views import ExitsPage
from builder.nouns.views.exits import CaseExits, ExitLine, FormPart, Priced
from builder.nouns.views.parts import Link
from builder.stages.pages.cited import silent, source_links
from builder.stages.pages.frame import HOME, side_entry
from builder.stages.pages.material import Material, case_link, light

QUESTION = "udtraeden"
"""The id of the question how one gets out."""
TITLE = "Udtræden: vilkår og priser"
"""How other pages call this one."""


def exits(material: Material) -> Iterator[SitePage]:
    """The page about leaving; one page, whether or not the catalogue of `material` knows of any exit."""
    meta = PageMeta(
        path=urls.EXITS,
        title="Udtræden",
        description="Hvordan man kommer ud af et fælleskommunalt samarbejde, og hvad det kostede dem, der gik.",
        section=urls.EXITS,
        crumbs=(HOME,),
        kind=SIDE,
        listed=TITLE,
    )
    view = _view(material)
    told = (Passage(text=f"{one.who}: {one.event.text}") for one in view.priced)
    yield SitePage(meta, view, (side_entry(meta, *told),))


def _view(material: Material) -> ExitsPage:
    known = material.derived.exits
    guides = material.derived.answering.get(QUESTION, ())
    everyone = tuple(_exit(case, event) for case, event in known.events)
    return ExitsPage(
        known=known,
        told=sum(len(form.told) for form in known.forms),
        silent=sum(len(form.silent) for form in known.forms),
        everyone=everyone,
        priced=tuple(sorted((one for one in everyone if one.amounts), key=lambda one: one.event.settled is None)),
        forms=tuple(_form(material, form) for form in sorted(known.forms, key=lambda form: -len(form.told))),
        guide=Link(title=guides[0].title, path=urls.guide(guides[0].slug)) if guides else None,
        question=urls.question(QUESTION) if _asks(material.derived.questions) else "",
    )


def _asks(questions: Questions) -> bool:
    return any(asked.question.id == QUESTION for asked in questions.asked)


def _exit(case: Case, event: ExitEvent) -> Priced:
    return Priced(
        who=_who(event),
        form=case.form.value.id,
        where=f"{urls.EXITS}#{case.slug}",
        case=case_link(case),
        event=event,
        amounts=event.amounts,
        sources=source_links(case),
    )


def _who(event: ExitEvent) -> str:
    return event.municipality.name if event.municipality else "En kommune"


def _form(material: Material, form: FormExits) -> FormPart:
    cases = tuple(_case(material, case) for case in sorted(form.told, key=_events_first))
    return FormPart(
        id=form.form.id,
        title=form.form.title,
        description=danish.ended(form.form.description) if form.form.description else "",
        events=sum(len(case.events) for case in cases),
        cases=cases,
        silent=silent(form.silent),
        over=tuple(case_link(case) for case in form.over),
        all_cases=urls.facet("form", form.form.id),
    )


def _events_first(case: Case) -> int:
    return -len(case.exit.events) if case.exit else 0


def _case(material: Material, case: Case) -> CaseExits:
    return CaseExits(
        slug=case.slug,
        link=case_link(case),
        light=light(case, material.derived),
        edit=urls.edit_case(case.slug),
        terms=case.exit.terms if case.exit else (),
        events=tuple(map(_line, case.exit.events if case.exit else ())),
        sources=source_links(case),
    )


def _line(event: ExitEvent) -> ExitLine:
    told = {
        "beslutningens dato": event.decided,
        "hvornår det var slut": event.out or event.stayed,
        "varsel": event.notice,
        "beløb": event.amounts,
        "hvad striden var": event.disputes,
        "hvad der skete siden": event.after,
    }
    return ExitLine(who=_who(event), event=event, missing=tuple(word for word, value in told.items() if not value))
