"""A source without the marks that a page does not show, so that what they part is found, and told at its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

from builder.nouns.language.charsets import LETTER, WORD, plain_digits
from builder.nouns.lazy import LazyPattern

# What could part a number or an address.
SPLIT = re.compile(
    r"[0-9@*_~`\\&\u00ad\]](?:(?<=[0-9@])(?:[*_~`\\\u00ad]|\[[^\^])|(?<=[*_~`\\\u00ad])[0-9@-]"
    rf"|(?<=&)(?:#|[{WORD}]+;)|(?<=\])\([^()\n]*\)[0-9@-])"
)
# Marks that a page does not show, and entities.
MARKS = LazyPattern(
    rf"[*~`\\\[\u00ad]+|\]\([^()\s]{{0,2000}}\)|(?<![{LETTER}0-9])_+|_+(?![{LETTER}0-9])"
    r"|&(?:#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});"
)


def is_split(text: str) -> bool:
    """Whether marks could part a number or an address in the `text`; without any, a page says only what the source does."""
    return SPLIT.search(plain_digits(text)) is not None


@dataclass(frozen=True, slots=True)
class StrippedText:
    """A source without the marks that a page does not show; `starts` has the offset in it of each character of `text`."""

    source: str
    text: str
    starts: Sequence[int]

    @classmethod
    def of(cls, source: str) -> StrippedText:
        """The `source` without stars, backslashes, targets of links and the like, and with its entities read."""
        pieces: list[str] = []
        starts: list[int] = []
        done = 0
        for match in MARKS.finditer(source):
            shown = unescape(match[0]) if match[0].startswith("&") else ""
            pieces += [source[done : match.start()], shown]
            starts += [*range(done, match.start()), *[match.start()] * len(shown)]
            done = match.end()
        return cls(source, "".join([*pieces, source[done:]]), (*starts, *range(done, len(source))))

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the text begins and ends in the source.

        `start` and `end` are offsets in `text`, the second after the last character; so are those that come out, in `source`.
        It is of at least one character; raises `IndexError` when it goes beyond the text.
        """
        last = self.starts[end - 1]
        return self.starts[start], self.source.find(";", last) + 1 if self.source[last] == "&" else last + 1
