"""What one page of the content says is not denied by another field of it, nor by a page that is about the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.entrance import entrance
from builder.nouns.derived.exits import gathered
from builder.nouns.language.dates import When
from builder.nouns.model import Case, Event, Figure, Initiative
from tests.builders import real_inspection

FUTURE = re.compile(r"\b(?:skal|ventes|venter|forventes|slutter|er planlagt|er indkaldt)\b")
"""What is told of a day to come."""
ANSWERED = {"betaling": "payment", "raaderum": "political_room", "medarbejdere": "staff", "gevinst": "gains"}
"""The field that is about the same as a question, by the question's id."""
BESIDE = {
    "det-digitale-nordjylland": "the evaluation could not say whether the goals were met, and no gain is named there",
    "nordsjaellands-park-og-vej": "a consultant could not measure it, which stands as what the gain was compared with",
    "os2": "how many have joined is no gain",
    "udbetaling-danmark": "what was said in 2014 was expected as well, and stands in the gain's note",
}
"""Cases, by their first names, whose answer on gains has a source that none of their gains has, and why that is right."""


@pytest.fixture
def catalogue() -> Catalogue:
    """The catalogue that the real content is."""
    return real_inspection().catalogue


def _pairs(catalogue: Catalogue) -> Iterator[tuple[Initiative, Case]]:
    """Each initiative with each of its cases."""
    for case in catalogue.cases:
        yield from ((catalogue.initiative_by_slug[slug], case) for slug in case.initiatives)


def _told(page: Initiative | Case) -> tuple[Figure, ...]:
    return page.figures if isinstance(page, Initiative) else (*page.size, *page.economy, *page.entrance_cost)


def _years(when: When) -> tuple[int, int] | None:
    return None if when.undated else (when.first.year, when.last.year)


def test_what_a_question_answers_is_not_called_unknown(catalogue: Catalogue) -> None:
    """»Ukendt: betaling« stood above the answer that each part of the agreement has its own payment."""
    found = {(case.slug, answer.question.id) for case in catalogue.cases for answer in case.answers if answer.counts}
    fields = {case.slug: {question for question, name in ANSWERED.items() if getattr(case, name)} for case in catalogue.cases}
    assert sorted((slug, question) for slug, question in found if question in ANSWERED and question not in fields[slug]) == []


def test_a_day_that_has_passed_is_not_told_as_one_to_come(catalogue: Catalogue) -> None:
    """»Depotet skal åbne« stood under a day eight years ago, beside »ventet dengang; ikke bekræftet«."""
    pages: tuple[Case | Initiative, ...] = (*catalogue.cases, *catalogue.initiatives)
    past = [
        (page.slug, event.text)
        for page in pages
        for event in page.timeline
        if event.expected and not event.date.undated and event.date.last < page.reviewed.first
    ]
    assert [(slug, text) for slug, text in past if FUTURE.search(text)] == []


def test_what_one_page_knows_happened_is_not_only_expected_on_another(catalogue: Catalogue) -> None:
    """An initiative said of the first day of operation that nobody has confirmed it, and its case that it came."""
    assert [
        (initiative.slug, case.slug, event.date.text)
        for initiative, case in _pairs(catalogue)
        for event, other in _same_day(initiative.timeline, case.timeline)
        if event.expected != other.expected
    ] == []


def _same_day(events: tuple[Event, ...], others: tuple[Event, ...]) -> Iterator[tuple[Event, Event]]:
    for event in events:
        yield from ((event, other) for other in others if event.date.first == event.date.last and event.date == other.date)


def test_a_figure_has_the_same_year_in_an_initiative_and_its_case(catalogue: Catalogue) -> None:
    """1,2 mia. kr. were »ca. 2025« on one page and »ca. 2021-2025« on another, from the same undated article."""
    assert [
        (initiative.slug, case.slug, one.amount.text, one.year.text, other.year.text)
        for initiative, case in _pairs(catalogue)
        for one in _told(initiative)
        for other in _told(case)
        if (one.amount.text, one.unit) == (other.amount.text, other.unit)
        and _links(initiative, one) & _links(case, other)
        and _years(one.year) != _years(other.year)
    ] == []


def _links(page: Initiative | Case, figure: Figure) -> set[str]:
    """The addresses of its sources, by which another page knows them."""
    return {source.url for source in page.sources if source.id in figure.sources}


def test_a_model_of_a_case_has_a_source(catalogue: Catalogue) -> None:
    """The model stood as sure on six pages that named no source for it."""
    assert [(case.slug, model.value.id) for case in catalogue.cases for model in case.models if not model.sources] == []


def test_what_an_answer_tells_of_a_gain_stands_among_the_gains(catalogue: Catalogue) -> None:
    """An owner said in 2019 that it had gone the other way, in an answer; »Ingen har skrevet, hvad der kom ud af det«, said the gain."""
    told = {
        case.origin
        for case in catalogue.cases
        for answer in case.answers
        if answer.question.id == "gevinst" and (case.status.value.begun or not case.over)
        if set(answer.sources)
        - {source for gain in case.gains for side in (gain.promised, gain.measured) if side for source in side.sources}
    }
    assert told == BESIDE.keys()


def test_who_is_out_is_out_by_the_same_day_everywhere(catalogue: Catalogue) -> None:
    """»Ukendt: hvornår det var slut« stood on the page about leaving, »til ca. 2016« on that of the municipality."""
    until = {
        (case.slug, member.code): one.until
        for case in catalogue.cases
        for one in case.partners
        for member in one.municipalities
        if one.until
    }
    told = {
        (case.slug, event.municipality.code): event.out
        for case in catalogue.cases
        for event in (case.exit.events if case.exit else ())
        if event.municipality and event.ends
    }
    assert {key: day for key, day in until.items() if key in told} == {key: told[key] for key in told if key in until}


def test_what_is_told_of_two_at_once_is_not_told_of_one(catalogue: Catalogue) -> None:
    """»København og Frederiksberg: … at kommunen havde ret til sin del« read as if only one of them had."""
    both = [
        one.event.text for case in catalogue.cases if case.exit for one in gathered(case.exit.events).exits if len(one.who) > 1
    ]
    assert both
    assert [text for text in both if re.search(r"\bkommunen\b", text)] == []


def test_a_way_is_as_long_in_a_figure_as_between_its_two_days(catalogue: Catalogue) -> None:
    """»30-31 måneder« stood beside »ca. 30 måneder« in one row, both reckoned from the same two days."""
    found = []
    for one in map(entrance, catalogue.cases):
        for figure in one.other if one.way.months else ():
            low, high = figure.amount.low, figure.amount.high
            near = low is not None and high is not None and one.way.months.low - 1 <= low and high <= one.way.months.high + 1
            if figure.unit == "måneder" and near and (low, high) != (one.way.months.low, one.way.months.high):
                found.append((one.case.slug, figure.amount.text))
    assert found == []
