"""Pages of the council's questions: question by case, and each question with all its answers side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from builder.nouns import urls
from builder.nouns.asked import Asked, Questions
from builder.nouns.entry import SIDE, Passage
from builder.nouns.model import Answer, Case
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.views import QuestionPage, QuestionsPage
from builder.nouns.views.parts import Link
from builder.nouns.views.questions import Column, Given, Row
from builder.stages.pages.cited import silent, source_links
from builder.stages.pages.exits import QUESTION as LEAVING
from builder.stages.pages.frame import HOME, side_entry
from builder.stages.pages.material import Material, case_link, light
from builder.stages.pages.passages import LISTED

QUESTIONS = Link(title="Spørgsmål før ja", path=urls.QUESTIONS)
_FIRST = (("raaderum", "Hvad giver vi fra os?"), ("indgangspris", "Hvad koster det?"), (LEAVING, "Hvordan kommer vi ud?"))
"""What a councillor asks first, as ids of questions with the words for them; who regretted it, the page about leaving says."""

MOST = 100
"""Cases without an answer that a question names; of more there is a number, and the list of all. Our own choice: about 20 kB."""


def questions(material: Material) -> Iterator[SitePage]:
    """The matrix, and a page for each question in the vocabulary's order."""
    known = material.derived.questions
    columns = tuple(_columns(known))
    meta = PageMeta(
        path=urls.QUESTIONS,
        title=QUESTIONS.title,
        description="De spørgsmål, et byråd bør have svar på, før det siger ja – og hvad andre samarbejder har svaret.",
        section=urls.QUESTIONS,
        crumbs=(HOME,),
        kind=SIDE,
        listed=QUESTIONS.title,
    )
    told = (Passage(text=asked.question.title) for asked in known.asked)
    yield SitePage(meta, _matrix(material, columns), (side_entry(meta, *told),))
    for asked in known.asked:
        yield _question(material, asked, columns)


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


def _matrix(material: Material, columns: tuple[Column, ...]) -> QuestionsPage:
    known = material.derived.questions
    filled = {(case.slug, asked.question.id) for asked in known.asked for case, _ in asked.given}
    ids = {asked.question.id for asked in known.asked}

    def rows(cases: Iterable[Case]) -> tuple[Row, ...]:
        most = sorted(cases, key=lambda case: -known.answered[case.slug])
        return tuple(_row(case, known.answered[case.slug], columns, filled) for case in most)

    return QuestionsPage(
        columns=columns,
        organisations=rows(known.organisations),
        cases=rows(known.cases),
        answers=len(filled),
        answering=len({slug for slug, _ in filled}),
        first=_asked_first(material, ids),
        sides=tuple(_sides(material)),
    )


def _asked_first(material: Material, ids: Collection[str]) -> tuple[tuple[str, str], ...]:
    """What councillors ask first, of the questions with these `ids`: words and path; the last is answered by those who left."""
    regretted = f"{urls.EXITS}#hvem" if material.derived.exits.events else urls.EXITS
    first = tuple((words, urls.question(id_)) for id_, words in _FIRST if id_ in ids)
    return (*first, ("Hvem fortrød?", regretted)) if first else ()


def _sides(material: Material) -> Iterator[Link]:
    """Lists of the cases that speak for and against: those that run, and those that are over."""
    for facet in material.derived.facets:
        for value in facet.values if facet.key == "status" else ():
            if value.term.over or value.term.state == "running":
                title = f"{value.term.title.lower()} ({len(value.cases)})"
                yield Link(title=title, path=urls.facet(facet.key, value.term.id))


def _row(case: Case, answered: int, columns: tuple[Column, ...], filled: set[tuple[str, str]]) -> Row:
    cells = (f"{column.link.path}#{case.slug}" if (case.slug, column.id) in filled else "" for column in columns)
    return Row(slug=case.slug, link=case_link(case), answered=answered, cells=tuple(cells), edit=urls.edit_case(case.slug))


def _question(material: Material, asked: Asked, columns: tuple[Column, ...]) -> SitePage:
    question, known = asked.question, material.derived.questions
    ours = {case.slug for case in known.organisations}
    meta = PageMeta(
        path=urls.question(question.id),
        title=question.title,
        description=question.description,
        section=urls.QUESTIONS,
        crumbs=(HOME, QUESTIONS),
        kind=SIDE,
        listed=question.title,
    )
    unheard = [case for case in asked.silent if case.slug not in ours]
    view = QuestionPage(
        id=question.id,
        why=question.description,
        brief=question.brief,
        total=len(known.cases),
        organisations=tuple(_given(material, *one) for one in asked.given if one[0].slug in ours),
        quiet=silent(case for case in asked.silent if case.slug in ours),
        given=tuple(_given(material, *one) for one in asked.given if one[0].slug not in ours),
        silent=silent(unheard[:MOST]),
        unnamed=len(unheard[MOST:]),
        guides=tuple(Link(title=guide.title, path=urls.guide(guide.slug)) for guide in material.derived.answering[question.id]),
        first=_asked_first(material, [column.id for column in columns]),
        others=tuple(Link(title=column.brief, path=column.link.path) for column in columns if column.id != question.id),
        exits=question.id == LEAVING,
    )
    told = (Passage(text=f"{case.title}: {answer.text}", weight=LISTED) for case, answers in asked.given for answer in answers)
    return SitePage(meta, view, (side_entry(meta, *told),))


def _given(material: Material, case: Case, answers: tuple[Answer, ...]) -> Given:
    return Given(
        slug=case.slug,
        link=case_link(case),
        light=light(case, material.derived),
        form=case.form.value.title,
        answers=answers,
        sources=source_links(case),
    )
