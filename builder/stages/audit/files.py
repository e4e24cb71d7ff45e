"""What is not a page, by its ending: whether those whom it is made for can read it."""

from __future__ import annotations

import csv
import io
import json
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

from builder.nouns.site import finding as words
from builder.nouns.site.finding import Finding, InternalLink, PageFacts
from builder.nouns.site.site import OutputFile

_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_NUMBER = re.compile(r"[+-]?[\d.]+(?:,\d+)?")
_CONTENT_TYPES = "[Content_Types].xml"
# A link that a reader follows; a picture, a template or a sheet of another host would be fetched when the file is opened.
_FOR_READERS = "/hyperlink"
_CALCULATES = ("=", "+", "-", "@", "\t", "\r")


def is_read(path: str) -> bool:
    """Whether the audit reads the finished file at that path: of one that it takes as it is, it knows the size and the name."""
    return not path.endswith(_AS_THEY_ARE)


def file_facts(file: OutputFile) -> PageFacts:
    """What is to be known of a finished file that is no page: what is wrong with it, and which files a style sheet loads."""
    data, path = file.data, file.path
    sheets = sheet_addresses(data) if path.endswith(".css") else ()
    return PageFacts(
        path=path,
        size=len(data),
        ids=frozenset(),
        links=tuple(InternalLink(address, _named(path, address), "") for address in sheets),
        loads=(),
        findings=tuple(Finding(path, fault) for fault in faults(path, data)),
    )


def _named(path: str, address: str) -> str:
    """The path of the file that the `address` in the style sheet `path` means."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(urlsplit(address).path)))


def faults(path: str, data: bytes) -> Iterator[str]:
    """What is wrong with a finished file that is no page, in Danish words that follow its name.

    `path` is its path under the site folder. A file of an ending that nobody knows is told, so that a new format is looked at
    or named among those that are not.
    """
    known = next((look for ending, look in _LOOKS.items() if path.endswith(ending)), None)
    if known:
        yield from known(data)
    elif is_read(path):
        yield words.UNKNOWN_KIND.format(ending=posixpath.splitext(path)[1] or path)


def sheet_addresses(data: bytes) -> Iterator[str]:
    """The addresses that a style sheet loads, as they are written."""
    for found in _ADDRESS.finditer(data.decode("utf-8", "replace")):
        yield found[1] or found[2]


def _json(data: bytes) -> Iterator[str]:
    try:
        json.loads(data, object_pairs_hook=len)  # of a large file the values would take much time and memory
    except ValueError as error:
        yield words.NOT_READABLE.format(kind="JSON", why=error)


def _xml(data: bytes) -> Iterator[str]:
    try:
        _read_through(data)
    except ET.ParseError as error:
        yield words.NOT_READABLE.format(kind="XML", why=error)


def _csv(data: bytes) -> Iterator[str]:
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        yield words.NOT_READABLE.format(kind="CSV", why=error)
        return
    if len({len(row) for row in rows}) > 1:
        yield words.NOT_READABLE.format(kind="CSV", why="rækkerne er ikke lige lange")
    for cell in (cell for row in rows for cell in row):
        if cell.startswith(_CALCULATES) and not _NUMBER.fullmatch(cell):
            yield words.FORMULA.format(cell=cell)


def _sheet(data: bytes) -> Iterator[str]:
    for address in sheet_addresses(data):
        if ":" in address or address.startswith("/"):
            yield words.REMOTE.format(address=address)


def _calendar(data: bytes) -> Iterator[str]:
    if not (data.startswith(b"BEGIN:VCALENDAR\r\n") and data.endswith(b"END:VCALENDAR\r\n")):
        yield words.NOT_READABLE.format(kind="kalender", why="den er ikke hel")


def _office(kind: str) -> Callable[[bytes], Iterator[str]]:
    """Looks at a file of Office Open XML: whether it is whole and XML throughout, and loads nothing by itself from elsewhere."""

    def look(data: bytes) -> Iterator[str]:
        try:
            names, relations = _parts(data)
        except (zipfile.BadZipFile, zlib.error, ET.ParseError) as error:
            yield words.NOT_READABLE.format(kind=kind, why=error)
            return
        if _CONTENT_TYPES not in names:
            yield words.NOT_READABLE.format(kind=kind, why=f"den mangler {_CONTENT_TYPES}")
        for part in relations:
            for relation in ET.fromstring(part):  # noqa: S314 made by us a moment ago
                if relation.get("TargetMode") == "External" and not relation.get("Type", "").endswith(_FOR_READERS):
                    yield words.REMOTE.format(address=relation.get("Target"))

    return look


class _Nothing:
    """Takes what a reader of XML finds, and keeps nothing of it."""

    def close(self) -> None:
        """Gives nothing."""


def _parts(data: bytes) -> tuple[list[str], list[bytes]]:
    """The names of all parts, and the contents of those that name relations; each part that is XML is read through.

    Raises what says that the file is not whole.
    """
    relations = []
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = packed.namelist()
        for name in names:
            part = packed.read(name)  # reading tells a part that is broken
            if name.endswith((".xml", ".rels")):
                _read_through(part)
            if name.endswith(".rels"):
                relations.append(part)
    return names, relations


def _read_through(data: bytes) -> None:
    """Raises `ET.ParseError` for what is no XML; makes no tree of it, which for a large sheet costs more than reading it."""
    reader = ET.XMLParser(target=_Nothing())  # noqa: S314 made by us a moment ago
    reader.feed(data)
    reader.close()


_AS_THEY_ARE = (
    *(".js", ".md", ".rtf", ".ttl", ".txt", ".woff2", "_headers"),
    *(".pagefind", ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment"),
)
"""What is not looked into: fonts, the search index, and texts that are read by a person or held by a test."""
_LOOKS: dict[str, Callable[[bytes], Iterator[str]]] = {
    ".json": _json,
    ".jsonld": _json,
    ".xml": _xml,
    ".svg": _xml,
    ".csv": _csv,
    ".css": _sheet,
    ".ics": _calendar,
    ".xlsx": _office("regneark"),
    ".docx": _office("dokument"),
}
