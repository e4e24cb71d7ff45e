"""The waves of the survey in; what each comes to against the one before out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from builder.nouns.catalogue import Catalogue
from builder.nouns.language.amounts import Amount
from builder.nouns.language.danish import count
from builder.nouns.language.dates import When
from builder.nouns.model import Case, Question, Reply, Wave
from builder.nouns.model import waves as m
from builder.nouns.terms import Term
from builder.nouns.waves.forms import population
from builder.nouns.waves.results import Column, Line, Move, WaveResult, middle

_STATUS = "status"
"""The vocabulary whose words say whether a case has begun or ended."""


def waves(catalogue: Catalogue) -> tuple[WaveResult, ...]:
    """What each wave comes to, by year. A reply for a case that the `catalogue` lacks is passed over."""
    return tuple(result(wave, catalogue) for wave in catalogue.waves)


def result(wave: Wave, catalogue: Catalogue) -> WaveResult:
    """What the `wave` of the `catalogue` comes to."""
    asked = population(wave, catalogue)
    replies = {one.case: one for one in wave.replies}
    answered = tuple((case, replies[case.slug]) for case in asked if case.slug in replies)
    earlier = [one for one in catalogue.waves if one.year < wave.year and one.replies]
    before = earlier[-1] if earlier and answered else None
    moves = tuple(_moves(answered, wave, before)) if before else ()
    stirred = [one for one in moves if one.before != one.after]
    begun = tuple(one for one in stirred if _runs(one.after) and not _runs(one.before))
    ended = tuple(one for one in stirred if one.after.over and not one.before.over)
    known = {one.case for one in before.replies} if before else set[str]()
    return WaveResult(
        wave=wave,
        before=before,
        asked=asked,
        answered=answered,
        missing=tuple(case for case in asked if case.slug not in replies),
        begun=begun,
        ended=ended,
        changed=tuple(one for one in stirred if one not in begun and one not in ended),
        compared=len(moves),
        new=tuple(case for case, _ in answered if case.slug not in known) if before else (),
        lines=tuple(_line(one, wave, earlier, catalogue) for one in wave.head.questions) if answered else (),
    )


def _runs(status: Term) -> bool:
    return status.begun and not status.over


def _status(wave: Wave, reply: Reply) -> Term | None:
    """The status that a reply says; None when it says none, or that it is unknown."""
    question = next((one for one in wave.head.questions if one.vocabulary == _STATUS), None)
    found: Term | None = reply.answers.get(question.id) if question else None
    return found if found and found.state else None


def _moves(answered: Iterable[tuple[Case, Reply]], wave: Wave, before: Wave) -> Iterable[Move]:
    replies = {one.case: one for one in before.replies}
    for case, reply in answered:
        now = _status(wave, reply)
        then = _status(before, replies[case.slug]) if case.slug in replies else None
        if now and then:
            yield Move(case=case, before=then, after=now)


def _line(question: Question, wave: Wave, earlier: Iterable[Wave], catalogue: Catalogue) -> Line:
    """A question through the waves: those of the same family, whatever their wording."""
    asked = [(one, _asked(one, question)) for one in (*earlier, wave)]
    same = [(one, found) for one, found in asked if found]
    words = _rows(question, same, catalogue)
    columns: list[Column] = []
    for one, found in same:
        answers = [reply.answers[found.id] for reply in one.replies if found.id in reply.answers]
        last = columns[-1].question if columns else found
        told = [_words(answer) for answer in answers]
        columns.append(
            Column(
                year=one.year,
                question=found,
                replies=len(answers),
                silent=len(one.replies) - len(answers),
                counts=tuple(told.count(word) for word in words),
                numbers=tuple(sorted(_number(answer) for answer in answers if isinstance(answer, Amount))),
                breaks=(last.id, last.version) != (found.id, found.version),
            )
        )
    changed, both = _changed(same, columns)
    texts = tuple(
        (catalogue.case_by_slug[one.case], one.answers[question.id])
        for one in wave.replies
        if question.kind == m.TEXT and question.id in one.answers and one.case in catalogue.case_by_slug
    )
    return Line(question=question, rows=words, columns=tuple(columns), changed=changed, both=both, texts=texts)


def _asked(wave: Wave, question: Question) -> Question | None:
    return next((one for one in wave.head.questions if question.family in {one.id, one.family} or one.id == question.id), None)


def _rows(question: Question, same: Iterable[tuple[Wave, Question]], catalogue: Catalogue) -> tuple[str, ...]:
    """The words that anybody answered, in the order of their vocabulary; none for a number, a day or a text."""
    if question.kind == m.YES_NO:
        return ("ja", "nej")
    if question.kind != m.WORD:
        return ()
    met = {_words(reply.answers[found.id]) for wave, found in same for reply in wave.replies if found.id in reply.answers}
    return tuple(term.title for term in catalogue.registers.vocabularies[question.vocabulary].terms if term.title in met)


def _words(answer: Any) -> str:
    """An answer as a page says it."""
    if isinstance(answer, Term):
        return answer.title
    if isinstance(answer, bool):
        return "ja" if answer else "nej"
    return answer.text if isinstance(answer, Amount | When) else str(answer)


def _number(amount: Amount) -> Decimal:
    """The middle of an amount, or its one bound."""
    return sum(amount.bounds, Decimal(0)) / len(amount.bounds)


def _changed(same: list[tuple[Wave, Question]], columns: list[Column]) -> tuple[int | None, int]:
    """How many answer otherwise than in the wave before, and how many answered both; None where the question is another."""
    if len(same) < 2 or columns[-1].breaks:
        return None, 0
    (then, old), (now, new) = same[-2:]
    before: Mapping[str, Any] = {one.case: one.answers[old.id] for one in then.replies if old.id in one.answers}
    pairs = [(before[one.case], one.answers[new.id]) for one in now.replies if one.case in before and new.id in one.answers]
    return sum(1 for old_answer, answer in pairs if old_answer != answer), len(pairs)


def wave_report(wave: Wave, catalogue: Catalogue) -> tuple[str, ...]:
    """What `katalog wave report` prints of the `wave`, a line each: rate, who is missing, what changed."""
    found = result(wave, catalogue)
    lines = [wave.head.title, f"{found.rate} ({found.percent} pct.)."]
    if not wave.takes_forms:
        lines.append(
            "Svarene er læst ud af kilder, ikke givet i et skema."
            if wave.replies
            else "Ingen kilde bekræfter, at den blev lavet."
        )
    if found.missing and wave.takes_forms:
        lines += ["", f"Mangler ({len(found.missing)}):", *(f"  {case.slug}: {case.title}" for case in found.missing)]
    if found.answered and found.before:
        lines += ["", f"Siden bølgen {found.before.year} ({count(found.compared, 'case', 'cases')} har status i begge):"]
        for title, moves in (("Begyndt", found.begun), ("Ændret", found.changed), ("Sluttet", found.ended)):
            lines.append(f"  {title}: {len(moves)}")
            lines += (f"    {one.case.title}: {one.before.title} → {one.after.title}" for one in moves)
        lines.append(f"  Svarer for første gang: {len(found.new)}")
    for line in found.lines:
        lines += ["", *_told(line)]
    return tuple(lines)


def _told(line: Line) -> Iterable[str]:
    yield f"{line.question.title}: {line.question.wording}"
    for column in line.columns:
        words = [f"{word} {number}" for word, number in zip(line.rows, column.counts, strict=True) if number]
        said = ", ".join(words) or middle(column.numbers)
        if column.breaks:
            yield "  ── spørgsmålet er skrevet om, tallene kan ikke sammenlignes ──"
        yield f"  {column.year}: {count(column.replies, 'svar', 'svar')}{f': {said}' if said else ''}"
    if line.changed is not None:
        yield f"  {line.changed} af {line.both} svarer noget andet end sidst."
