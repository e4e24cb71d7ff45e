"""A page before it is text: the words about it, and the values that its template shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a template is told; `template` is its file's stem in `templates/`."""

    template: ClassVar[str] = ""

    @property
    def values(self) -> Mapping[str, Any]:
        """The fields by name, as the template names them."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
