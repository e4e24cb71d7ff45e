"""The rows about a case that an appendix holds: the first of what the page says of each subject, and how much is left there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder.nouns.derived import standing
from builder.nouns.language.danish import ended, joined, lowered, sentence
from builder.nouns.language.typography import with_unit
from builder.nouns.model import EVERYONE, PLANNED, Case, Cited, Claim, ExitEvent, Figure, Gain, GainSide, Partner
from builder.nouns.tools.appendix import Fact, Quote

_SHORTENED = re.compile(r"\b(?:kr|mio|mia|pct|mv|osv|m\.fl|m\.m)\.$")
"""A word at a sentence's end that is written with a full stop of its own."""

FEW, SOME = 1, 2
"""How many of a row's claims an appendix quotes, so that two cases and some answers fit on two sides; our own choice."""
UNNAMED = "m.fl."


def facts(case: Case) -> Iterator[Fact]:
    """The rows, always the same ones in the same order; what nobody knows is a row without quotes. Nothing depends on the day."""
    exits = case.exit
    terms = [quote(f"{sentence(term.subject)}: {term.text}", term) for term in exits.terms] if exits else []
    left = [quote(_leaving(event), event) for event in exits.events] if exits else []
    measured = sorted((gain for gain in case.gains if gain.measured), key=lambda gain: not gain.is_measured)
    yield _fact("status", "Status", [quote(f"{case.status.value.title} {standing.told(case.status)}", case.status)])
    yield _fact("partnere", "Kommuner", _members(case), SOME)
    yield _fact("andre_partnere", "Andre parter", [Quote(text=joined(case.other_partners))] if case.other_partners else [])
    yield _fact("form", "Form", [_word(case.form)])
    yield _fact("modeller", "Model", [_word(model) for model in case.models], SOME)
    yield _fact("start", "Start og slut", _dates(case), SOME)
    yield _fact("indgangspris", "Indgangspris", [quote(_figure(one), one) for one in case.entrance_cost], SOME)
    yield _fact("oekonomi", "Økonomi", [quote(_figure(one), one) for one in case.economy])
    yield _fact("lovet", "Lovet gevinst", [_promise(gain, gain.promised) for gain in case.gains if gain.promised], SOME)
    yield _fact("opnaaet", "Opnået gevinst", [_result(gain, gain.measured) for gain in measured if gain.measured], SOME)
    yield _fact("styring", "Hvem bestemmer", [quote(one.text, one) for one in case.governance])
    yield _fact("betaling", "Hvem betaler", [quote(one.text, one) for one in case.payment])
    yield _fact("medarbejdere", "Medarbejdere", [quote(one.text, one) for one in case.staff])
    yield _fact("udtraeden", "Udtræden", [*terms, *left], SOME)
    yield _fact("udfordringer", "Udfordringer", [quote(one.text, one) for one in case.challenges])
    yield _fact("laering", "Læring", [quote(one.text, one) for one in case.lessons])


def quote(text: str, claim: Cited) -> Quote:
    """A claim in these words, with what supports it and what a reader must know of it."""
    return Quote(text=text, sources=claim.sources, marks=claim.doubts, note=claim.note)


def _fact(field: str, label: str, quotes: list[Quote], most: int = FEW) -> Fact:
    return Fact(field=field, label=label, quotes=tuple(quotes[:most]), left=max(0, len(quotes) - most))


def _members(case: Case) -> list[Quote]:
    """Who takes part by name, and how many where more do; then those that have left."""
    present = {m.code for m in case.present}
    gone = [m for m in case.members if m.code not in present]
    names = [m.name for m in case.members if m.code in present]
    told: list[Quote] = []
    if case.nationwide:
        told.append(_all(EVERYONE, case.partners))
    elif names:
        told.append(_all(f"{', '.join(names)} {UNNAMED}" if case.unnamed else joined(names), case.partners))
    if case.headcount and not case.nationwide:
        told.insert(1, quote(f"{sentence(case.headcount.text)} ({case.headcount.year.text})", case.headcount))
    if gone:
        told.append(_all(f"Har forladt samarbejdet: {joined([m.name for m in gone])}", case.partners))
    return told


def _all(text: str, partners: Iterable[Partner]) -> Quote:
    """What several memberships say together, with all that supports any of them."""
    each = [quote(text, partner) for partner in partners]
    sources = dict.fromkeys(id_ for one in each for id_ in one.sources)
    return Quote(text=text, sources=tuple(sources), marks=tuple(dict.fromkeys(mark for one in each for mark in one.marks)))


def _word(claim: Claim) -> Quote:
    return replace(quote(claim.value.title, claim), meaning=lowered(claim.value.description))


def _dates(case: Case) -> list[Quote]:
    found = (("Start", case.start), ("Slut", case.end))
    return [quote(f"{word}: {dated.date.text}{PLANNED if dated.expected else ''}", dated) for word, dated in found if dated]


def _figure(figure: Figure) -> str:
    covers = f"; {figure.scope}" if figure.scope else ""
    return f"{sentence(figure.subject)}: {with_unit(figure.amount.text, figure.measure)} ({figure.year.text}{covers})"


def _promise(gain: Gain, side: GainSide) -> Quote:
    return quote(f"{sentence(gain.subject)}: {_side(side)} ({side.year.text}).", side)


def _result(gain: Gain, side: GainSide) -> Quote:
    """What came of a gain, which says first whether anybody measured it, and last what it is compared with."""
    basis = side.basis.title if side.basis else "uden grundlag"
    how = "Målt" if gain.is_measured else f"{sentence(basis)}, ikke målt"
    by = ", ".join(filter(None, (side.year.text, side.measured_by)))
    said = quote(f"{how}: {sentence(gain.subject)}. {_side(side)} ({by}).", side)
    notes = (said.note, f"Udgangspunkt: {gain.baseline or 'ukendt'}".rstrip(".") + ".", gain.note)
    return replace(said, note=" ".join(filter(None, notes)))


def _side(side: GainSide) -> str:
    """The sentence without its full stop, but not »kr« for »kr.«, with the number before it where it does not say it itself."""
    text = side.text if _SHORTENED.search(side.text) else side.text.rstrip(".")
    return (
        text
        if side.amount is None or side.amount.text in text
        else f"{ended(sentence(with_unit(side.amount.text, side.unit)))} {text}"
    )


def _leaving(event: ExitEvent) -> str:
    who = event.municipality.name if event.municipality else ""
    return f"{', '.join(filter(None, (sentence(event.when), who)))}: {event.text}"
