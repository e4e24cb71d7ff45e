"""Front matter that libyaml refuses in; every block of it that can be read, and what is wrong with each that cannot, out.

A block is a top-level field with the lines beneath it. One that is broken hides itself alone, so that an editor is told of
everything at once. What its editor did is looked for by `head_slips`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.nouns import yaml_words
from builder.nouns.problem import Problem
from builder.nouns.source_file import Span
from builder.stages.validate.head_slips import ITEM, KNOWN, is_text, moved, spotted

_BLOCK = re.compile(r"^(?=[^\s#\-\]}])", re.MULTILINE)
_POINT = re.compile(r"^( *)- ", re.MULTILINE)
_LISTED = re.compile(r"[\w-]+:[ \t]*(?:#.*)?\n(?:[ \t]*(?:#.*)?\n)*")
_NAMED = re.compile(r" {0,3}([\w-]+)[ \t]*:")
_TOP_FIELD, _IN = re.compile(r"[a-z_]+:\s"), re.compile(r"^ {1,3}[a-z_]+:\s", re.MULTILINE)
_SAID = re.compile(r"[a-z_]+:[ \t]+(?![>|\"'\[{#])\S")
_TIGHT = re.compile(r"[\w-]+:\S")


@dataclass(frozen=True, slots=True)
class Block:
    """A top-level field as text: `key` is its name, empty when there is none; `line` the number from 0 of its first line."""

    key: str
    line: int
    text: str


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a front matter, in order; what stands before the first field is a block without a name."""
    starts = sorted({0, *(match.start() for match in _BLOCK.finditer(text)), *_pushed_in(text)})
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        named = _NAMED.match(text, start)
        yield Block(named[1] if named else "", text.count("\n", 0, start), text[start:end])


def _pushed_in(text: str) -> Iterator[int]:
    """Where a field of the page begins that stands a little in: nearer to its own column than to that of fields beneath it.

    Below a field with a value on its line there are none beneath, so there it is one that pages have.
    """
    beneath, start, is_said = 0, 0, False
    for line in text.splitlines(keepends=True) if _IN.search(text) else ():
        column = _blanks(line)
        if not column and line.strip() and line[0] not in "#-":
            beneath, is_said = 0, _SAID.match(line) is not None
        elif is_said and (field := _TOP_FIELD.match(line, column)) and field[0].strip(" :\n") in KNOWN:
            yield start
        elif not beneath and (found := ITEM.match(line)):
            beneath = found.end()
        elif 0 < column * 2 < beneath and _TOP_FIELD.match(line, column):
            yield start
        start += len(line)


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def pushed_in(path: str, block: Block, first_line: int) -> Problem | None:
    """The problem of a field that stands a little in, when the block does; it is read all the same."""
    column = _blanks(block.text)
    return _problem(path, block.line + first_line, column, moved(0, column, 0)[2]) if column and block.key else None


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


def diagnosed(block: Block, problem: Problem, first_line: int) -> Problem:
    """The `problem` that libyaml has with a block, said of what its editor did where the lines show it.

    `first_line` is the line of the file, from 1, on which the block begins.
    """
    lines = block.text.split("\n")
    number = min(problem.span.line - first_line, len(lines) - 1)
    if problem.code == "yaml-forbudt" and lines[number].find("{{") >= 0:
        return replace(problem, words={"sign": "{{"})
    if problem.code != "yaml" or problem.words["reason"] == yaml_words.SECOND[0]:
        return problem
    spot = spotted(lines, number)
    return _problem(problem.span.file, first_line + spot[0], spot[1], spot[2]) if spot else problem


def unnamed(path: str, block: Block, first_line: int) -> Problem:
    """A block that is a text or a list of no field: its colon was forgotten, or it goes on the field above.

    `first_line` is that of the front matter.
    """
    line = block.text.split("\n", maxsplit=1)[0]
    words = yaml_words.NO_SPACE if _TIGHT.match(line) else yaml_words.LINE_BEFORE
    if block.line and not block.key and is_text(line, KNOWN):
        words = yaml_words.NOT_INDENTED
    return _problem(path, block.line + first_line, 0, words)


def _problem(path: str, line: int, column: int, words: tuple[str, str]) -> Problem:
    return Problem(code="yaml", span=Span(path, line, column + 1, column + 2), words={"reason": words[0], "help": words[1]})
