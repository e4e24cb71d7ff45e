"""Texts in, eight hex digits out: what tells one piece of content, or one wording of it, from another."""

from __future__ import annotations

import hashlib

DIGITS = 8
"""Hex digits of a digest: 32 bits, enough to tell a changed text from itself; it is no seal against forgery."""


def digest(*texts: str) -> str:
    """The first `DIGITS` hex digits of a SHA-256 of `texts` in their order, each with its length before it."""
    told = [text.encode() for text in texts]
    return hashlib.sha256(b"".join(len(data).to_bytes(8, "big") + data for data in told)).hexdigest()[:DIGITS]
