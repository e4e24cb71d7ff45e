"""What a half-yearly report of status comes to: the lights of cost and time worked out, the others as the report gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from builder.nouns.language.amounts import Amount
from builder.nouns.language.danish import decimal
from builder.nouns.language.dates import When
from builder.nouns.model import Case, StatusReport
from builder.nouns.spans import Between
from builder.nouns.terms import Term
from builder.nouns.tools.traffic import Light, light, months_late

GIVEN = {"groen": Light.GREEN, "gult": Light.YELLOW, "roedt": Light.RED}
"""The lights that a report itself gives, by their ids in the vocabulary »lys«."""
_WORST_FIRST = (Light.RED, Light.YELLOW, Light.GREEN)
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """How far something is from its plan: `light` by the state's thresholds, `text` in words, empty when nobody knows."""

    light: Light
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldReport:
    """A report of a case with its lights. `cost` and `time` are worked out; `gains`, `other_gains` and `overall` are as stated.

    `worst` is the worst of all that are known but `overall`, which is a judgement: `milder` says that it is better than `worst`.
    """

    case: Case
    report: StatusReport
    cost: Deviation
    time: Deviation
    gains: Light
    other_gains: Light
    overall: Light
    worst: Light

    @property
    def milder(self) -> bool:
        """Whether the report judges better than its worst light, which it may, and which a reader should know."""
        known = Light.NONE not in (self.overall, self.worst)
        return known and _WORST_FIRST.index(self.overall) > _WORST_FIRST.index(self.worst)


def held_reports(case: Case) -> tuple[HeldReport, ...]:
    """The reports of a case with their lights, the latest first."""
    return tuple(_held(case, report) for report in sorted(case.status_reports, key=lambda one: one.half_year, reverse=True))


def _held(case: Case, report: StatusReport) -> HeldReport:
    cost, time = _cost(report), _time(report)
    gains, others = _given(report.gains), _given(report.other_gains)
    known = {cost.light, time.light, gains, others}
    return HeldReport(
        case=case,
        report=report,
        cost=cost,
        time=time,
        gains=gains,
        other_gains=others,
        overall=_given(report.overall),
        worst=next((one for one in _WORST_FIRST if one in known), Light.NONE),
    )


def _given(term: Term | None) -> Light:
    return GIVEN.get(term.id, Light.NONE) if term else Light.NONE


def _cost(report: StatusReport) -> Deviation:
    """From the plan and now, or as the source says it; a light only where both bounds of what is known give the same.

    Nothing can be said of one that is open.
    """
    planned, now = Between.of(report.cost_planned), Between.of(report.cost_now)
    millions = Between.of(report.cost_millions)
    percent = Between.of(report.cost_percent)
    words = [*_stated(report.cost_percent, "pct."), *_stated(report.cost_millions, "mio. kr.")]
    if planned and now and report.cost_planned and report.cost_now:
        millions = Between(low=now.low - planned.high, high=now.high - planned.low)
        if planned.low > 0:
            percent = Between(
                low=(now.low / planned.high - 1) * _HUNDRED,
                high=(now.high / planned.low - 1) * _HUNDRED,
            )
        words = [f"{report.cost_now.text} mio. kr. mod {report.cost_planned.text} i planen", *_over(percent)]
    edges = (light(percent=low_or_high(percent), millions=low_or_high(millions)) for low_or_high in _EDGES)
    return Deviation(light=_same(edges), text=": ".join(words))


def _time(report: StatusReport) -> Deviation:
    """From the two dates, or as the source says it. Dates of one precision are compared as such: June to September is three."""
    late = Between.of(report.delay_months)
    words = list(_stated(report.delay_months, "måneder"))
    if report.end_planned and report.end_now and not (report.end_planned.undated or report.end_now.undated):
        late = _late(report.end_planned, report.end_now)
        words = [f"{report.end_now.text} mod {report.end_planned.text} i planen", *_months(late)]
    edges = (light(months=low_or_high(late)) for low_or_high in _EDGES)
    return Deviation(light=_same(edges), text=": ".join(words))


def _late(planned: When, now: When) -> Between:
    ends = sorted((months_late(planned.first, now.first), months_late(planned.last, now.last)))
    return Between(low=Decimal(ends[0]), high=Decimal(ends[1]))


def _stated(amount: Amount | None, unit: str) -> Iterator[str]:
    if amount:
        yield f"{amount.text} {unit}"


def _over(percent: Between | None) -> Iterator[str]:
    if percent and percent.exact:
        yield f"{_signed(percent.low.quantize(Decimal('0.1')))} pct."


def _months(late: Between) -> Iterator[str]:
    if late.exact:
        yield f"{_signed(late.low)} {'måned' if abs(late.low) == 1 else 'måneder'}"


def _signed(number: Decimal) -> str:
    shown = decimal(abs(number.normalize() if number else number))
    return f"{'+' if number > 0 else '−' if number < 0 else ''}{shown}"


def _low(value: Between | None) -> Decimal | None:
    return value.low if value else None


def _high(value: Between | None) -> Decimal | None:
    return value.high if value else None


_EDGES = (_low, _high)


def _same(edges: Iterable[Light]) -> Light:
    found = set(edges)
    return found.pop() if len(found) == 1 else Light.NONE
