"""What the two pages are told that no site has: the one to open in the zip, and the frame of »Mødeudgaven«."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.edition import Edition
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening(View):
    """The page at the top of the zip. `folder` is where the site lies beside it, `start` the path from here to its front page."""

    template: ClassVar[str] = "opening"

    edition: Edition
    folder: str
    start: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(View):
    """What stands around every page of »Mødeudgaven«, and what is there when scripts are off."""

    template: ClassVar[str] = "meeting"

    edition: Edition
