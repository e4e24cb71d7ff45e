"""Templates to reuse with what the catalogue knows: the guides' steps that they belong to, cases that show them, and figures.

`stages/derive` finds it, `stages/office` makes the files of it, `stages/pages` the page that lists them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.nouns.model import Figure, Guide, Source
from builder.nouns.registers.office import OfficeTemplate


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A case, by its slug, that shows a step, and why, in the words of the guide."""

    case: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOfGuide:
    """A step whose guide the catalogue holds."""

    guide: Guide
    group: str
    cases: tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedFigure:
    """A figure of a case with its sources; `kind` says what the figure is: »indgangspris«, »lovet gevinst«, »målt gevinst«.

    Of the case there is only its slug and its title: a template is made anew when what it holds changes, not with every text.
    """

    case: str
    title: str
    kind: str
    figure: Figure
    sources: tuple[Source, ...]
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The templates with what the catalogue knows.

    By the template's id, `steps` are those of guides that are there; `guides` are by slug.
    `figures` are what it cost to begin and what was gained, of every case that says so in numbers; `examples` are the figures of
    the examples, by case and subject.
    """

    notice: str
    tried: str
    templates: tuple[OfficeTemplate, ...]
    steps: Mapping[str, tuple[StepOfGuide, ...]]
    guides: Mapping[str, Guide]
    figures: tuple[CitedFigure, ...]
    examples: Mapping[tuple[str, str], CitedFigure]
