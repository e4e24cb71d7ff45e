"""What the rows of a register say, each word at its place, in; a problem for each that a row before has already out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.nouns.language.danish import folded
from builder.nouns.problem import Problem
from builder.nouns.source.source_file import Span


def doubles(rows: Iterable[Iterable[tuple[str, Span]]]) -> Iterator[Problem]:
    """A problem for each word, given with its place, that a row before has already, however it is spelled.

    Each of the `rows` is its words with their places; within one row a word may stand twice. A row that was copied whole is
    told of once.
    """
    first: dict[str, tuple[int, int]] = {}
    for number, words in enumerate(rows):
        met = [(word, span, first.setdefault(" ".join(folded(word).split()), (number, span.line))) for word, span in words]
        clashes = [(word, span, line) for word, span, (row, line) in met if row != number]
        for word, span, line in clashes[:1] if len(clashes) == len(met) else clashes:
            yield Problem(code="register-dobbelt", span=span, words={"value": word, "line": str(line)})


def repeated(words: Iterable[tuple[str, Span]]) -> Iterator[Problem]:
    """The same for rows of one word each."""
    return doubles((one,) for one in words)
