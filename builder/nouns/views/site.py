"""What the site's own pages are told: front page, search, glossary, about, the form, and the pages of rules.

`stages/pages` makes it, templates show it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.edition import Edition
from builder.nouns.model import Source
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.registers.statement import Statement
from builder.nouns.rules import Group, Rule
from builder.nouns.site.doors import Door
from builder.nouns.terms import Term
from builder.nouns.views.content import Phase
from builder.nouns.views.parts import Card, FacetMenu, Light, Link, Option, ShownFor, Tile
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much the catalogue holds: numbers of pages, of words in the glossary and of sources, 0 where a page does not say it."""

    cases: int
    guides: int
    initiatives: int
    words: int = 0
    sources: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Home(View):
    """The front page. `placed` is the number of municipalities with a local case, `ended` links with the number of cases.

    `doors` are the questions that readers come with;
    `areas` lead to lists of cases; `nationwide` is a number of cases; `newest` are cards with what happened last, newest first,
    and `lessons` cards of what has ended. `country` is the path of the small map of all municipalities.
    """

    template: ClassVar[str] = "home"

    doors: tuple[Door, ...]
    areas: tuple[Link, ...]
    tiles: tuple[Tile, ...]
    placed: int
    nationwide: int
    newest: tuple[ShownFor, ...]
    ended: tuple[tuple[Link, int], ...]
    lessons: tuple[Card, ...]
    phases: tuple[Phase, ...]
    counts: Counts
    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Something that search can find, in the list of all; the search page's script reads its kind, facets and other names."""

    link: Link
    kind: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Search(View):
    """Search in everything, with the list of all that can be found under headings. `index` changes when the search index does.

    `lists` are headings with what stands under each.
    """

    template: ClassVar[str] = "search"

    facets: tuple[FacetMenu, ...]
    municipalities: tuple[Option, ...]
    lists: tuple[tuple[str, tuple[Listed, ...]], ...]
    index: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary(View):
    """Every word explained, in Danish order: letter, anchor and the words that begin with it."""

    template: ClassVar[str] = "glossary"

    letters: tuple[tuple[str, str, tuple[GlossaryEntry, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class About(View):
    """What the catalogue is. `links` are pages that the text names, None when the catalogue at hand does not hold them.

    `links` are by the template's own name for each page; `sources` are those of all pages, each
    once; `confidences` and `bases` are words of the vocabularies »sikkerhed« and »grundlag«, `statuses` lights with what each
    means. `counted` is the year of the inhabitants, empty when there are no municipalities. `merging` are regions that become
    part of another in 2027: that one's name, and theirs.
    """

    template: ClassVar[str] = "about"

    edition: Edition
    links: Mapping[str, Link | None]
    counts: Counts
    sources: tuple[Source, ...]
    confidences: tuple[Term, ...]
    bases: tuple[Term, ...]
    statuses: tuple[tuple[Light, str], ...]
    counted: str
    merging: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddCase(View):
    """The form: its scripts in the order they run, the title of its first part, and the cases that it can open.

    `scripts` are paths under `assets/`; `lights` are the lamps of every status, for the preview.
    """

    template: ClassVar[str] = "add_case"

    scripts: tuple[str, ...]
    first: str
    cases: tuple[Option, ...]
    lights: tuple[Light, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility(View):
    """What is declared of accessibility; `statement` is None when its register could not be read."""

    template: ClassVar[str] = "accessibility"

    statement: Statement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFound(View):
    """Shown by the web server for an unknown address; the same in every build."""

    template: ClassVar[str] = "not_found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(View):
    """An alias, a former address, and the page that it leads on to: `target` is a path under the site folder."""

    template: ClassVar[str] = "moved"

    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problems(View):
    """The rules by subject, in the order of `rules.GROUPS`."""

    template: ClassVar[str] = "problems"

    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemPage(View):
    """A rule with its reasons, a paragraph each, and its examples, each under a word; `subject` is the title of its group."""

    template: ClassVar[str] = "problem"

    code: str
    rule: Rule
    subject: str
    why: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]
