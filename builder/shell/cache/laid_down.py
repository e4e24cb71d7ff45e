"""Finished files in a store: their bytes by their own digest, so that each stands there once, whoever made it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from builder.nouns.cache.value_digest import digest_of
from builder.nouns.site.site import KeptFile, OutputFile
from builder.shell.cache.store import Store


def laid_down(store: Store, file: OutputFile, make: Callable[[], bytes]) -> OutputFile:
    """The `file`, which lies in the `store` from now on and is not held as well: all together are more than all else of a build.

    `make` makes its bytes once more, for a disk that does not give them.
    """
    if not store.has(_data(file.digest)):
        store.put(_data(file.digest), file.data)
    return kept_file(store, file.path, file.digest, file.size, make) or file


def kept_file(store: Store, path: str, digest: bytes, size: int, make: Callable[[], bytes]) -> OutputFile | None:
    """The file at `path` with that SHA-256 and size, whose bytes are read when somebody asks; None when the store lacks them."""
    if not store.has(_data(digest)):
        return None

    def read() -> bytes:
        data = store.get(_data(digest))
        return make() if data is None else data

    return KeptFile(path, digest, size, read)


def together(store: Store, key: bytes, make: Callable[[], Iterable[OutputFile]]) -> list[OutputFile]:
    """The files that are kept by one `key`, or that `make` makes."""

    def made(path: str) -> Callable[[], bytes]:
        return lambda: next(file.data for file in make() if file.path == path)

    try:
        told = json.loads(store.get(key) or b"null")
        found = [kept_file(store, path, bytes.fromhex(digest), size, made(path)) for path, digest, size in told or ()]
    except (ValueError, TypeError):
        told, found = None, []
    if told is not None and all(found):
        return [file for file in found if file]
    files = [laid_down(store, file, made(file.path)) for file in make()]
    store.put(key, json.dumps([(file.path, file.digest.hex(), file.size) for file in files]).encode())
    return files


def _data(digest: bytes) -> bytes:
    return digest_of(b"data", digest)
