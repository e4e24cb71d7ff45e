"""Hard spaces where Danish wants them: »§ 60 a«, »130 mio. kr.«, »3. marts«, »ca. 70«, »I drift«. Nobody has to type them.

Retskrivningsordbogen has a number stay with its unit and a day with its month; a paragraph sign alone at the end of a line
misleads for the same reason.
"""

from __future__ import annotations

import re

from builder.nouns.danish import MONTHS

HARD = "\u00a0"

# Each way ends with the space that becomes hard; a space inside it becomes hard as well.
_TOGETHER = re.compile(
    r"§§? \d+ (?=[a-hj-z]\b)"
    r"|(?:§§?|\b(?:ca|nr|pkt|stk|kap|art|kl|bl|s)\.|\bNIS) (?=\d)"
    r"|(?<=\d) (?=(?:mio|mia)\.|(?:kr|pct|mdr)\b|procent\b|kroner\b|årsværk\b|%(?!\}))"
    r"|\b(?:mio|mia)\. (?=kr\b|kroner\b)"
    rf"|\b\d{{1,2}}\. (?=(?:{'|'.join(MONTHS)}|kvartal|halvår)\b)"
    r"|\bI (?=drift\b)"
)


def bound(text: str) -> str:
    """The text with hard spaces between words that belong together; nothing else is changed."""
    return _TOGETHER.sub(lambda match: match[0].replace(" ", HARD), text)


def binds(before: str, after: str) -> bool:
    """Whether the space between two pieces of a line is one that must not break."""
    before, after = before[-_REACH:], after[:_REACH]
    return bound(f"{before} {after}")[len(before)] == HARD


_REACH = 16
"""Longer than what stands on either side of a hard space."""
