"""Numbers as Danish sources give them in; bounds and words out: »1.254«, »1,24«, »8,5-12,7«, »ca. 70«, »mindst 2«, »-61«."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor

AT_LEAST = ("mindst", "over", "mere end")
"""Words after which the upper bound is open."""
ABOVE = ("over", "mere end")
"""Those of them after which the number itself is not meant."""
AT_MOST = ("højst", "under", "op til")
"""Words after which the lower bound is open."""
QUALIFIERS = ("ca.", *AT_LEAST, *AT_MOST, "knap", "godt", "næsten", "omkring")
"""Every word that may stand before a number, by our own choice; those of no other list leave both bounds as they are."""
KRONER = {"kr.": Decimal(1), "mio. kr.": Decimal(10**6), "mia. kr.": Decimal(10**9)}
"""The units of sums that can be reckoned with, and how many kroner each is; a sum a year is another thing and has none."""

_NUMBER = r"[-−]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,15})(?:,(?!000(?![0-9]))[0-9]{1,15})?"
_WORDS = "|".join(QUALIFIERS).replace(".", r"\.")
NUMBER = re.compile(_NUMBER)
"""A number in Danish: a full stop between thousands, or at most fifteen digits without; a comma before the decimals.

»5,000« is none: what has just three noughts behind its comma is rather five thousand in English.
"""
AMOUNT = re.compile(rf"(?:({_WORDS}) )?({_NUMBER})(?:\s*[-–]\s*([0-9][0-9.,]*))?")
"""A number or a range; the groups are the word before it, its lower bound and its upper bound."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range: `low` and `high` are equal for a single number; `text` is how a page says it.

    A bound that the words leave open is None: »op til 120.000« has no `low`, »mindst 2« no `high`. One is always there.
    `above` says that `low` itself is not meant: »over 2« is three or more.
    """

    low: Decimal | None
    high: Decimal | None
    text: str
    above: bool = False

    @property
    def bounds(self) -> tuple[Decimal, ...]:
        """Those of its bounds that there are, the lower first."""
        return tuple(bound for bound in (self.low, self.high) if bound is not None)

    @property
    def least(self) -> int:
        """The smallest whole number that it may be; 0 when nothing is said of that."""
        if self.low is None:
            return 0
        return floor(self.low) + 1 if self.above else ceil(self.low)


def parse(text: str) -> Amount | None:
    """The amount that an editor wrote, or None when it is none: »mange« and »1,2,3« are not amounts.

    `text` may have blanks around it. None as well for a range that runs backwards. Raises nothing, whatever the text.
    """
    match = AMOUNT.fullmatch(text.strip())
    if match is None or (match[3] and not NUMBER.fullmatch(match[3])):
        return None
    word, low = match[1], _decimal(match[2])
    high = _decimal(match[3]) if match[3] else low
    if high < low:
        return None
    shown = " ".join(filter(None, (word, _shown(match[2]))))
    text = f"{shown}-{match[3]}" if match[3] else shown
    return Amount(None if word in AT_MOST else low, None if word in AT_LEAST else high, text, above=word in ABOVE)


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace("−", "-").replace(".", "").replace(",", "."))


def _shown(text: str) -> str:
    return text.replace("-", "−")
