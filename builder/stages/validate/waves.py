"""The files of the survey's waves in; typed waves out, or every reason why not, each at its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from builder.nouns.language import phrases
from builder.nouns.language.danish import folded
from builder.nouns.limits import SHOWN
from builder.nouns.model import Question, Wave, WaveHead
from builder.nouns.model.waves import DAY, END, LEGAL_FORM, MEMBERS, NUMBER, START, STATUS, WORD
from builder.nouns.problem import Problem, errors
from builder.nouns.registers.registers import Registers
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.tables.waves import QUESTION, WAVE
from builder.nouns.waves.files import HEAD, CheckedWaves, year_of
from builder.stages.validate.file import typed
from builder.stages.validate.privacy import private_data
from builder.stages.validate.registers.doubles import repeated
from builder.stages.validate.registers.register import Register, faulty, read_register, unfit
from builder.stages.validate.replies import validate_reply

_ANSWERED_WITH = {STATUS: WORD, LEGAL_FORM: WORD, MEMBERS: NUMBER, START: DAY, END: DAY}
"""What each thing that is known of a case is, as an answer."""
_WORDS = next(row for row in QUESTION.fields if row.key == "ordliste")


def validate_waves(
    files: Iterable[SourceFile],
    cases: Collection[str],
    registers: Registers,
    today: date,
    unread: Collection[str] = frozenset(),
) -> CheckedWaves:
    """The waves of these files, which passed the text gate.

    `cases` are the slugs of the cases that are there, valid or not; `registers` give the words that answers may be, and `today`
    is the last day that one can have answered. Of the answers to a wave whose year is among the `unread` it is told already why
    nobody knows what they answer. Raises nothing for any text.
    """
    problems: list[Problem] = []
    waves: list[Wave] = []
    found = tuple(files)
    for file in (one for one in found if one.path.endswith(f"/{HEAD}")):
        year = year_of(file.path)
        head, told = _head(file, cases, registers, waves)
        problems += told
        if year > today.year + _AHEAD:
            words = {"value": str(year), "why": phrases.FAR_AHEAD}
            problems.append(Problem(code="felt-tvivl", span=Span(file.path, 1, 1, 2), words=words, hint=phrases.WAVE_FOLDER))
        if head is None:
            continue
        replies = []
        for other in (one for one in found if one.path.startswith(f"surveys/{year}/") and one is not file):
            one, faults = validate_reply(other, head, cases, registers, today)
            problems += faults
            replies += [one] if one else []
        waves.append(Wave(year=year, head=head, replies=tuple(replies)))
    problems += _headless(found, unread)
    return CheckedWaves(waves=tuple(waves), problems=tuple(problems))


def _head(
    file: SourceFile, cases: Collection[str], registers: Registers, earlier: Iterable[Wave]
) -> tuple[WaveHead | None, list[Problem]]:
    """What the file of a wave says, None when it has an error; `earlier` are the waves before it."""
    read = read_register(file, WAVE, registers, complete=True)
    problems = [*read.problems, *private_data(file, read.root, "", 1, registers.exceptions)]
    questions = tuple(read.items("spoergsmaal"))
    for name, key in (("id", "id"), ("title", "titel"), ("wording", "ordlyd"), ("known", "kendt")):
        said = ((getattr(one.value, name), one.span(key)) for one in questions)
        problems += repeated((word, span) for word, span in said if word)
    before = {one.id: (wave.year, one) for wave in earlier for one in wave.head.questions}
    broken = {problem.span for problem in problems}
    for one in questions:
        if not broken & {one.span("id"), one.span("version")}:
            amiss = [*_unfit_question(one.value, one.span, before)]
            amiss += [] if faulty(read, one) else _question(one.value, one.span, registers)
            problems += amiss
            if not amiss and not faulty(read, one):
                problems += _otherwise(one.value, one.span, before, {each.value.id for each in questions})
    problems += _deadline(read, year_of(file.path))
    problems += _asked(read, cases)
    return (None if errors(problems) else _typed_head(read)), problems


def _asked(read: Register, cases: Collection[str]) -> Iterator[Problem]:
    """Cases that a wave asks twice, and such that are none of the `cases`."""
    asked = [(case, _place(read, position)) for position, case in enumerate(read.values.get("cases", ()))]
    yield from repeated(asked)
    for case, span in asked:
        if case not in cases:
            hint = phrases.did_you_mean(get_close_matches(case, sorted(cases), n=1))
            yield Problem(code="henvisning-ukendt", span=span, words={"value": case, "folder": "cases"}, hint=hint)


def _place(read: Register, position: int) -> Span:
    return read.reading.places.get(("cases", position), read.span("cases"))


def _deadline(read: Register, year: int) -> Iterator[Problem]:
    """A wave is answered in its own year or soon after."""
    by = read.values.get("frist")
    if by and not by.undated and not (by.last.year >= year and by.first.year <= year + _LONGEST):
        yield unfit(read.span("frist"), by.text, phrases.DEADLINE_OF.format(year=year), phrases.MEND_THE_YEAR)


_AHEAD = 5
"""Years ahead in which a wave may be begun; our own choice."""
_LONGEST = 2
"""Years after its own in which a wave may still be answered; our own choice."""


def _typed_head(read: Register) -> WaveHead:
    head: WaveHead = typed(WAVE, read.values)
    return head


def _question(one: Question, span: Any, registers: Registers) -> Iterator[Problem]:
    """What is wrong with a question by itself: a list of words that is not there, or something that its type has no use for."""
    if one.kind == WORD and not one.vocabulary:
        yield Problem(code="felt-mangler", span=span("id"), words={"key": _WORDS.key, "help": _WORDS.help})
    elif one.kind == WORD and one.vocabulary not in registers.vocabularies:
        near = get_close_matches(one.vocabulary, registers.vocabularies, n=1)
        known = ", ".join(list(registers.vocabularies)[:SHOWN])
        words = {"value": one.vocabulary, "key": "ordliste", "known": known}
        yield Problem(code="ord-ukendt", span=span("ordliste"), words=words, hint=phrases.did_you_mean(near))
    for key, value, kind in (("ordliste", one.vocabulary, WORD), ("enhed", one.unit, NUMBER)):
        if value and one.kind != kind:
            what = phrases.OF_A_QUESTION.format(key=key, kind=one.kind)
            yield unfit(span(key), value, what, phrases.DELETE_OR_TYPE.format(kind=kind))


def _otherwise(one: Question, span: Any, before: Mapping[str, tuple[int, Question]], ids: Collection[str]) -> Iterator[Problem]:
    """Another wording than in an earlier wave under the same version, or the same one under another id; `ids` are the wave's."""
    if one.id in before:
        year, other = before[one.id]
        same = (one.wording, one.kind, one.vocabulary, one.unit) == (other.wording, other.kind, other.vocabulary, other.unit)
        if one.version < other.version or (one.version == other.version and not same):
            words = {"id": one.id, "year": str(year), "version": str(other.version + 1)}
            yield Problem(code="spoergsmaal-omskrevet", span=span("ordlyd"), words=words)
    elif not one.replaces:
        alike = [(year, it.id) for year, it in before.values() if it.id not in ids and folded(it.wording) == folded(one.wording)]
        for year, id_ in alike[-1:]:
            words = {"value": one.id, "why": phrases.SAME_WORDS.format(year=year, id=id_)}
            yield Problem(code="felt-tvivl", span=span("id"), words=words, hint=phrases.REPLACES.format(id=id_))


def _unfit_question(one: Question, span: Any, before: Mapping[str, tuple[int, Question]]) -> Iterator[Problem]:
    """A question of an earlier wave that it stands for is none; or what of the case stands in the form is no such answer."""
    if one.replaces and one.replaces not in before:
        known, near = ", ".join(list(before)[:SHOWN]) or phrases.NONE, get_close_matches(one.replaces, before, n=1)
        words = {"value": one.replaces, "key": "afloeser", "known": known}
        yield Problem(code="ord-ukendt", span=span("afloeser"), words=words, hint=phrases.did_you_mean(near))
    if one.known and one.kind != _ANSWERED_WITH[one.known]:
        words = {"value": one.kind, "key": "type", "known": _ANSWERED_WITH[one.known]}
        yield Problem(code="ord-ukendt", span=span("type"), words=words, hint=phrases.KNOWN_AS.format(**words, field=one.known))


def _headless(files: tuple[SourceFile, ...], unread: Collection[str]) -> Iterator[Problem]:
    """Answers whose wave has no file of its own: nobody knows what they answer. Told at the first of each wave."""
    told = {*unread, *(file.path.split("/")[1] for file in files if file.path.endswith(f"/{HEAD}"))}
    for file in files:
        year = file.path.split("/")[1]
        if year not in told:
            told.add(year)
            yield Problem(
                code="henvisning-ukendt", span=Span(file.path), words={"value": HEAD, "folder": file.path.rpartition("/svar/")[0]}
            )
