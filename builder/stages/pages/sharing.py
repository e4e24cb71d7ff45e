"""Lists too long for one page, shared out on several: by number, or by what each row is likely to weigh."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from typing import TypeVar

from builder.nouns.model import Cited
from builder.nouns.views.parts import Link, Pager

SOURCE = 120
"""Bytes of a link to a source, about."""
MOST, BESIDE = 24, 3
"""Pages that a page leads to by their numbers, and, of more, those on each side of it: else a long list of pages fills each."""
_Row = TypeVar("_Row")


def slices(many: Sequence[_Row], size: int) -> Iterator[tuple[_Row, ...]]:
    """The same in order, at most `size` at a time."""
    for first in range(0, len(many), size):
        yield tuple(many[first : first + size])


def near(pages: Sequence[_Row], own: int, always: Iterable[int] = ()) -> tuple[_Row, ...]:
    """The `pages` that the one at the place `own` leads to, in order: all, or of many the ends and those beside it.

    What stands at one of the places `always` is among them. Each page is reached from those beside it.
    """
    return tuple(pages[place] for place in _places(len(pages), own, always))


def pager(paths: Sequence[str], own: int = 0) -> Pager:
    """How the page at the place `own`, from 0, leads to those at all `paths`; where it is none of them, as the first does."""
    runs: list[list[Link]] = []
    before = -1
    for place in _places(len(paths), own):
        if not runs or place > before + 1:
            runs.append([])
        runs[-1].append(Link(title=str(place + 1), path=paths[place]))
        before = place
    return Pager(total=len(paths), runs=tuple(map(tuple, runs)))


def _places(pages: int, own: int, always: Iterable[int] = ()) -> Sequence[int]:
    if pages <= MOST:
        return range(pages)
    return sorted({0, pages - 1, *always, *range(max(0, own - BESIDE), min(pages, own + BESIDE + 1))})


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


def weighed(claim: Cited) -> int:
    """About how many bytes a `claim` takes on a page: all that it says in words, its sources and the markup around it."""
    said = (getattr(claim, field.name) for field in fields(claim))
    return 60 + sum(len(text) for text in said if isinstance(text, str)) + SOURCE * len(claim.sources)
