"""Tokens of a body in; warnings of lists that run together or fall apart, and of points with two marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from builder.nouns.lint.raw_signs import ORDINAL
from builder.stages.validate.body.suspect import Suspect, becomes, line_of

_LISTS = frozenset({"bullet_list_open", "ordered_list_open"})
_APART = 2
"""Blank lines between two points whose editor took them for two lists, where other points have fewer."""
_MOST_POINTS = 31
"""A number above this that a point begins with is hardly that of a point; one up to it may be a day. Our own choice."""


def other_mark(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A list of points that begins on the line below another one, for its points bear another mark."""
    token, number = tokens[position], line_of(tokens[position])
    before = tokens[position - 1] if position else token
    if before.type == token.type.replace("open", "close") and number and lines[number - 1].strip():
        instead = "Skriv det samme tegn foran alle punkter. Er det to lister, så skriv noget imellem."
        yield becomes(lines, number, instead, "en liste for sig")


def run_together(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A point that more blank lines part from the one above than part others: the two lists are one on the page."""
    token = tokens[position]
    own = [line_of(one) for one in _within(tokens, position) if one.type == "list_item_open" and one.level == token.level + 1]
    gaps = {number: _blank_above(lines, number) for number in own[1:]}
    if gaps and min(gaps.values()) < _APART <= max(gaps.values()):
        number = next(number for number, gap in gaps.items() if gap >= _APART)
        instead = "Skriv en linje eller en overskrift mellem to lister. Er det én, så slet de tomme linjer imellem."
        yield becomes(lines, number, instead, "en del af listen over")


def two_marks(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A point that holds nothing but another list on its own line: »- 1. Først«."""
    token = tokens[position]
    inner = tokens[position + 1]
    first = next((one.content for one in tokens[position + 1 : position + 5] if one.type == "inline"), "")
    is_date = ORDINAL.match(first) or first[:1].islower() or int(inner.attrGet("start") or 1) > _MOST_POINTS
    if tokens[position - 1].type in _LISTS and inner.type in _LISTS and inner.map == token.map and not is_date:
        yield becomes(lines, line_of(token), "Skriv kun ét mærke foran punktet.", "et punkt inde i et tomt punkt")


def _within(tokens: Sequence[Token], position: int) -> Iterator[Token]:
    for token in tokens[position + 1 :]:
        if token.level == tokens[position].level:
            return
        yield token


def _blank_above(lines: Sequence[str], number: int) -> int:
    above = number
    while above > 0 and not lines[above - 1].strip(" >"):
        above -= 1
    return number - above
