"""A finished site in; a stamp out that another site, or the same one after a change by anybody, does not have."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def stamp(root: Path) -> str:
    """The stamp of all that lies under `root`: names, kinds, sizes and both times of each file.

    No file is read. The time of the last change of a file's data or name, which the system sets and nobody can set back, is what
    tells of an edit that left size and date as they were; where a system has none, as Windows, the date must do. Raises `OSError`
    when a folder cannot be listed.
    """
    digest = hashlib.sha256()
    waiting = [str(root)]
    while waiting:
        folder = waiting.pop()
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            info = entry.stat(follow_symlinks=False)
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
                said = f"{entry.path}\0"
            else:
                said = f"{entry.path}\0{info.st_mode}\0{info.st_size}\0{info.st_mtime_ns}\0{info.st_ctime_ns}\0"
            digest.update(os.fsencode(said))
    return digest.hexdigest()
