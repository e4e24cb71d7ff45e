"""Tokens of a body in; warnings of paragraphs that stop in the middle, or hold nothing but a number or a reference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from builder.nouns.lint.prose import is_unended
from builder.stages.validate.body.suspect import Suspect, becomes, line_of

_ENDS = frozenset({"", "heading_open", "paragraph_open", "hr", "footnote_block_open", "footnote_open"})
"""What stands behind a paragraph that nothing goes on."""
_HOLDS = frozenset({"table_close", "footnote_open"})
"""What stands before a paragraph that is nothing but a source, of which one sees what it is the source of."""
_PAGE = re.compile(r"[-–]? ?\d{1,3} ?[-–]?")
_LAST = re.compile(r"(?:\S+\s+)?\S+$")


def unended(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A paragraph whose last word or sign asks for more, and that no list or quotation goes on."""
    after = tokens[position + 3].type if position + 3 < len(tokens) else ""
    if tokens[position].level or after not in _ENDS or not is_unended(tokens[position + 1].content):
        return
    number = (tokens[position].map or (0, 1))[1] - 1
    if found := _LAST.search(lines[number].rstrip()):
        yield Suspect("bliver-til", number, found[0], "Skriv sætningen færdig.", "en sætning, der ikke slutter,")


def only_number(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A number on a line of its own, as a page of a document ends with."""
    if tokens[position].level == 0 and _PAGE.fullmatch(tokens[position + 1].content):
        instead = "Er det et sidetal fra et dokument, så slet linjen. Ellers skriv, hvad tallet er."
        yield becomes(lines, line_of(tokens[position]), instead, "et tal på en linje for sig")


def only_cited(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """References to sources on a line of their own, which is neither that below a table nor the whole of a note."""
    if position and tokens[position - 1].type in _HOLDS:
        return
    children = [child for child in tokens[position + 1].children or () if child.type != "text" or child.content.strip()]
    if children and all(child.type in {"cite", "softbreak"} for child in children):
        instead = "Sæt henvisningen lige efter den sætning, den hører til."
        yield becomes(lines, line_of(tokens[position]), instead, "et tal på en linje for sig")
