"""Validated files in; a warning for each abbreviation that neither its page nor the glossary explains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.nouns.abbreviations import ABBREVIATION, PASSED, known, spelled_out
from builder.nouns.checked import Checked
from builder.nouns.problem import Problem
from builder.nouns.registers import Registers
from builder.nouns.source_file import SourceFile, Span


def passed(files: Iterable[Checked], registers: Registers) -> frozenset[str]:
    """What needs no explanation: it is familiar, the glossary has it, or it stands in the title of one of the valid `files`."""
    return known(registers, (file.content.title for file in files if file.content))


def unexplained(checked: Checked, told: frozenset[str]) -> tuple[Problem, ...]:
    """A warning at the first use of each abbreviation on a page, in the order of the text; a file with errors is passed over.

    `told` is what `passed` gave for all files.
    """
    return tuple(_found(checked.file, set(told))) if checked.content else ()


def _found(file: SourceFile, told: set[str]) -> Iterator[Problem]:
    for number, line in _body(file.text):
        if not ABBREVIATION.search(line):
            continue
        readable = PASSED.sub(lambda match: " " * len(match[0]), line)
        for match in ABBREVIATION.finditer(readable):
            word = match[0]
            if word not in told and not spelled_out(word, file.text):
                span = Span(file.path, number, match.start() + 1, match.end() + 1)
                yield Problem(code="forkortelse-uforklaret", span=span, words={"value": word})
            told.add(word)


def _body(text: str) -> Iterator[tuple[int, str]]:
    """The lines below the front matter, with their numbers from 1."""
    lines = list(enumerate(text.split("\n"), 1))
    fences = (number for number, line in lines[1:] if line.rstrip() == "---")
    return iter(lines[next(fences, len(lines)) :])
