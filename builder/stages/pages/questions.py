"""Pages of the council's questions: question by case, and each question with all its answers side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from builder.nouns.derived.asked import Asked, Questions
from builder.nouns.entry import Passage
from builder.nouns.model import Answer, Case
from builder.nouns.page import SitePage
from builder.nouns.sections import SECTIONS
from builder.nouns.site import urls
from builder.nouns.views import QuestionPage, QuestionsPage
from builder.nouns.views.parts import Link
from builder.nouns.views.questions import Column, Given, Row
from builder.stages.pages.cited import silent, source_links
from builder.stages.pages.exits import QUESTION as LEAVING
from builder.stages.pages.frame import HOME, further, side_entry, side_meta
from builder.stages.pages.material import Material, case_link, guide_link, light
from builder.stages.pages.passages import LISTED
from builder.stages.pages.question_pages import AnswerRows, answer_pages, matrix_pages, places
from builder.stages.pages.sharing import pager
from builder.stages.pages.words import explained

QUESTIONS = Link(title=SECTIONS["answers"].title, path=urls.QUESTIONS)
_FIRST = (("raaderum", "Hvad giver vi fra os?"), ("indgangspris", "Hvad koster det?"), (LEAVING, "Hvordan kommer vi ud?"))
"""What a councillor asks first, as ids of questions with the words for them; who regretted it, the page about leaving says."""

NAMED = 150
"""Cases whose answers stand on further pages that a question's own page names; our own choice: about 17 kB."""
MOST = 100
"""Cases without an answer that a question names; of more there is a number, and the list of all. Our own choice: about 20 kB."""
FEW = 40
"""The same where the answers take several pages."""


def questions(material: Material) -> Iterator[SitePage]:
    """The matrix, and a page for each question in the vocabulary's order; either is divided when it is long."""
    known = material.derived.questions
    columns = tuple(_columns(known))
    ours = {case.slug for case in known.organisations}
    pages = {asked.question.id: answer_pages(asked, ours) for asked in known.asked}
    yield from _matrix(material, columns, places(pages))
    for asked in known.asked:
        yield from _question(material, asked, columns, pages[asked.question.id])


def _columns(known: Questions) -> Iterator[Column]:
    ours = {case.slug for case in known.organisations}
    for asked in sorted(known.asked, key=lambda asked: -len(asked.given)):
        yield Column(
            id=asked.question.id,
            brief=asked.question.brief,
            link=Link(title=asked.question.title, path=urls.question(asked.question.id)),
            cases=len(asked.given),
            organisations=sum(case.slug in ours for case, _ in asked.given),
        )


def _matrix(material: Material, columns: tuple[Column, ...], where: Mapping[tuple[str, str], str]) -> Iterator[SitePage]:
    known = material.derived.questions
    meta = side_meta(
        path=urls.QUESTIONS,
        title=QUESTIONS.title,
        description="De spørgsmål, et byråd bør have svar på, før det siger ja – og hvad andre samarbejder har svaret.",
        section=urls.QUESTIONS,
        listed=QUESTIONS.title,
    )
    pages = tuple(matrix_pages(known))
    paths = [page.path for page in pages]

    def rows(cases: Iterable[Case]) -> tuple[Row, ...]:
        return tuple(_row(case, known.answered[case.slug], columns, where) for case in cases)

    first = QuestionsPage(
        number=1,
        parts=pager(paths),
        columns=columns,
        organisations=rows(pages[0].organisations),
        ours=len(known.organisations),
        cases=rows(pages[0].cases),
        total=len(known.cases),
        answers=len(where),
        answering=len({slug for _, slug in where}),
        first=_asked_first(material, {asked.question.id for asked in known.asked}),
        pair=tuple(_pair(material)),
        sides=tuple(_sides(material)),
    )
    told = (Passage(text=asked.question.title) for asked in known.asked)
    yield SitePage(meta, first, (side_entry(meta, *told),))
    bare = replace(first, organisations=(), first=(), pair=(), sides=())
    for number, page in enumerate(pages[1:], 2):
        own = further(meta, page.path, f"Hvem svarer på hvad? Side {number}")
        yield SitePage(own, replace(bare, number=number, parts=pager(paths, number - 1), cases=rows(page.cases)))


def _asked_first(material: Material, ids: Collection[str]) -> tuple[tuple[str, str], ...]:
    """What councillors ask first, of the questions with these `ids`: words and path; the last is answered by those who left."""
    regretted = f"{urls.EXITS}#hvem" if material.derived.exits.events else urls.EXITS
    first = tuple((words, urls.question(id_)) for id_, words in _FIRST if id_ in ids)
    return (*first, ("Hvem fortrød?", regretted)) if first else ()


def _pair(material: Material) -> Iterator[tuple[str, Link]]:
    """A case that runs with a measured gain, and one that was dropped, or else ended: of each the one that answers most."""
    measured = {one.case.slug for one in material.derived.gains if one.gain.is_measured}
    answered = material.derived.questions.answered
    cases = sorted(material.catalogue.cases, key=lambda case: -answered[case.slug])
    over = sorted((case for case in cases if case.status.value.over), key=lambda case: case.status.value.begun)
    running = [case for case in cases if case.slug in measured and case.status.value.begun and not case.status.value.over]
    for case in running[:1]:
        yield f"Læs en case {case.status.value.title.lower()} med en målt gevinst", case_link(case)
    for case in over[:1]:
        yield f"Læs en {case.status.value.title.lower()} case", case_link(case)


def _sides(material: Material) -> Iterator[Link]:
    """Lists of the cases that speak for and against: those that run, and those that are over."""
    for facet in material.derived.facets:
        for value in facet.values if facet.key == "status" else ():
            if value.term.over or value.term.state == "running":
                title = f"{value.term.title.lower()} ({len(value.cases)})"
                yield Link(title=title, path=urls.facet(facet.key, value.term.id))


def _row(case: Case, answered: int, columns: tuple[Column, ...], where: Mapping[tuple[str, str], str]) -> Row:
    cells = tuple(where.get((column.id, case.slug), "") for column in columns)
    return Row(link=case_link(case), answered=answered, cells=cells)


def _question(material: Material, asked: Asked, columns: tuple[Column, ...], pages: Sequence[AnswerRows]) -> Iterator[SitePage]:
    question = asked.question
    meta = side_meta(
        path=urls.question(question.id),
        title=question.title,
        description=question.description,
        section=urls.QUESTIONS,
        crumbs=(HOME, QUESTIONS),
        listed=question.title,
    )
    first = _first(material, asked, columns, pages)
    told = (Passage(text=f"{case.title}: {answer.text}", weight=LISTED) for case, answers in asked.given for answer in answers)
    yield SitePage(meta, first, (replace(side_entry(meta, *told), asked=(question.short,)),))
    leading = [page.path for page in pages]
    bare = replace(first, quiet=(), silent=(), unnamed=0, guides=(), others=(), first=(), elsewhere=())
    for number, page in enumerate(pages[1:], 2):
        own = replace(
            bare,
            number=number,
            parts=pager(leading, number - 1),
            organisations=_givens(material, page.organisations),
            given=_givens(material, page.given),
            words=_words(material, page),
        )
        yield SitePage(further(meta, page.path, f"{meta.title} – side {number}"), own)


def _first(material: Material, asked: Asked, columns: tuple[Column, ...], pages: Sequence[AnswerRows]) -> QuestionPage:
    """The view of a question's own page."""
    question, known = asked.question, material.derived.questions
    ours = {case.slug for case in known.organisations}
    unheard = [case for case in asked.silent if case.slug not in ours]
    named = FEW if len(pages) > 1 else MOST
    return QuestionPage(
        id=question.id,
        number=1,
        parts=pager([page.path for page in pages]),
        elsewhere=tuple(_elsewhere(pages))[:NAMED],
        why=question.description,
        brief=question.brief,
        total=len(known.cases),
        answering=len(asked.given),
        ours=(sum(case.slug in ours for case, _ in asked.given), len(ours)),
        organisations=_givens(material, pages[0].organisations),
        given=_givens(material, pages[0].given),
        quiet=silent(case for case in asked.silent if case.slug in ours),
        silent=silent(unheard[:named]),
        unnamed=len(unheard[named:]),
        guides=tuple(map(guide_link, material.derived.answering[question.id])),
        first=_asked_first(material, [column.id for column in columns]),
        words=_words(material, pages[0]),
        others=tuple(Link(title=column.brief, path=column.link.path) for column in columns if column.id != question.id),
        exits=question.id == LEAVING,
    )


def _words(material: Material, page: AnswerRows) -> tuple[tuple[Link, str], ...]:
    """The abbreviations that a reader meets on the page, and the legal forms, each explained."""
    told = (*page.organisations, *page.given)
    texts = (text for case, answers in told for text in (case.title, *(answer.text for answer in answers)))
    words = explained(material.catalogue.registers, texts, (case.form.value.title for case, _ in told))
    return tuple((Link(title=one.word, path=urls.term(one.slug)), one.told) for one in words)


def _givens(material: Material, some: Iterable[tuple[Case, tuple[Answer, ...]]]) -> tuple[Given, ...]:
    return tuple(_given(material, *one) for one in some)


def _elsewhere(pages: Sequence[AnswerRows]) -> Iterator[tuple[str, Link]]:
    """The cases that answer on another page than the first, each with its anchor from before there were several."""
    for page in pages[1:]:
        for case, _ in (*page.organisations, *page.given):
            yield case.origin, Link(title=case.title, path=f"{page.path}#{case.origin}")


def _given(material: Material, case: Case, answers: tuple[Answer, ...]) -> Given:
    return Given(
        anchor=case.origin,
        slug=case.slug,
        link=case_link(case),
        light=light(case, material.derived),
        form=case.form.value.title,
        answers=answers,
        sources=source_links(case),
    )
