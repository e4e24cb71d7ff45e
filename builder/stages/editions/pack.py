"""The pages of »Mødeudgaven« in one compressed piece: what several pages share is there once."""

from __future__ import annotations

import json
import posixpath
import re
import zlib
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from builder.nouns import urls
from builder.nouns.site import OutputFile
from builder.stages.editions.links import Links

_BODY = re.compile(r"<body>(.*)</body>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
_SCRIPT = re.compile(r'<script src="([^"]+)"[^>]*></script>')
# Pages share their head and foot, and lists share cards and rows: cut here, the pages take a quarter of what they would.
_PARTS = re.compile(r"(?=<(?:header|nav|main|section|article|aside|form|ol|ul|li|p|svg|footer)\b)")
_MOVED = 'http-equiv="refresh"'
_LEVEL = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as the file shows it: what its body holds, in parts, and the paths of the sheets and scripts that it asks for."""

    path: str
    title: str
    parts: tuple[str, ...]
    sheets: tuple[str, ...]
    scripts: tuple[str, ...]


def shown(files: Sequence[OutputFile]) -> dict[str, str]:
    """The text by path of every page that people read; addresses that only lead on are left out, as nothing links to them."""
    texts = {file.path: file.data.decode() for file in files if file.path.endswith(".html")}
    return {path: text for path, text in texts.items() if _MOVED not in text}


def page(path: str, text: str, links: Links) -> Page:
    """The finished page at `path` taken apart. Raises `ValueError` when `text` is no page as base.html draws it."""
    body, title = _BODY.search(text), _TITLE.search(text)
    if not body or not title:
        raise ValueError(f"{path} has no body or title")
    html = links.written(path, _SCRIPT.sub("", body[1]))
    return Page(
        path=path,
        title=unescape(title[1]),
        parts=tuple(_PARTS.split(html)),
        sheets=asked(_SHEET, path, text),
        scripts=asked(_SCRIPT, path, text),
    )


def asked(tags: re.Pattern[str], path: str, text: str) -> tuple[str, ...]:
    """The paths that the tags of the page at `path` name, in its order, without what keeps browsers from an old one."""
    folder = posixpath.dirname(path)
    return tuple(posixpath.normpath(posixpath.join(folder, name.partition("?")[0])) for name in tags.findall(text))


def sheets(path: str, text: str) -> tuple[str, ...]:
    """The paths of the style sheets that the page at `path` asks for."""
    return asked(_SHEET, path, text)


def scripts(path: str, text: str) -> tuple[str, ...]:
    """The paths of the scripts that the page at `path` asks for."""
    return asked(_SCRIPT, path, text)


def packed(pages: Sequence[Page], files: Mapping[str, bytes]) -> str:
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
