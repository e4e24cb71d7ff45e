"""Validated files in; a warning for each abbreviation that neither its page nor the glossary explains."""

from __future__ import annotations

from collections.abc import Iterable

from builder.nouns.abbreviations import known
from builder.nouns.checked import Checked
from builder.nouns.problem import Problem
from builder.nouns.registers.registers import Registers


def passed(files: Iterable[Checked], registers: Registers) -> frozenset[str]:
    """What needs no explanation: it is familiar, the glossary has it, or it stands in the title of one of the valid `files`."""
    return known(registers, (file.content.title for file in files if file.content))


def unexplained(checked: Checked, told: frozenset[str]) -> tuple[Problem, ...]:
    """A warning at the first use of each abbreviation on a page, in the order of the text; a file with errors is passed over.

    `told` is what `passed` gave for all files.
    """
    found = checked.abbreviations if checked.content else ()
    return tuple(Problem(code="forkortelse-uforklaret", span=at, words={"value": word}) for word, at in found if word not in told)
