"""Files by name in; a zip of them out, the same bytes for the same files, whatever the machine and its clock."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_LEVEL = 9
_MODE = 0o100644 << 16
_UNIX = 3
_FIRST_YEAR = 1980
"""The first year that a zip file can name."""
NO_DAY = date(_FIRST_YEAR, 1, 1)


def zipped(files: Iterable[tuple[str, bytes]], day: date = NO_DAY) -> bytes:
    """The zip of the `files`, each with its name, in their order; each is said to be of that `day`."""
    time = (max(day.year, _FIRST_YEAR), day.month, day.day, 0, 0, 0)
    packed = io.BytesIO()
    with ZipFile(packed, "w") as made:
        for name, data in files:
            info = ZipInfo(name, time)
            info.create_system, info.external_attr, info.compress_type = _UNIX, _MODE, ZIP_DEFLATED
            made.writestr(info, data, compresslevel=_LEVEL)
    return packed.getvalue()
