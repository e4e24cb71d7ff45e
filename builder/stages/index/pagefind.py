"""Pagefind over staged documents, made byte for byte the same for the same input, and freed of our marks.

Pagefind 1.5.2 numbers pages in the order in which a file system lists them, so it is handed them one by one, by its service;
and it shuffles its filters from run to run. Its files are gzip around a signature and CBOR or JSON, so we sort the filters and
name the files by what they hold. Should Pagefind change its files, the guards stop the build.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import PurePosixPath
from typing import Any

import cbor2

from builder.nouns.entry import Entry
from builder.nouns.lexicon import MARK
from builder.stages.index.forms import shown
from builder.stages.index.service import Files, IndexingError
from builder.stages.index.staging import clean, words_of

ENTRY = "pagefind-entry.json"
"""The file that names the others."""
_SIGNATURE = b"pagefind_dcd"
# The facets that a result says of itself.
_SHOWN = frozenset({"type", "status"})
# Bytes of words in one file of the index, before they are packed.
_PORTION = 12_000
# Danish stems have three letters or more.
_ALIKE = 3
# What gets other names or another content.
_RENAMED = ("index/", "filter/", ENTRY)


def settled(files: Files) -> Files:
    """The index with every filter sorted, the chunks of words divided anew, and each file named by what it holds.

    `files` are those of `run`. Raises `IndexingError` when one is not as Pagefind 1.5.2 writes it or is not there, and `OSError`
    when one is not gzip.
    """
    kept = {path: data for path, data in files.items() if not path.startswith(_RENAMED) and not path.endswith(".pf_meta")}
    entry = json.loads(_held(files, ENTRY))
    if not entry["languages"]:
        raise IndexingError("søgeindekset kunne ikke bygges: der er intet at søge i")
    for language in entry["languages"].values():
        meta = _read(files, f"pagefind.{language['hash']}.pf_meta")
        filters = meta[3]
        if not isinstance(filters, list) or not all(len(pair) == 2 and isinstance(pair[1], str) for pair in filters):
            raise IndexingError("pagefind har ændret sine filer; se builder/stages/index/pagefind.py")
        chunks = [path for path in sorted(files) if path.startswith("index/")]
        portions = _portions([word for path in chunks for word in _read(files, path)[0]])
        prefix = language["hash"].split("_")[0]
        meta[2], meta[3] = [], []
        for first, last, told in portions:
            name = f"{prefix}_{_short(told)}"
            kept[f"index/{name}.pf_index"] = _packed(_head(1) + told)
            meta[2].append([first, last, name])
        for name, old in sorted(filters):
            told = cbor2.dumps(_sorted_filter(_read(files, f"filter/{old}.pf_filter")))
            new = f"{old.split('_', maxsplit=1)[0]}_{_short(told)}"
            kept[f"filter/{new}.pf_filter"] = _packed(told)
            meta[3].append([name, new])
        told = cbor2.dumps(meta)
        language["hash"] = f"{prefix}_{_short(told)}"
        kept[f"pagefind.{language['hash']}.pf_meta"] = _packed(told)
    kept[ENTRY] = json.dumps(entry, sort_keys=True).encode()
    return kept


def finished(files: Files, staged: Mapping[str, tuple[Entry, Entry]]) -> tuple[Files, dict[str, str]]:
    """The index with what results show as the page has it, each fragment with its page's address; and the id of each address.

    `files` are those of `settled`; `staged` gives by the name of the staged file the entry as it is written and as it was
    indexed. The second result has Pagefind's ids by path. Raises `IndexingError` for a fragment of no staged file or with other
    words, and `OSError` for one that is not gzip.
    """
    done = dict(files)
    ids: dict[str, str] = {}
    for path in sorted(path for path in files if path.startswith("fragment/")):
        fragment = json.loads(_inside(files, path))
        name = str(fragment.get("url", "")).lstrip("/")
        if name not in staged or not isinstance(fragment.get("content"), str):
            raise IndexingError(f"{_name(path)} er ikke en side, vi kender; se builder/stages/index/pagefind.py")
        written, indexed = staged[name]
        ids[written.path] = PurePosixPath(path).stem
        try:
            done[path] = _packed(_lean(fragment, written, indexed))
        except ValueError as error:
            raise IndexingError(f"{_name(path)} har andre ord end siden: »{error}«; se builder/stages/index/forms.py") from error
    return done, ids


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


def _portions(found: list[list[Any]]) -> Iterator[tuple[str, str, bytes]]:
    """The words divided anew, so that a question fetches little but its own: how the first and the last begin, and all as CBOR.

    Words that begin alike stay together, for a question may be a word's beginning or another form of it. To write them is most
    of the work, so it is done once.
    """
    portion: list[tuple[str, int, bytes]] = []
    room = 0
    for beginning, alike in groupby(sorted(found, key=itemgetter(0)), _beginning):
        group = list(alike)
        told = cbor2.dumps(group)
        if portion and len(told) > room:
            yield _joined(portion)
            portion = []
        if not portion:
            room = _PORTION
        portion.append((beginning, len(group), told[len(_head(len(group))) :]))
        room -= len(told)
    if portion:
        yield _joined(portion)


def _joined(groups: list[tuple[str, int, bytes]]) -> tuple[str, str, bytes]:
    """Groups of words as one list; each has its beginning, its number of words, and these as CBOR without the list's head."""
    words = b"".join(told for _, _, told in groups)
    return groups[0][0], groups[-1][0], _head(sum(number for _, number, _ in groups)) + words


def _head(number: int) -> bytes:
    """How a list of so many elements, one or more, begins in CBOR, where `None` is one byte."""
    return cbor2.dumps([None] * number)[:-number]


def _beginning(word: list[Any]) -> str:
    return str(word[0])[:_ALIKE]


def _sorted_filter(content: list[Any]) -> list[Any]:
    """One filter with its values, and the pages of each, in order."""
    name, values = content
    return [name, sorted([value, sorted(pages)] for value, pages in values)]


def _name(path: str) -> str:
    return PurePosixPath(path).name


def _read(files: Files, path: str) -> list[Any]:
    found = cbor2.loads(_inside(files, path))
    if not isinstance(found, list):
        raise IndexingError(f"{path} rummer ikke en liste; se builder/stages/index/pagefind.py")
    return found


def _inside(files: Files, path: str) -> bytes:
    data = gzip.decompress(_held(files, path))
    if not data.startswith(_SIGNATURE):
        raise IndexingError(f"{path} begynder ikke, som vi kender det; se builder/stages/index/pagefind.py")
    return data[len(_SIGNATURE) :]


def _held(files: Files, path: str) -> bytes:
    if path not in files:
        raise IndexingError(f"pagefind har ikke lavet {path}; se builder/stages/index/pagefind.py")
    return files[path]


def _packed(content: bytes) -> bytes:
    return gzip.compress(_SIGNATURE + content, mtime=0)


def _short(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]
