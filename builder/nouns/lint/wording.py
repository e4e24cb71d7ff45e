"""Text in; words that say more, or less, than an editor meant, out: names of municipalities, »ikke oplyst«, »her« in a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from builder.nouns.language.charsets import BEGIN, END, LAST
from builder.nouns.lazy import LazyPattern
from builder.nouns.municipalities import Municipality, municipality_key

# »Vejen« at the beginning of a sentence is the road, unless »Kommune« follows; inside one its capital makes it the municipality.
_COMMON = {"Vejen": r"(?:(?<=[a-zæøå,] )Vejen|Vejen(?=s?\s(?:[Kk]ommune|Byråd|Rådhus)))"}
# »Aarhus Universitet« and »Vejle Amts Folkeblad« are not the municipality.
_OTHER = r"(?!\s(?:Universitet|Amt|Avis|Dagblad|Folkeblad|Stift|Festival|Lufthavn|Havn|Handelsskole|Brandvæsen|Beredskab|Park\b))"

_KNOWN = r"(?:fundet|oplyst|beskrevet|kendt|nævnt|omtalt|offentliggjort|afklaret|opgjort)"
_FOLLOWED = rf"(?=\s*(?:[.;:,)]|{LAST}|i (?:kilde|det)|i nogen|nogen steder|hvor|(?:her|endnu|at|hvad|hvem){END}))"
_NOTHING_KNOWN = (
    rf"ingen (?:er )?{_KNOWN}",
    r"(?:fremgår|kendes|ved vi|oplyser kilden|nævner kilden|siger kilden) (?:det )?ikke",
    r"kilden?(?:rne)? (?:oplyser|nævner|siger|beskriver) (?:det )?(?:ikke|intet)",
    r"vi ved (?:det )?ikke",
    r"står (?:der )?(?:intet|ikke|ingen steder)",
    r"siger intet",
    r"ikke kunnet (?:finde|se|læse)",
    r"kan vi ikke se",
    r"(?:er|var|stadig|endnu) (?:ukendt|uklart|uvist|uoplyst)",
)
# Where a word begins and ends stands once for them all: without regard to case each costs some milliseconds to make.
UNANSWERED = LazyPattern(
    rf"{BEGIN}(?:(?:{'|'.join(_NOTHING_KNOWN)}){END}|(?:ikke|hverken|aldrig){END}[^.;:,]{{0,60}}?{BEGIN}{_KNOWN}{END}{_FOLLOWED})"
    rf"|^(?:ukendt|uklart|uvist|uoplyst|ingen oplysninger|intet|ved ikke|det ved vi ikke|afventer){END}|^[-–]+{LAST}"
    rf"|^(?:(?:er )?ikke relevant|ikke besvaret|ingen kommentar(?:er)?)\.?{LAST}",
    int(re.IGNORECASE),
)
"""What an answer says that is none: that something was not found, stated or described. The wordings are our own collection."""

POINTING = LazyPattern(rf"{BEGIN}(?:[Hh]er|[Hh]ér|[Dd]ér|[Hh]erfra|[Dd]erfra){END}")
"""Words that point at one of two cases without naming it."""


def municipalities_named(text: str, municipalities: Iterable[Municipality]) -> Iterator[tuple[Municipality, int, int]]:
    """Each municipality that the text names, with where the name begins and ends, in the order met.

    »Århus« and »Ringkøbing–Skjern« are names, over the end of a line as well. A name within another (»Ringsted-Sorø«) and a name
    of something else (»Aarhus Universitet«) do not count.

    `municipalities` are those to look for. Offsets are in characters of `text`, the second after the last; a
    genitive's ending is within.
    """
    known = tuple(municipalities)
    pattern, numbers = _pattern(tuple(m.name for m in known))
    for match in pattern.finditer(text):
        yield known[numbers[_key(match[1])]], match.start(), match.end()


def _key(written: str) -> str:
    """What all ways to write a name have in common."""
    key = municipality_key(_DASHES.sub("-", written))
    return _WITHOUT_S.get(key, key)


@cache
def _pattern(names: tuple[str, ...]) -> tuple[re.Pattern[str], Mapping[str, int]]:
    """The pattern of all names, and for what is found the position of its name."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    each = "|".join(map(_spelled, longest_first))
    # A name begins with a capital: looking for that first spares nearly every place the ninety-eight.
    pattern = re.compile(rf"(?=[A-ZÆØÅ])(?<![^\W_])(?<!-)({each})(?:s|['’])?(?![^\W_])(?!-\w){_OTHER}")
    return pattern, {_key(name): number for number, name in enumerate(names)}


def _spelled(name: str) -> str:
    """The ways to write a name: Å for Aa, another dash or a space for a hyphen, »Nordfyn« for »Nordfyns«."""
    if name in _COMMON:
        return _COMMON[name]
    spelled = re.escape(name).replace(r"\-", r"(?:[-–]\n?|\s)").replace("Aa", "(?:Aa|Å)").replace("aa", "(?:aa|å)")
    return f"{spelled.removesuffix('s')}(?:s(?!s))?" if _key(name) in _WITHOUT_S.values() else spelled


_DASHES = re.compile(r"[-–\s]+")
# Names that end with the s of a genitive, as a text writes them without it.
_WITHOUT_S = {"nordfyn": "nordfyns", "vesthimmerland": "vesthimmerlands"}
