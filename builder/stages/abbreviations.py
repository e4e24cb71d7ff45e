"""Validated files in; a warning for each abbreviation that neither its page nor the glossary explains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.nouns.abbreviations import ABBREVIATION, PASSED, known, spelled_out
from builder.nouns.checked import Checked
from builder.nouns.problem import Problem
from builder.nouns.source_file import Span
from builder.nouns.terms import Registers


def unexplained(files: Iterable[Checked], registers: Registers) -> Iterator[Problem]:
    """A warning at the first use on each page, of files that have no error.

    `files` with errors are passed over. `registers` give the glossary and the abbreviations that everybody knows; what stands in
    the title of any of the files needs no explanation either. File by file, in the order of the text.
    """
    well = [(file.file, file.content.title) for file in files if file.content]
    passed = known(registers, (title for _, title in well))
    for file, _ in well:
        told = set(passed)
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
