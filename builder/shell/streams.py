"""Standard output and standard error, made so that no sign can stop a report: Windows writes a file in a charset of 256 signs."""

from __future__ import annotations

import codecs
import io
import os
import sys

_HANDLER = "katalog"


def prepare() -> None:
    r"""Lets both streams take every text; called once, before anything is written.

    What is sent to a file or another program on Windows is UTF-8, as its editors read it, unless the surroundings name a charset.
    A sign that a stream's charset lacks is written as `\u2192`, which JSON reads as the sign itself.
    """
    codecs.register_error(_HANDLER, _escaped)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            unasked = os.name == "nt" and not stream.isatty() and not os.environ.get("PYTHONIOENCODING")
            stream.reconfigure(encoding="utf-8" if unasked else None, errors=_HANDLER)


def _escaped(error: UnicodeError) -> tuple[str, int]:
    """The signs that do not fit as four digits each, in two pieces beyond the first plane; for `codecs`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    pieces = (units[place : place + 2].hex() for place in range(0, len(units), 2))
    return "".join(f"\\u{piece}" for piece in pieces), error.end
