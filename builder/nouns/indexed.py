"""A finished search index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.nouns.site.site import OutputFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """The files of the index, in order of their paths, and the splits of compounds that nobody has reviewed yet.

    `new_splits` are sorted, each as `drift~s~aftale`. `parts` are the keys of what it was put together from, and `made` those
    parts that were not known from before.
    """

    files: tuple[OutputFile, ...]
    new_splits: tuple[str, ...]
    parts: tuple[bytes, ...] = field(default=(), compare=False, repr=False)
    made: Mapping[bytes, bytes] = field(default_factory=dict, compare=False, repr=False)
