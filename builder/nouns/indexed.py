"""A finished search index."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.site import OutputFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """The files of the index, in order of their paths, and the splits of compounds that nobody has reviewed yet.

    `new_splits` are sorted, each as `drift~s~aftale`.
    """

    files: tuple[OutputFile, ...]
    new_splits: tuple[str, ...]
