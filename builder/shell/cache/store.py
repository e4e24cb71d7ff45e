"""What builds keep for each other on disk: bytes by a key, which is the digest of exactly what they were made of.

Files are written once and never changed, each with its list of keys, whose seal tells whether it is whole; every entry has a
digest of its own. Nothing that is read is ever run. Two builds at once see each other's files only when they are finished.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Set as AbstractSet
from contextlib import suppress
from errno import ENOSPC
from pathlib import Path
from struct import Struct
from typing import BinaryIO, NamedTuple

from builder.shell.cache import sealed
from builder.shell.cache.pieces import Pieces

MOST_FILES = 8
"""How many files of entries there may be before they are made one; our own choice, as are the next."""
BUILDS = 4
"""How many builds' entries are kept."""
_STALE = 3600.0
"""Seconds after which a half-written file is nobody's any more."""
_ENTRIES, _USED, _HALF = ".lager", ".brugt", ".ny"
_KEY, _LENGTH, _SEAL = 16, 8, 32
_NEW = -1
_ROW = Struct(f">{_KEY}sQQ{_KEY}s")
"""A row of the list of keys: the key, where its entry begins, how long it is, its digest."""
_SPARE = 1_000_000
"""Bytes of what nobody uses that are not worth clearing away; our own choice."""


class _Place(NamedTuple):
    """Where an entry stands, in which of the files (`_NEW`: the one that is being written), and the digest of its bytes."""

    file: int
    start: int
    length: int
    digest: bytes


class Store:
    """The entries of a folder, which need not exist. What the disk will not give or take is as if it were not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._found: dict[bytes, _Place] = {}
        self._files: list[Path] = []
        self._pieces: list[Pieces | None] = []
        self._used: set[bytes] = set()
        self._new: dict[bytes, _Place] = {}
        self._half: BinaryIO | None = None
        self._half_pieces: Pieces | None = None
        self._at = 0
        self._full = False
        self._whole = True
        with suppress(OSError):
            for path in sorted(folder.glob(f"*{_ENTRIES}")):
                self._whole &= self._listed(self._opened(path))

    def get(self, key: bytes) -> bytes | None:
        """The entry of the `key`, or None when there is none that is whole."""
        place = self._new.get(key) or self._found.get(key)
        if place is None:
            return None
        pieces = self._half_pieces if place.file == _NEW else self._pieces[place.file]
        data = pieces.read(place.start, place.length) if pieces else b""
        if _digest(data) != place.digest:
            (self._new if place.file == _NEW else self._found).pop(key)
            self._whole = False
            return None
        self._used.add(key)
        return data

    def has(self, key: bytes) -> bool:
        """Whether there is an entry of the `key`, whole or not; the next builds keep it."""
        there = key in self._found or key in self._new
        if there:
            self._used.add(key)
        return there

    def put(self, key: bytes, data: bytes) -> None:
        """Keeps the `data` by the `key` for later builds, from `close` on; in the place of an entry that is no longer right.

        This build has it at once, unless the disk does not take it.
        """
        if self._full or key in self._new:
            return
        try:
            if self._half is None:
                self._folder.mkdir(parents=True, exist_ok=True)
                # Without a buffer, so that what was put can be read, by a process that is forked as well.
                self._half = (self._folder / f"{time.time_ns():020}-{os.getpid()}{_HALF}").open("xb", buffering=0)
                self._half_pieces = Pieces(Path(self._half.name))
            _write(self._half, data)
        except OSError:
            self._give_up()
            return
        self._new[key] = _Place(_NEW, self._at, len(data), _digest(data))
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
            leaving = self._leaving(used)
            for key in [key for key, place in self._found.items() if place.file in leaving]:
                data = self.get(key) if key in used else None
                if data is not None:
                    self.put(key, data)
            if self._finished():
                for number in leaving:
                    self._files[number].unlink(missing_ok=True)
            self._sweep()
        except OSError:
            self._give_up()

    def _leaving(self, used: AbstractSet[bytes]) -> set[int]:
        """The files whose entries go into the new one: all when one is not whole or most bytes are of no use to the last builds.

        When there are too many it is those that are small, or of little use: the large one is not written anew each time.
        """
        sizes = [path.stat().st_size if path.exists() else 0 for path in self._files]
        held = [0] * len(sizes)
        for key, place in self._found.items():
            held[place.file] += place.length if key in used else 0
        if not self._whole or sum(sizes) > 2 * sum(held) + _SPARE:
            return set(range(len(sizes)))
        if len(sizes) < MOST_FILES:
            return set()
        most = max(sizes)
        leaving = {number for number, size in enumerate(sizes) if 2 * size < most or 2 * held[number] < size}
        return leaving if len(leaving) > 1 else set(range(len(sizes)))

    def _opened(self, path: Path) -> int:
        """Takes in a file of entries, whether it can be read or not; the number that it has from now on."""
        self._files.append(path)
        try:
            self._pieces.append(Pieces(path))
        except OSError:
            self._pieces.append(None)
        return len(self._files) - 1

    def _listed(self, number: int) -> bool:
        """Takes in the keys of a file; false when it is not whole."""
        pieces = self._pieces[number]
        end = pieces.size() - _LENGTH - _SEAL if pieces else -1
        if pieces is None or end < 0:
            return False
        told = pieces.read(end, _LENGTH + _SEAL)
        length = int.from_bytes(told[:_LENGTH], "big")
        listed = pieces.read(end - length, length) if length <= end else b""
        if len(listed) != length or length % _ROW.size or sealed.seal(listed) != told[_LENGTH:]:
            return False
        self._found.update({key: _Place(number, *place) for key, *place in _ROW.iter_unpack(listed)})
        return True

    def _finished(self) -> bool:
        """Gives the file of new entries its list of keys and its name; false when there is nothing to finish with."""
        if self._half is None or self._full:
            return not self._full
        listed = b"".join([_ROW.pack(key, *place[1:]) for key, place in self._new.items()])
        _write(self._half, listed + len(listed).to_bytes(_LENGTH, "big") + sealed.seal(listed))
        self._half.close()
        self._half_pieces = None  # Windows renames no file that somebody has open
        half = Path(self._half.name)
        number = self._opened(half.rename(half.with_suffix(_ENTRIES)))
        self._found.update({key: place._replace(file=number) for key, place in self._new.items()})
        self._new, self._half, self._at = {}, None, 0
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
        self._new = {}
        if self._half is not None:
            with suppress(OSError):
                self._half.close()
            with suppress(OSError):
                Path(self._half.name).unlink(missing_ok=True)
            self._half = self._half_pieces = None


def _write(file: BinaryIO, data: bytes) -> None:
    """Writes all of the `data`. Raises `OSError` when the disk does not take them."""
    if file.write(data) != len(data):
        raise OSError(ENOSPC, os.strerror(ENOSPC))


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_KEY).digest()
