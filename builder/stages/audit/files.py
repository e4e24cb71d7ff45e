"""What is not a page, by its ending: whether those whom it is made for can read it."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from xml.etree import ElementTree as ET

from builder.nouns import finding as words

_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_NUMBER = re.compile(r"[+-]?[\d.]+(?:,\d+)?")
_CALCULATES = ("=", "+", "-", "@", "\t", "\r")


def faults(path: str, data: bytes) -> Iterator[str]:
    """What is wrong with a finished file that is no page, in Danish words that follow its name.

    `path` is its path under the site folder; a file of an ending that nobody knows is well.
    """
    for ending, look in _LOOKS.items():
        if path.endswith(ending):
            yield from look(data)


def sheet_addresses(data: bytes) -> Iterator[str]:
    """The addresses that a style sheet loads, as they are written."""
    for found in _ADDRESS.finditer(data.decode("utf-8", "replace")):
        yield found[1] or found[2]


def _json(data: bytes) -> Iterator[str]:
    try:
        json.loads(data)
    except ValueError as error:
        yield words.NOT_READABLE.format(kind="JSON", why=error)


def _xml(data: bytes) -> Iterator[str]:
    try:
        ET.fromstring(data)  # noqa: S314 made by us a moment ago
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


def _archive(data: bytes) -> Iterator[str]:
    try:
        broken = zipfile.ZipFile(io.BytesIO(data)).testzip()
    except zipfile.BadZipFile as error:
        yield words.NOT_READABLE.format(kind="regneark", why=error)
        return
    if broken:
        yield words.NOT_READABLE.format(kind="regneark", why=broken)


_LOOKS: dict[str, Callable[[bytes], Iterator[str]]] = {
    ".json": _json,
    ".jsonld": _json,
    ".xml": _xml,
    ".svg": _xml,
    ".csv": _csv,
    ".css": _sheet,
    ".ics": _calendar,
    ".xlsx": _archive,
}
