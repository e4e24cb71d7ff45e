"""What stands in the survey's forms: which cases, their columns, and what is known before anybody answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from builder.nouns.catalogue import Catalogue
from builder.nouns.language.danish import decimal, folded
from builder.nouns.model import Case, Question, Wave
from builder.nouns.model import waves as m
from builder.nouns.terms import Vocabulary
from builder.nouns.waves import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A case that is asked: `known` are answers that the catalogue has already, as text, by the id of the question."""

    slug: str
    title: str
    known: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """All that the forms of a wave say, and all that their import needs to know.

    `subjects` are the cases asked, in the catalogue's order; `slugs` gives the slug that a folded slug, alias or title means, of
    any case of the catalogue. `choices` are the words of a vocabulary by its name, `places` the folded words of the names of
    municipalities, which no person is called.
    """

    year: int
    title: str
    deadline: str
    questions: tuple[Question, ...]
    subjects: tuple[Subject, ...]
    slugs: Mapping[str, str]
    choices: Mapping[str, Vocabulary]
    places: frozenset[str]

    @property
    def by_slug(self) -> Mapping[str, Subject]:
        """The cases asked by slug."""
        return {one.slug: one for one in self.subjects}

    @property
    def until(self) -> str:
        """By when it is sent back, in a sentence; empty where nobody says."""
        return words.UNTIL.format(deadline=self.deadline.rstrip(".")) if self.deadline else ""


def form(wave: Wave, catalogue: Catalogue) -> Form:
    """The form of a `wave` for the cases of the `catalogue`. Raises `KeyError` for a vocabulary that is not there."""
    asked = population(wave, catalogue)
    vocabularies = catalogue.registers.vocabularies
    slugs: dict[str, str] = {}
    for case in catalogue.cases:
        for name in (case.title, *case.aliases, case.slug):
            slugs[folded(name)] = case.slug
    return Form(
        year=wave.year,
        title=wave.head.title,
        deadline=wave.head.deadline.text if wave.head.deadline else "",
        questions=wave.head.questions,
        subjects=tuple(Subject(slug=case.slug, title=case.title, known=known(case, wave.head.questions)) for case in asked),
        slugs=slugs,
        choices={one.vocabulary: vocabularies[one.vocabulary] for one in wave.head.questions if one.kind == m.WORD},
        places=frozenset(part for one in catalogue.municipalities for part in folded(one.name).replace("-", " ").split()),
    )


def population(wave: Wave, catalogue: Catalogue) -> tuple[Case, ...]:
    """The cases that the wave asks, in the catalogue's order; one that the catalogue does not hold is passed over."""
    wanted = frozenset(wave.head.cases)
    return tuple(case for case in catalogue.cases if not wanted or case.slug in wanted)


def known(case: Case, questions: tuple[Question, ...]) -> dict[str, str]:
    """What is known of the `case`, by the id of each of the `questions`, as one would write it; nothing that is unknown."""
    found = {
        m.STATUS: "" if case.status.value.id == "ukendt" else case.status.value.title,
        m.LEGAL_FORM: "" if case.form.value.id == "ukendt" else case.form.value.title,
        m.MEMBERS: _members(case),
        m.START: case.start.date.text if case.start else "",
        m.END: case.end.date.text if case.end else "",
    }
    return {one.id: found[one.known] for one in questions if one.known and found[one.known]}


def _members(case: Case) -> str:
    """How many take part, as far as is known; nothing where neither a source's number nor a name is."""
    if case.unnamed and case.headcount:
        return case.headcount.amount.text
    return decimal(Decimal(case.at_least)) if case.at_least else ""


def heading(question: Question) -> str:
    """What stands over the column of a question: its title and its wording."""
    return f"{question.title}{words.BETWEEN}{question.wording}"


def help_of(question: Question) -> str:
    """How a question is answered, in what it counts, and what whoever answers must know; empty where nothing is said."""
    counts = question.kind == m.NUMBER and question.unit
    how = words.IN_UNITS.format(unit=question.unit.rstrip(".")) if counts else words.OF_KINDS.get(question.kind, "")
    return " ".join(filter(None, (how, question.help)))


def title_of(heading_: str) -> str:
    """The title, folded and without signs, at the beginning of a heading."""
    return " ".join(re.sub(r"[\W_]+", " ", folded(heading_.replace("\u00a0", " ").split(words.BETWEEN.strip())[0])).split())
