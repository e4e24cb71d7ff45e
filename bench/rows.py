"""One corpus, one row an edit: ours and Hugo in turn, run by run, so that both see the same machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.edits import EDITS, Edit
from bench.hugo import Hugo
from bench.measure import CommandError, Cost, middle
from bench.ours import Ours
from bench.trees import changed, tree

COLD = "cold"
"""The row of a build without anything from before."""
FAULTS = (CommandError, OSError, ValueError)
"""What makes a row fail and leaves the others: a command that fails, a file that is not there or not as an edit expects it."""


@dataclass(slots=True, kw_only=True)
class Row:
    """What one edit came to: medians, the files that the last run changed, the stale ones; `failed` says what went wrong."""

    name: str
    ours: Cost | None = None
    hugo: Cost | None = None
    files: int = 0
    stale: tuple[str, ...] = ()
    failed: str = ""


def rows(ours: Ours, hugo: Hugo | None, runs: int, names: tuple[str, ...]) -> Iterator[Row]:
    """The rows of these names in order, a cold one always first; each is as good as it got.

    Every row begins with a site of the sources before its edit.
    """
    yield _row(COLD, ours, hugo, runs, lambda maker: maker.cold())
    for name, edit in EDITS.items():
        if name in names:
            yield _row(name, ours, hugo, runs, _after(edit))


def _after(edit: Edit) -> Callable[[Ours | Hugo], Cost | None]:
    return lambda maker: maker.after(edit)


def _row(name: str, ours: Ours, hugo: Hugo | None, runs: int, build: Callable[[Ours | Hugo], Cost | None]) -> Row:
    row = Row(name=name)
    costs: list[Cost] = []
    peers: list[Cost] = []
    for _ in range(runs):
        _guarded(row, lambda: _measured(row, ours, costs, build))
        if hugo:
            _guarded(row, partial(_beside, hugo, peers, build))
        if row.failed:
            break
    row.ours = middle(costs) if costs else None
    row.hugo = middle(peers) if peers else None
    if costs and not row.failed and name != COLD:
        _guarded(row, lambda: setattr(row, "stale", ours.stale()))
    return row


def _measured(row: Row, ours: Ours, costs: list[Cost], build: Callable[[Ours | Hugo], Cost | None]) -> None:
    before = tree(ours.site)
    cost = build(ours)
    costs += [cost] if cost else []
    row.files = len(changed(before if row.name != COLD else {}, tree(ours.site)))


def _beside(hugo: Hugo, costs: list[Cost], build: Callable[[Ours | Hugo], Cost | None]) -> None:
    cost = build(hugo)
    costs += [cost] if cost else []


def _guarded(row: Row, work: Callable[[], object]) -> None:
    try:
        work()
    except FAULTS as error:
        row.failed = row.failed or f"{type(error).__name__}: {error}"


def hugo_for(program: Path | None, folder: Path, ours: Ours) -> Hugo | None:
    """Hugo over the bodies of ours, in `folder`; none without a `program`."""
    return Hugo(program, folder, ours.place.content / "cases") if program else None
