"""Two folders change places in one step where the system can do that, else in two that the next build can mend.

A reader who asks by path meets the site of before or the new one, whole. A site that is killed in the middle leaves nothing that
`recovered` does not put right.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_HERE = -100
"""AT_FDCWD of Linux: paths count from the working folder."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS."""


def beside(target: Path) -> tuple[Path, Path]:
    """Where the new site is made, and where the one of before waits for its end: on the same disk as `target`."""
    return target.with_name(f".{target.name}.ny"), target.with_name(f".{target.name}.gammel")


@contextmanager
def locked(target: Path) -> Iterator[None]:
    """Lets one build at a time publish beside `target`; the others wait. The system lets go when a build is killed.

    The folder around `target` is locked, so that no file is left behind. Where folders cannot be locked, as on Windows, two
    builds at once are on their own. Raises `OSError` when that folder cannot be read.
    """
    if fcntl is None:
        yield
        return
    around = os.open(target.parent, os.O_RDONLY)
    try:
        fcntl.flock(around, fcntl.LOCK_EX)
        yield
    finally:
        os.close(around)


def recovered(target: Path) -> None:
    """Puts right what a killed build has left: the site of before comes back, half a new one goes. Needs the lock.

    Raises `OSError` when the system will not let go of them.
    """
    stage, old = beside(target)
    if old.is_dir() and not target.exists():
        old.rename(target)
    for left in (stage, old):
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)
        elif left.exists() or left.is_symlink():
            left.unlink()


def swap(target: Path) -> None:
    """Puts the stage in the place of `target`, and removes what stood there. Needs the lock.

    Raises `OSError` when the system refuses; `target` is then as it was.
    """
    stage, old = beside(target)
    if not target.exists():
        stage.rename(target)
    elif _exchanged(stage, target):
        shutil.rmtree(stage, ignore_errors=True)
    else:
        target.rename(old)
        try:
            stage.rename(target)
        except OSError:
            old.rename(target)
            raise
        shutil.rmtree(old, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the system has exchanged the two in one step; old systems and some disks cannot."""
    if sys.platform not in {"linux", "darwin"}:
        return False
    system = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "linux":
            return bool(system.renameat2(_HERE, paths[0], _HERE, paths[1], _EXCHANGE) == 0)
        return bool(system.renamex_np(*paths, _EXCHANGE) == 0)
    except AttributeError:
        return False
