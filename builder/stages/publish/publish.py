"""The order of publishing: see what differs, make the whole site beside the one of before, and let the two change places.

An unchanged file is the file of before under one more name, or a copy of it, so its bytes and its time stand. A folder that we
did not make is never touched: we leave a mark in ours.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG
from typing import TypeAlias

from builder.nouns.language import phrases
from builder.nouns.site.site import OutputFile
from builder.stages.publish.stamp import stamp
from builder.stages.publish.swap import beside, locked, recovered, swap
from builder.stages.publish.whole import write

MARK = ".katalog"
"""The file at the top of a site folder that says that we made it; the name is our own choice."""
_MARKED = b"Denne mappe er bygget af katalog. Ret ikke her; ret i content/.\n"


_Before: TypeAlias = tuple[AbstractSet[str], set[str]]
"""The files of a site of before, by path, and those of them that stand as they are planned."""


class ForeignFolderError(Exception):
    """The output folder holds files, and none of them says that we made it."""


class PublishingError(Exception):
    """The system would not take the new site; that of before stands. The message names the file and what helps."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were new or changed, and how many removed. Folders and our mark are not counted.

    `stamp` is that of the site as it was left.
    """

    changed: int
    removed: int
    stamp: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class LeftBefore:
    """What a site that had the `stamp` was made of: the SHA-256 of each of its files but our mark, by path."""

    stamp: str
    digests: Mapping[str, bytes]


def publish(files: Sequence[OutputFile], root: Path, standing: LeftBefore | None = None) -> Written:
    """Brings the folder `root` to exactly the given files; it is made when it is not there.

    When the site has the stamp of what was `standing`, its files are as they were then, and are not read; else they are.
    `files` have paths under `root`. At any moment `root` holds all of the site of before or all of the new one; when nothing
    differs it is not touched. Another build of the same folder is waited for. A link at `root` stays, and what it leads to is
    exchanged; a link inside the site is not followed.

    Raises `ForeignFolderError` when `root` holds somebody else's files, and `PublishingError` when the system refuses: nothing
    has happened then.
    """
    target = place(root)
    planned = {file.path: file for file in (*files, OutputFile(MARK, _MARKED))}
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(target):
            recovered(target)
            before, same = _known(planned, target, standing) or _compared(planned, target)
            if len(same) < len(planned) or len(before) > len(planned):
                _exchange(planned, same, target)
            made = stamp(target)
    except OSError as error:
        raise PublishingError(_refusal(error, target)) from error
    same.discard(MARK)
    return Written(len(planned) - 1 - len(same), len(before - planned.keys()), made)


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


def _known(planned: Mapping[str, OutputFile], target: Path, standing: LeftBefore | None) -> _Before | None:
    """As `_compared`, of a site that is as it was left; None for another."""
    if standing is None or not target.exists() or stamp(target) != standing.stamp:
        return None
    digests = standing.digests
    return digests.keys() | {MARK}, {path for path, file in planned.items() if path == MARK or digests.get(path) == file.digest}


def _compared(planned: Mapping[str, OutputFile], target: Path) -> _Before:
    """The files of the site of before, and those of them that are as planned."""
    before = _standing(target)
    return before, {path for path, file in planned.items() if path in before and _same(target / path, file)}


def _standing(target: Path) -> set[str]:
    """Every file of the site of before, whatever it is; a link to a folder counts as one."""
    found = set()
    for folder, folders, names in os.walk(target):
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        found |= {(here / name).relative_to(target).as_posix() for name in (*names, *links)}
    return found


def _same(path: Path, file: OutputFile) -> bool:
    found = path.lstat()
    return S_ISREG(found.st_mode) and found.st_size == file.size and path.read_bytes() == file.data


def _exchange(planned: Mapping[str, OutputFile], same: Collection[str], target: Path) -> None:
    """Makes the whole site beside `target` and lets the two change places; whatever happens, nothing is left beside it."""
    stage = beside(target)[0]
    try:
        stage.mkdir()
        if target.exists():
            shutil.copymode(target, stage)
        for folder in sorted({path.rpartition("/")[0] for path in planned}):
            (stage / folder).mkdir(parents=True, exist_ok=True)
        for path, file in planned.items():
            if path in same:
                _keep(f"{target}/{path}", f"{stage}/{path}")
            else:
                write(stage / path, file.data)
        swap(target)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _keep(before: str, now: str) -> None:
    """Gives the file of before one more name, or a copy with its time where a disk knows no second names, as on a stick."""
    try:
        os.link(before, now)
    except OSError:
        shutil.copy2(before, now)


def _refusal(error: OSError, target: Path) -> str:
    """What the system would not do, to which file, and what helps."""
    path = Path(error.filename) if isinstance(error.filename, str) else target
    stage = beside(target)[0]
    path = target / path.relative_to(stage) if path.is_relative_to(stage) else path
    remedy = phrases.REMEDIES.get(error.errno or 0, phrases.ANOTHER_FOLDER).format(folder=target.parent)
    return phrases.NOT_PUBLISHED.format(path=path, refusal=phrases.refusal(error), folder=target, remedy=remedy)
