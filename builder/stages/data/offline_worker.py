"""The service worker: the script that lets a reader who asks for it read the catalogue without a network."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile

CODE = urls.asset("keep/worker.js")
"""What the worker does; it is the same for every edition."""
DIGITS = 12
"""Hex digits of a SHA-256 that tell one file from another of its path; `worker.js` makes as many."""
_PAGES = (urls.HOME, urls.ABOUT, urls.SEARCH, urls.CASES, urls.NOT_FOUND)
# What search needs over http beside its own files; the rest of the folder is the same index for who reads from disk.
_WORDS = ("offline/words.js", "offline/cases.js")
_FOLDERS = frozenset({"assets", "assets/keep", "pagefind", "pagefind/filter"})
# What a host, another site, a feed reader or a calendar asks for, and no reader of pages.
_HOSTS = (
    urls.HEADERS, urls.ROBOTS, urls.SITEMAP, CODE, urls.asset("edition/"), urls.EMBEDS, urls.FEED, urls.FEEDS, urls.CALENDAR,
)  # fmt: skip


def offline_worker(files: Sequence[OutputFile], asked: Mapping[str, str]) -> Iterator[OutputFile]:
    """`sw.js` for a finished site: the list of the edition's files, and the code that keeps them.

    `files` are all others of the site, in any order; none is made when they lack the code. `asked` are the fingerprints that
    pages ask for assets with, by path. The list is the edition's version: a file that changes, changes the worker, and every
    browser that has one looks for another at each visit.
    """
    held = {file.path: file for file in sorted(files, key=lambda file: file.path) if _is_kept(file.path)}
    if CODE not in asked:
        return
    edition = {
        "missing": urls.NOT_FOUND,
        "core": [path for path in held if _is_core(path)],
        "asked": {path: asked[path] for path in held if path in asked},
        "files": {path: file.digest.hex()[:DIGITS] for path, file in held.items()},
    }
    size = sum(file.size for file in held.values())
    lines = (
        f"// {len(held)} files of {size} bytes, kept on a device only when its reader asks for it.",
        f"self.catalogueEdition = {json.dumps(edition, indent=0, separators=(',', ':'))};",
        f'importScripts("{CODE}?v={asked[CODE]}");',
    )
    yield OutputFile(urls.WORKER, "\n".join([*lines, ""]).encode())


def _is_kept(path: str) -> bool:
    return path in _WORDS or not path.startswith((*_HOSTS, "offline/"))


def _is_core(path: str) -> bool:
    """Whether any page needs it: the pages one begins at, what they load, and what every question needs."""
    folder, _, name = path.rpartition("/")
    return path in _PAGES or path in _WORDS or folder in _FOLDERS or name.endswith(".woff2")
