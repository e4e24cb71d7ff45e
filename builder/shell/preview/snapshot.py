"""Folders in; what is in them out: the path, times and size of every file that a build may read.

Nothing is opened, so that it can be asked some times a second. A file that arrives with an old time differs from the one
before, or from none, and is seen as well as a new one.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from builder.stages.load import LITTER

Snapshot = Mapping[str, tuple[int, ...]]
"""By path: time of change, size and time of the entry itself, in nanoseconds and bytes; nothing of that for a folder."""

_FOLDER = ()
_GONE = (-1,)
_NEVER = frozenset({"__pycache__"})


def look(folders: Iterable[Path]) -> Snapshot:
    """What is under the `folders` now, but for what editors and systems leave behind: the loader passes over that too.

    A folder that is not there, or may not be listed, stands as such; a link is what it leads to, and is not followed into a
    folder. Raises nothing: what vanishes meanwhile is not there.
    """
    found: dict[str, tuple[int, ...]] = {}
    waiting = [os.fspath(folder) for folder in folders]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if LITTER.fullmatch(entry.name) or entry.name in _NEVER:
                        continue
                    found[entry.path] = _state(entry)
                    if found[entry.path] == _FOLDER:
                        waiting.append(entry.path)
        except OSError:
            found[folder] = _GONE
    return found


def changed(before: Snapshot, after: Snapshot) -> set[str]:
    """The paths that are in one of the two alone, or are not the same in both."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def _state(entry: os.DirEntry[str]) -> tuple[int, ...]:
    try:
        if entry.is_dir(follow_symlinks=False):
            return _FOLDER
        info = entry.stat(follow_symlinks=False)
        if entry.is_symlink():
            info = os.stat(entry.path)  # noqa: PTH116 beside the one of the entry
    except OSError:
        return _GONE
    return info.st_mtime_ns, info.st_size, info.st_ctime_ns
