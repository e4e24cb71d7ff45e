"""What a page is told of a wave of the survey."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.views.parts import Light, Link
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveMove:
    """A case whose status is another than in the wave before, with both."""

    link: Link
    before: Light
    after: Light


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveColumn:
    """A question as one wave asked it: a cell for each row, or what is `said` of numbers.

    `breaks` says that the line is broken before it; `silent` is how many answered the wave and not the question.
    """

    year: int
    wording: str
    replies: int
    silent: int
    said: str
    cells: tuple[str, ...]
    breaks: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveLine:
    """A question through the waves; `changed` is a sentence, empty where nothing can be said.

    `texts` are the answers in words, each with its case, who answered and when.
    """

    id: str
    title: str
    wording: str
    rows: tuple[str, ...]
    columns: tuple[WaveColumn, ...]
    changed: str
    texts: tuple[tuple[Link, str, str, str], ...]

    @property
    def broken(self) -> bool:
        """Whether any of its waves asked something else than the one before."""
        return any(one.breaks for one in self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveShown:
    """A wave in numbers. `read` says that sources were read and nobody asked, `uncertain` that it may never have been made.

    `before` is the year of the wave that it is held against, 0 for none, and `before_read` whether that one was read of sources;
    `compared` is how many say their status in both. `moves` are headings, what each means, and their cases; `who` are all that
    answered, with function and day.
    """

    year: int
    summary: str
    read: bool
    uncertain: bool
    asked: int
    answered: int
    percent: int
    deadline: str
    missing: tuple[Link, ...]
    who: tuple[tuple[Link, str, str], ...]
    before: int
    before_read: bool
    compared: int
    moves: tuple[tuple[str, str, tuple[WaveMove, ...]], ...]
    new: tuple[Link, ...]
    lines: tuple[WaveLine, ...]
    questions: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WavePage(View):
    """A wave that no survey's page tells of."""

    template: ClassVar[str] = "wave"

    wave: WaveShown
