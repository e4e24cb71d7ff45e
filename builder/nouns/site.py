"""What a build is told of the site, and what it makes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What every page knows of the site. `url` is empty when the address is not known."""

    name: str
    tagline: str
    publisher: str
    repository: str
    contact: str
    url: str = ""
    strict_csp: bool = True


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A finished file of the site: `path` under the site folder, and its bytes."""

    path: str
    data: bytes
