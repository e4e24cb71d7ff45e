"""A page before it is text: which template, what the frame says, and the values the template shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from builder.nouns.site import PageMeta


@dataclass(frozen=True, slots=True)
class View:
    """One page to be rendered: `template` is its file's stem in `templates/`."""

    template: str
    meta: PageMeta
    values: Mapping[str, Any] = field(default_factory=dict)
