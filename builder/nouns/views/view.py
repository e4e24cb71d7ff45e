"""What all views have in common. The words about a page, which its frame shows, are in `page.PageMeta`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from builder.nouns.cache.following import Following


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a template is told; `template` is its file's stem in `templates/`, one for each class."""

    template: ClassVar[str] = ""

    @property
    def values(self) -> Mapping[str, Any]:
        """The fields by name, as the template names them; not copied, nested values as they are, and what follows worked out."""
        held = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: value.value if isinstance(value, Following) else value for name, value in held}
