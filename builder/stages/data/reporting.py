"""The list of status reports in the open data: a row a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.nouns.model import Case
from builder.nouns.tools.status_report import HeldReport, held_reports
from builder.nouns.tools.traffic import Light
from builder.stages.data.columns import WHO, Column, bounds, dates, support


def reports_of(cases: Iterable[Case]) -> Iterator[tuple[Case, HeldReport]]:
    """Every report with its case, the latest of a case first."""
    return ((case, held) for case in cases for held in held_reports(case))


def _light(light: Light) -> str:
    return "ukendt" if light is Light.NONE else light.value


STATUS_COLUMNS: tuple[Column, ...] = (
    *WHO,
    *dates("halvaar", "Det halvår, status gælder", lambda _, one: one.report.half_year),
    *bounds("udgift_plan", lambda one: one.report.cost_planned),
    *bounds("udgift_nu", lambda one: one.report.cost_now),
    *bounds("udgift_pct", lambda one: one.report.cost_percent),
    *bounds("udgift_mio", lambda one: one.report.cost_millions),
    *dates("slut_plan", "Slut efter planen", lambda _, one: one.report.end_planned),
    *dates("slut_nu", "Ventet slut på det tidspunkt", lambda _, one: one.report.end_now),
    *bounds("forsinkelse_mdr", lambda one: one.report.delay_months),
    Column("lys_udgift", "Regnet ud efter statens grænser", lambda _, one: _light(one.cost.light)),
    Column("lys_tid", "Regnet ud efter statens grænser", lambda _, one: _light(one.time.light)),
    Column("lys_gevinster", "Som rapporten selv giver det", lambda _, one: _light(one.gains)),
    Column("lys_andre_gevinster", "Som rapporten selv giver det", lambda _, one: _light(one.other_gains)),
    Column("lys_samlet", "Rapportens egen samlede vurdering", lambda _, one: _light(one.overall)),
    Column("vurdering", "Hvad den samlede vurdering bygger på", lambda _, one: one.report.judgement),
    *support(lambda one: one.report),
)
"""The columns of a row a report; amounts are millions of kroner where they are no percentages or months."""
