"""The page about leaving: by legal form what the agreements say, and what happened to those who left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from builder.nouns.derived.asked import Questions
from builder.nouns.derived.exits import FormExits, Together, gathered
from builder.nouns.entry import Passage
from builder.nouns.language import danish
from builder.nouns.model import Case, ExitEvent
from builder.nouns.page import SitePage
from builder.nouns.site import urls
from builder.nouns.views import ExitsPage, FormExitsPage
from builder.nouns.views.exits import CaseExits, ExitLine, FormPart, Priced
from builder.nouns.views.parts import Link
from builder.stages.pages.cited import silent, source_links
from builder.stages.pages.exit_pages import ExitRows, exit_pages, told_of
from builder.stages.pages.frame import EXITS_PAGE, further, side_entry, side_meta
from builder.stages.pages.material import Material, case_link, guide_link, light
from builder.stages.pages.sharing import pager

QUESTION = "udtraeden"
"""The id of the question how one gets out."""
TITLE = "Udtræden: vilkår og priser"
"""How other pages call this one."""
LISTED, PRICED, NAMED = 100, 40, 250
"""Where the forms have pages of their own: exits in the list of who left, sums in the table, and cases named on this page."""
MOST = 60
"""Cases of a form that say nothing, and that are over, which its first page names; of more there is the list of all."""


def exits(material: Material) -> Iterator[SitePage]:
    """The page about leaving, whether or not the catalogue of `material` knows of any exit; where much is told, its forms'."""
    meta = side_meta(
        path=urls.EXITS,
        title=EXITS_PAGE.title,
        description="Hvordan man kommer ud af et fælleskommunalt samarbejde, og hvad det kostede dem, der gik.",
        section=urls.EXITS,
        listed=TITLE,
    )
    divided = exit_pages(material.derived.exits)
    view = _view(material, divided)
    told = (Passage(text=f"{one.who}: {one.event.text}") for one in _priced(_everyone(material)))
    yield SitePage(meta, view, (side_entry(meta, *told),))
    for form in material.derived.exits.forms:
        for number, page in enumerate(divided.get(form.form.id, ()), 1):
            title = f"Udtræden: {form.form.title}{f' – side {number}' if number > 1 else ''}"
            part = _part(form, divided[form.form.id], number)
            yield SitePage(further(meta, page.path, title), _form_page(material, form, part, page.cases, number))


def _view(material: Material, divided: Mapping[str, tuple[ExitRows, ...]]) -> ExitsPage:
    known = material.derived.exits
    guides = material.derived.answering.get(QUESTION, ())
    everyone = _everyone(material)
    priced = _priced(everyone)
    listed, costed = (LISTED, PRICED) if divided else (len(everyone), len(priced))
    forms = sorted(known.forms, key=lambda form: -len(form.told))
    return ExitsPage(
        known=known.ends,
        told=sum(len(form.told) for form in known.forms),
        silent=sum(len(form.silent) for form in known.forms),
        everyone=everyone[:listed],
        unlisted=len(everyone[listed:]),
        priced=priced[:costed],
        unpriced=len(priced[costed:]),
        forms=tuple(_led(forms, divided) if divided else (_whole(material, form) for form in forms)),
        guide=guide_link(guides[0]) if guides else None,
        question=_answers(material.derived.questions),
    )


def _everyone(material: Material) -> tuple[Priced, ...]:
    return tuple(_exit(material, case, event) for case, event in material.derived.exits.events)


def _priced(everyone: tuple[Priced, ...]) -> tuple[Priced, ...]:
    """Those with any sum, those with a settled one first."""
    return tuple(sorted((one for one in everyone if one.amounts), key=lambda one: one.event.settled is None))


def _answers(questions: Questions) -> Link | None:
    """The page of the question, with how many answer it: not the same cases as those with terms and exits."""
    for asked in questions.asked:
        if asked.question.id == QUESTION:
            title = f"Korte svar fra {danish.count(len(asked.given), 'case', 'cases')}"
            return Link(title=title, path=urls.question(QUESTION))
    return None


def _exit(material: Material, case: Case, event: ExitEvent) -> Priced:
    return Priced(
        who=_who(event),
        form=case.form.value.id,
        where=f"{material.exit_paths[case.slug]}#{case.origin}",
        case=case_link(case),
        event=event,
        amounts=event.amounts,
        sources=source_links(case),
    )


def _who(event: ExitEvent) -> str:
    return event.municipality.name if event.municipality else "En kommune"


def _part(form: FormExits, pages: tuple[ExitRows, ...] = (), number: int = 1) -> FormPart:
    """What any page says of the form; the page at hand, that `number` of its `pages`, adds its cases."""
    return FormPart(
        id=form.form.id,
        title=form.form.title,
        description=danish.ended(form.form.description) if form.form.description else "",
        events=sum(len(case.exit.events) for case in form.told if case.exit),
        told=len(form.told),
        unsaid=len(form.silent),
        cases=(),
        silent=(),
        over=(),
        all_cases=urls.facet("form", form.form.id),
        pages=pager([page.path for page in pages], number - 1),
        named=(),
    )


def _whole(material: Material, form: FormExits) -> FormPart:
    """The form with everything, on the one page that there is."""
    return replace(
        _part(form),
        cases=tuple(_case(material, case) for case in told_of(form)),
        silent=silent(form.silent),
        over=tuple(map(case_link, form.over)),
    )


def _led(forms: Iterable[FormExits], divided: Mapping[str, tuple[ExitRows, ...]]) -> Iterator[FormPart]:
    """The forms on the page that leads to theirs, with the cases that there is room to name."""
    room = NAMED
    for form in forms:
        pages = divided[form.form.id]
        found = [
            (case.origin, Link(title=case.title, path=f"{page.path}#{case.origin}")) for page in pages for case in page.cases
        ]
        named = tuple(found[:room])
        room -= len(named)
        yield replace(_part(form, pages), named=named)


def _form_page(material: Material, form: FormExits, part: FormPart, cases: Iterable[Case], number: int) -> FormExitsPage:
    first = number == 1
    own = replace(
        part,
        cases=tuple(_case(material, case) for case in cases),
        silent=silent(form.silent[:MOST]) if first else (),
        over=tuple(map(case_link, form.over[:MOST])) if first else (),
    )
    return FormExitsPage(form=own)


def _case(material: Material, case: Case) -> CaseExits:
    events = case.exit.events if case.exit else ()
    told = gathered(events)
    return CaseExits(
        anchor=case.origin,
        slug=case.slug,
        link=case_link(case),
        light=light(case, material.derived),
        edit=urls.edit_case(case.slug),
        terms=case.exit.terms if case.exit else (),
        events=tuple(map(_line, told.exits)),
        total=len(events),
        shared=told.shared,
        sources=source_links(case),
    )


def _line(one: Together) -> ExitLine:
    event = one.event
    told = {
        "beslutningens dato": event.decided,
        "hvornår det var slut": event.out or not event.ends,
        "varsel": event.notice,
        "beløb": event.amounts,
        "hvad striden var": event.disputes,
        "hvad der skete siden": event.after,
    }
    return ExitLine(who=one.names or _who(event), event=one.own, missing=tuple(word for word, value in told.items() if not value))
