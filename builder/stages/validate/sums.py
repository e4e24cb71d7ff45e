"""A case without errors in; doubts out about amounts that do not add up: parts of a sum, how far a report is from its plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from builder.nouns.checked import FieldPath
from builder.nouns.language.amounts import Amount
from builder.nouns.model import Case, Figure
from builder.nouns.model.reports import StatusReport
from builder.nouns.tables.figures import figures_of

Found = tuple[str, str, str, FieldPath]
"""What stands there, why it is doubted, what to write, and where it stands."""
_PART = "heraf"
"""How the subject of a figure begins that is a part of the one above."""
_PERCENT, _MILLIONS, _MONTHS = Decimal(1), Decimal("0.1"), Decimal(1)
"""How far a number may be from what the two beside it give, for sources round: our own choice."""


def sums(case: Case) -> Iterator[Found]:
    """Every doubt about amounts of the `case` that do not add up."""
    for key, figures in figures_of(case):
        yield from _parts(key, figures)
    for n, report in enumerate(case.status_reports):
        yield from _report(report, ("statusrapporter", n))


def _parts(key: str, figures: Sequence[Figure]) -> Iterator[Found]:
    """Parts, »heraf drift«, that are more than the figure above them, of the same unit and year."""
    whole, parts = None, Decimal()
    for n, figure in enumerate(figures):
        if not figure.subject.lower().startswith(_PART):
            whole, parts = figure, Decimal()
        elif whole and (figure.unit, figure.year) == (whole.unit, whole.year):
            parts += figure.amount.low or Decimal()
            if whole.amount.high is not None and parts > whole.amount.high:
                why = f"er med de andre dele mere end »{whole.subject}« ({whole.amount.text})"
                yield (
                    figure.amount.text,
                    why,
                    "Se efter i kilden. Er det ikke en del, så skriv det uden »heraf«.",
                    (key, n, "tal"),
                )
                whole = None


def _report(report: StatusReport, place: FieldPath) -> Iterator[Found]:
    """A difference that is given beside the two amounts or days that it is between, and is another."""
    planned, now = _single(report.cost_planned), _single(report.cost_now)
    if planned is not None and now is not None:
        if planned:
            yield from _other(report.cost_percent, (now - planned) * 100 / planned, _PERCENT, (*place, "udgift_pct"))
        yield from _other(report.cost_millions, now - planned, _MILLIONS, (*place, "udgift_mio"))
    if (end := report.end_planned) and (other := report.end_now):
        first, last = end.last, other.last
        if first.year == end.first.year and first.month == end.first.month == end.last.month and other.first.month == last.month:
            months = Decimal((last.year - first.year) * 12 + last.month - first.month)
            yield from _other(report.delay_months, months, _MONTHS, (*place, "forsinkelse_mdr"))


def _other(said: Amount | None, found: Decimal, leeway: Decimal, place: FieldPath) -> Iterator[Found]:
    number = _single(said)
    if said and number is not None and abs(number - found) > leeway:
        hint = "Se efter i kilden, og ret det, der er forkert. Er planen og tallet nu der, kan forskellen slettes."
        yield said.text, "er en anden forskel end mellem planen og tallet nu", hint, place


def _single(amount: Amount | None) -> Decimal | None:
    """The number of an amount that is one, and no span."""
    return amount.low if amount and amount.low == amount.high else None
