"""A page of the site before it is drawn: the words about it, what its template shows, and what search knows of it."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.entry import Entry
from builder.nouns.views import View
from builder.nouns.views.parts import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMeta:
    """The words about a page that its frame needs. `section` is the path of the menu item it belongs to, empty for none.

    `path` is under the site folder; `crumbs` are the front page and what else leads to it; `source_file` is under the content
    folder and `reviewed` a date in words, both empty for a page that no content file holds. `kind` is what search calls such a
    page; `listed` its title in the list of the site's own pages, empty for those not listed. `indexed` is false for what the site
    map leaves out.
    """

    path: str
    title: str
    description: str
    section: str = ""
    crumbs: tuple[Link, ...] = ()
    source_file: str = ""
    reviewed: str = ""
    kind: str = ""
    listed: str = ""
    indexed: bool = True


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page and what can be found on it; a page of many things, such as the glossary, has an entry for each."""

    meta: PageMeta
    view: View
    entries: tuple[Entry, ...] = ()
