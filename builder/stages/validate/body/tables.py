"""Tokens of a body in; each cell of its tables knows what a phone and a sheet of paper need to know of it.

A phone shows each row as a block where it would not fit on a line, so every cell of such a table bears its column's heading. On
paper nothing scrolls, so how broad a table is must be known before it is printed: some columns more and it is set smaller, many
more and it stands in blocks as on a phone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from builder.nouns.language.typography import bound

LABEL, LONG, IS_HEAD, PAPER, NAME, STACKED = "label", "long", "is-head", "paper", "name", "stacked"
"""Keys of a token's `meta`: of a cell its column's heading, whether a word in it must be cut, and whether it is its row's
heading; of a table how it is set on paper, and what it is called; of all of a table whether a phone shows its rows as blocks."""
TIGHT, TALL = "tight", "tall"
"""On paper: in smaller type; row by row in blocks. A table that has neither is set as it is."""
LONGEST, CUT = 20, 12
"""Letters of a word that no column makes room for, as it is cut where the line ends like an address, and the room that it has."""
NAMED = 3
"""So many of its headings name a table."""

_PHONE, _LETTER, _BESIDE = 288, 9, 16
"""Pixels between the margins of the narrowest phone, those that a letter takes, and those beside each cell."""
_PAGE = 500
"""Points between the margins of an A4 sheet."""
_SIZES = (("", 5.3, 9.0), (TIGHT, 4.4, 6.0))
"""How a table is set, with the points that a letter takes and those beside each cell, which the style sheets ask for."""


def know_cells(state: StateCore) -> None:
    """Tells each cell of every table its column's heading, and each table how it is set on paper; a rule of the parser's core."""
    opened: list[int] = []
    for index, token in enumerate(state.tokens):
        if token.type == "table_open":
            opened.append(index)
        elif token.type == "table_close":
            _table(state.tokens[opened.pop() : index])


def _table(tokens: Sequence[Token]) -> None:
    labels: list[str] = []
    breadths: list[int] = []
    lengths: list[int] = []
    column = 0
    for token, inline in pairwise(tokens):
        if token.type == "tr_open":
            column = 0
        elif token.type in {"th_open", "td_open"}:
            text = _text(inline)
            if token.type == "th_open":
                labels.append(text)
                breadths.append(0)
                lengths.append(0)
            longest = max(map(len, _pieces(text)), default=0)
            token.meta |= {LABEL: labels[column], LONG: longest > LONGEST, IS_HEAD: column == 0 and text != ""}
            breadths[column] = max(breadths[column], CUT if longest > LONGEST else longest)
            lengths[column] = max(lengths[column], len(text))
            column += 1
    stacked = sum(lengths) * _LETTER + len(lengths) * _BESIDE > _PHONE
    for token in tokens:
        token.meta |= {STACKED: stacked}
    tokens[0].meta |= {PAPER: _paper(breadths), NAME: ", ".join(filter(None, labels[:NAMED]))}


def _paper(breadths: Sequence[int]) -> str:
    """How a table is set whose columns have longest words of these many letters."""
    fitting = (how for how, letter, beside in _SIZES if sum(breadths) * letter + len(breadths) * beside <= _PAGE)
    return next(fitting, TALL)


def _text(inline: Token) -> str:
    """What a cell says, with hard spaces."""
    return bound("".join(_words(inline.children or ()))).strip()


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"text", "code_inline"}:
            yield token.content
        elif token.type in {"softbreak", "hardbreak"}:
            yield " "


def _pieces(text: str) -> list[str]:
    """What no line may be broken in: a line ends at a blank or after a hyphen, never at a hard space."""
    return text.replace("-", "- ").replace("–", "– ").split(" ")
