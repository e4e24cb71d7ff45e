"""The order of publishing: see what differs, make the whole site beside the one of before, and let the two change places.

An unchanged file is the file of before under one more name, or a copy of it, so its bytes and its time stand. A folder that we
did not make is never touched: we leave a mark in ours.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG

from builder.nouns import phrases
from builder.nouns.site import OutputFile
from builder.stages.publish.stamp import stamp
from builder.stages.publish.swap import beside, locked, recovered, swap

MARK = ".katalog"
"""The file at the top of a site folder that says that we made it; the name is our own choice."""
_MARKED = b"Denne mappe er bygget af katalog. Ret ikke her; ret i content/.\n"


class ForeignFolderError(Exception):
    """The output folder holds files, and none of them says that we made it."""


class PublishingError(Exception):
    """The system would not take the new site; that of before stands. The message names the file and what helps."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were new or changed, were already right, and were removed. Folders and our mark are not counted.

    `stamp` is that of the site as it was left.
    """

    changed: int
    unchanged: int
    removed: int
    stamp: str = field(default="", compare=False)


def publish(files: Sequence[OutputFile], root: Path) -> Written:
    """Brings the folder `root` to exactly the given files; it is made when it is not there.

    `files` have paths under `root`. At any moment `root` holds all of the site of before or all of the new one; when nothing
    differs it is not touched. Another build of the same folder is waited for. A link at `root` stays, and what it leads to is
    exchanged; a link inside the site is not followed.

    Raises `ForeignFolderError` when `root` holds somebody else's files, and `PublishingError` when the system refuses: nothing
    has happened then.
    """
    target = place(root)
    planned = {file.path: file.data for file in files} | {MARK: _MARKED}
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(target):
            recovered(target)
            before = _standing(target)
            same = {path for path, data in planned.items() if path in before and _same(target / path, data)}
            if len(same) < len(planned) or len(before) > len(planned):
                _exchange(planned, same, target)
            made = stamp(target)
    except OSError as error:
        raise PublishingError(_refusal(error, target)) from error
    same.discard(MARK)
    return Written(len(planned) - 1 - len(same), len(same), len(before - planned.keys()), made)


def place(root: Path) -> Path:
    """The folder that `root` names, behind any link; it need not be there.

    Raises `ForeignFolderError` when it holds anything but no mark, and `PublishingError` when it is no folder or cannot be read.
    """
    target = root.resolve()
    try:
        if target.exists() and not target.is_dir():
            raise PublishingError(phrases.NO_FOLDER.format(path=root))
        if target.is_dir() and not (target / MARK).exists() and any(target.iterdir()):
            raise ForeignFolderError(phrases.FOREIGN.format(path=root))
    except OSError as error:
        raise PublishingError(_refusal(error, target)) from error
    return target


def _standing(target: Path) -> set[str]:
    """Every file of the site of before, whatever it is; a link to a folder counts as one."""
    found = set()
    for folder, folders, names in os.walk(target):
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        found |= {(here / name).relative_to(target).as_posix() for name in (*names, *links)}
    return found


def _same(path: Path, data: bytes) -> bool:
    found = path.lstat()
    return S_ISREG(found.st_mode) and found.st_size == len(data) and path.read_bytes() == data


def _exchange(planned: Mapping[str, bytes], same: Collection[str], target: Path) -> None:
    """Makes the whole site beside `target` and lets the two change places; whatever happens, nothing is left beside it."""
    stage = beside(target)[0]
    try:
        stage.mkdir()
        if target.exists():
            shutil.copymode(target, stage)
        for folder in sorted({(stage / path).parent for path in planned}):
            folder.mkdir(parents=True, exist_ok=True)
        for path, data in planned.items():
            if path in same:
                _keep(target / path, stage / path)
            else:
                _write(stage / path, data)
        swap(target)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _keep(before: Path, now: Path) -> None:
    """Gives the file of before one more name, or a copy with its time where a disk knows no second names, as on a stick."""
    try:
        now.hardlink_to(before)
    except OSError:
        shutil.copy2(before, now)


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        # A full disk is told by a file that is open, which has no name any more.
        raise OSError(error.errno, error.strerror, str(path)) from error


def _refusal(error: OSError, target: Path) -> str:
    """What the system would not do, to which file, and what helps."""
    path = Path(error.filename) if isinstance(error.filename, str) else target
    stage = beside(target)[0]
    path = target / path.relative_to(stage) if path.is_relative_to(stage) else path
    remedy = phrases.REMEDIES.get(error.errno or 0, phrases.ANOTHER_FOLDER).format(folder=target.parent)
    return phrases.NOT_PUBLISHED.format(path=path, refusal=phrases.refusal(error), folder=target, remedy=remedy)
