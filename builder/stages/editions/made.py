"""What every edition is made of, and how each is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.nouns.edition import Edition
from builder.nouns.site.site import OutputFile, Site


class EditionError(Exception):
    """An edition cannot be made of this site; the message says why, in Danish, and what to do about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A finished site in memory, search index included.

    `files` are all its files, `frames` the drawn pages of `frames()` by path.
    """

    files: tuple[OutputFile, ...]
    frames: Mapping[str, OutputFile]
    edition: Edition
    site: Site

    def named(self, ending: str) -> str:
        """The file name of an edition: `inspirationskatalog-2026-11-28.zip` for the `ending` `zip`."""
        return f"inspirationskatalog-{self.edition.day.isoformat()}.{ending}"
