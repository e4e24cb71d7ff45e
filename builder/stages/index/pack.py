"""The index as classic scripts, which a browser loads from disk, where it can neither fetch files nor import modules.

Pagefind's own script is wrapped in a function whose parameters `fetch` and `Worker` stand before the browser's, so nothing
global is changed; `engine.js` gives it a `fetch` that loads these scripts. Each step is guarded: if Pagefind has changed,
the build stops here.
"""

from __future__ import annotations

import json
import re
from base64 import b85encode
from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import PurePosixPath

from builder.stages.index.posted import ENTRY, SCRIPT
from builder.stages.index.service import Files, IndexingError

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


def pack(files: Files, texts: Mapping[str, str] | None = None) -> dict[str, str]:
    """The scripts of a finished index by name: a core, and one for each chunk of words and bundle of fragments.

    `files` are those of `merged`; `texts` are those of them that have been written in base 85 before. Raises `IndexingError` as
    `wrap` does, or when Pagefind's own script is not among them.
    """
    if SCRIPT not in files:
        raise IndexingError(f"pagefind har ikke lavet {SCRIPT}; se builder/stages/index/pack.py")
    core = [path for path in files if path == ENTRY or path.startswith("filter/") or fnmatch(path, "pagefind.*.pf_meta")]
    core += [path for path in files if fnmatch(path, "wasm.*.pagefind")]
    known = texts or {}
    wrapped = wrap(files[SCRIPT].decode())
    engine = f"catalogueSearch.core(function (fetch, Worker) {{{wrapped}}}, {_DIGITS});\n"
    scripts = {"core.js": f"{_NOTICE}{engine}{_data(files, core, known)}"}
    for path in sorted(path for path in files if path.startswith("index/")):
        scripts[f"{PurePosixPath(path).stem}.js"] = _data(files, [path], known)
    bundles: dict[str, list[str]] = {}
    for path in sorted(path for path in files if path.startswith("fragment/")):
        bundles.setdefault(PurePosixPath(path).stem.partition("_")[2][:_DIGITS], []).append(path)
    for name, bundle in bundles.items():
        scripts[f"f{name}.js"] = _data(files, bundle, known)
    return scripts


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


def _data(files: Files, paths: Iterable[str], texts: Mapping[str, str]) -> str:
    content = {path: texts.get(path) or b85encode(files[path]).decode() for path in sorted(paths)}
    return f"catalogueSearch.data({json.dumps(content, separators=(',', ':'))});\n"
