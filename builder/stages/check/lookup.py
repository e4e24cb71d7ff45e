"""Validated files, and what was seen of others, by path: what rules of several files look things up in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.nouns.checked import Checked


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """Every path seen, of valid files and of others, and every file that validated, by path."""

    seen: frozenset[str]
    pages: Mapping[str, Checked]
    slugs: Mapping[str, tuple[str, ...]]

    def is_unpublished(self, source: Checked, target: str) -> bool:
        """Whether a published page would point at a draft; drafts may point at each other."""
        page, other = source.content, self.pages[target].content if target in self.pages else None
        return bool(page and other and other.draft and not page.draft)


def slug_of(path: str) -> str:
    """The slug of the page at a `path` under the content folder."""
    return path.rpartition("/")[2].removesuffix(".md")
