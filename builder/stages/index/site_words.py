"""What the words of a whole site decide about an entry: how its words are written, which have parts, and what means the same."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from builder.nouns.entry import Entry
from builder.nouns.lexicon import MARK, Lexicon
from builder.stages.index.forms import Forms, ranges
from builder.stages.index.splitter import Splitter
from builder.stages.index.staging import clean, page
from builder.stages.index.synonyms import Group, Thesaurus, families, meta
from builder.stages.index.words import hyphened, names, tokens

# Words of so many letters are no part of a compound, and no verb of a family.
_SHORT = 3
_COMPOUND = re.compile(rf"[^\W\d_]+(?:{MARK}[^\W\d_]+)+")


class Stage(NamedTuple):
    """What Pagefind is to read of an entry, the entry as it is `indexed`, and every word that it can be searched for by."""

    text: str
    indexed: Entry
    words: set[str]

    def told(self, key: bytes) -> bytes:
        """What of it each index needs, as `Told.read` takes it; `key` is that of what Pagefind makes of it."""
        marked = " ".join({word for word in self.text.split() if MARK in word})
        compounds = {found.lower() for found in _COMPOUND.findall(marked)}
        return json.dumps([key.hex(), " ".join(sorted(self.words)), " ".join(sorted(compounds))], ensure_ascii=False).encode()


class Told(NamedTuple):
    """The key of what Pagefind makes of an entry, every word that it can be searched for by, and the splits in it."""

    key: bytes
    words: list[str]
    splits: list[str]

    @classmethod
    def read(cls, data: bytes) -> Told:
        """What `Stage.told` wrote."""
        key, words, splits = json.loads(data)
        return cls(bytes.fromhex(key), words.split(), splits.split())


class SiteWords:
    """What decides how the entries `found` are staged, all of one site; `lexicon` is what is known of Danish beyond theirs."""

    def __init__(self, found: Sequence[Entry], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._forms = Forms.of(found, lexicon)
        written = self._forms.written
        chunks = set().union(*(entry.text.replace("\n", " ").split(" ") for entry in found))
        self._words = frozenset(
            word for chunk in chunks for word in tokens(written[chunk]) if word.isalpha() and len(word) > _SHORT
        )
        self._names = names(entry.text for entry in found)
        texts = [(entry.title, *entry.names) for entry in found if entry.names]
        self._groups: tuple[Group, ...] = tuple(tuple(self._forms.text(text).lower() for text in group) for group in texts)

    @property
    def all(self) -> object:
        """Everything that `stage` looks at but the entry: two sites of which it is equal stage an entry alike."""
        return self._lexicon, self._forms.capital, self._forms.dotted, self._words, self._names, self._groups

    def stage(self, entry: Entry) -> Stage:
        """What Pagefind is to read of an entry of the site."""
        forms, splitter = self._forms, self._splitter
        indexed = forms.entry(entry)
        own = set(tokens(indexed.text))
        asked = clean(" ".join((*entry.asked, forms.text(self._lexicon.asked.get(entry.path.replace(".html", ""), "")))))
        others = [(name, value) for name, value in meta(indexed, own, self._thesaurus, splitter) if value]
        others += [("spurgt", splitter.marked(asked))] if asked else []
        added = " ".join(value.replace(MARK, "") for _, value in others)
        every = own.union(tokens(added))
        parts = {part for word in every for part in splitter.parts(word) if len(part) > 1}
        joined = {word.replace("-", "") for word in hyphened(f"{indexed.text} {added}")}
        return Stage(page(indexed, splitter.marked, others), indexed, every | parts | ranges(indexed.text) | joined)

    @cached_property
    def _splitter(self) -> Splitter:
        return Splitter.of(self._lexicon, self._words, self._names)

    @cached_property
    def _thesaurus(self) -> Thesaurus:
        synonyms = (tuple(map(self._forms.text, group)) for group in self._lexicon.synonyms)
        return Thesaurus.of((*synonyms, *self._groups, *families(self._words)))
