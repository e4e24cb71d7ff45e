"""The parts that an index is put together from, each by a digest of exactly what it was made of, so that an edit leaves most."""

from __future__ import annotations

from base64 import b85encode
from collections.abc import Callable

from builder.nouns.cache.value_digest import ValueDigests, digest_of
from builder.stages.index.posted import packed

# A byte that base 85 does not write.
_BETWEEN = b"\0"


class Parts:
    """The parts of one index; `known` gives one of an earlier index by its key, which is never another's.

    `digest` gives that of a value. `used` are all that were asked for, and `made` those of them that nobody knew.
    """

    def __init__(
        self, known: Callable[[bytes], bytes | None] = lambda key: None, digest: Callable[[object], bytes] | None = None
    ) -> None:
        self._known = known
        self.digest = digest or ValueDigests().of
        self.used: dict[bytes, bytes] = {}
        self.made: dict[bytes, bytes] = {}

    def has(self, key: bytes) -> bool:
        """Whether the part of the `key` is there; it is used then."""
        if key not in self.used and (data := self._known(key)) is not None:
            self.used[key] = data
        return key in self.used

    def put(self, key: bytes, data: bytes) -> None:
        """Takes in the part of the `key`, which was made anew."""
        self.used[key] = self.made[key] = data

    def packed(self, content: bytes) -> tuple[bytes, str]:
        """The `content` as one of Pagefind's files, and that in base 85."""
        key = digest_of(b"packed", content)
        if not self.has(key):
            data = packed(content)
            self.put(key, data + _BETWEEN + b85encode(data))
        data, _, text = self.used[key].rpartition(_BETWEEN)
        return data, text.decode()
