"""The whole site: whether every address leads somewhere, every file can be read, and every page is light enough."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from builder.nouns.site import budgets
from builder.nouns.site import finding as words
from builder.nouns.site.finding import Finding, PageFacts
from builder.nouns.site.site import OutputFile
from builder.stages.audit.files import file_facts, is_read

_NONE: AbstractSet[str] = frozenset()
_NAME = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9._-]*/)*[A-Za-z0-9_][A-Za-z0-9._-]*")


def audit(files: Sequence[OutputFile], pages: Sequence[PageFacts]) -> tuple[Finding, ...]:
    """All that is wrong with a finished site, sorted by file.

    `files` are all its files, and `pages` what `pages_facts` says of each that is HTML; it may have said so of others too. Of
    those that are not read nothing need be said.
    """
    sizes = {file.path: file.size for file in files}
    known = {page.path for page in pages}
    pages = [*pages, *(file_facts(file) for file in files if file.path not in known and is_read(file.path))]
    found = {finding for page in pages for finding in page.findings}
    lost = _lost(pages, sizes)
    found |= {Finding(page.path, fault) for page in pages for fault in _links(page, sizes, lost)}
    found |= {Finding(page.path, fault) for page in pages for fault in _weight(page, sizes)}
    found |= set(_names(sizes))
    return tuple(sorted(found))


def _lost(pages: Sequence[PageFacts], sizes: Mapping[str, int]) -> AbstractSet[str]:
    """Where links of the `pages` lead and nothing is: files that are not there, and places that a page does not have."""
    targets: set[str] = set()
    for page in pages:
        targets |= page.targets
    asked: dict[str, set[str]] = {}
    for target in targets:
        path, _, place = target.partition("#")
        asked.setdefault(path, set()).add(place)
    whole = {page.path: page for page in pages if page.path in asked}
    there = {path: whole[path].ids if path in whole else _NONE for path in asked if path in sizes}
    lost = {path: places - there[path] - {""} if path in there else places for path, places in asked.items()}
    return {f"{path}#{place}" if place else path for path, places in lost.items() for place in places}


def _links(page: PageFacts, sizes: Mapping[str, int], lost: AbstractSet[str]) -> Iterator[str]:
    for link in page.links if lost and not lost.isdisjoint(page.targets) else ():
        if link.path not in sizes:
            yield words.NO_FILE.format(address=link.address)
        elif f"{link.path}#{link.place}" in lost:
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
