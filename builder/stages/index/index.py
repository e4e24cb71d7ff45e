"""The order of indexing: read the pages, learn their words, stage what Pagefind reads, run it, and pack the result for disk."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.nouns.danish import folded
from builder.nouns.lexicon import Lexicon
from builder.stages.index import pagefind
from builder.stages.index.document import MARK, Document, page
from builder.stages.index.pack import pack
from builder.stages.index.reader import documents
from builder.stages.index.splitter import Splitter
from builder.stages.index.synonyms import Thesaurus, families, meta
from builder.stages.index.wordlist import addresses, script
from builder.stages.index.words import hyphened, names, pages_with, tokens

FOLDERS = ("pagefind", "offline")
"""What indexing makes inside the site: Pagefind's own files, and the same as scripts for a site on disk."""
_LONGEST_NAME = 5
# A word that is explained is no name: who searches for it may as well want a page about it.
_EXPLAINED = "Ordliste"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """What was indexed: how many documents, and the splits of compounds that nobody has reviewed yet."""

    documents: int
    new_splits: tuple[str, ...]


def index(root: Path, words: Lexicon) -> Indexed:
    """Makes `root/pagefind/` and `root/offline/` from the pages under `root` that say `data-pagefind-body`."""
    return index_documents(documents(root), root, words)


def index_documents(found: Sequence[Document], root: Path, words: Lexicon) -> Indexed:
    """Makes the index of these documents in `root`; `words` is what is known of Danish beyond theirs."""
    stock, offline = (root / folder for folder in FOLDERS)
    shutil.rmtree(offline, ignore_errors=True)
    own = [set(tokens(document.text)) for document in found]
    splitter = Splitter.of(words, set().union(*own), names(document.text for document in found))
    with tempfile.TemporaryDirectory() as stage:
        listed = _stage(found, own, splitter, words, Path(stage))
        pagefind.run(Path(stage), stock)
    pagefind.settle(stock)
    ids = pagefind.finish(stock, {document.staged: document.path for document in found})
    pack(stock, offline)
    scripts = {"words.js": script(listed, _names(found, ids), words), "cases.js": addresses(_cases(found, ids))}
    for name, text in scripts.items():
        (offline / name).write_text(text, "utf-8", newline="\n")
    return Indexed(documents=len(found), new_splits=tuple(sorted(splitter.splits() - words.reviewed)))


def _stage(found: Sequence[Document], own: Sequence[set[str]], splitter: Splitter, words: Lexicon, stage: Path) -> dict[str, int]:
    """Writes what Pagefind is to read; gives every word that can be searched for, with its number of documents."""
    groups = [(document.title.lower(), *map(str.lower, document.names)) for document in found if document.names]
    thesaurus = Thesaurus.of((*words.synonyms, *groups, *families(set().union(*own))))
    searchable = []
    for document, known in zip(found, own, strict=True):
        others = [(name, value) for name, value in meta(document, known, thesaurus, splitter) if value]
        file = stage / document.staged
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page(document, splitter.marked, others), "utf-8")
        added = " ".join(value.replace(MARK, "") for _, value in others)
        every = known.union(tokens(added))
        parts = {part for word in every for part in splitter.parts(word) if len(part) > 1}
        searchable.append(every | parts | {word.replace("-", "") for word in hyphened(f"{document.text} {added}")})
    return pages_with(searchable)


def _names(found: Iterable[Document], ids: dict[str, str]) -> dict[str, str]:
    """The id of the page that bears a name; of several pages of one name the first, and no name that is a sentence."""
    chosen: dict[str, str] = {}
    for document in found:
        key = " ".join("".join(c if c.isalnum() else " " for c in folded(document.title)).split())
        if key and len(key.split()) <= _LONGEST_NAME and document.kind != _EXPLAINED:
            chosen.setdefault(key.removesuffix(" kommune"), ids[document.path])
    return chosen


def _cases(found: Iterable[Document], ids: dict[str, str]) -> dict[str, str]:
    """The address of each page with facets by its id: what the list of cases must know to show what a search found."""
    return {ids[document.path]: document.path for document in found if document.facets}
