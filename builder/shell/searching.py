"""The search index of a site's pages: made, beside other work when there is much, and then remembered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import TypeAlias

from builder.nouns.catalogue import Catalogue
from builder.nouns.entry import Entry
from builder.nouns.indexed import Indexed
from builder.nouns.language.danish import count
from builder.nouns.model import Content
from builder.nouns.page import SitePage
from builder.nouns.registers.lexicon import Lexicon
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile
from builder.nouns.tables import FOLDERS
from builder.shell.cache.memory import Memory
from builder.shell.settings import Progress

SHOWN = 12
"""How many new splits of compounds a build names; the rest are counted. Our own choice."""
INDEXING = 0.006
"""Seconds that a new entry takes about, as measured; it only decides whether a process of its own makes the index."""
_MANY = 100
"""So many new entries are made in a process of their own, and more are no reason for another."""
Made: TypeAlias = tuple[bytes | None, Indexed]
"""An index, and what later builds know it by."""


def lexicon_of(lexicon: Lexicon, pages: Iterable[Content]) -> Lexicon:
    """What search knows of Danish; what readers ask one of the `pages` that was renamed is under its address of today as well."""
    asked = dict(lexicon.asked)
    for page in pages:
        now, *former = (urls.content(FOLDERS[type(page)], name).removesuffix(".html") for name in (page.slug, *page.aliases))
        rows = [lexicon.asked[address] for address in former if address in lexicon.asked]
        if rows and now not in asked:
            asked[now] = " ".join(rows)
    return lexicon if len(asked) == len(lexicon.asked) else replace(lexicon, asked=asked)


class Searching:
    """What is made for search of the pages `made`, in their order; `lexicon` is what search knows of Danish."""

    def __init__(self, lexicon: Lexicon, made: Iterable[SitePage], memory: Memory) -> None:
        self._lexicon = lexicon
        self._entries = tuple(entry for page in made for entry in page.entries)
        self._memory = memory

    @classmethod
    def of(cls, catalogue: Catalogue, made: Iterable[SitePage], memory: Memory) -> Searching:
        """What is made for search of the pages `made` of the `catalogue`."""
        return cls(lexicon_of(catalogue.registers.lexicon, catalogue.pages), made, memory)

    def new(self) -> int:
        """How many of the entries no earlier index tells of, as far as that makes a difference: the others cost little."""
        from builder.stages.index import hint  # noqa: PLC0415 as below

        digest = self._memory.lasting.digest
        keys = (hint(digest(self._lexicon), digest(entry)) for entry in self._entries)
        return sum(1 for _ in islice((key for key in keys if self._known(key) is None), _MANY))

    def make(self) -> Made:
        """The index; leaves everything as it is, so that a process of its own may do it. Raises `IndexingError`."""

        def made(entries: tuple[Entry, ...]) -> Made:
            from builder.stages.index import Parts, index  # noqa: PLC0415 a stemmer and its words, which most builds do without

            lexicon, memory = self._lexicon, self._memory
            parts = Parts(self._known, memory.lasting.digest)
            return memory.lasting.index((lexicon, entries), lambda: index(entries, lexicon, memory.between, parts))

        return self._memory.index.one(self._lexicon, self._entries, made)

    def take(self, made: Made, progress: Progress) -> tuple[OutputFile, ...]:
        """The files of the index that was `made`, which is remembered, and kept for builds to come."""
        self._memory.index.one(self._lexicon, self._entries, lambda _: made)
        key, index = made
        self._memory.lasting.keep_index(key, index)
        parts = self._memory.parts
        self._memory.parts = {one: parts[one] for one in index.parts if one in parts} | dict(index.made)
        if new := index.new_splits:
            shown = ", ".join(new[:SHOWN]) + (", …" if len(new) > SHOWN else "")
            progress(f"{count(len(new), 'ny deling', 'nye delinger')} (se builder/registers/search-splits.txt): {shown}")
        return index.files

    def _known(self, key: bytes) -> bytes | None:
        """A part of an earlier index, of this process or another."""
        return self._memory.parts.get(key) or self._memory.lasting.part(key)
