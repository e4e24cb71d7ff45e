"""How heavy a page may be, so that it opens at once on a phone in a council chamber."""

from __future__ import annotations

from posixpath import dirname

from builder.nouns import urls

PAGES = {urls.FOLDERS["cases"]: 60_000, dirname(urls.MUNICIPALITIES): 60_000}
"""Bytes of HTML, style and scripts together, uncompressed, for each page of a folder of the site; our own choice."""
LONGEST_PATH = 100
"""Characters of a path: with a folder of a user's own, and what Windows adds, it stays under its 260."""
LARGEST = 8_000_000
"""Bytes of »Mødeudgaven«, so that it can be sent by mail; our own choice."""
