"""Words that say more, or less, than an editor meant: names of municipalities, »ikke oplyst« as an answer, »her« in a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from builder.nouns.terms import Municipality

# Names that are also common words stand for the municipality only where »Kommune« follows.
_COMMON = frozenset({"Vejen"})
_FULL = r"s? (?:Kommune|Byråd)"
# »Aarhus Universitet« and »Frederiksborg Amts Avis« are not the municipality; »Aarhus Kommune« and »Aarhus Byråd« are.
_OTHER = r"(?! (?!Kommune|Byråd|Regionskommune|By\b)[A-ZÆØÅ])"

UNANSWERED = re.compile(
    r"\b(?:ikke|ingen|intet|hverken|aldrig)\b[^.;:]{0,80}?\b(?:fundet|oplyst|beskrevet|kend(?:t|es)|nævnt|fremgår|omtalt|offentliggjort)\b"
    r"|\b(?:fremgår|kendes|ved vi|nævner kilden|siger kilden|oplyser kilden) ikke\b|\bukendte?\b|\bstår ingen steder\b",
    re.IGNORECASE,
)
"""What an answer says that is none: that something was not found, told or described."""

POINTING = re.compile(r"\b(?:[Hh]er|[Hh]ér|[Dd]ér|[Hh]erfra|[Dd]erfra)\b")
"""Words that point at one of two cases without naming it."""


def municipalities_named(text: str, municipalities: Iterable[Municipality]) -> Iterator[tuple[Municipality, int, int]]:
    """Each municipality that the text names, with where the name begins and ends, in the order met.

    A name within another (»Ringsted-Sorø«) and a name of something else (»Aarhus Universitet«) do not count.
    """
    by_name = {m.name: m for m in municipalities}
    for match in _pattern(tuple(by_name)).finditer(text):
        yield by_name[match["name"]], match.start(), match.end()


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    each = (f"{re.escape(name)}(?={_FULL})" if name in _COMMON else re.escape(name) for name in longest_first)
    return re.compile(rf"(?<![\w-])(?P<name>{'|'.join(each)})(?:s|['’])?(?![\w-]){_OTHER}")
