"""The search index: Pagefind over the written pages, made byte for byte the same for the same input.

Pagefind 1.5.2 shuffles the values of its filters from run to run; `settle` sorts them and names the files anew.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = "pagefind"


class IndexingFailed(Exception):
    """Pagefind could not make the index."""


def index(root: Path) -> int:
    """Makes `root/pagefind/` from the pages under `root`; gives the number of files in it."""
    target = root / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    command = [
        sys.executable,
        "-m",
        "pagefind_bin",
        "--site",
        str(root),
        "--output-path",
        str(target),
        "--force-language",
        "da",
        "--silent",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 our own arguments
    if done.returncode:
        raise IndexingFailed(done.stderr.strip() or done.stdout.strip())
    for extra in target.glob("pagefind-*ui*"):  # we have an interface of our own
        extra.unlink()
    return sum(1 for path in target.rglob("*") if path.is_file())
