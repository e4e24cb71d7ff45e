"""Hard spaces where Danish wants them: »§ 60 a«, »130 mio. kr.«, »3. marts«, »ca. 70«, »I drift«. Nobody has to type them.

Retskrivningsordbogen has a number stay with its unit and a day with its month; a paragraph sign alone at the end of a line
misleads for the same reason.
"""

from __future__ import annotations

import re

from builder.nouns.language.danish import MONTHS
from builder.nouns.language.dates import PARTS

HARD = "\u00a0"
"""The space at which no line breaks."""

# A space, then what it must not be parted from. It begins with the space itself, so that the search runs from space to space.
_SPACE = re.compile(
    r" (?:"
    r"(?=\d)(?:(?<=§ )|(?<=\bNIS )|(?<=\b(?:[Cc]a|[Nn]r|[Kk]l|bl)\. )|(?<=\b(?:pkt|stk|kap|art)\. )|(?<=\bs\. )|(?<=\bBY ))"
    r"|(?<=\bCC )(?=BY\b)"
    r"|(?<=[\d.I] )(?:"  # most spaces stand behind a letter, and are done with here
    r"(?<=\d )(?=(?:mio|mia)\.|(?:kr|pct|mdr|kB)\b|procent\b|kroner\b|årsværk\b|%(?!\}))"
    r"|(?<=\bmi[oa]\. )(?=kr)"
    rf"|(?<=\d\. )(?=(?:{'|'.join((*MONTHS, *PARTS))})\b)"
    r"|(?=[a-hj-z]\b)(?:(?<=§[ \u00a0]\d )|(?<=§[ \u00a0]\d\d )|(?<=§[ \u00a0]\d\d\d ))"
    r"|(?<=\bI )(?=drift\b)"
    r"))"
)


def bound(text: str) -> str:
    """The `text` with hard spaces between words that belong together; nothing else is changed, so its length is the same."""
    return _SPACE.sub(HARD, text)


def gap(before: str, after: str) -> str:
    """The space between two pieces of a line: hard when it must not break, such as that between a number and its unit.

    `before` ends and `after` begins at the space, in plain text and without it; either may be empty. One character comes out.
    """
    before, after = before[-_REACH:], after[:_REACH]
    return bound(f"{before} {after}")[len(before)]


def with_unit(number: str, unit: str) -> str:
    """The `number` with its `unit` behind it, on one line; alone where it has none."""
    return f"{number}{gap(number, unit)}{unit}".rstrip()


_REACH = 16
"""Longer than what stands on either side of a hard space."""


def wide(title: str) -> str:
    """How wide the longest word of a `title` is, as the class that its page has: empty where a phone has room for it.

    A hyphen or a stroke ends a word, for a line may end there.
    """
    longest = max(map(len, _PARTS.split(title)))
    return next((name for most, name in _WIDE if longest >= most), "")


_PARTS = re.compile(r"[\s/–-]+")
_WIDE = ((31, "longest-word"), (26, "longer-word"), (21, "long-word"))
"""The class of a page whose title has a word of so many characters; `style.css` sets each so that a phone has room for it."""
