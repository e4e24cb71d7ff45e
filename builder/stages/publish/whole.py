"""Bytes in; a file of exactly those out, or the one of before."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def put(path: Path, data: bytes) -> None:
    """Puts a file of the `data` in the place of the one at `path`, in one step; folders on the way are made.

    Raises `OSError`, and the file is as it was. Of two processes that do it at once, the last counts.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.ny")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def write(path: Path, data: bytes) -> None:
    """Writes a file that nobody reads yet. Raises `OSError`, which names the file also when the disk is full."""
    try:
        path.write_bytes(data)
    except OSError as error:
        # A full disk is told by a file that is open, which has no name any more.
        raise OSError(error.errno, error.strerror, str(path)) from error
