"""A file as text, and places in it. In: nothing but text. Out: line, column and excerpt of any place."""

from __future__ import annotations

import re
from dataclasses import dataclass

INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\uffff\U000e0000-\U000e01ef]"
)
"""Characters that a reader cannot see but a parser obeys: control, bidirectional, zero-width, odd line breaks, non-characters;
and the one that stands for a letter that was lost.

No content file may hold one.
"""

_SIGN_NAMES = {
    "\u200b": "mellemrum uden bredde",
    "\u200c": "skjult adskiller",
    "\u200d": "skjult samler",
    "\u00ad": "blød bindestreg",
    "\ufeff": "byte order mark midt i teksten",
    "\u2028": "usynligt linjeskift",
    "\u2029": "usynligt afsnitsskift",
    "\ufffc": "mærket for et billede, der er gået tabt",
    "\x85": "usynligt linjeskift",
    "\ufffd": "tegnet for et bogstav, der er gået tabt",
}


def character_name(sign: str) -> str:
    """What an invisible character is called in Danish, with its code point.

    `sign` is one character; raises `TypeError` for any other length.
    """
    direction = "\u200e" <= sign <= "\u200f" or "\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069"
    name = _SIGN_NAMES.get(sign, "skjult skriveretning" if direction else "kontroltegn")
    return f"{name} (U+{ord(sign):04X})"


def character_in(found: re.Match[str]) -> str:
    """The name of the invisible character that `INVISIBLE` found in a text, and the word it stands in, which may be empty."""
    before, after = found.string[: found.start()], found.string[found.start() :]
    word = re.split(r"[ \t\n]", before)[-1] + re.split(r"[ \t\n]", after, maxsplit=1)[0]
    return f"{character_name(found[0])} i »{INVISIBLE.sub('', word)}«"


def spelled(text: str, kept: str = "") -> str:
    """The `text` with each sign that cannot be seen as its code point: `a<U+202E>b.md`, so that names stay apart.

    `kept` are signs that stand as they are; a plain space always does.
    """
    return "".join(c if c.isprintable() or c in kept else f"<U+{ord(c):04X}>" for c in text)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file: line and columns from 1, counted in characters; `end_column` is exclusive.

    `file` is the path that messages show, for content that under the content folder. Places sort by file, line and column.
    """

    file: str
    line: int = 1
    column: int = 1
    end_column: int = 1

    @classmethod
    def between(cls, file: str, text: str, start: int, end: int, first_line: int = 1) -> Span:
        """The place of a stretch of one line, by offsets in the `text` that begins on the `first_line` of the `file`."""
        column = start - text.rfind("\n", 0, start)
        return cls(file, first_line + text.count("\n", 0, start), column, column + end - start)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A content file that has been read: `path` relative to the content folder with `/`, newlines as line feeds."""

    path: str
    text: str

    @property
    def kind(self) -> str:
        """The folder that says what the file holds: a key of `TABLES`."""
        return self.path.split("/", 1)[0]

    @property
    def slug(self) -> str:
        """The file name without its ending; it becomes the address of the page."""
        return self.path.rsplit("/", 1)[-1].removesuffix(".md")
