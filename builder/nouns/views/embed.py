"""What a page for other sites' frames is told: `stages/pages` makes it, the template `embed` shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.views.parts import Card, Link
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Embed(View):
    """Cases in short, for a frame. `whole` is the page of the catalogue that it is a part of.

    `cards` are none for a municipality without a local case, and `more` is how many it has beside them; `alone` says that it is
    one case, whose title is the heading.
    """

    template: ClassVar[str] = "embed"

    cards: tuple[Card, ...]
    more: int
    whole: Link
    alone: bool
