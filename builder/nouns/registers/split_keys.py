"""Keys by which cases share a cost: those that can be reckoned with, and those in words alone."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.language.amounts import Amount
from builder.nouns.language.dates import When
from builder.nouns.municipalities import Municipality


@dataclass(frozen=True, slots=True, kw_only=True)
class Percent:
    """The share of one municipality in a key of agreed percentages."""

    municipality: Municipality
    percent: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitKey:
    """A key for sharing a cost that a case has, as data; `case` and `source` are the case's slug and the id of its source.

    `kind` is a way of `splits`. `rate` is kroner for each inhabitant, or for each municipality where all pay the same; `amount`
    is in kroner; None where the source has none. `municipalities` are those of the key, none where the reader's own are meant;
    `note` is a reservation that the reader should know.
    """

    id: str
    case: str
    source: str
    title: str
    year: When
    kind: str
    rate: Amount | None = None
    amount: int | None = None
    municipalities: tuple[Municipality, ...] = ()
    percents: tuple[Percent, ...] = ()
    note: str = ""

    @property
    def members(self) -> tuple[Municipality, ...]:
        """The municipalities of the key in the order written, none where the reader's own are meant."""
        return tuple(one.municipality for one in self.percents) or self.municipalities


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedKey:
    """A key that cannot be reckoned with: what it is in words, and `why` not. `case` and `source` are as in `SplitKey`."""

    case: str
    source: str
    text: str
    why: str
