"""What the words of a whole site decide about an entry: how its words are written, which have parts, and what means the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from builder.nouns.entry import Entry
from builder.nouns.registers.lexicon import MARK, Lexicon
from builder.stages.index.asking import Answers, Asked, Asking
from builder.stages.index.forms import Forms, ranges
from builder.stages.index.gist import Gist
from builder.stages.index.splitter import Splitter
from builder.stages.index.staging import clean, page
from builder.stages.index.synonyms import Thesaurus, families, meta
from builder.stages.index.words import hyphened, names, tokens

# Words of so many letters are no part of a compound, and no verb of a family.
_SHORT = 3


class Stage(NamedTuple):
    """What Pagefind is to read of an entry, the entry as it is `indexed`, and every word that it can be searched for by.

    `asked` is what the site was asked for it, as `Asked.read` takes it.
    """

    text: str
    indexed: Entry
    words: set[str]
    asked: bytes


class SiteWords:
    """What decides how the entries of a site are staged: the `gists` of all, and what the `lexicon` knows beyond them."""

    def __init__(self, gists: Sequence[Gist], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        chunks = set().union(*(gist.chunks for gist in gists))
        found = {word for chunk in chunks for word in chunk.split()}
        forms = Forms.of(found, set().union(*(gist.dotted for gist in gists)), lexicon)
        written = map(forms.written.__getitem__, chunks)
        words = frozenset(word for text in written for word in tokens(text) if word.isalpha() and len(word) > _SHORT)
        splitter = Splitter.of(lexicon, words, names(set().union(*(gist.capitals for gist in gists)), found))
        synonyms = (tuple(map(forms.text, group)) for group in lexicon.synonyms)
        groups = (tuple(forms.text(text).lower() for text in gist.names) for gist in gists if gist.names)
        self._answers = Answers(forms, splitter, Thesaurus.of((*synonyms, *groups, *families(words))))

    def answered(self, asked: Asked) -> bytes:
        """The digest of what the site answers to all that was `asked`."""
        return self._answers.digest(asked)

    def stage(self, entry: Entry) -> Stage:
        """What Pagefind is to read of an entry of the site."""
        asking = Asking(self._answers)
        indexed = asking.entry(entry)
        own = set(tokens(indexed.text))
        asked = clean(" ".join((*entry.asked, asking.text(self._lexicon.asked.get(entry.path.replace(".html", ""), "")))))
        others = [(name, value) for name, value in meta(indexed, own, asking, asking) if value]
        others += [("spurgt", asking.marked(asked))] if asked else []
        added = " ".join(value.replace(MARK, "") for _, value in others)
        every = own.union(tokens(added))
        parts = {part for word in every for part in asking.parts(word) if len(part) > 1}
        joined = {word.replace("-", "") for word in hyphened(f"{indexed.text} {added}")}
        text = page(indexed, asking.marked, others)
        return Stage(text, indexed, every | parts | ranges(indexed.text) | joined, asking.asked())
