"""A file of our own with a seal: what was cut off, mixed up or written by somebody else is not taken for ours.

Writing never fails and never harms: the file is made beside its place and takes it in one step.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from builder.stages.publish import put as put_whole

_SEAL = 32
"""Bytes of the digest before what is sealed."""


def of_site(folder: Path, out: Path) -> Path:
    """The file of the `folder` that tells of the site in the folder `out`."""
    return folder / hashlib.sha256(str(out.resolve()).encode(errors="surrogateescape")).hexdigest()[:32]


def put(path: Path, data: bytes) -> None:
    """Writes the `data` with their seal, unless the disk does not take them. Folders on the way are made."""
    with suppress(OSError):
        put_whole(path, seal(data) + data)


def take(path: Path) -> bytes | None:
    """What was sealed, or None when it is not there, cannot be read, or the seal is not that of what stands below it."""
    try:
        found = path.read_bytes()
    except OSError:
        return None
    data = found[_SEAL:]
    return data if found[:_SEAL] == seal(data) else None


def seal(data: bytes) -> bytes:
    """The seal of the `data`."""
    return hashlib.blake2b(data, digest_size=_SEAL, person=b"katalog").digest()
