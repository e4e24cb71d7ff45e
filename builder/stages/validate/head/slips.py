"""A block of front matter that libyaml refuses in; the problem, said of what its editor did, out.

Libyaml tells where it gave up; what went wrong is looked for on the lines themselves by `head_slips`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from builder.nouns.lint import yaml_words
from builder.nouns.problem import Problem, Slip
from builder.nouns.source.source_file import Span
from builder.stages.validate.head.column_slips import is_text, moved
from builder.stages.validate.head.head_slips import spotted
from builder.stages.validate.head.yaml_blocks import KNOWN, Block
from builder.stages.validate.head.yaml_tree import yaml_problem

_DASHED = re.compile(r"- +([a-z_]+): ")
_TIGHT = re.compile(r"[\w-]+:\S")


def diagnosed(block: Block, problem: Problem, first_line: int) -> Problem:
    """The `problem` that libyaml has with a block, said of what its editor did where the lines show it.

    `first_line` is the line of the file, from 1, on which the block begins.
    """
    lines = block.text.split("\n")
    number = min(problem.span.line - first_line, len(lines) - 1)
    if problem.code == "yaml-forbudt" and lines[number].find("{{") >= 0:
        return replace(problem, words={"sign": "{{"})
    if problem.code != "yaml" or problem.slip == "second-start":
        return problem
    spot = spotted(lines, number)
    return _problem(problem.span.file, first_line + spot[0], spot[1], spot[2]) if spot else problem


def unnamed(path: str, block: Block, first_line: int) -> Problem:
    """A block that is a text or a list of no field: its colon was forgotten, or it goes on the field above.

    `first_line` is that of the front matter.
    """
    line = block.text.split("\n", maxsplit=1)[0]
    words = yaml_words.NO_SPACE if _TIGHT.match(line) else yaml_words.LINE_BEFORE
    if dashed := _DASHED.match(line):
        words = yaml_words.filled(yaml_words.DASHED, key=dashed[1])
    if block.line and not block.key and is_text(line, KNOWN):
        words = yaml_words.NOT_INDENTED
    return _problem(path, block.line + first_line, 0, words)


def pushed_in(path: str, block: Block, first_line: int) -> Problem | None:
    """The problem of a field that stands a little in, when the block does; it is read all the same."""
    column = block.column
    return _problem(path, block.line + first_line, column, moved(0, column, 0)[2]) if column and block.key else None


def _problem(path: str, line: int, column: int, words: tuple[str, str]) -> Problem:
    slip: Slip = "not-indented" if words is yaml_words.NOT_INDENTED else ""
    return yaml_problem(Span(path, line, column + 1, column + 2), words, slip)
