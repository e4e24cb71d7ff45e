"""What the page about leaving is told: by legal form the terms of its cases and the exits that happened, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.derived.exits import Ends, Shared
from builder.nouns.model import ExitAmount, ExitEvent, ExitTerm
from builder.nouns.views.parts import Light, Link, Pager
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """A case that says nothing of the matter, with the path of the form in which an editor fills the gap."""

    link: Link
    edit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitLine:
    """Exits told alike: `who` left or tried, what is said of them alone, and what nobody knows of it, in words."""

    who: str
    event: ExitEvent
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseExits:
    """What a case says of leaving: `total` exits, in lines, and what is said of several of them.

    `sources` are links to its own list of sources, by id: publisher and date.
    """

    anchor: str
    slug: str
    link: Link
    light: Light
    edit: str
    terms: tuple[ExitTerm, ...]
    events: tuple[ExitLine, ...]
    total: int
    shared: tuple[Shared, ...]
    sources: Mapping[str, Link]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPart:
    """A legal form with its cases; `all_cases` leads to the list of all of the form, and `over` are those that are over.

    `told` cases say something of leaving and `unsaid` say nothing. `cases`, `silent` and `over` are those that the page at hand
    has; `pages` lead to those of the form, to none where the page about leaving holds everything, and `named` are some of the
    cases on them, as anchors and links.
    """

    id: str
    title: str
    description: str
    events: int
    told: int
    unsaid: int
    cases: tuple[CaseExits, ...]
    silent: tuple[Silent, ...]
    over: tuple[Link, ...]
    all_cases: str
    pages: Pager
    named: tuple[tuple[str, Link], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """An exit with a settled sum, or else its other sums, for the list of what it cost.

    `form` is the id of the legal form, `where` the case's place on the page.
    """

    who: str
    form: str
    where: str
    case: Link
    event: ExitEvent
    amounts: tuple[ExitAmount, ...]
    sources: Mapping[str, Link]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitsPage(View):
    """The page about leaving. `silent` is the number of cases that say nothing of it, `told` of those that do.

    `known` is how exits ended. `everyone` are all of them in the catalogue's order of cases, `priced` those with any sum, those
    with a settled one first, or as many of both as the page has room for; `unlisted` and `unpriced` are the numbers of the
    others. `guide` helps with leaving, None without one; `question` leads to the short answers to the question how one gets out,
    None when nobody asks it.
    """

    template: ClassVar[str] = "exits"

    known: Ends
    told: int
    silent: int
    everyone: tuple[Priced, ...]
    unlisted: int
    priced: tuple[Priced, ...]
    unpriced: int
    forms: tuple[FormPart, ...]
    guide: Link | None
    question: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormExitsPage(View):
    """The cases of a legal form that say something of leaving, or some of them."""

    template: ClassVar[str] = "exit_form"

    form: FormPart
