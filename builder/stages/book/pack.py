"""A PDF in, the same PDF smaller out: what is no stream goes into compressed streams of objects, as PDF has it since 1.5.

A tagged book of four hundred pages is mostly small objects, which the typesetter writes one by one in clear text.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping

_PACK = 200
"""How many objects go into a stream: enough to compress well, few enough to open one page quickly."""
_TABLE = re.compile(rb"xref\r?\n0 (\d+)\r?\n")
_HEAD = re.compile(rb"\d+ 0 obj\s+")
_TRAILER = re.compile(rb"/(Root|Info|ID)\s*(\d+ 0 R|\[.*?\])", re.DOTALL)


def packed(data: bytes) -> bytes:
    """The PDF with its objects packed. The same bytes give the same bytes.

    `data` is a whole PDF without encryption and updates, with a table of references of one part, as the typesetter writes it.
    Raises `ValueError` for any other.
    """
    objects = _objects(data)
    loose = {number: body for number, body in objects.items() if not body.endswith(b"endstream")}
    streams = {number: body for number, body in objects.items() if number not in loose}
    numbers = list(loose)
    parts = [numbers[at : at + _PACK] for at in range(0, len(numbers), _PACK)]
    first = max(objects) + 1
    places = {number: (2, first + part, index) for part, them in enumerate(parts) for index, number in enumerate(them)}
    out = bytearray(data[: _HEAD.search(data).start()])  # type: ignore[union-attr]
    for number, body in (*streams.items(), *((first + n, _packed(them, loose)) for n, them in enumerate(parts))):
        places[number] = (1, len(out), 0)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    last = first + len(parts)
    places[last] = (1, len(out), 0)
    trailer = b"".join(b"/%b %b" % pair for pair in _TRAILER.findall(data[data.rindex(b"trailer") :]))
    return bytes(out) + _references(places, last, trailer) + b"\nstartxref\n%d\n%%%%EOF\n" % len(out)


def _objects(data: bytes) -> Mapping[int, bytes]:
    """Each object by its number, without its first and last words."""
    start = data.rfind(b"startxref")
    table = _TABLE.match(data, int(data[start + 9 : -6])) if start >= 0 else None
    if table is None:
        raise ValueError("not a PDF with one table of references")
    rows = (data[table.end() + 20 * n : table.end() + 20 * n + 18] for n in range(int(table[1])))
    offsets = sorted((int(row[:10]), number) for number, row in enumerate(rows) if row.endswith(b"n"))
    ends = [*(offset for offset, _ in offsets[1:]), table.start()]
    found = {}
    for (offset, number), end in zip(offsets, ends, strict=True):
        head = _HEAD.match(data, offset)
        if head is None:
            raise ValueError(f"no object {number} where the table says")
        found[number] = data[head.end() : data.rindex(b"endobj", offset, end)].strip()
    return found


def _packed(numbers: list[int], loose: Mapping[int, bytes]) -> bytes:
    """A stream of objects: their numbers and places, then the objects themselves."""
    heads, bodies = [], bytearray()
    for number in numbers:
        heads.append(b"%d %d" % (number, len(bodies)))
        bodies += loose[number] + b"\n"
    head = b" ".join(heads) + b"\n"
    return _stream(b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(head)), head + bytes(bodies))


def _references(places: Mapping[int, tuple[int, int, int]], last: int, trailer: bytes) -> bytes:
    """The stream that says where each object lies; it is itself the object `last`."""

    def rows() -> Iterator[bytes]:
        for number in range(last + 1):
            kind, place, index = places.get(number, (0, 0, 0))
            yield kind.to_bytes(1, "big") + place.to_bytes(4, "big") + index.to_bytes(2, "big")

    body = _stream(b"/Type/XRef/W[1 4 2]/Size %d%b" % (last + 1, trailer), b"".join(rows()))
    return b"%d 0 obj\n%b\nendobj" % (last, body)


def _stream(entries: bytes, data: bytes) -> bytes:
    small = zlib.compress(data, 9)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (entries, len(small), small)
