"""A search index as bytes in a store: a list of its files, and each of these by what it holds, as most outlive a change."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

from builder.nouns.cache.value_digest import digest_of
from builder.nouns.indexed import Indexed
from builder.nouns.site.site import KeptFile, OutputFile
from builder.shell.cache.store import Store


def read(store: Store, key: bytes, make: Callable[[], Indexed]) -> Indexed | None:
    """The index that is kept by the `key`; None when a part of it is not there.

    Its files are read when somebody asks for their bytes; one that the disk does not give then is taken from the index that
    `make` makes anew.
    """

    def data_of(path: str, sha: bytes) -> bytes:
        data = store.get(_data(sha))
        return next(file.data for file in make().files if file.path == path) if data is None else data

    try:
        splits, rows, parts = json.loads(store.get(key) or b"")
        told = [(str(path), bytes.fromhex(sha), int(size)) for path, sha, size in rows]
    except (ValueError, TypeError):
        return None
    if not all(store.has(_data(sha)) for _, sha, _ in told):
        return None
    files: list[OutputFile] = [KeptFile(path, sha, size, partial(data_of, path, sha)) for path, sha, size in told]
    return Indexed(files=tuple(files), new_splits=tuple(map(str, splits)), parts=tuple(map(bytes.fromhex, parts)))


def write(store: Store, key: bytes, index: Indexed, program: bytes) -> None:
    """Puts the `index` into the store with its parts, but for what is there already and whole; that is kept for the next builds.

    `program` is a digest of what made it.
    """
    for file in index.files:
        if store.get(_data(file.digest)) is None:
            store.put(_data(file.digest), file.data)
    for one, data in index.made.items():
        store.put(part(program, one), data)
    for one in index.parts:
        store.has(part(program, one))
    rows = [(file.path, file.digest.hex(), file.size) for file in index.files]
    if store.get(key) is None:
        parts = [one.hex() for one in index.parts]
        store.put(key, json.dumps((index.new_splits, rows, parts), separators=(",", ":")).encode())


def part(program: bytes, key: bytes) -> bytes:
    """What the store knows a part of an index by, which was made by the `program`."""
    return digest_of(b"part", program, key)


def _data(sha: bytes) -> bytes:
    return digest_of(b"index", sha)
