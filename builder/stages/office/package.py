"""A document of Office Open XML as a zip of parts, the same bytes for the same parts.

Why our own: the kept library for such documents, python-docx, needs lxml (5 MB of compiled code), cannot make fields to fill in,
and stamps each file with the clock. The parts that a document needs are few, and `document.py` writes them.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_DAY = (1980, 1, 1, 0, 0, 0)
_LEVEL = 9
_MODE = 0o100644 << 16
_UNIX = 3


def package(parts: Mapping[str, str]) -> bytes:
    """The zip of the XML `parts` by name; the first of them must be `[Content_Types].xml`, for that is how readers know it."""
    packed = io.BytesIO()
    with ZipFile(packed, "w") as zipped:
        for name, text in parts.items():
            info = ZipInfo(name, _DAY)
            info.create_system, info.external_attr, info.compress_type = _UNIX, _MODE, ZIP_DEFLATED
            zipped.writestr(info, text.encode(), compresslevel=_LEVEL)
    return packed.getvalue()
