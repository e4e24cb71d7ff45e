"""Stretches of a body that no reader could read and that would keep the Markdown parser busy for minutes are taken out and told.

The parser's time grows with the square of the open brackets in one paragraph, so the cap stands before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.nouns.danish import thousands
from builder.nouns.problem import Problem
from builder.nouns.source_file import SourceFile, Span

MAX_LENGTH = 20_000
MAX_BRACKETS = 500
_BLOCK = re.compile(r"[^\n]+(?:\n[^\S\n]*[^\s][^\n]*)*")


@dataclass(frozen=True, slots=True)
class Light:
    """A body that is quick to parse: of the same lines, with each heavy stretch left blank."""

    body: str
    left_out: str
    problems: tuple[Problem, ...]


def lighten(file: SourceFile, body: str, first_line: int) -> Light:
    """The body without its heavy stretches, and a problem for each."""
    kept, left_out, problems, done = [], [], [], 0
    for match in _BLOCK.finditer(body) if len(body) > MAX_BRACKETS else ():
        what = _weight(match[0])
        if what:
            kept += [body[done : match.start()], "\n" * match[0].count("\n")]
            left_out.append(match[0])
            done = match.end()
            span = Span(file.path, first_line + body.count("\n", 0, match.start()), 1, 2)
            problems.append(Problem(code="tekst-tung", span=span, words={"what": what}))
    return Light("".join([*kept, body[done:]]), "\n\n".join(left_out), tuple(problems))


def _weight(block: str) -> str:
    """What is too much of a block, or nothing."""
    if len(block) > MAX_LENGTH:
        return f"{thousands(len(block))} tegn uden en tom linje"
    brackets = block.count("[")
    return f"{thousands(brackets)} tegn [ uden en tom linje" if brackets > MAX_BRACKETS else ""
