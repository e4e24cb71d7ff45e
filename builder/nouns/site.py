"""What a build is told and what it makes: settings, pages in memory, and the words about a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What every page knows of the site; `today` is the day of the build. `url` is empty when the address is not known."""

    name: str
    tagline: str
    publisher: str
    repository: str
    contact: str
    edition: str
    today: date
    url: str = ""
    strict_csp: bool = True


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the breadcrumb."""

    title: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMeta:
    """The words about a page that its frame needs. `section` is the path of the menu item it belongs to."""

    path: str
    title: str
    description: str
    section: str = ""
    crumbs: tuple[Crumb, ...] = ()
    source_file: str = ""
    reviewed: str = ""
    search_type: str = ""
    indexed: bool = True


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A finished file of the site: `path` under the site folder, and its bytes."""

    path: str
    data: bytes
