"""The search index: Pagefind over the written pages, made byte for byte the same for the same input.

Pagefind 1.5.2 shuffles its filters from run to run. Its files are gzip around a signature and CBOR, so `_settle` sorts the
filters and names the files by what they hold. Should Pagefind change its files, the guards stop the build.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import cbor2

FOLDER = "pagefind"
_SIGNATURE = b"pagefind_dcd"
# Source numbers, labels and confidence marks would stand in every excerpt, and the label »Udtræden« in every case.
_UNREAD = ("sup", ".facts dt", ".doubt")
# Pagefind ships interfaces of its own; ours is `search.js`.
_UNUSED = ("pagefind-*ui*", "pagefind-highlight*", "wasm.unknown*", "pagefind-modular*", "pagefind-component*")


class IndexingError(Exception):
    """Pagefind could not make the index, or made one that we do not know."""


def index(root: Path) -> None:
    """Makes `root/pagefind/` from the pages under `root` that say `data-pagefind-body`."""
    target = root / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    program = [sys.executable, "-m", "pagefind_bin"]
    flags = ["--site", str(root), "--output-path", str(target), "--force-language", "da", "--silent"]
    left_out = [flag for selector in _UNREAD for flag in ("--exclude-selectors", selector)]
    done = subprocess.run([*program, *flags, *left_out], capture_output=True, text=True, check=False)  # noqa: S603 our own arguments
    if done.returncode:
        raise IndexingError(f"søgeindekset kunne ikke bygges: {done.stderr.strip() or done.stdout.strip()}")
    for pattern in _UNUSED:
        for extra in target.glob(pattern):
            extra.unlink()
    _settle(target)


def _settle(target: Path) -> None:
    """Sorts every filter, renames each file by its content, and points the meta and entry files at the new names."""
    entry_path = target / "pagefind-entry.json"
    entry = json.loads(entry_path.read_text("utf-8"))
    for language in entry["languages"].values():
        meta_path = target / f"pagefind.{language['hash']}.pf_meta"
        meta = _read(meta_path)
        filters = meta[3]
        if not isinstance(filters, list) or not all(len(pair) == 2 and isinstance(pair[1], str) for pair in filters):
            raise IndexingError("pagefind har ændret sine filer; se builder/stages/index.py")
        meta[3] = sorted([name, _settle_filter(target, old)] for name, old in filters)
        meta_path.unlink()
        prefix = language["hash"].split("_")[0]
        language["hash"] = f"{prefix}_{_digest(meta)}"
        _write(target / f"pagefind.{language['hash']}.pf_meta", meta)
    entry_path.write_text(json.dumps(entry, sort_keys=True), "utf-8")


def _settle_filter(target: Path, old: str) -> str:
    """Sorts one filter's values and their pages; gives the file's new name."""
    path = target / "filter" / f"{old}.pf_filter"
    name, values = _read(path)
    content = [name, sorted([value, sorted(pages)] for value, pages in values)]
    path.unlink()
    new = f"{old.split('_', maxsplit=1)[0]}_{_digest(content)}"
    _write(target / "filter" / f"{new}.pf_filter", content)
    return new


def _read(path: Path) -> list[Any]:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_SIGNATURE):
        raise IndexingError(f"{path.name} begynder ikke, som vi kender det; se builder/stages/index.py")
    found = cbor2.loads(data[len(_SIGNATURE) :])
    if not isinstance(found, list):
        raise IndexingError(f"{path.name} rummer ikke en liste; se builder/stages/index.py")
    return found


def _write(path: Path, content: list[Any]) -> None:
    path.write_bytes(gzip.compress(_SIGNATURE + cbor2.dumps(content), mtime=0))


def _digest(content: list[Any]) -> str:
    return hashlib.sha256(cbor2.dumps(content)).hexdigest()[:10]
