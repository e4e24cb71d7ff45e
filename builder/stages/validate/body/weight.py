"""A Markdown body in; the body out without what would keep the parser busy for minutes, and a problem for each such stretch.

No reader could read those either. The parser's time grows with the square of the open brackets in one paragraph, so the cap
stands before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.nouns.language import phrases
from builder.nouns.language.danish import thousands
from builder.nouns.limits import LONGEST_BLOCK, MAX_BLOCKS, MAX_OPEN
from builder.nouns.problem import Problem
from builder.nouns.source.source_file import SourceFile, Span

_BLOCK = re.compile(r"[^\n]+(?:\n[^\S\n]*[^\s][^\n]*)*")
_BRACKET = re.compile(r"[\[\]]")


@dataclass(frozen=True, slots=True)
class Lightened:
    """A body that is quick to parse: of as many lines, with each heavy stretch left blank.

    `left_out` is the text of those stretches, with blank lines between.
    """

    body: str
    left_out: str
    problems: tuple[Problem, ...]


def limited(file: SourceFile, body: str, first_line: int) -> Lightened:
    """The body without its heavy stretches, and a problem for each.

    `body` is the Markdown text, which begins on line `first_line`, from 1, of `file`. Heavy is a stretch without a blank line of
    more than `LONGEST_BLOCK` characters, one in which more than `MAX_OPEN` [ wait for their ], and all that follows `MAX_BLOCKS`
    stretches. The limits are measured by `bench/limits.py`.
    """
    kept, left_out, problems, done = [], [], [], 0
    for number, match in enumerate(_BLOCK.finditer(body)):
        what = _weight(match[0])
        if number == MAX_BLOCKS:
            what = phrases.TOO_MANY.format(count=thousands(MAX_BLOCKS))
        if what:
            end = len(body) if number == MAX_BLOCKS else match.end()
            kept += [body[done : match.start()], "\n" * body.count("\n", match.start(), end)]
            left_out.append(body[match.start() : end])
            done = end
            span = Span(file.path, first_line + body.count("\n", 0, match.start()), 1, 2)
            problems.append(Problem(code="tekst-tung", span=span, words={"what": what}))
        if number == MAX_BLOCKS:
            break
    return Lightened("".join([*kept, body[done:]]), "\n\n".join(left_out), tuple(problems))


def _weight(block: str) -> str:
    """What is too much of a block, or nothing."""
    if len(block) > LONGEST_BLOCK:
        return phrases.TOO_LONG.format(count=thousands(len(block)))
    if block.count("[") <= MAX_OPEN:  # so no more can wait
        return ""
    unclosed = waiting = 0
    for match in _BRACKET.finditer(block):
        waiting = waiting + 1 if match[0] == "[" else max(0, waiting - 1)
        unclosed = max(unclosed, waiting)
    return phrases.UNCLOSED.format(count=thousands(unclosed)) if unclosed > MAX_OPEN else ""
