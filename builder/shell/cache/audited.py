"""What the audit saw of finished files as bytes in a store: what judges a sound page at once, and beside it all its links."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence

from builder.nouns.cache.value_digest import digest_of
from builder.nouns.codec import Codec
from builder.nouns.site.finding import InternalLink, KeptFacts, PageFacts
from builder.nouns.site.site import OutputFile
from builder.shell.cache.store import Store


class Audited:
    """Reads and writes what `make` saw of finished files.

    What is new is told as bytes at once, by the process that saw it: all links of all pages as values are most of what an audit
    would send, and hold.
    """

    def __init__(self, store: Store, make: Callable[[Sequence[OutputFile]], Iterable[PageFacts]]) -> None:
        self._store = store
        self._codec = Codec()
        self._make = make
        self._words: dict[str, str] = {}

    def read(self, key: bytes, file: OutputFile, data: bytes) -> PageFacts | None:
        """What was seen of the `file`; None when its links are not there. Raises what `json.loads` and `Codec.read` raise."""
        return self._kept(file, data, lambda: self._read_links(key, file)) if self._store.has(_links(key)) else None

    def told(self, one: PageFacts) -> tuple[bytes, bytes]:
        """What was seen of a file as bytes: what judges it, then its links."""
        found = self._codec.write(one.findings).decode() if one.findings else ""
        told = (one.size, sorted(one.ids), one.loads, sorted(one.targets), found)
        return json.dumps(told, separators=(",", ":")).encode(), self._codec.write(one.links)

    def put(self, key: bytes, file: OutputFile, told: tuple[bytes, bytes]) -> PageFacts:
        """What is `told` of the `file`, which the store has from now on by that key."""
        data, links = told
        self._store.put(_links(key), links)
        self._store.put(key, data)
        return self._kept(file, data, lambda: self._read_links(key, file))

    def _kept(self, file: OutputFile, data: bytes, links: Callable[[], tuple[InternalLink, ...]]) -> PageFacts:
        size, ids, loads, targets, found = json.loads(data)
        parts = {
            "path": file.path,
            "size": size,
            "loads": self._once(loads),
            "findings": self._codec.read(found.encode()) if found else (),
        }
        return KeptFacts(parts, self._once(ids), self._once(targets), links)

    def _once(self, words: Iterable[str]) -> tuple[str, ...]:
        """The `words`, of which most stand on many pages: in memory each stands once."""
        return tuple([self._words.setdefault(word, word) for word in words])

    def _read_links(self, key: bytes, file: OutputFile) -> tuple[InternalLink, ...]:
        """The links of the page; looked for anew when the disk does not give them whole."""
        try:
            links: tuple[InternalLink, ...] = self._codec.read(self._store.get(_links(key)) or b"")
        except (ValueError, TypeError, LookupError):
            return next(iter(self._make([file]))).links
        return links


def _links(key: bytes) -> bytes:
    return digest_of(b"links", key)
