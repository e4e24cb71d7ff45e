"""A page of the site before it is drawn: the words about it, what its template shows, and what search knows of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar, cast

from builder.nouns.cache.value_digest import digest_of
from builder.nouns.entry import Entry
from builder.nouns.model import Case
from builder.nouns.views import View
from builder.nouns.views.parts import Link

Shown = TypeVar("Shown", bound=View)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMeta:
    """The words about a page that its frame needs. `section` is the path of the menu item it belongs to, empty for none.

    `path` is under the site folder; `crumbs` are the front page and what else leads to it; `source_file` is under the content
    folder, empty for a page that no content file holds. `kind` is what search calls such a page; `listed` its title in the list
    of the site's own pages, empty for those not listed. `indexed` is false for what the site map leaves out.
    """

    path: str
    title: str
    description: str
    section: str = ""
    crumbs: tuple[Link, ...] = ()
    source_file: str = ""
    kind: str = ""
    listed: str = ""
    indexed: bool = True


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page and what can be found on it; a page of many things, such as the glossary, has an entry for each."""

    meta: PageMeta
    view: View
    entries: tuple[Entry, ...] = ()

    @property
    def template(self) -> str:
        """The name of the template that shows it."""
        return self.view.template

    @property
    def shown(self) -> object:
        """All that it is drawn of, but for what all pages have in common."""
        return self.meta, self.view


Pages = Callable[[], Iterable[SitePage]]
"""Makes the pages of a group."""


class Group(Protocol):
    """Gives the pages of a group by its name, which it may know from before, or has made."""

    def __call__(self, name: str, make: Pages, /) -> Iterable[SitePage]:
        """The pages that `make` makes."""

    def whole(
        self,
        name: str,
        make: Pages,
        cases: Sequence[Case],
        page: Callable[[Case], SitePage],
        entry: Callable[[Case], Entry],
        /,
    ) -> Iterable[SitePage]:
        """The `page` of each of the `cases`, whose `entry` it has; `make` makes the same of their heads, without entries.

        In the order of the cases. A page shows what that of the head does, and besides only what its own case says.
        """


class AtOnce:
    """Makes the pages of a group whatever its name."""

    def __call__(self, name: str, make: Pages) -> Iterable[SitePage]:
        """The pages, each when it is asked for."""
        return make()

    def whole(
        self,
        name: str,
        make: Pages,
        cases: Sequence[Case],
        page: Callable[[Case], SitePage],
        entry: Callable[[Case], Entry],
    ) -> Iterable[SitePage]:
        """The pages, each when it is asked for; none is made of a head."""
        return map(page, cases)


def views_of(kind: type[Shown], pages: Iterable[SitePage]) -> Iterator[Shown]:
    """The views of that `kind` among the `pages`; no other is asked for."""
    return (cast(Shown, page.view) for page in pages if page.template == kind.template)


class KeptPage(SitePage):
    """A page that was made before: its view, which has a known template and digest, is made again when somebody asks for it.

    `digest` is that of `shown`.
    """

    __slots__ = ("_template", "_view", "digest")
    _template: str
    _view: Callable[[], View]
    digest: bytes

    def __init__(
        self, meta: PageMeta, entries: tuple[Entry, ...], template: str, digest: bytes, view: Callable[[], View]
    ) -> None:
        parts = (("meta", meta), ("entries", entries), ("_template", template), ("digest", digest), ("_view", view))
        for name, value in parts:
            object.__setattr__(self, name, value)

    @property
    def view(self) -> View:
        """Its view."""
        return self._view()

    def changed(self, told: bytes, change: Callable[[View], View]) -> KeptPage:
        """The page with what `change`, a pure function that `told` tells from others, makes of its view."""
        digest = digest_of(self.digest, told)
        return KeptPage(self.meta, self.entries, self._template, digest, lambda: change(self._view()))

    @property
    def template(self) -> str:
        """The name of the template that shows it."""
        return self._template

    def __eq__(self, other: object) -> bool:
        if isinstance(other, KeptPage):
            return (self.digest, self.entries) == (other.digest, other.entries)
        return isinstance(other, SitePage) and (self.meta, self.view, self.entries) == (other.meta, other.view, other.entries)

    def __hash__(self) -> int:
        return hash((self.meta, self.entries))
