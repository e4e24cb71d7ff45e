"""Pagefind over staged documents, made byte for byte the same for the same input, and freed of our marks.

Pagefind 1.5.2 shuffles its filters from run to run. Its files are gzip around a signature and CBOR or JSON, so we sort the
filters and name the files by what they hold. Should Pagefind change its files, the guards stop the build.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import cbor2

from builder.nouns.lexicon import MARK

_SIGNATURE = b"pagefind_dcd"
# The facets that a result says of itself.
_SHOWN = frozenset({"type", "status"})
# Bytes of words in one file of the index, before they are packed.
_PORTION = 12_000
# Danish stems have three letters or more.
_ALIKE = 3
# Pagefind ships interfaces and a worker of its own; ours is `search.js`, and needs neither.
_UNUSED = ("*ui*", "pagefind-highlight*", "wasm.unknown*", "pagefind-modular*", "pagefind-component*", "pagefind-worker*")


class IndexingError(Exception):
    """Pagefind could not make the index, or made one that we do not know."""


def run(stage: Path, target: Path) -> None:
    """Makes the index `target` from the documents under `stage`, both folders; what stood in `target` goes.

    Files of Pagefind's that we do not use are left out. Raises `IndexingError` with Pagefind's own words when it fails, or is not
    installed.
    """
    shutil.rmtree(target, ignore_errors=True)
    command = [sys.executable, "-m", "pagefind_bin", "--site", str(stage), "--output-path", str(target), "--force-language", "da"]
    done = subprocess.run([*command, "--keep-index-url", "--silent"], capture_output=True, text=True, check=False)  # noqa: S603 our own arguments
    if done.returncode:
        raise IndexingError(f"søgeindekset kunne ikke bygges: {done.stderr.strip() or done.stdout.strip()}")
    for pattern in _UNUSED:
        for extra in target.glob(pattern):
            extra.unlink()


def settle(target: Path) -> None:
    """Sorts every filter, divides the chunks of words, names each file by its content, and points meta and entry at them.

    `target` is an index that `run` has made, and is changed in place. Raises `IndexingError` when a file is not as Pagefind 1.5.2
    writes it, and `OSError` when one is not there or is not gzip.
    """
    entry_path = target / "pagefind-entry.json"
    entry = json.loads(entry_path.read_text("utf-8"))
    for language in entry["languages"].values():
        meta_path = target / f"pagefind.{language['hash']}.pf_meta"
        meta = _read(meta_path)
        filters = meta[3]
        if not isinstance(filters, list) or not all(len(pair) == 2 and isinstance(pair[1], str) for pair in filters):
            raise IndexingError("pagefind har ændret sine filer; se builder/stages/index/pagefind.py")
        meta[2] = list(_portions(target / "index"))
        meta[3] = sorted([name, _settle_filter(target, old)] for name, old in filters)
        meta_path.unlink()
        prefix = language["hash"].split("_")[0]
        language["hash"] = f"{prefix}_{_digest(meta)}"
        _write(target / f"pagefind.{language['hash']}.pf_meta", cbor2.dumps(meta))
    entry_path.write_text(json.dumps(entry, sort_keys=True), "utf-8")


def finish(target: Path, addresses: Mapping[str, str]) -> dict[str, str]:
    """Takes our marks out of every fragment and gives it its page's address; returns the id of each address.

    `addresses` are paths on the site by the name of the staged file; the result has Pagefind's ids by path. `target` is changed
    in place. Raises `IndexingError` for a fragment of no staged file, and `OSError` for one that is not gzip.
    """
    ids: dict[str, str] = {}
    for path in sorted((target / "fragment").iterdir()):
        fragment = json.loads(_inside(path))
        staged = str(fragment.get("url", "")).lstrip("/")
        if staged not in addresses or not isinstance(fragment.get("content"), str):
            raise IndexingError(f"{path.name} er ikke en side, vi kender; se builder/stages/index/pagefind.py")
        ids[addresses[staged]] = path.stem
        text = json.dumps({**fragment, "url": f"/{addresses[staged]}"}, ensure_ascii=False, separators=(",", ":")).replace(
            MARK, ""
        )
        _write(path, _lean(json.loads(text)))
    return ids


def _lean(fragment: dict[str, Any]) -> bytes:
    """What the results page shows of a page; the words that only serve the search stay behind."""
    meta = {"title": fragment["meta"].get("title", "")}
    filters = {name: values for name, values in fragment["filters"].items() if name in _SHOWN}
    kept = {**fragment, "meta": meta, "filters": filters}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _portions(folder: Path) -> Iterator[list[str]]:
    """Divides the chunks of words anew, so that a question fetches little but its own; gives each portion's bounds and name.

    Words that begin alike stay together, for a question may be a word's beginning or another form of it.
    """
    chunks = sorted(folder.iterdir())
    words = sorted((word for chunk in chunks for word in _read(chunk)[0]), key=itemgetter(0))
    prefix = chunks[0].stem.split("_")[0] if chunks else ""
    for chunk in chunks:
        chunk.unlink()
    portions: list[list[Any]] = []
    room = 0
    for _, alike in groupby(words, _beginning):
        group = list(alike)
        size = len(cbor2.dumps(group))
        if not portions or size > room:
            portions.append([])
            room = _PORTION
        portions[-1] += group
        room -= size
    for portion in portions:
        name = f"{prefix}_{_digest(portion)}"
        _write(folder / f"{name}.pf_index", cbor2.dumps([portion]))
        yield [_beginning(portion[0]), _beginning(portion[-1]), name]


def _beginning(word: list[Any]) -> str:
    return str(word[0])[:_ALIKE]


def _settle_filter(target: Path, old: str) -> str:
    """Sorts one filter's values and their pages; gives the file's new name."""
    path = target / "filter" / f"{old}.pf_filter"
    name, values = _read(path)
    content = [name, sorted([value, sorted(pages)] for value, pages in values)]
    path.unlink()
    new = f"{old.split('_', maxsplit=1)[0]}_{_digest(content)}"
    _write(target / "filter" / f"{new}.pf_filter", cbor2.dumps(content))
    return new


def _read(path: Path) -> list[Any]:
    found = cbor2.loads(_inside(path))
    if not isinstance(found, list):
        raise IndexingError(f"{path.name} rummer ikke en liste; se builder/stages/index/pagefind.py")
    return found


def _inside(path: Path) -> bytes:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_SIGNATURE):
        raise IndexingError(f"{path.name} begynder ikke, som vi kender det; se builder/stages/index/pagefind.py")
    return data[len(_SIGNATURE) :]


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(gzip.compress(_SIGNATURE + content, mtime=0))


def _digest(content: list[Any]) -> str:
    return hashlib.sha256(cbor2.dumps(content)).hexdigest()[:10]
