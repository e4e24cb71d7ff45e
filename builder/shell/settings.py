"""What a run is given: folders, clock and the site's own words, from `[tool.katalog]` in pyproject.toml."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeAlias
from zoneinfo import ZoneInfo

from builder.nouns.language.spelling import SITE_ADDRESS
from builder.nouns.site.site import Site

PROJECT = Path(__file__).parents[2]
"""The folder of the program: pyproject.toml, templates and, unless others are named, content and site."""
CACHE = PROJECT / ".cache"
"""Where builds keep what they leave for each other, unless another folder is named; it can be deleted at any time."""
DENMARK = ZoneInfo("Europe/Copenhagen")
"""Where a day begins for whoever writes »gennemgået i dag«."""
_FIRST_YEAR, _LAST_YEAR = 2016, 2100
"""What a build may be of: from the first edition of the catalogue; our own choice."""
Progress: TypeAlias = Callable[[str], None]
"""Is called with what a run does next, in Danish words without a full stop."""


class SettingsError(Exception):
    """The environment says something that no run can use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One run. `today` is an input, so that the same input gives the same site.

    `content`, `out` and `templates` are folders. `search` makes the index, `strict` lets warnings stop, `set_aside` publishes the
    rest when a file has errors, `allow_empty` lets a catalogue without cases replace one that has some, and `jobs` is a number of
    processes, 0 for one a processor. `cache` is the folder of what builds keep for each other, None for none.
    """

    content: Path
    out: Path
    templates: Path
    site: Site
    today: date
    search: bool = True
    strict: bool = False
    set_aside: bool = False
    allow_empty: bool = False
    jobs: int = 0
    cache: Path | None = None


def today() -> date:
    """The day of the build, in Denmark wherever the machine stands: that of `SOURCE_DATE_EPOCH` when set, else the clock's.

    Raises `SettingsError` when `SOURCE_DATE_EPOCH`, of reproducible-builds.org, is no number of seconds since 1970, or one of
    a year that no build is of.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(DENMARK).date()
    try:
        day = datetime.fromtimestamp(int(epoch), UTC).astimezone(DENMARK).date()
    except (ValueError, OverflowError, OSError) as error:
        raise SettingsError(f"SOURCE_DATE_EPOCH er »{epoch}«, men skal være et helt antal sekunder siden 1970") from error
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        told = f"SOURCE_DATE_EPOCH er »{epoch}«, som er i {day.year}, så dagene i kataloget passer ikke til den"
        raise SettingsError(f"{told}. Fjern den, eller skriv sekunderne fra 1970 til den dag, der bygges for")
    return day


_WORDS = ("name", "tagline", "publisher", "repository", "contact", "url")
_MAY_BE_EMPTY = frozenset({"contact", "url"})
_TABLE = "[tool.katalog]"


def site(url: str) -> Site:
    """The site's own words, from the project's pyproject.toml.

    `url` is the public address; empty, that of pyproject.toml counts, which may be empty too. Raises `SettingsError` for one that
    is none, and for a file that cannot be read or lacks a word: an owner writes there what the site is called.
    """
    words = _site_words(PROJECT / "pyproject.toml")
    return Site(
        name=words["name"],
        tagline=words["tagline"],
        publisher=words["publisher"],
        repository=words["repository"].rstrip("/"),
        contact=words["contact"],
        url=_public(url or words["url"]),
    )


def _site_words(path: Path) -> dict[str, str]:
    """The words of the table for the site, all of which are there and texts."""
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"pyproject.toml kan ikke læses. Hent den igen, og gem den med tegnsættet UTF-8 ({path})") from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line ([0-9]+)", str(error))
        where = f"linje {place[1]} i pyproject.toml" if place else "pyproject.toml"
        raise SettingsError(f'{where} kan ikke læses. En tekst skal stå i anførselstegn: name = "…"') from error
    tool = found.get("tool")
    table = tool.get("katalog") if isinstance(tool, dict) else None
    if not isinstance(table, dict):
        raise SettingsError(f"pyproject.toml mangler {_TABLE} med {', '.join(_WORDS)}")
    for key in _WORDS:
        if not isinstance(table.get(key), str):
            raise SettingsError(f'»{key}« under {_TABLE} i pyproject.toml mangler eller er ikke en tekst. Skriv {key} = "…"')
        if not table[key].strip() and key not in _MAY_BE_EMPTY:
            raise SettingsError(f'»{key}« under {_TABLE} i pyproject.toml er tom. Skriv {key} = "…"')
    return table


_PAGE = re.compile(r"/[^/]+\.(?:html?|php|aspx?|md)/?$", re.IGNORECASE)
"""An address of a page and not of the folder that it lies in."""


def _public(url: str) -> str:
    found = SITE_ADDRESS.fullmatch(url)
    if url and (found is None or int(found[1] or 1) not in range(1, 65536) or _PAGE.search(url)):
        raise SettingsError(
            f"sidens adresse er »{url}«, men skal begynde med https:// eller http:// og kun rumme vært og mapper, "
            "fx https://kommune.dk/katalog. Ret --site-url, eller url i pyproject.toml"
        )
    return url
