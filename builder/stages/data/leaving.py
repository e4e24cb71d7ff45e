"""The lists of exits and of answers: a row an exit, and a row an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.nouns.data.table import LIST, Kind
from builder.nouns.model import Answer, Case, ExitAmount, ExitEvent
from builder.stages.data.columns import SOURCES, SURE, WHO, Column, bounds, dates, planned, yes


def exits_of(cases: Iterable[Case]) -> Iterator[tuple[Case, ExitEvent]]:
    """Every exit that happened or was tried, with its case."""
    return ((case, event) for case in cases if case.exit for event in case.exit.events)


def answers_of(cases: Iterable[Case]) -> Iterator[tuple[Case, Answer]]:
    """Every answer that counts as one, with its case."""
    return ((case, answer) for case in cases for answer in case.answers if answer.counts)


def _amounts(event: ExitEvent) -> str:
    return LIST.join(_amount(one) for one in event.amounts) or "ukendt"


def _amount(one: ExitAmount) -> str:
    payer = f", {one.borne.lower()}" if one.borne else ""
    return f"{one.kind.title}: {one.amount.text} {one.unit} ({one.year.text}){payer}"


EXIT_COLUMNS: tuple[Column, ...] = (
    *WHO,
    Column("form", "Samarbejdets organisationsform", lambda case, _: case.form.value.title),
    Column("kommune", "Hvem der gik eller prøvede", lambda _, row: row.municipality.name if row.municipality else ""),
    *dates("dato", "Hvornår, så præcist kilden siger det", lambda _, row: row.date),
    Column("udfald", "Hvordan det endte", lambda _, row: row.outcome.title if row.outcome else "ukendt"),
    *dates("besluttet", "Hvornår det blev besluttet", lambda _, row: row.decided, "ukendt"),
    *dates("ude", "Hvornår kommunen var ude", lambda _, row: row.out, "ukendt"),
    planned("ude_forventet", lambda _, row: row),
    Column(
        "maaneder",
        "Hele måneder fra beslutning til ude; tomt, når en af dem er ukendt",
        lambda _, row: row.months,
        Kind.INTEGER,
    ),
    Column("varsel", "Det varsel, der gjaldt", lambda _, row: row.notice or "ukendt"),
    Column("hvad", "Hvad der skete", lambda _, row: row.text),
    Column("beloeb", "Alle beløb: krav, regnet ud på forhånd, forlig, opgørelse og lagt til side", lambda _, row: _amounts(row)),
    Column("opgjort", "Forlig eller opgørelse; kun det tæller", lambda _, row: row.settled.kind.title if row.settled else ""),
    *bounds("opgjort_tal", lambda row: row.settled and row.settled.amount),
    Column("opgjort_enhed", "Hvad det opgjorte beløb måles i", lambda _, row: row.settled.unit if row.settled else ""),
    *dates("opgjort_aar", "Hvornår", lambda _, row: row.settled and row.settled.year),
    Column(
        "betaler",
        "Hvem der betaler det opgjorte beløb",
        lambda _, row: (row.settled.payer.title if row.settled.payer else "ukendt") if row.settled else "",
    ),
    Column("strid", "Det, der blev strid om", lambda _, row: LIST.join(one.text for one in row.disputes) or "ukendt"),
    Column("bagefter", "Hvad der skete siden", lambda _, row: LIST.join(one.text for one in row.after) or "ukendt"),
    SURE,
    SOURCES,
)
"""The columns of a row an exit; the row's own value is the event."""
ANSWER_COLUMNS: tuple[Column, ...] = (
    *WHO,
    Column("spoergsmaal", "Spørgsmålets faste id; adressen er spoergsmaal/<id>.html", lambda _, row: row.question.id),
    Column("spoergsmaal_tekst", "Spørgsmålet", lambda _, row: row.question.title),
    Column("svar", "Svaret; er det ukendt, står det her ikke", lambda _, row: row.text),
    SURE,
    Column("vores_vurdering", "»ja«, når svaret er vores egen læsning", lambda _, row: yes(row.inferred)),
    SOURCES,
)
"""The columns of a row an answer; the row's own value is the answer."""
