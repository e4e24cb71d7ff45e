"""The whole site: whether every address leads somewhere, every file can be read, and every page is light enough."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from builder.nouns import budgets
from builder.nouns import finding as words
from builder.nouns.finding import Finding, PageFacts
from builder.nouns.site import OutputFile
from builder.stages.audit.files import file_facts

_NAME = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9._-]*/)*[A-Za-z0-9_][A-Za-z0-9._-]*")


def audit(files: Sequence[OutputFile], pages: Sequence[PageFacts]) -> tuple[Finding, ...]:
    """All that is wrong with a finished site, sorted by file.

    `files` are all its files, and `pages` what `pages_facts` says of each that is HTML; it may have said so of others too.
    """
    sizes = {file.path: file.size for file in files}
    known = {page.path for page in pages}
    pages = [*pages, *(file_facts(file) for file in files if file.path not in known)]
    ids = {page.path: page.ids for page in pages}
    found = {finding for page in pages for finding in page.findings}
    offered = sizes.keys() | {f"{path}#{place}" for path, places in ids.items() if path in sizes for place in places}
    found |= {Finding(page.path, fault) for page in pages for fault in _links(page, sizes, ids, offered)}
    found |= {Finding(page.path, fault) for page in pages for fault in _weight(page, sizes)}
    found |= set(_names(sizes))
    return tuple(sorted(found))


def _links(
    page: PageFacts, sizes: Mapping[str, int], ids: Mapping[str, frozenset[str]], offered: AbstractSet[str]
) -> Iterator[str]:
    for link in () if page.targets <= offered else page.links:
        if link.path not in sizes:
            yield words.NO_FILE.format(address=link.address)
        elif link.place and link.place not in ids.get(link.path, ()):
            yield words.NO_ANCHOR.format(address=link.address)


def _weight(page: PageFacts, sizes: Mapping[str, int]) -> Iterator[str]:
    limit = budgets.limit(page.path) if page.path.endswith(".html") else None
    weight = page.size + sum(sizes.get(path, 0) for path in page.loads)
    if limit and weight > limit:
        yield words.HEAVY.format(weight=weight, limit=limit)


def _names(paths: Mapping[str, int]) -> Iterator[Finding]:
    """Paths that some system cannot hold, or holds as one with another."""
    met: dict[str, str] = {}
    for path in sorted(paths):
        if not _NAME.fullmatch(path) or len(path) > budgets.LONGEST_PATH:
            yield Finding(path, words.BAD_NAME)
        other = met.setdefault(path.lower(), path)
        if other != path:
            yield Finding(path, words.TWINS.format(other=other))
