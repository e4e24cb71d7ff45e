"""What the index holds of one page, taken out of what Pagefind made: it depends on no other page, and so outlives their changes.

Pagefind has no way to index some pages anew. But it counts the words of each page by themselves, so what it once said of one can
stand in every later index; `merged` makes one of many. Its files are gzip around a signature and CBOR or JSON; should Pagefind
change them, the guards stop the build.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from base64 import b85encode
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import PurePosixPath
from typing import Any, NamedTuple

import cbor2

from builder.nouns.entry import Entry
from builder.nouns.registers.lexicon import MARK
from builder.stages.index.forms import shown
from builder.stages.index.service import Files, IndexingError
from builder.stages.index.staging import FIELDS, clean, words_of

ENTRY = "pagefind-entry.json"
"""The file that names the others."""
SCRIPT = "pagefind.js"
"""Its engine for a browser."""
SIGNATURE = b"pagefind_dcd"
"""What the content of each of Pagefind's own files begins with."""
FORM = "\t"
"""Between a word without its accents and the word as it is written, where the two differ."""
# The facets that a result says of itself.
_SHOWN = frozenset({"type", "status"})


class Posted(NamedTuple):
    """What the index holds of a page.

    `length` is in words, `filters` are pairs of a facet and a value. `words` are a word and where it stands, as CBOR, in turn, in
    Pagefind's order. `shown` is what a result shows of the page as a file, `text` the same in base 85, and `name` what both are
    called by: the digits of what they hold.
    """

    length: int
    filters: list[list[str]]
    words: list[Any]
    name: str
    shown: bytes
    text: str

    @classmethod
    def read(cls, data: bytes) -> Posted:
        """What `posted` wrote."""
        return cls(*cbor2.loads(data))


class Staged(NamedTuple):
    """What Pagefind was handed of a page: the name of the file, and the entry as it is written and as it was indexed."""

    name: str
    written: Entry
    indexed: Entry


def posted(files: Files, staged: Sequence[Staged]) -> Iterator[bytes]:
    """What the index holds of each of the `staged` pages, which Pagefind was handed in this order, as `Posted.read` takes it.

    `files` are those of `run`, with any page after them. Raises `IndexingError` when a file is not as Pagefind 1.5.2 writes it or
    is not there, when a page is another or has other words than we said, and `OSError` for a file that is not gzip.
    """
    [language] = json.loads(held(files, ENTRY))["languages"].values()
    meta = _read(files, f"pagefind.{language['hash']}.pf_meta")
    if len(meta) != 6 or meta[4] or meta[5] != list(FIELDS):
        raise _changed()
    words = _words(files, len(staged))
    filters = _filters(files, meta[3], len(staged))
    for (page, count), one, own, facets in zip(meta[1], staged, words, filters, strict=False):
        name, lean = _shown(files, f"fragment/{page}.pf_fragment", one)
        yield cbor2.dumps([count, facets, own, name, lean, b85encode(lean).decode()])


def _words(files: Files, number: int) -> list[list[Any]]:
    """The words of each of the first pages, so many in `number`, with their places."""
    found: list[list[Any]] = [[] for _ in range(number)]
    told, begun = cache(cbor2.dumps), cache(head)  # a place is one of few numbers
    for path in sorted(path for path in files if path.startswith("index/")):
        for word, pages, forms in _read(files, path)[0]:
            for key, places in ((word, pages), *((f"{word}{FORM}{form}", places) for form, places in forms)):
                page = 0
                for step, *where in places:
                    page += step
                    if page < number:
                        found[page] += key, b"".join([one for row in where for one in (begun(len(row)), *map(told, row))])
    return found


def _filters(files: Files, listed: Any, number: int) -> list[list[list[str]]]:
    """The facets of each of the first pages, so many in `number`, in order; `listed` are their names and those of their files."""
    if not isinstance(listed, list) or not all(len(pair) == 2 and isinstance(pair[1], str) for pair in listed):
        raise _changed()
    found: list[list[list[str]]] = [[] for _ in range(number)]
    for _, called in sorted(listed):
        name, values = _read(files, f"filter/{called}.pf_filter")
        for value, pages in sorted(values):
            for page in pages:
                if page < number:
                    found[page].append([name, value])
    return found


def _shown(files: Files, path: str, one: Staged) -> tuple[str, bytes]:
    """What a result shows of a page, finished, and the digits that tell it from others."""
    fragment = json.loads(_inside(files, path))
    if str(fragment.get("url", "")).lstrip("/") != one.name or not isinstance(fragment.get("content"), str):
        raise IndexingError(f"{PurePosixPath(path).name} er ikke en side, vi kender; se builder/stages/index/posted.py")
    try:
        lean = _lean(fragment, one.written, one.indexed)
    except ValueError as error:
        told = f"{one.name} har andre ord end siden: »{error}«; se builder/stages/index/forms.py"
        raise IndexingError(told) from error
    return hashlib.sha256(lean).hexdigest(), packed(lean)


def _lean(fragment: dict[str, Any], written: Entry, indexed: Entry) -> bytes:
    """What the results page shows of a page; the words that only serve the search stay behind."""
    lead = len(clean(written.passages[0].text).split()) if written.passages else 0
    meta = {"title": written.title, "said": written.said, "lead": str(lead or "")}
    headings = {passage.anchor: passage.text for passage in written.passages if passage.level}
    told = {
        "url": f"/{written.path}",
        "content": shown(fragment["content"].replace(MARK, ""), words_of(indexed), words_of(written)),
        "meta": {name: value for name, value in meta.items() if value},
        "filters": {name: values for name, values in fragment["filters"].items() if name in _SHOWN},
        "anchors": [{**anchor, "text": headings.get(anchor["id"], anchor["text"])} for anchor in fragment["anchors"]],
    }
    return json.dumps({**fragment, **told}, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def held(files: Files, path: str) -> bytes:
    """One of the `files`; raises `IndexingError` when it is not there."""
    if path not in files:
        raise IndexingError(f"pagefind har ikke lavet {path}; se builder/stages/index/posted.py")
    return files[path]


def head(number: int) -> bytes:
    """How a list of so many elements begins in CBOR: as the number does, but for the kind in its first bits."""
    told = cbor2.dumps(number)
    return bytes([told[0] | 0x80]) + told[1:]


def packed(content: bytes) -> bytes:
    """The `content` as one of Pagefind's files."""
    return gzip.compress(SIGNATURE + content, mtime=0)


def _read(files: Files, path: str) -> list[Any]:
    found = cbor2.loads(_inside(files, path))
    if not isinstance(found, list):
        raise IndexingError(f"{path} rummer ikke en liste; se builder/stages/index/posted.py")
    return found


def _inside(files: Files, path: str) -> bytes:
    data = gzip.decompress(held(files, path))
    if not data.startswith(SIGNATURE):
        raise IndexingError(f"{path} begynder ikke, som vi kender det; se builder/stages/index/posted.py")
    return data[len(SIGNATURE) :]


def _changed() -> IndexingError:
    return IndexingError("pagefind har ændret sine filer; se builder/stages/index/posted.py")
