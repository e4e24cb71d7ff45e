"""The look, as values: templates by name and assets by path. Comes in from `load`, so rendering touches no disk."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """`templates`: name, with its ending, to text. `assets`: path under `assets/`, with `/`, to bytes."""

    templates: Mapping[str, str]
    assets: Mapping[str, bytes]

    def fingerprint(self, name: str) -> str:
        """Eight hex digits of an asset's content, so that a browser never shows an old style with a new page.

        The first of its SHA-256. `name` is the asset's path under `assets/`; raises `KeyError` for one that the theme lacks.
        """
        return hashlib.sha256(self.assets[name]).hexdigest()[:8]

    def extended(self, assets: Mapping[str, bytes]) -> Theme:
        """The theme with further `assets`, by path under `assets/`, such as a script that the catalogue itself makes.

        One of a path that the theme has already takes its place; the theme itself does not change.
        """
        return Theme(self.templates, {**self.assets, **assets})
