"""A file on disk that is read piece by piece, when somebody asks: mapped or read whole it would count as memory of ours."""

from __future__ import annotations

import os
import weakref
from pathlib import Path


class Pieces:
    """The bytes of the file at `path`, which is open as long as somebody holds this. Raises `OSError` when it cannot be opened.

    What the disk does not give later is as if it were not in the file. Processes that are forked may read at once.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb", buffering=0)
        weakref.finalize(self, self._file.close)

    def size(self) -> int:
        """How many bytes there are now."""
        try:
            return os.fstat(self._file.fileno()).st_size
        except OSError:
            return 0

    def read(self, start: int, length: int) -> bytes:
        """The bytes from `start` on, or fewer when there are not so many."""
        try:
            if hasattr(os, "pread"):
                return os.pread(self._file.fileno(), length, start)
            self._file.seek(start)  # a place that forked processes share, where there are any
            return self._file.read(length)
        except (OSError, ValueError, OverflowError, MemoryError):
            return b""
