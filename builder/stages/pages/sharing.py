"""Lists too long for one page, shared out on several: by number, or by what each row is likely to weigh."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from builder.nouns.model import Cited

SOURCE = 120
"""Bytes of a link to a source, about."""
_Row = TypeVar("_Row")


def slices(many: Sequence[_Row], size: int) -> Iterator[tuple[_Row, ...]]:
    """The same in order, at most `size` at a time."""
    for first in range(0, len(many), size):
        yield tuple(many[first : first + size])


def shared_out(rows: Sequence[_Row], weigh: Callable[[_Row], int], most: int) -> tuple[tuple[_Row, ...], ...]:
    """The `rows` in order, on as few pages as they need, which are about as heavy as each other; none for no rows.

    No page weighs more than `most` by `weigh`, but a row that does so by itself stands alone.
    """
    weights = [weigh(row) for row in rows]
    whole = sum(weights)
    pages = max(1, -(-whole // most))
    even = min(most, -(-whole // pages) + max(weights, default=0))
    made: list[tuple[_Row, ...]] = []
    page: list[_Row] = []
    held = 0
    for row, weight in zip(rows, weights, strict=True):
        if page and held + weight > even:
            made.append(tuple(page))
            page, held = [], 0
        page.append(row)
        held += weight
    return (*made, tuple(page)) if page else tuple(made)


def weighed(claim: Cited, *texts: str) -> int:
    """About how many bytes a `claim` takes on a page: its `texts`, its reservation, its sources and the markup around it."""
    return 60 + len(claim.note) + sum(map(len, texts)) + SOURCE * len(claim.sources)
