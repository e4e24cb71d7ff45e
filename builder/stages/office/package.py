"""A document of Office Open XML as a zip of parts, the same bytes for the same parts.

Why our own: the kept library for such documents, python-docx, needs lxml (5 MB of compiled code), cannot make fields to fill in,
and stamps each file with the clock. The parts that a document needs are few, and `document.py` writes them.
"""

from __future__ import annotations

from collections.abc import Mapping

from builder.nouns.data.packed import zipped


def package(parts: Mapping[str, str]) -> bytes:
    """The zip of the XML `parts` by name; the first of them must be `[Content_Types].xml`, for that is how readers know it."""
    return zipped((name, text.encode()) for name, text in parts.items())
