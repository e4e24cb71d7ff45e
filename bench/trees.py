"""What a folder of files holds, how two differ, and how heavy each kind of page is."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

Tree = Mapping[str, str]
"""A digest by the path of each file."""
_LOADED = re.compile(r'<link rel="stylesheet" href="([^"?#]+)|<script[^>]* src="([^"?#]+)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """Pages of one kind: how many, the bytes of the middle one and of the heaviest, with the style and scripts it loads."""

    kind: str
    number: int
    html: int
    middle: int
    heaviest: int
    path: str


def tree(folder: Path) -> Tree:
    """The files of a folder by their paths in it, with `/`."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def changed(before: Tree, after: Tree) -> tuple[str, ...]:
    """The paths that only one of two trees has, or that differ; sorted."""
    return tuple(sorted(path for path in {*before, *after} if before.get(path) != after.get(path)))


def weights(site: Path) -> tuple[Weight, ...]:
    """How heavy each kind of page of a site is: pages of a folder but its list, each list, and the pages beside them.

    Folders within one folder, such as those of the values that cases are listed by, are one kind.
    """
    found: dict[str, list[tuple[int, int, str]]] = {}
    for page in sorted(site.rglob("*.html")):
        path = page.relative_to(site).as_posix()
        text = page.read_text("utf-8")
        html = len(text.encode())
        found.setdefault(kind(path), []).append((html + sum(_loaded(site, path, text)), html, path))
    rows = []
    for name, pages in sorted(found.items()):
        heaviest, _, path = max(pages)
        html, middle = int(median(page[1] for page in pages)), int(median(page[0] for page in pages))
        rows.append(Weight(kind=name, number=len(pages), html=html, middle=middle, heaviest=heaviest, path=path))
    return tuple(rows)


def kind(path: str) -> str:
    """What kind of page the one at `path` is: its folder, with folders within it as one, or a list by itself."""
    folder, name = posixpath.split(path)
    top, *within = folder.split("/")
    return path if name == "index.html" else "/".join([*([top] if top else []), *("*" for _ in within), "*"])


def _loaded(site: Path, path: str, text: str) -> Iterator[int]:
    for style, script in _LOADED.findall(text):
        file = site / posixpath.normpath(posixpath.join(posixpath.dirname(path), style or script))
        if file.is_file():
            yield file.stat().st_size
