"""What builds keep for each other on disk: bytes by a key, which is the digest of exactly what they were made of.

Files are written once and never changed, each with its list of keys, whose seal tells whether it is whole; every entry has a
digest of its own. Nothing that is read is ever run. Two builds at once see each other's files only when they are finished.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import BinaryIO

from builder.shell import sealed

MOST_FILES = 8
"""How many files of entries there may be before they are made one; our own choice, as are the next."""
BUILDS = 4
"""How many builds' entries are kept."""
_STALE = 3600.0
"""Seconds after which a half-written file is nobody's any more."""
_ENTRIES, _USED, _HALF = ".lager", ".brugt", ".ny"
_KEY, _LENGTH, _SEAL = 16, 8, 32


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an entry stands, and the digest of its bytes."""

    data: mmap
    start: int
    length: int
    digest: str


class Store:
    """The entries of a folder, which need not exist. What the disk will not give or take is as if it were not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._found: dict[bytes, _Place] = {}
        self._files: list[Path] = []
        self._used: set[bytes] = set()
        self._new: dict[bytes, tuple[int, int, str]] = {}
        self._half: BinaryIO | None = None
        self._at = 0
        self._full = False
        self._whole = True
        with suppress(OSError):
            for path in sorted(folder.glob(f"*{_ENTRIES}")):
                self._files.append(path)
                self._whole &= self._open(path)

    def get(self, key: bytes) -> bytes | None:
        """The entry of the `key`, or None when there is none that is whole."""
        place = self._found.get(key)
        if place is None:
            return None
        data = place.data[place.start : place.start + place.length]
        if _digest(data) != place.digest:
            del self._found[key]
            self._whole = False
            return None
        self._used.add(key)
        return data

    def put(self, key: bytes, data: bytes) -> None:
        """Keeps the `data` by the `key` for later builds, from `close` on."""
        if self._full or key in self._found or key in self._new:
            return
        try:
            if self._half is None:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._half = (self._folder / f"{time.time_ns():020}-{os.getpid()}{_HALF}").open("xb")
            self._half.write(data)
        except OSError:
            self._give_up()
            return
        self._new[key] = self._at, len(data), _digest(data)
        self._at += len(data)
        self._used.add(key)

    def close(self, *, partly: bool = False) -> None:
        """Finishes what was put, and clears away what the last builds have not used; never raises for the disk.

        `partly` says that this was no whole build: what it did not use may be used again, so nothing is cleared away before the
        files are many.
        """
        try:
            if partly and len(self._files) < MOST_FILES:
                self._finished()
                return
            used = self._told_used()
            size = sum(place.length for key, place in self._found.items() if key in used)
            there = sum(path.stat().st_size for path in self._files if path.exists())
            merging = not self._whole or len(self._files) >= MOST_FILES or there > 2 * size + 1_000_000
            if merging:
                for key in used & self._found.keys():
                    if (data := self.get(key)) is not None:
                        del self._found[key]
                        self.put(key, data)
            if self._finished() and merging:
                for path in self._files:
                    path.unlink(missing_ok=True)
            self._sweep()
        except OSError:
            self._give_up()

    def _open(self, path: Path) -> bool:
        """Takes in the keys of a file; false when it is not whole."""
        try:
            with path.open("rb") as file:
                data = mmap(file.fileno(), 0, access=ACCESS_READ)
            length = int.from_bytes(data[-_LENGTH - _SEAL : -_SEAL], "big")
            listed = data[-_LENGTH - _SEAL - length : -_LENGTH - _SEAL]
            if len(listed) != length or sealed.seal(listed) != data[-_SEAL:]:
                return False
            rows = json.loads(listed)
        except (OSError, ValueError):
            return False
        self._found.update({bytes.fromhex(key): _Place(data, *row) for key, row in rows.items()})
        return True

    def _finished(self) -> bool:
        """Gives the file of new entries its list of keys and its name; false when there is nothing to finish with."""
        if self._half is None or self._full:
            return not self._full
        listed = json.dumps({key.hex(): row for key, row in self._new.items()}).encode()
        self._half.write(listed + len(listed).to_bytes(_LENGTH, "big") + sealed.seal(listed))
        self._half.close()
        half = Path(self._half.name)
        half.rename(half.with_suffix(_ENTRIES))
        self._half = None
        return True

    def _told_used(self) -> set[bytes]:
        """The keys that this build and those before it have used; writes down those of this one."""
        lists = sorted(self._folder.glob(f"*{_USED}"))
        found = set(self._used)
        for path in lists[-BUILDS + 1 :]:
            data = sealed.take(path) or b""
            found |= {data[at : at + _KEY] for at in range(0, len(data), _KEY)}
        if self._used:
            sealed.put(self._folder / f"{time.time_ns():020}-{os.getpid()}{_USED}", b"".join(sorted(self._used)))
        for path in lists[: -BUILDS + 1]:
            path.unlink(missing_ok=True)
        return found

    def _sweep(self) -> None:
        for path in self._folder.glob(f"*{_HALF}"):
            if path.stat().st_mtime < time.time() - _STALE:
                path.unlink(missing_ok=True)

    def _give_up(self) -> None:
        """The disk is full or may not be written: what was begun goes, and the build goes on without."""
        self._full = True
        if self._half is not None:
            with suppress(OSError):
                self._half.close()
            with suppress(OSError):
                Path(self._half.name).unlink(missing_ok=True)
            self._half = None


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=_KEY).hexdigest()
