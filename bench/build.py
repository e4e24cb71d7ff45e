"""What a build costs, as whole commands on generated cases: `make bench`.

Absolute times say more about the machine than about us; compare two commits on one machine, or the ratios within a run.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.generate import generate

SIZES = (100, 1000)
RUNS = 3


def main() -> None:
    """Prints a row for each size: cold, unchanged and with the search index; seconds, and the largest process in MiB."""
    print(f"{'cases':>6} {'cold s':>8} {'again s':>8} {'with search s':>14} {'MiB':>6} {'pages':>6}")  # noqa: T201
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            generate(root / "content", size)
            cold = min(_build(root, f"cold{run}", "--no-search") for run in range(RUNS))
            again = min(_build(root, "cold0", "--no-search") for run in range(RUNS))
            search = _build(root, "search")
            pages = sum(1 for _ in (root / "cold0").rglob("*.html"))
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"{size:>6} {cold:>8.2f} {again:>8.2f} {search:>14.2f} {largest:>6} {pages:>6}")  # noqa: T201


def _build(root: Path, out: str, *flags: str) -> float:
    began = time.perf_counter()
    command = [sys.executable, "-m", "builder", "build", "--content", str(root / "content"), "--out", str(root / out), *flags]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 our own command
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
