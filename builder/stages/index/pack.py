"""The index as classic scripts, which a browser loads from disk, where it can neither fetch files nor import modules.

Pagefind's own script is wrapped in a function whose parameters `fetch` and `Worker` stand before the browser's, so nothing
global is changed; `engine.js` gives it a `fetch` that loads these scripts. Each step is guarded: if Pagefind has changed,
the build stops here.
"""

from __future__ import annotations

import json
import re
from base64 import b85encode
from collections.abc import Iterable
from pathlib import Path

from builder.stages.index.pagefind import IndexingError

_EXPORTS = re.compile(r"export\s*\{([\w\s,]+)\};?\s*$")
_NEEDED = frozenset({"search", "filters", "options", "init", "preload", "createInstance"})
_LOADING = "await fetch(queued.input)"
_LEFTOVER = re.compile(r"\bimport\s*(?:[({*\"']|\.meta)|\bexport\s*[{*]|\bexport\s+(?:default|const|let|var|function|class)\b")
_NOTICE = """/* Pagefind, MIT License, Copyright (c) 2022 CloudCannon; it holds fflate's inflate, MIT License, Copyright (c) 2020
Arjun Barrett. Permission is granted, free of charge, to use, copy, modify, merge, publish, distribute, sublicense and sell
copies, provided this notice is included. The software is provided as is, without warranty of any kind. */
"""
# Texts of pages are bundled by the first digits of their names: one or two to a file, and never more than 4,096 files.
_DIGITS = 3


def pack(source: Path, target: Path) -> None:
    """Writes `target` from the finished index `source`: a core, and a script for each chunk of words and bundle of fragments.

    `source` is Pagefind's folder after `finish`; `target` is made when it is not there, and nothing in it is removed. Raises
    `IndexingError` as `wrap` does, and `OSError` when a file of the index is not there or cannot be written.
    """
    core = [*source.glob("*.pf_meta"), *source.glob("wasm.*.pagefind"), *source.glob("filter/*"), source / "pagefind-entry.json"]
    fragments = sorted((source / "fragment").iterdir())
    wrapped = wrap((source / "pagefind.js").read_text("utf-8"))
    target.mkdir(parents=True, exist_ok=True)
    _write(
        target / "core.js",
        f"{_NOTICE}catalogueSearch.core(function (fetch, Worker) {{{wrapped}}}, {_DIGITS});\n{_data(source, core)}",
    )
    for chunk in sorted((source / "index").iterdir()):
        _write(target / f"{chunk.stem}.js", _data(source, [chunk]))
    bundles: dict[str, list[Path]] = {}
    for fragment in fragments:
        bundles.setdefault(fragment.stem.partition("_")[2][:_DIGITS], []).append(fragment)
    for name, bundle in bundles.items():
        _write(target / f"f{name}.js", _data(source, bundle))


def wrap(script: str) -> str:
    """Pagefind's module as the body of a function that returns what the module exports; guards say if it is not as we know it.

    `script` is the text of `pagefind.js`; its `fetch` and `Worker` are then those that the function is given. Raises
    `IndexingError` when it exports or loads things in a way that we do not know.
    """
    exports = _EXPORTS.search(script)
    names = frozenset(name.strip() for name in exports[1].split(",")) if exports else frozenset()
    if not exports or not names >= _NEEDED:
        raise IndexingError("pagefind.js eksporterer ikke længere det, vi bruger; se builder/stages/index/pack.py")
    body = script[: exports.start()].replace("import.meta.url", "undefined")
    if left := _LEFTOVER.search(body):
        raise IndexingError(f"pagefind.js henter noget på en måde, vi ikke kender: »{left[0]}«; se builder/stages/index/pack.py")
    if body.count(_LOADING) != 1:
        raise IndexingError("pagefind.js henter ikke længere sine data ét sted; se builder/stages/index/pack.py")
    return f"{body}return {{{', '.join(sorted(names))}}};"


def _data(source: Path, files: Iterable[Path]) -> str:
    content = {file.relative_to(source).as_posix(): b85encode(file.read_bytes()).decode() for file in sorted(files)}
    return f"catalogueSearch.data({json.dumps(content, separators=(',', ':'))});\n"


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", newline="\n")
