"""What an index needs of an entry beyond what Pagefind makes of it, kept for as long as the words of its site answer alike."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import NamedTuple

from builder.nouns.cache.value_digest import digest_of
from builder.nouns.entry import Entry
from builder.nouns.registers.lexicon import MARK, Lexicon
from builder.stages.index.asking import Asked
from builder.stages.index.gist import Gist
from builder.stages.index.parts import Parts
from builder.stages.index.site_words import SiteWords, Stage

_COMPOUND = re.compile(rf"[^\W\d_]+(?:{MARK}[^\W\d_]+)+")


def hint(lexicon: bytes, entry: bytes) -> bytes:
    """The key of what was asked of its site for an entry; both are told by their digests."""
    return digest_of(b"asked", lexicon, entry)


class Told(NamedTuple):
    """The key of what Pagefind makes of an entry, every word that it can be searched for by, and the splits in it."""

    key: bytes
    words: list[str]
    splits: list[str]

    @classmethod
    def of(cls, stage: Stage, entry: bytes) -> Told:
        """What the `stage` of an entry tells, whose digest is `entry`."""
        marked = " ".join({word for word in stage.text.split() if MARK in word})
        splits = {found.lower() for found in _COMPOUND.findall(marked)}
        return cls(digest_of(b"posted", stage.text.encode(), entry), sorted(stage.words), sorted(splits))

    @classmethod
    def read(cls, data: bytes) -> Told:
        """What `written` wrote."""
        key, words, splits = json.loads(data)
        return cls(bytes.fromhex(key), words.split(), splits.split())

    def written(self) -> bytes:
        """All of it as bytes."""
        return json.dumps([self.key.hex(), " ".join(self.words), " ".join(self.splits)], ensure_ascii=False).encode()


class Telling:
    """Tells of the entries `found`, all of one site, what `parts` know of them or what is staged now.

    What an entry asked of its site is kept beside it as a hint: what was made of it then is what would be made now, if the
    answers are the same. A hint of another time only has the entry staged again.
    """

    def __init__(self, found: Sequence[Entry], lexicon: Lexicon, parts: Parts) -> None:
        self._parts = parts
        self._lexicon = parts.digest(lexicon)
        self.words = SiteWords([self._gist(entry) for entry in found], lexicon)

    def of(self, entry: Entry) -> tuple[Told, Stage | None]:
        """What is told of an entry, and its stage if that had to be made."""
        own = self._parts.digest(entry)
        before = hint(self._lexicon, own)
        if self._parts.has(before):
            key = self._key(own, self._parts.used[before])
            if self._parts.has(key):
                return Told.read(self._parts.used[key]), None
        stage = self.words.stage(entry)
        told = Told.of(stage, own)
        self._parts.put(before, stage.asked)
        self._parts.put(self._key(own, stage.asked), told.written())
        return told, stage

    def _key(self, entry: bytes, asked: bytes) -> bytes:
        """What is told by, of an entry that `asked` this: all that decides it."""
        return digest_of(b"told", self._lexicon, entry, asked, self.words.answered(Asked.read(asked)))

    def _gist(self, entry: Entry) -> Gist:
        key = digest_of(b"gist", self._parts.digest(entry))
        if not self._parts.has(key):
            self._parts.put(key, Gist.of(entry).written())
        return Gist.read(self._parts.used[key])
