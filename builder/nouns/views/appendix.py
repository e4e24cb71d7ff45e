"""What the page of the appendix is told; all that it quotes comes from scripts of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Appendix(View):
    """The page that puts an appendix together: its scripts in the order they run, and how much there is to choose from.

    `scripts` are paths under `assets/`. `cases`, `answers` and `points` are numbers; `answering` is that of the cases that have
    an answer.
    """

    template: ClassVar[str] = "appendix"

    scripts: tuple[str, ...]
    cases: int
    answers: int
    answering: int
    points: int
