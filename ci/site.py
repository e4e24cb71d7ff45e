"""A built site as a comparison needs it: of each page its title, the text a reader sees, and where it leads."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

_UNREAD = frozenset({"nav", "form", "svg", "script", "style", "select", "sup"})
"""Elements whose text is not the page's own."""
_INLINE = frozenset({"a", "abbr", "b", "code", "em", "i", "span", "strong", "sub", "time", "wbr"})
_SOURCE = "/edit/main/content/"
"""What the address behind »Ret denne side« holds before the name of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A built page. `source` is its file under `content/`, empty for a page that is made from several."""

    path: str
    title: str
    lines: tuple[str, ...]
    links: frozenset[str]
    source: str
    data: bytes


def read_site(root: Path) -> dict[str, Page]:
    """Every page of the site in a folder, by its path."""
    files = sorted(root.rglob("*.html"))
    return {(path := file.relative_to(root).as_posix()): read_page(path, file.read_bytes()) for file in files}


def read_page(path: str, data: bytes) -> Page:
    """One page, read as the text and links of its `<main>`."""
    reader = _Reader(path)
    reader.feed(data.decode("utf-8", "replace"))
    reader.close()
    lines = (" ".join("".join(line).split()) for line in reader.lines)
    title = " ".join("".join(reader.title).split()).rpartition(" – ")
    return Page(
        path=path,
        title="Forside" if path == "index.html" else title[0] or title[2],
        lines=tuple(line for line in lines if line),
        links=frozenset(reader.links),
        source=reader.source,
        data=data,
    )


class _Reader(HTMLParser):
    """Collects what `read_page` gives; the pages are our own and well-formed, so a count is enough to know where we are."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self.title: list[str] = []
        self.lines: list[list[str]] = [[]]
        self.links: set[str] = set()
        self.source = ""
        self._in_title = self._in_main = False
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_title = self._in_title or tag == "title"
        self._in_main = self._in_main or tag == "main"
        self._unread += tag in _UNREAD
        if tag not in _INLINE:
            self.lines.append([])
        if tag == "a" and self._in_main and not self._unread:
            self._link(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"
        self._in_main = self._in_main and tag != "main"
        self._unread -= tag in _UNREAD
        if tag not in _INLINE:
            self.lines.append([])

    def handle_data(self, data: str) -> None:
        if self._in_title and not self._in_main:
            self.title.append(data)
        elif self._in_main and not self._unread:
            self.lines[-1].append(data)

    def _link(self, href: str) -> None:
        if _SOURCE in href:
            self.source = href.partition(_SOURCE)[2]
        elif href and "://" not in href and not href.startswith(("#", "mailto:")):
            target = href.partition("#")[0].partition("?")[0]
            self.links.add(posixpath.normpath(posixpath.join(posixpath.dirname(self.path), target)))
