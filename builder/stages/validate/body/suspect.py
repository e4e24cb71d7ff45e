"""What an editor is asked about, and the line of the body that a token stands on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from builder.nouns.tables import TABLES

FIELD = re.compile(rf"({'|'.join(sorted({row.key for table in TABLES.values() for row in table.fields}))}):(?=[ \n]|$)")
"""How a field of a page begins."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """Something to ask the editor about: the `code` of a rule, the body's line from 0, and `value` as it stands there.

    `what` it becomes on the page is empty for raw signs; `instead` is what to write.
    """

    code: str
    line: int
    value: str
    instead: str = ""
    what: str = ""


def becomes(lines: Sequence[str], line: int, instead: str, what: str) -> Suspect:
    """A suspicion about a whole `line` of the body's `lines`: `what` it becomes on the page, and `instead`, what to write."""
    return Suspect("bliver-til", line, lines[line].strip(), instead, what)


def line_of(token: Token) -> int:
    """The line of the body, from 0, on which the token's block begins."""
    return token.map[0] if token.map else 0


def ends_fence(token: Token, line: str) -> bool:
    """Whether the `line` ends the block of code of the `token`: with the marks that it begins with, or more of them."""
    return re.fullmatch(rf"[ \t>]*{re.escape(token.markup)}{re.escape(token.markup[0])}*\s*", line) is not None
