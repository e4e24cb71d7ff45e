"""A pattern that is compiled when it is first looked for: some take longer to compile than all that many a run has to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from builder.nouns.language.charsets import BEGIN, END, WORD


@dataclass(frozen=True, slots=True)
class LazyPattern:
    """A pattern as `re` reads it, with what of `re.Pattern` is used of it: its source, its flags and five ways to look.

    A source that is none is our own mistake: the first look raises `re.error`.
    """

    pattern: str
    flags: int = 0

    def search(self, text: str) -> re.Match[str] | None:
        """The first place of the `text` that fits, or None."""
        return _compiled(self.pattern, self.flags).search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """What the `text` begins with, or None."""
        return _compiled(self.pattern, self.flags).match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole `text`, or None."""
        return _compiled(self.pattern, self.flags).fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place of the `text` that fits, from its beginning."""
        return _compiled(self.pattern, self.flags).finditer(text)

    def sub(self, instead: str, text: str) -> str:
        """The `text` with another in each place that fits, as `re` reads it."""
        return _compiled(self.pattern, self.flags).sub(instead, text)


_IGNORING_CASE = int(re.IGNORECASE)
# Three signs are letters only where case is not looked at: small they are those of Ohm, Kelvin and Ångström.
_WORD = rf"{WORD}\u2126\u212a\u212b"
_BEGIN, _END = rf"(?-i:(?<![{_WORD}]))", rf"(?-i:(?![{_WORD}]))"


@cache
def _compiled(source: str, flags: int) -> re.Pattern[str]:
    """The pattern compiled. The large sets at the edges of words hold both cases, so nothing is lost when case counts in them:
    `re` would else look up the other case of each of their characters.
    """
    if flags & _IGNORING_CASE:
        source = source.replace(BEGIN, _BEGIN).replace(END, _END)
    return re.compile(source, flags)
