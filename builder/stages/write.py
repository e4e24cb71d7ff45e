"""Finished files in; the site folder brought to exactly those files, old pages gone, unchanged ones untouched.

Everything is compared first and written beside its place, then renamed, so that a reader never meets half a page. A
folder that we did not make is never emptied: we leave a mark in ours.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from builder.nouns.site import OutputFile

MARK = ".katalog"
"""The file at the top of a site folder that says that we made it; the name is our own choice."""
KEPT = ("pagefind/", "offline/")
"""Folders inside the site that the stage `index` looks after: nothing in them is removed here."""


class ForeignFolderError(Exception):
    """The output folder holds files, and none of them says that we made it."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were new or changed, were already right, and were removed. Folders and our mark are not counted."""

    changed: int
    unchanged: int
    removed: int


def write(files: Iterable[OutputFile], root: Path) -> Written:
    """Brings the folder `root` to exactly the given files, but for `KEPT`; it is made when it is not there.

    `files` have paths under `root`; each is written when its bytes are new, so that the times of the others stand.

    Raises `ForeignFolderError` before touching anything when `root` holds somebody else's files, and `OSError` when the system
    will not take or remove a file; what was done before that stays.
    """
    claim(root)
    planned = {MARK}
    changed = unchanged = 0
    made: set[Path] = set()
    for file in files:
        planned.add(file.path)
        target = root / file.path
        if _same(target, file.data):
            unchanged += 1
            continue
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        _replace(target, file.data)
        changed += 1
    return Written(changed, unchanged, _sweep(root, planned))


def claim(root: Path) -> None:
    """Makes the folder `root` ours: it is there and bears our mark.

    Raises `ForeignFolderError` when it holds anything but no mark, and `OSError` when it cannot be made or is no folder.
    """
    root.mkdir(parents=True, exist_ok=True)
    mark = root / MARK
    if not mark.exists():
        if any(root.iterdir()):
            raise ForeignFolderError(str(root))
        mark.write_bytes(b"Denne mappe er bygget af katalog. Ret ikke her; ret i content/.\n")


def _same(target: Path, data: bytes) -> bool:
    try:
        return target.stat().st_size == len(data) and target.read_bytes() == data
    except OSError:
        return False


def _replace(target: Path, data: bytes) -> None:
    if not target.exists():
        target.write_bytes(data)
        return
    beside = target.with_name(f"{target.name}.ny")
    beside.write_bytes(data)
    beside.replace(target)


def _sweep(root: Path, planned: set[str]) -> int:
    """Removes files that are no longer made, and folders that they leave empty."""
    removed = 0
    for folder, _, names in os.walk(root, topdown=False):
        here = Path(folder)
        for name in names:
            path = (here / name).relative_to(root).as_posix()
            if path not in planned and not path.startswith(KEPT):
                (here / name).unlink()
                removed += 1
        if here != root and not any(here.iterdir()):
            here.rmdir()
    return removed
