"""What a build is told of the site, and what it makes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What every page knows of the site, from `[tool.katalog]` in pyproject.toml.

    `repository` is the address of the project on GitHub, without `/` at its end. `url` is where the site folder lies, empty when
    the address is not known; `contact` may be empty too. `strict_csp` has each page bear a content security policy that lets in
    the site's own files alone; a preview that reloads itself must go without.
    """

    name: str
    tagline: str
    publisher: str
    repository: str
    contact: str
    url: str = ""
    strict_csp: bool = True


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A finished file of the site: `path` under the site folder, with `/`, and its bytes."""

    path: str
    data: bytes
