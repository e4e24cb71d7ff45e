"""What a build costs, beside Hugo's over the same bodies: `make bench`, or `python -m bench.build --sizes 100 --runs 1`.

Absolute times say more about the machine than about us; compare two commits on one machine, or the ratios within a run. The
page is written after every row, so that a run that is stopped leaves what it has.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import report
from bench.answers import answers
from bench.edits import EDITS
from bench.hugo import Hugo
from bench.ours import Ours
from bench.preview import from_save_to_page
from bench.report import Saves, Table
from bench.rows import FAULTS, hugo_for, rows
from bench.trees import weights

_PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
_SIZES = (100, 1000, 10_000)
_SEARCHED = (100, 1000)
_PREVIEWED = (0, 100, 1000)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures every size, without search and then with it, and writes the page; prints each row as it comes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=_SIZES, help="numbers of cases without search")
    parser.add_argument("--search", type=int, nargs="*", default=_SEARCHED, help="numbers of cases with search")
    parser.add_argument("--preview", type=int, nargs="*", default=_PREVIEWED, help="numbers of cases previewed; 0: our content")
    parser.add_argument("--runs", type=int, default=3, help="runs of each row, in turn with Hugo's")
    parser.add_argument("--rows", nargs="*", default=tuple(EDITS), choices=tuple(EDITS), help="rows besides »cold«")
    parser.add_argument("--hugo", type=Path, help="a folder that holds Hugo; without it ours stands alone")
    parser.add_argument("--out", type=Path, default=_PAGE, help="the page to write")
    given = parser.parse_args(arguments)
    hugo = Hugo.found(given.hugo.resolve()) if given.hugo else None
    version = Hugo.version(hugo) if hugo else ""
    tables: list[Table] = []
    saves: list[Saves] = []

    def write() -> None:
        given.out.write_text(report.written(tables, saves, runs=given.runs, hugo=version), "utf-8")

    for size, search in [*((size, False) for size in given.sizes), *((size, True) for size in given.search)]:
        table = Table(size=size, search=search)
        tables.append(table)
        with tempfile.TemporaryDirectory() as folder:
            _measure(table, Path(folder), hugo, given.runs, tuple(given.rows), write)
        write()
    for size in given.preview:
        saves.append(Saves(size=size))
        with tempfile.TemporaryDirectory() as folder:
            _preview(saves[-1], Path(folder), given.runs)
        write()


def _measure(table: Table, folder: Path, hugo: Path | None, runs: int, names: tuple[str, ...], write: report.Write) -> None:
    """Fills the table of one corpus row by row; Hugo stands beside the rows without search alone, as it makes no index."""
    print(f"{table.size} cases, {'with' if table.search else 'without'} search", flush=True)  # noqa: T201 a command's answer
    try:
        ours = Ours(folder, table.size, search=table.search)
        peer = hugo_for(None if table.search else hugo, folder / "hugo", ours)
        for row in rows(ours, peer, runs, names):
            table.rows.append(row)
            print(f"  {row}", flush=True)  # noqa: T201 as above
            write()
        table.weights = weights(ours.site)
        table.answers = answers(ours.site) if table.search else None
    except FAULTS as error:
        table.failed = f"{type(error).__name__}: {error}"


def _preview(saves: Saves, folder: Path, runs: int) -> None:
    """Fills in how long one corpus is on its way from a save to its page, beside a cold build of it."""
    try:
        ours = Ours(folder, saves.size, search=True)
        saves.cold = ours.cold().wall
        saves.seconds = from_save_to_page(ours.place, runs)
    except FAULTS as error:
        saves.failed = f"{type(error).__name__}: {error}"
    print(f"{saves}", flush=True)  # noqa: T201 a command's answer


if __name__ == "__main__":
    main()
