"""The text of a front matter in; its top-level fields as blocks of lines, and the points of a list as blocks, out.

A block is a field with the lines beneath it. One that is broken hides itself alone, so that an editor is told of all at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from builder.nouns.lazy import LazyPattern
from builder.nouns.tables import REGISTERS, TABLES
from builder.nouns.tables.waves import WAVE

_BLOCK = re.compile(r"^(?=[^\s#\-\]}])", re.MULTILINE)
_POINT = re.compile(r"^( *)- ", re.MULTILINE)
_LISTED = re.compile(r"[\w-]+:[ \t]*(?:#.*)?\n(?:[ \t]*(?:#.*)?\n)*")
_NAMED = re.compile(r" {0,8}([\w-]+)[ \t]*:")
_TOP_FIELD, _IN = re.compile(r"[a-z_]+:\s"), re.compile(r"^ {1,8}[a-z_]+:\s", re.MULTILINE)
_OPEN = re.compile(r"[a-z_]+:[ \t]*$", re.MULTILINE)
_WHOLE = r"\[[^\[\]\n]*\]|\{[^{}\n]*\}|\"[^\"\n]*\"|'[^'\n]*'"
_SAID = re.compile(rf"[a-z_]+:[ \t]+(?:(?![>|\"'\[{{#])\S|(?:{_WHOLE})[ \t]*$)", re.MULTILINE)
"""A field with a value on its line, of which nothing can stand on the next but more of a text."""
BEGINNING = re.compile(r"( *)(- +)?(?=\S)")
"""What a line begins with: blanks, and the stroke of a point, which may be missing."""
Spot: TypeAlias = tuple[int, int, tuple[str, str]]
"""A line of a block from 0, a column from 0, and what is wrong there with what helps."""
KNOWN = frozenset(row.key for record in TABLES.values() for row in record.fields)
"""The names of fields that pages have at their top."""

RUN_ON = LazyPattern(rf"[a-z_]+: +[^\"'\[{{#\s][^\"'\[{{#]*?(?:,|(?<! )) +(?P<key>{'|'.join(sorted(KNOWN))}): ")
"""A field whose line another field of the page begins on as well."""


BENEATH = frozenset(row.key for record in (*TABLES.values(), *REGISTERS.values(), WAVE) for _, row in record.every())
"""The fields that any group may have; another word before a colon is rather a word of a text."""


@dataclass(frozen=True, slots=True)
class Block:
    """A top-level field as text: `key` is its name, empty when there is none; `line` the number from 0 of its first line."""

    key: str
    line: int
    text: str

    @property
    def column(self) -> int:
        """How far in its first line stands, from 0."""
        return len(self.text) - len(self.text.lstrip(" "))


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a front matter, in order; what stands before the first field is a block without a name."""
    starts = sorted({0, *(match.start() for match in _BLOCK.finditer(text)), *_pushed_in(text)})
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        named = _NAMED.match(text, start)
        yield Block(named[1] if named else "", text.count("\n", 0, start), text[start:end])


def _pushed_in(text: str) -> Iterator[int]:
    """Where a field of the page begins that stands a little in: nearer to its own column than to that of fields beneath it.

    Below a field with a value on its line there are none beneath, so there it is one that pages have; unless it stands beneath
    another that was pushed in.
    """
    beneath, start, is_said, opened = 0, 0, False, 0
    for line in text.splitlines(keepends=True) if _IN.search(text) else ():
        column = len(line) - len(line.lstrip(" "))
        if not column and line.strip() and line[0] not in "#-\t\u00a0":
            beneath, is_said, opened = 0, _SAID.match(line) is not None, 0
        elif 0 < opened < column:
            pass
        elif is_said and (field := _TOP_FIELD.match(line, column)) and field[0].strip(" :\n") in KNOWN:
            opened = column if _OPEN.match(line, column) else 0
            yield start
        elif not beneath and (found := BEGINNING.match(line)):
            beneath = found.end()
        elif 0 < column * 2 < beneath and _TOP_FIELD.match(line, column):
            yield start
        start += len(line)


def items(block: Block) -> tuple[Block, ...]:
    """The points of a field that is a list, each as a block by itself; none when its lines do not stand as such a list.

    A list of a hundred lines must not be unseen because one of them lacks a bracket.
    """
    points = list(_POINT.finditer(block.text))
    least = min((len(match[1]) for match in points), default=0)
    starts = [match.start() for match in points if len(match[1]) == least]
    if len(starts) < 2 or not _LISTED.fullmatch(block.text[: starts[0]]):
        return ()
    ends = [*starts[1:], len(block.text)]
    return tuple(
        Block(block.key, block.line + block.text.count("\n", 0, start), block.text[start:end])
        for start, end in zip(starts, ends, strict=True)
    )
