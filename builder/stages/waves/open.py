"""The bytes of a file that somebody filled in; its sheets out, or why it is none, before anything of it is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.etree.ElementTree import ParseError

from builder.nouns import limits
from builder.nouns.waves import words
from builder.nouns.waves.sheets import Fault, Sheet
from builder.stages.waves.rows import read_rows
from builder.stages.waves.xlsx import RefusedError, read_xlsx

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file of the old formats of Office begins, and one of the new that is encrypted."""
_ZIP = b"PK\x03\x04"
# What the standard library raises of a damaged archive or part; `RuntimeError` also of one that is locked or packed in a new way.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    RuntimeError,
    EOFError,
    OSError,
    ParseError,
    ValueError,
    LookupError,
)


def read_file(name: str, data: bytes) -> tuple[Sheet, ...] | Fault:
    """The sheets of a file in .xlsx, or the one of a file of rows; a fault when it is neither, or too large to be read.

    `name` is what faults call the file; what it holds is told by its first bytes and not by its name. Raises nothing.
    """
    if len(data) > limits.MAX_SHEET_BYTES:
        return Fault(file=name, message=words.TOO_LARGE.format(limit=limits.MAX_SHEET_BYTES // 1_000_000))
    if data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        return Fault(file=name, message=words.LOCKED, hint=words.UNLOCK) if locked else _other(name, words.OLD)
    if not data.startswith(_ZIP):
        return read_rows(name, data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refused = _refused(name, archive)
            return refused or read_xlsx(name, archive)
    except RefusedError as error:
        return Fault(file=name, message=str(error))
    except _BROKEN:
        return Fault(file=name, message=words.BROKEN, hint=words.SAVE_AGAIN)


def _other(name: str, message: str) -> Fault:
    return Fault(file=name, message=message, hint=words.SAVE_AS)


def _refused(name: str, archive: zipfile.ZipFile) -> Fault | None:
    """Why an archive is not opened, from its list of parts alone; None for one that is."""
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if len(parts) > limits.MAX_PARTS or sum(part.file_size for part in parts) > limits.MAX_EXPANDED_BYTES:
        return Fault(file=name, message=words.BOMB.format(limit=limits.MAX_EXPANDED_BYTES // 1_000_000))
    if any(part.flag_bits & 1 for part in parts):
        return Fault(file=name, message=words.LOCKED, hint=words.UNLOCK)
    if "mimetype" in names and b"opendocument" in archive.read("mimetype"):
        return _other(name, words.OPEN_DOCUMENT)
    if not any(part.lower().endswith("workbook.xml") for part in names):
        return _other(name, words.BINARY if any(part.endswith("workbook.bin") for part in names) else words.NO_SHEET)
    return None
