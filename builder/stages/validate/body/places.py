"""Where in the source of a block its texts and its links' targets stand, for the tokens of a line bear no places."""

from __future__ import annotations

from collections.abc import Callable

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.common.utils import unescapeAll

from builder.nouns.lint.markdown_words import LINK_TARGETS


def finder(block: str) -> Callable[[str], int]:
    """A search that goes on from the last find of the same text, so that a repeat has its own place; -1 when not found."""
    after: dict[str, int] = {}

    def find(text: str) -> int:
        offset = block.find(text, after.get(text, 0))
        after[text] = offset + 1 if offset >= 0 else 0
        return offset

    return find


def link_targets(block: str) -> list[tuple[int, str]]:
    """The link targets written in a block with their offsets; inline tokens bear no places of their own."""
    return [(m.start(m.lastindex or 1), m[m.lastindex or 1]) for m in LINK_TARGETS.finditer(block)]


def take(targets: list[tuple[int, str]], href: str) -> tuple[int, str] | None:
    """The first written target that gives this address, taken off the list so that a repeat finds the next."""
    for position, (_, written) in enumerate(targets):
        if href in {normalizeLink(written), normalizeLink(unescapeAll(written))}:
            return targets.pop(position)
    return None
