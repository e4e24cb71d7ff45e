"""Validation spread over processes when there is enough to do; the result does not depend on how many."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from multiprocessing import get_context

from builder.nouns.checked import Checked
from builder.nouns.source_file import SourceFile
from builder.nouns.terms import Registers
from builder.stages.validate import validate

WORTH_IT = 150
"""Files from which a second process pays for its start."""


def validate_all(files: tuple[SourceFile, ...], registers: Registers, today: date, jobs: int) -> tuple[Checked, ...]:
    """Every file validated, in the order given. `jobs` 0 means one process per processor."""
    processes = jobs or os.cpu_count() or 1
    if processes < 2 or len(files) < WORTH_IT or not hasattr(os, "fork"):
        return tuple(validate(file, registers, today) for file in files)
    with ProcessPoolExecutor(processes, mp_context=get_context("fork")) as pool:
        batches = pool.map(partial(_batch, registers=registers, today=today), _split(files, processes * 4))
        return tuple(checked for batch in batches for checked in batch)


def _batch(files: tuple[SourceFile, ...], registers: Registers, today: date) -> tuple[Checked, ...]:
    return tuple(validate(file, registers, today) for file in files)


def _split(files: tuple[SourceFile, ...], parts: int) -> Iterator[tuple[SourceFile, ...]]:
    size = -(-len(files) // parts)
    for start in range(0, len(files), size):
        yield files[start : start + size]
