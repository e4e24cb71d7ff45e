"""What a card says of the value that one filtered for: the gain or the price, with its year and where it is from."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.derived.entrance import Entrance, Way, entrance
from builder.nouns.language import danish
from builder.nouns.model import Case, EntranceCost, Gain, GainSide
from builder.nouns.views.parts import CardLine

GAINS, PRICES = "bevis", "pris"
LINED = (GAINS, PRICES)
"""The facets of whose values a card has lines: pages of their values show them, and the filter asks for them."""


def card_lines(case: Case) -> tuple[CardLine, ...]:
    """For each value of the two facets that the case has, the first thing it says of it; none of values that say it is unknown.

    The values are those that `stages/derive/facets` gives the case; a promise is never in the line of what came of it.
    """
    return (*_gains(case), *_prices(entrance(case)))


def _gains(case: Case) -> Iterator[CardLine]:
    measured = [gain for gain in case.gains if gain.is_measured]
    reported = [gain for gain in case.gains if gain.is_reported]
    promised = [gain for gain in case.gains if gain.promised]
    for value, gains in (("maalt", measured), ("omtalt", reported)):
        if gains and (side := gains[0].measured):
            label = danish.sentence(side.basis.title) if side.basis else "Omtalt"
            yield _gain(value, label, gains, side)
    if promised and (side := promised[0].promised):
        yield _gain("lovet", "Lovet", promised, side)


def _gain(value: str, label: str, gains: list[Gain], side: GainSide) -> CardLine:
    figure = f": {side.amount.text} {side.unit}".rstrip() if side.amount else ""
    text = f"{danish.sentence(gains[0].subject)}{figure}"
    return CardLine(facet=GAINS, value=value, label=label, text=text, year=side.year.text, claim=side, more=len(gains) - 1)


def _prices(known: Entrance) -> Iterator[CardLine]:
    others = (*known.hours, *known.other)
    if known.money:
        yield _figure("beloeb", known.money)
    if others:
        yield _figure("andet", others)
    elif known.way.months and known.way.until:
        until = known.way.until
        yield CardLine(
            facet=PRICES, value="andet", label="Tid", text=_walk(known.way), year=until.date.text, claim=until, more=0
        )  # fmt: skip


def _figure(value: str, figures: tuple[EntranceCost, ...]) -> CardLine:
    first = figures[0]
    scope = f" ({first.scope})" if first.scope else ""
    text = f"{danish.sentence(first.subject)}: {first.amount.text} {first.unit}{scope}"
    year = first.year.text
    return CardLine(facet=PRICES, value=value, label="Pris", text=text, year=year, claim=first, more=len(figures) - 1)


def _walk(way: Way) -> str:
    """»11-12 måneder fra beslutning til drift«, »Højst 24 måneder …«, and so on for what was dropped or is only planned."""
    end = "opgivet sag" if way.dropped else "drift"
    planned = ", men kun ventet" if way.planned else ""
    return danish.sentence(f"{way.length} fra beslutning til {end}{planned}")
