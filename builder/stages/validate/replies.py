"""An answer to a wave in; the typed reply out, or every reason why not: of its fields, and of the wave that it is to fit."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from typing import Any

from builder.nouns.derived.freshness import ALL as EVERY
from builder.nouns.language import phrases
from builder.nouns.language.amounts import Amount
from builder.nouns.language.danish import folded
from builder.nouns.lint.privacy import person_in
from builder.nouns.model import Reply, WaveHead
from builder.nouns.model.waves import END, MEMBERS, NUMBER, START, STATUS
from builder.nouns.problem import Problem, errors
from builder.nouns.registers.registers import Registers
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.tables.waves import ANSWERED, ROLE, reply
from builder.nouns.waves import words
from builder.nouns.waves.files import REPLIES, year_of
from builder.stages.validate.file import typed
from builder.stages.validate.privacy import private_data
from builder.stages.validate.registers.register import Register, raw_texts, read_register


def validate_reply(
    file: SourceFile, head: WaveHead, cases: Collection[str], registers: Registers, today: date
) -> tuple[Reply | None, tuple[Problem, ...]]:
    """The reply in the `file`, None when it has an error, and its problems.

    `head` is what the wave says; the rest is as in `validate_waves`. Raises nothing for any text.
    """
    if not head.questions:
        return None, (_unfit(Span(file.path), phrases.NO_QUESTIONS, phrases.NO_ANSWERS_HERE),)
    read = read_register(file, reply(head.questions), registers, complete=True)
    problems = [*_read(read, {one.id for one in head.questions}), *raw_texts(read)]
    private = list(private_data(file, read.root, "", 1, registers.exceptions))
    problems += _asked(file, head, cases)
    named = {problem.words["value"] for problem in private if problem.code == "navn-kontakt"}
    problems += (one for one in _signed(read, year_of(file.path), today) if one.words.get("value") not in named)
    problems += private
    problems += _agreeing(read, head)
    if errors(problems):
        return None, tuple(problems)
    return Reply(case=_slug(file), **_given(read.record, read.values)), tuple(problems)


def _given(record: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    return {row.name: typed(row.kind, values[row.key]) for row in record.fields if row.key in values}


def _slug(file: SourceFile) -> str:
    return file.path.rpartition("/")[2].removesuffix(".yaml")


def _unfit(span: Span, why: str, hint: str) -> Problem:
    return Problem(code="svar-boelge", span=span, words={"why": why}, hint=hint)


def _read(read: Register, questions: Collection[str]) -> Iterator[Problem]:
    """What reading told; answers that stand at the margin, and so beneath nothing, are told of once."""
    astray = {p.span for p in read.problems if p.code == "felt-ukendt" and p.words["key"] in questions and p.span.column == 1}
    for problem in read.problems:
        if problem.code in {"felt-mangler", "felt-tomt"} and problem.words["key"] == REPLIES and astray:
            yield replace(problem, hint=phrases.BENEATH.format(key=REPLIES))
        elif problem.slip == "unknown" or _says_nothing(problem, read):
            yield replace(problem, hint=phrases.LEAVE_UNANSWERED)
        elif problem.span not in astray or REPLIES in read.values:
            yield problem


def _says_nothing(problem: Problem, read: Register) -> bool:
    """Whether an answer that cannot be read is what people write for none."""
    answers = {span for path, span in read.reading.places.items() if path[:1] == (REPLIES,)}
    return problem.span in answers and folded(problem.words.get("value", "x")) in words.NOTHING


def _asked(file: SourceFile, head: WaveHead, cases: Collection[str]) -> Iterator[Problem]:
    """The case is there, and the wave asked it."""
    case = _slug(file)
    if case not in cases:
        hint = phrases.did_you_mean(get_close_matches(case, sorted(cases), n=1))
        yield Problem(code="henvisning-ukendt", span=Span(file.path), words={"value": case, "folder": "cases"}, hint=hint)
    elif head.cases and case not in head.cases:
        yield _unfit(Span(file.path), phrases.CASE_NOT_ASKED.format(case=case), phrases.ASK_IT.format(case=case))


def _signed(read: Register, year: int, today: date) -> Iterator[Problem]:
    """Who answered is a function and no person; the day is none to come, and none before the year of the wave."""
    role, answered = read.text(ROLE.key), read.values.get(ANSWERED.key)
    if name := person_in(role):
        yield Problem(code="navn-kontakt", span=read.span(ROLE.key), words={"value": name})
    if answered and answered.first > today:
        yield Problem(code="dato-fremtid-fast", span=read.span(ANSWERED.key), words={"date": answered.text})
    elif answered and answered.first.year < year:
        why = phrases.ANSWERED_BEFORE.format(date=answered.text, year=year)
        yield _unfit(read.span(ANSWERED.key), why, phrases.MEND_THE_DAY)


def _agreeing(read: Register, head: WaveHead) -> Iterator[Problem]:
    """What the answers say of the case itself can be so, and its end is not before its start."""
    answers = read.values.get(REPLIES, {})
    known = {one.known: one.id for one in head.questions if one.known and one.id in answers}
    members = answers.get(known.get(MEMBERS, ""))
    if members and any(bound % 1 or not 1 <= bound <= EVERY for bound in members.bounds):
        span = read.reading.places[REPLIES, known[MEMBERS]]
        yield Problem(code="antal-kommuner", span=span, words={"value": members.text})
    yield from _below_nought(read, answers, head)
    yield from _ended(read, answers, known)


def _below_nought(read: Register, answers: Mapping[str, Any], head: WaveHead) -> Iterator[Problem]:
    """A number of what can be counted, and is fewer than none."""
    for one in head.questions:
        amount = answers.get(one.id) if one.kind == NUMBER and _COUNTED.match(one.unit) else None
        if isinstance(amount, Amount) and one.known != MEMBERS and any(bound < 0 for bound in amount.bounds):
            why = phrases.BELOW_NOUGHT.format(value=amount.text, unit=one.unit)
            yield _unfit(read.reading.places[REPLIES, one.id], why, phrases.MEND_NUMBER)


_COUNTED = re.compile(r"(?:årsværk|ansatte|medarbejdere|brugere|borgere|timer|dage|uger|måneder|år|kommuner|sager)\b")


def _ended(read: Register, answers: Mapping[str, Any], known: Mapping[str, str]) -> Iterator[Problem]:
    """An end before the start, or a day that has come, or not, against the status; `known` are questions by field."""
    since, until = (answers.get(known.get(which, "")) for which in (START, END))
    if since and until and not (since.undated or until.undated) and until.last < since.first:
        span = read.reading.places[REPLIES, known[END]]
        yield Problem(code="dato-raekkefoelge", span=span, words={"until": until.text, "since": since.text})
        return
    status, answered = answers.get(known.get(STATUS, "")), read.values.get(ANSWERED.key)
    if not status or not status.state or not answered:
        return
    if not status.over and until and until.last < answered.first:
        yield _otherwise(read, phrases.OVER_ALREADY, status.title, until.text, known[END])
    elif status.over and until and until.first > answered.last:
        yield _otherwise(read, phrases.ENDS_LATER, status.title, until.text, known[END])
    elif status.begun and since and since.first > answered.last:
        yield _otherwise(read, phrases.BEGINS_LATER, status.title, since.text, known[START])


def _otherwise(read: Register, why: str, status: str, day: str, question: str) -> Problem:
    said = why.format(status=status.lower(), date=day)
    return _unfit(read.reading.places[REPLIES, question], said, phrases.MEND_ONE)
