"""How heavy a page may be, so that it opens at once on a phone in a council chamber."""

from __future__ import annotations

from posixpath import basename, dirname

from builder.nouns.site import urls

PAGES = {
    urls.FOLDERS["cases"]: 60_000,
    dirname(urls.MUNICIPALITIES): 60_000,
    dirname(urls.part(urls.NEWS, "")): 130_000,
    dirname(urls.part(urls.PROMISED, "")): 150_000,
    dirname(urls.part(urls.QUESTIONS, "")): 130_000,
    dirname(urls.part(urls.EXITS, "")): 130_000,
    dirname(urls.part(urls.LINEAGE, "")): 140_000,
    dirname(urls.part(urls.ENTRANCE, "")): 130_000,
    dirname(urls.part(urls.STATUS_REPORTS, "")): 130_000,
}
"""Bytes of HTML, style and scripts together, uncompressed, for each page of a folder of the site but its list; our own choice."""
SINGLE = {
    urls.NEWS: 125_000,
    urls.PROMISED: 150_000,
    urls.QUESTIONS: 130_000,
    urls.EXITS: 130_000,
    urls.COMPARE: 130_000,
    urls.CHOOSER: 130_000,
    urls.LINEAGE: 140_000,
    urls.ENTRANCE: 150_000,
    urls.STATUS_REPORTS: 130_000,
}
"""The same for single pages, by path. A page stands here when it divides itself, so that no catalogue is stopped by it;
what grows without end has its bound, for our own catalogue, in `tests/site/test_weight.py`."""
LONGEST_PATH = 100
"""Characters of a path: with a folder of a user's own, and what Windows adds, it stays under its 260."""
LARGEST = 8_000_000
"""Bytes of »Mødeudgaven«, so that it can be sent by mail; our own choice."""


def limit(path: str) -> int | None:
    """How heavy the page at `path` may be, None for as heavy as it must."""
    return SINGLE.get(path) or (None if basename(path) == "index.html" else PAGES.get(dirname(path)))
