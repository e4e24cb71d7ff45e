"""What the page of templates to reuse is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.views.parts import CaseLine, Link
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeStepShown:
    """A step of a guide: a link to its checklist, the group there, and the cases that show it, each with why."""

    guide: Link
    group: str
    cases: tuple[tuple[CaseLine, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeItem:
    """A template with its file, whose title says what opens it; `size` is how large it is, `mended` when it last changed."""

    id: str
    title: str
    purpose: str
    use: tuple[str, ...]
    file: Link
    size: str
    mended: str
    steps: tuple[OfficeStepShown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePage(View):
    """The templates in their order. `cases` is how many cases show a step, `figures` how many figures the business case has.

    `tried` says how the files were tried. That they are no legal advice, the page says in its own words: each file speaks of one.
    """

    template: ClassVar[str] = "office"

    items: tuple[OfficeItem, ...]
    tried: str
    cases: int
    figures: int
