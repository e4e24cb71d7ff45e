"""What the audit saw of finished files as bytes in a store: what judges a sound page at once, and beside it all its links."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from builder.nouns.codec import Codec
from builder.nouns.finding import InternalLink, KeptFacts, PageFacts
from builder.nouns.site import OutputFile
from builder.nouns.value_digest import digest_of
from builder.shell.store import Store


class Audited:
    """Reads and writes what `make` saw of finished files."""

    def __init__(self, store: Store, make: Callable[[Sequence[OutputFile]], list[PageFacts]]) -> None:
        self._store = store
        self._codec = Codec()
        self._make = make

    def read(self, key: bytes, file: OutputFile, data: bytes) -> PageFacts | None:
        """What was seen of the `file`; None when its links are not there. Raises what `json.loads` and `Codec.read` raise."""
        size, ids, loads, targets, found = json.loads(data)
        if not self._store.has(_links(key)):
            return None
        parts = {
            "path": file.path,
            "size": size,
            "ids": frozenset(ids),
            "loads": tuple(loads),
            "findings": self._codec.read(found.encode()) if found else (),
        }
        return KeptFacts(parts, frozenset(targets), lambda: self._read_links(key, file))

    def write(self, key: bytes, one: PageFacts) -> None:
        """Puts what was seen of a file into the store."""
        found = self._codec.write(one.findings).decode() if one.findings else ""
        told = (one.size, sorted(one.ids), one.loads, sorted(one.targets), found)
        self._store.put(_links(key), self._codec.write(one.links))
        self._store.put(key, json.dumps(told, separators=(",", ":")).encode())

    def _read_links(self, key: bytes, file: OutputFile) -> tuple[InternalLink, ...]:
        """The links of the page; looked for anew when the disk does not give them whole."""
        try:
            links: tuple[InternalLink, ...] = self._codec.read(self._store.get(_links(key)) or b"")
        except (ValueError, TypeError, LookupError):
            return self._make([file])[0].links
        return links


def _links(key: bytes) -> bytes:
    return digest_of(b"links", key)
