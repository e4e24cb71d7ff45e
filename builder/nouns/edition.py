"""An edition: the day it was built, and a fingerprint of what it says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from builder.nouns.derived.freshness import months_after
from builder.nouns.digest import digest
from builder.nouns.language.danish import long_date

MONTHS = 6
"""How long an edition that is carried about counts as fresh, by our own choice: longer than a council's decision takes."""
_GROUPS = 3
_DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """`day` is the day of the build, which is an input; `fingerprint` says what was built: »3f9a-21bc-07de«.

    Two editions of one fingerprint say the same, whatever the day, the machine and the program; only what ages may differ.
    """

    day: dt.date
    fingerprint: str

    @property
    def date(self) -> str:
        """The day as a reader reads it: »3. marts 2026«."""
        return long_date(self.day)

    @property
    def expires(self) -> dt.date:
        """The last day that a copy taken along counts as fresh, `MONTHS` after its own."""
        return months_after(self.day, MONTHS)

    @property
    def expiry(self) -> str:
        """That day as a reader reads it."""
        return long_date(self.expires)


def fingerprint(texts: Mapping[str, str]) -> str:
    """The first 48 bits of a SHA-256 of texts by name, as three groups of four hex digits.

    `texts` are the files that an edition is made of: published content, and the registers that count. Their order is of no
    matter.
    """
    digits = digest(*(part for row in sorted(texts.items()) for part in row), digits=_GROUPS * _DIGITS)
    return "-".join(digits[at : at + _DIGITS] for at in range(0, len(digits), _DIGITS))
