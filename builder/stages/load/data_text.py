"""A register, or a file of a wave, in; its text out, or why it is none, with what helps somebody who keeps data and no page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builder.nouns.language import phrases
from builder.nouns.problem import Problem
from builder.nouns.source.source_file import SourceFile
from builder.stages.load.content import read_text

_FEW = 3
"""So many lost letters are told one by one; more are a file that was saved in another charset. Our own choice."""


def read_data(path: Path, name: str, limit: int, empty: str) -> SourceFile | list[Problem]:
    """As `read_text`, whose arguments these are; a file whose letters were lost is told of once."""
    read = read_text(path, name, limit, empty)
    if isinstance(read, SourceFile):
        return read
    if len(read) > _FEW and all(problem.slip == "letter-lost" for problem in read):
        return [replace(read[0], hint=phrases.LETTERS_LOST)]
    if read[0].slip == "of-an-office":
        instead = phrases.AS_CSV if path.suffix == ".csv" else phrases.AS_DATA
        return [replace(read[0], hint=instead.format(ending=path.suffix))]
    if read[0].code == "fil-ikke-almindelig" and path.is_dir() and not path.is_symlink():
        return [replace(read[0], hint=phrases.ONE_FILE.format(name=path.name))]
    return read
