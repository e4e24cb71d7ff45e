"""The pages of »Mødeudgaven« in one compressed piece: what several pages share is there once."""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile
from builder.stages.editions.links import Links

# Pages share their head and foot, and lists share cards and rows: cut here, the pages take a quarter of what they would.
_PARTS = re.compile(r"(?=<(?:header|nav|main|section|article|aside|form|ol|ul|li|p|svg|footer)\b)")
_LEVEL = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedPage:
    """A page as the file shows it: what its body holds, in parts, and the paths of the sheets and scripts that it asks for."""

    path: str
    title: str
    parts: tuple[str, ...]
    sheets: tuple[str, ...]
    scripts: tuple[str, ...]


def shown(files: Sequence[OutputFile]) -> dict[str, LexborHTMLParser]:
    """Every page that people read, parsed, by path; addresses that only lead on are left out, as nothing links to them."""
    trees = {file.path: LexborHTMLParser(file.data) for file in files if file.path.endswith(".html")}
    return {path: tree for path, tree in trees.items() if tree.css_first('meta[http-equiv="refresh"]') is None}


def page(path: str, tree: LexborHTMLParser, links: Links) -> PackedPage:
    """The finished page at `path` taken apart; its `tree` is changed. Raises `ValueError` when it has no body or title."""
    title = tree.css_first("title")
    if title is None or tree.body is None:
        raise ValueError(f"{path} has no body or title")
    asked, run = sheets(path, tree, links), scripts(path, tree, links)
    links.lead(path, tree)
    return PackedPage(
        path=path, title=title.text(), parts=tuple(_PARTS.split(tree.body.inner_html or "")), sheets=asked, scripts=run
    )


def sheets(path: str, tree: LexborHTMLParser, links: Links) -> tuple[str, ...]:
    """The paths of the style sheets that the page at `path` asks for, which are taken out of its `tree`."""
    return tuple(_taken(path, tree, links, 'link[rel="stylesheet"]', "href"))


def scripts(path: str, tree: LexborHTMLParser, links: Links) -> tuple[str, ...]:
    """The paths of the scripts that the page at `path` asks for, which are taken out of its `tree`."""
    return tuple(_taken(path, tree, links, "script[src]", "src"))


def _taken(path: str, tree: LexborHTMLParser, links: Links, selector: str, name: str) -> Iterator[str]:
    """What elements ask for, in order and without what keeps a browser from an old one."""
    for node in tree.css(selector):
        yield links.path(path, node.attributes[name] or "")
        node.decompose()


def packed(pages: Sequence[PackedPage], files: Mapping[str, bytes]) -> str:
    """Pages, and other files by path, as base64 of zlib: a line of JSON that says what is where, and then all the bytes.

    `meeting.js` reads it. In the JSON `sizes` are the lengths of the parts in bytes, and a part is named by its number.
    """
    numbers: dict[bytes, int] = {}

    def number(data: bytes) -> int:
        return numbers.setdefault(data, len(numbers))

    told: dict[str, object] = {
        "home": urls.HOME,
        "missing": urls.NOT_FOUND,
        "pages": {
            page.path: {
                "title": page.title,
                "parts": [number(part.encode()) for part in page.parts],
                "sheets": page.sheets,
                "scripts": page.scripts,
            }
            for page in pages
        },
        "files": {path: number(data) for path, data in sorted(files.items())},
    }
    told["sizes"] = [len(part) for part in numbers]
    head = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return b64encode(zlib.compress(b"\n".join((head, b"".join(numbers))), _LEVEL)).decode()
