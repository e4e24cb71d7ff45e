"""Lights of status reports: worked out from plan and now, from what a source says, and never where it cannot be told."""

from __future__ import annotations

import pytest

from builder.nouns.tools.status_report import HeldReport, held_reports
from builder.nouns.tools.traffic import Light
from tests.builders import case


def held(report: str) -> HeldReport:
    """The one report of a case, from its fields as YAML."""
    found = case(statusrapporter=f"\n  - {{halvaar: 1. halvår 2025, {report}, kilder: [k1]}}")
    return held_reports(found)[0]


@pytest.mark.parametrize(
    ("fields", "light", "text"),
    [
        ("samlet: gul", Light.NONE, ""),
        ("udgift_plan: 12, udgift_nu: 12", Light.GREEN, "12 mio. kr. mod 12 i planen: 0 pct."),
        ('udgift_plan: "12,5", udgift_nu: "13,1"', Light.YELLOW, "13,1 mio. kr. mod 12,5 i planen: +4,8 pct."),
        ("udgift_plan: 12, udgift_nu: 14", Light.RED, "14 mio. kr. mod 12 i planen: +16,7 pct."),
        ("udgift_plan: 100, udgift_nu: 107", Light.RED, "107 mio. kr. mod 100 i planen: +7 pct."),
        ("udgift_plan: 12, udgift_nu: 11", Light.GREEN, "11 mio. kr. mod 12 i planen: −8,3 pct."),
        ("udgift_plan: 0, udgift_nu: 1", Light.YELLOW, "1 mio. kr. mod 0 i planen"),
        ("udgift_pct: 3", Light.YELLOW, "3 pct."),
        ("udgift_mio: 7", Light.RED, "7 mio. kr."),
        ("udgift_pct: mindst 3", Light.NONE, "mindst 3 pct."),
        ("udgift_pct: 8-12", Light.NONE, "8-12 pct."),
        ("udgift_pct: 2-4", Light.YELLOW, "2-4 pct."),
    ],
)
def test_cost(fields: str, light: Light, text: str) -> None:
    """A range has a light only where both of its ends have the same."""
    found = held(fields)
    assert (found.cost.light, found.cost.text) == (light, text)


@pytest.mark.parametrize(
    ("fields", "light", "text"),
    [
        ("samlet: gul", Light.NONE, ""),
        ("slut_plan: 2027-03, slut_nu: 2027-03", Light.GREEN, "marts 2027 mod marts 2027 i planen: 0 måneder"),
        ("slut_plan: 2027-03, slut_nu: 2027-06", Light.YELLOW, "juni 2027 mod marts 2027 i planen: +3 måneder"),
        ("slut_plan: 2027-03, slut_nu: 2027-07", Light.RED, "juli 2027 mod marts 2027 i planen: +4 måneder"),
        ("slut_plan: 2027-03-31, slut_nu: 2027-02-28", Light.GREEN, "28. februar 2027 mod 31. marts 2027 i planen: −1 måned"),
        ("slut_plan: 2027, slut_nu: 2027-06", Light.NONE, "juni 2027 mod 2027 i planen"),
        ("forsinkelse_mdr: 2", Light.YELLOW, "2 måneder"),
    ],
)
def test_time(fields: str, light: Light, text: str) -> None:
    """Dates of one precision are compared as such; where the precision leaves more than one light, there is none."""
    found = held(fields)
    assert (found.time.light, found.time.text) == (light, text)


def test_the_overall_light_is_a_judgement() -> None:
    """It is as stated, never worked out, and one that is better than the worst light is known to be."""
    mild = held("udgift_pct: 20, gevinster: grøn, samlet: gul")
    assert (mild.gains, mild.other_gains, mild.overall, mild.worst, mild.milder) == (
        Light.GREEN,
        Light.NONE,
        Light.YELLOW,
        Light.RED,
        True,
    )
    assert held("udgift_pct: 20").overall is Light.NONE
    assert not held("udgift_pct: 20").milder
    assert not held("udgift_pct: 2, samlet: rød").milder


def test_the_latest_is_first() -> None:
    """Reports stand with the latest first, however they are written."""
    found = case(
        statusrapporter="\n  - {halvaar: 2. halvår 2024, udgift_pct: 1, kilder: [k1]}"
        "\n  - {halvaar: 1. halvår 2026, udgift_pct: 1, kilder: [k1]}\n  - {halvaar: 1. halvår 2025, udgift_pct: 1, kilder: [k1]}"
    )
    assert [one.report.half_year.text for one in held_reports(found)] == ["1. halvår 2026", "1. halvår 2025", "2. halvår 2024"]
