"""Keys that divide an amount between municipalities: an amount, inhabitants and a key in; whole kroner for each out.

The script `assets/tools/division.js` does the same sums; `tests/corpus/divisions.json` holds both to the same answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from builder.nouns.model import Case, Source
from builder.nouns.municipalities import Municipality
from builder.nouns.registers.split_keys import SplitKey, WordedKey

EQUAL, INHABITANTS, MIXED, PERCENT = "lige", "indbyggere", "blandet", "procenter"
"""The ways to divide: the same for each, by inhabitants, a share of each, and percentages that were agreed."""
WHOLE = 100
"""Percent of the amount, and parts of a percent that an agreed percentage may be written in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A rule for who pays how much. `kind` is one of the four ways above.

    `equal` is the whole percentage of the amount that a mixed key divides equally, the rest goes by inhabitants. `percents` are
    hundredths of a percent by municipality, for agreed percentages alone. `least` and `most` are what none may pay less or more
    than, in kroner; None is no bound.
    """

    kind: str
    equal: int = 0
    percents: Mapping[str, int] = field(default_factory=dict)
    least: int | None = None
    most: int | None = None


def fault(amount: int, inhabitants: Mapping[str, int], key: Key) -> str:
    """Why the `amount` cannot be divided so, as a word for the script to say in full; empty when it can.

    `ingen`: nobody pays. `beloeb`: less than a krone. `procenter`: the percentages are those of others, or not a hundred
    together. `omvendt`: the floor is above the ceiling. `gulv`, `loft`: all at the floor is more than the amount, all at the
    ceiling less.
    """
    least, most = key.least or 0, amount if key.most is None else key.most
    agreed = key.kind != PERCENT or (key.percents.keys() == inhabitants.keys() and sum(key.percents.values()) == WHOLE * WHOLE)
    told = (
        ("ingen", not inhabitants),
        ("beloeb", amount < 1),
        ("procenter", not agreed),
        ("omvendt", least > most and key.most is not None),
        ("gulv", least * len(inhabitants) > amount),
        ("loft", most * len(inhabitants) < amount),
    )
    return next((word for word, is_so in told if is_so), "")


def divide(amount: int, inhabitants: Mapping[str, int], key: Key) -> dict[str, int]:
    """What each pays in whole kroner, adding up to the `amount`; those with most inhabitants first, then by name.

    `inhabitants` are by municipality, each at least one. Each gets the whole kroner of its exact share; those that are left over
    go one by one to those with the largest remainder, of equal ones to the first in the order above. A floor and a ceiling hold:
    whoever would be beyond one stays at it, and the others divide the rest by the same key. Raises `ValueError` when `fault` has
    something to say.
    """
    if word := fault(amount, inhabitants, key):
        raise ValueError(word)
    order = sorted(inhabitants, key=lambda one: (-inhabitants[one], one))
    exact = _exact(amount, _weights(inhabitants, key), key)
    paid = {one: exact[one].numerator // exact[one].denominator for one in order}
    left = amount - sum(paid.values())
    for one in sorted(order, key=lambda one: paid[one] - exact[one])[:left]:
        paid[one] += 1
    return paid


def _weights(inhabitants: Mapping[str, int], key: Key) -> dict[str, int]:
    """How heavily each pays, in whole numbers that only mean something beside each other."""
    if key.kind == PERCENT:
        return dict(key.percents)
    equal = {EQUAL: WHOLE, INHABITANTS: 0}.get(key.kind, key.equal)
    everybody, number = sum(inhabitants.values()), len(inhabitants)
    return {one: equal * everybody + (WHOLE - equal) * number * count for one, count in inhabitants.items()}


def _exact(amount: int, weights: Mapping[str, int], key: Key) -> dict[str, Fraction]:
    """The shares before rounding.

    Who is beyond a bound is put at it, first on the side where more is missing: then the others can still bear the rest.
    """
    least, most = key.least or 0, amount if key.most is None else key.most
    free, found = dict(weights), dict[str, Fraction]()
    while free:
        rest, whole = amount - sum(found.values(), Fraction()), sum(free.values())
        shares = {one: rest * weight / whole for one, weight in free.items()}
        short = sum(least - share for share in shares.values() if share < least)
        over = sum(share - most for share in shares.values() if share > most)
        bound = {one: Fraction(least) for one, share in shares.items() if share < least and short >= over}
        bound |= {one: Fraction(most) for one, share in shares.items() if share > most and over >= short}
        found |= bound or shares
        free = {one: weight for one, weight in free.items() if one not in found}
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownKey:
    """A key of a case that can be reckoned with, with the case and the source that says so."""

    key: SplitKey
    case: Case
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldKey:
    """A key that a case tells of in words only, with the case and the source."""

    key: WordedKey
    case: Case
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """An amount divided in several ways between the same municipalities: `ways` are titles, `paid` kroner in their order."""

    amount: int
    ways: tuple[str, ...]
    rows: tuple[tuple[Municipality, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Splits:
    """What the catalogue knows of keys, in the order of the register. `telling` is how many cases say anything of who pays.

    `known` can be reckoned with, `told` cannot; `example` is None when there are not two municipalities to show it with.
    """

    known: tuple[KnownKey, ...]
    told: tuple[ToldKey, ...]
    telling: int
    example: Worked | None
