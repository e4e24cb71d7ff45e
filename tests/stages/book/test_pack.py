"""A PDF is packed without a change to what it holds."""

from __future__ import annotations

import re
import zlib

import pytest

from builder.stages.book import packed

OBJECTS = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[]/Count 0>>",
    b"<</Length 4>>\nstream\nendobj\nendstream",
    b"(et ord som endstream)",
)


def pdf() -> bytes:
    """A file as the typesetter writes one, with the words of the format where they mean nothing."""
    out, offsets = b"%PDF-1.7\n%\xe2\xe3\n\n", []
    for number, body in enumerate(OBJECTS, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n\n" % (number, body)
    rows = b"".join(b"%010d 00000 n\r\n" % offset for offset in offsets)
    table = b"xref\n0 5\n0000000000 65535 f\r\n" + rows
    return out + table + b"trailer\n<</Size 5/Root 1 0 R/ID[(a)(b)]>>\nstartxref\n%d\n%%%%EOF" % len(out)


def test_streams_stay_and_the_rest_is_packed() -> None:
    """Each object is there once, and the table of references says where."""
    small = packed(pdf())
    assert small == packed(pdf())
    assert b"3 0 obj\n" + OBJECTS[2] in small
    [pack, references] = re.findall(rb"stream\n(x.*?)\nendstream", small, re.DOTALL)
    inside = zlib.decompress(pack)
    assert [body in inside for body in OBJECTS] == [True, True, False, True]
    rows = zlib.decompress(references)
    kinds = [rows[at] for at in range(0, len(rows), 7)]
    assert kinds == [0, 2, 2, 1, 2, 1, 1]
    assert int.from_bytes(rows[3 * 7 + 1 : 3 * 7 + 5], "big") == small.index(b"3 0 obj")
    assert b"/Root 1 0 R/ID [(a)(b)]" in small


@pytest.mark.parametrize(
    "data", [b"", b"noget andet", pdf().replace(b"xref\n0", b"xref\n7"), pdf().replace(b"1 0 obj", b"1 0 xyz")]
)
def test_another_kind_of_file_is_refused(data: bytes) -> None:
    """A file that is not as the typesetter writes it is a mistake of ours."""
    with pytest.raises(ValueError, match="no"):
        packed(data)
