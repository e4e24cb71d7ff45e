"""Texts in, hex digits out: what tells one piece of content, or one wording of it, from another."""

from __future__ import annotations

import hashlib

DIGITS = 8
"""Hex digits of a digest: 32 bits, enough to tell a changed text from itself; it is no seal against forgery."""


def digest(*texts: str, digits: int = DIGITS) -> str:
    """The first hex `digits` of a SHA-256 of `texts` in their order.

    Each has its length before it, or a letter could move from one to the next.
    """
    told = [text.encode() for text in texts]
    return hashlib.sha256(b"".join(len(data).to_bytes(8, "big") + data for data in told)).hexdigest()[:digits]
