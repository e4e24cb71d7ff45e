"""The state's traffic light for projects: the thresholds with their source, and the light that they give."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Light(StrEnum):
    """A light by its Danish word; `NONE` is what a figure that is missing gives, and it never counts as green."""

    GREEN = "Grønt"
    YELLOW = "Gult"
    RED = "Rødt"
    NONE = "Mangler tal"

    @property
    def tone(self) -> str:
        """Its colour as a status has one: `groen`, `gul`, `roed`, or `graa` for none."""
        return {Light.GREEN: "groen", Light.YELLOW: "gul", Light.RED: "roed"}.get(self, "graa")


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """One of the state's thresholds: what exceeds `limit` is red, what exceeds nothing is green, and between is yellow."""

    subject: str
    limit: Decimal
    unit: str
    read: str


PERCENT = Threshold(
    subject="Udgift over udgangspunktet",
    limit=Decimal(10),
    unit="pct.",
    read="Grønt: ingen. Gult: op til grænsen. Rødt: mere end grænsen.",
)
MILLIONS = Threshold(
    subject="Udgift over udgangspunktet",
    limit=Decimal(6),
    unit="mio. kr.",
    read="Som i linjen over. Er den ene af de to grænser overskredet, er lyset rødt; sådan læser vi statens »eller«.",
)
_MOST = 3
MONTHS = Threshold(
    subject="Forsinkelse",
    limit=Decimal(_MOST),
    unit="måneder",
    read=f"Grønt: ingen. Gult: 1-{_MOST} måneder. Rødt: mere end {_MOST} måneder. "
    "En begyndt måned tæller som en hel; det er vores valg.",
)
THRESHOLDS = (PERCENT, MILLIONS, MONTHS)
"""Every threshold of the state's, in the order in which a page shows them."""
SOURCE = (
    "»Proces for statusrapportering«, Digitaliseringsstyrelsen og Økonomistyrelsen, udateret",
    "https://oes.dk/it-og-oekonomistyring/it-projektstyring/proces-for-statusrapportering/",
)
"""Where the thresholds stand: title and address; F6 in the facts on guides, confidence high."""

_DIGITS = Decimal("0.000001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What red begins above: `percent` and `millions` of cost, None for one that is not used, and `months` of delay."""

    percent: Decimal | None = PERCENT.limit
    millions: Decimal | None = MILLIONS.limit
    months: Decimal = MONTHS.limit


STATE = Limits()


def light(
    *, percent: Decimal | None = None, millions: Decimal | None = None, months: Decimal | None = None, limits: Limits = STATE
) -> Light:
    """The light of what is over the plan: of cost by `percent` and `millions` of kroner, of time by `months`; None is unknown.

    Negative is under the plan. Where several are known the worst counts, and one that exceeds its limit is red whatever the
    others say; with none known there is no light. Each is rounded to six decimals, as the sheet does, so that ten percent is
    ten.
    """
    known = [
        (value.quantize(_DIGITS), limit)
        for value, limit in ((percent, limits.percent), (millions, limits.millions), (months, limits.months))
        if value is not None
    ]
    if not known:
        return Light.NONE
    if any(limit is not None and value > limit for value, limit in known):
        return Light.RED
    return Light.YELLOW if any(value > 0 for value, _ in known) else Light.GREEN


def months_late(planned: date, expected: date) -> int:
    """How many months `expected` is after `planned`, a begun month as a whole one; negative when it is before."""
    months = (expected.year - planned.year) * 12 + expected.month - planned.month
    return months + (expected.day > planned.day)


def overall(lights: Iterable[Light]) -> Light:
    """The worst of the lights, as the state had it for projects from before 2011 (F7 in the facts on guides).

    A missing one hides whatever is not red: what nobody knows is not green.
    """
    found = tuple(lights)
    for worst in (Light.RED, Light.NONE, Light.YELLOW):
        if worst in found:
            return worst
    return Light.GREEN if found else Light.NONE
