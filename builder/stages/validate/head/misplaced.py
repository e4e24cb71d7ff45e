"""The fields of a file in; the folder that they belong to out, when it is another than the one that the file lies in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.nouns.problem import Problem
from builder.nouns.source.node import MappingNode
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.tables import TABLES

_ENOUGH = 2
"""Fields of another folder that make a file one of its; a single one is rather a field too many, unless all that the folder
requires is there. Our own choice."""


def home(file: SourceFile, front_matter: MappingNode) -> str:
    """The folder whose fields the `front_matter` has, empty when they may be those of the folder that the `file` lies in.

    So one field that only its own folder knows keeps a file where it is.
    """
    keys = {key.text for key, _ in front_matter.entries}
    known = {folder: keys & {row.key for row in table.fields} for folder, table in TABLES.items()}
    here = known[file.kind]
    other = max(known, key=lambda folder: len(known[folder]))
    is_whole = keys >= {row.key for row in TABLES[other].fields if row.required}
    if here < known[other] and (is_whole or len(known[other] - here) >= _ENOUGH):
        return other
    needed = {folder: {row.key for row in table.fields if row.required} for folder, table in TABLES.items()}
    lacking = len(needed[file.kind] - keys) >= _ENOUGH
    return next((one for one in TABLES if lacking and needed[one] <= keys and here <= known[one]), "")


def told_once(problems: Iterable[Problem], file: SourceFile, front_matter: MappingNode, folder: str) -> Iterator[Problem]:
    """The `problems` of a `file` that belongs in the `folder`, with one in place of all about fields that the folder decides."""
    yield Problem(code="fil-mappe", span=Span(file.path, 1, 1, 4), words={"folder": folder, "here": file.kind, "name": file.slug})
    heads = {key.span for key, _ in front_matter.entries}
    for problem in problems:
        if problem.slip != "missed" and not (problem.code == "felt-ukendt" and problem.span in heads):
            yield problem
