"""The editions made once of the one built site, in a folder with an awkward name, and windows that are offline."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect

from builder.nouns.edition import Edition
from builder.nouns.site.site import OutputFile
from builder.shell.settings import PROJECT
from builder.shell.settings import site as site_words
from builder.stages.editions import Made, archive, frames, meeting
from builder.stages.load import load_theme
from builder.stages.publish import MARK
from builder.stages.render import render
from tests import built
from tests.browser import conftest as browsing
from tests.browser.conftest import ODD_FOLDER, Opener, Origin
from tests.built import Site

site = built.site
kinds = browsing.kinds
playwright = browsing.playwright
browser = browsing.browser
# A window keeps its list of visited pages, and the meeting edition keeps how far down one was with each.
opened = browsing.opened_afresh

EDITION = Edition(day=date(2026, 11, 28), fingerprint="3f9a-21bc-07de")
Open = Callable[..., Page]
"""Opens a page of an edition, by its path on the site."""


@dataclass(frozen=True)
class Inside(Origin):
    """»Mødeudgaven«: the file is all there is, and a page stands after `#`."""

    def url(self, path: str = "") -> str:
        """The address of a page in the file; its anchor follows a colon."""
        return f"{self.base}#/{path.replace('#', ':')}" if path else self.base


@pytest.fixture(scope="session")
def made(site: Site) -> Made:
    """The one built site, as values."""
    paths = sorted(path for path in site.root.rglob("*") if path.is_file() and path.name != MARK)
    words = site_words("")
    drawn = render(frames(EDITION), (), words, load_theme(PROJECT / "templates"))
    return Made(
        files=tuple(OutputFile(path.relative_to(site.root).as_posix(), path.read_bytes()) for path in paths),
        frames={page.path: page for page in drawn},
        edition=EDITION,
        site=words,
    )


@pytest.fixture(scope="session")
def file(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """»Mødeudgaven« on somebody's stick."""
    edition = meeting(made)
    path = tmp_path_factory.mktemp("stik") / ODD_FOLDER / edition.path
    path.parent.mkdir()
    path.write_bytes(edition.data)
    return path


@pytest.fixture(scope="session")
def unpacked(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the zip was unpacked in."""
    folder = tmp_path_factory.mktemp("udpakket") / ODD_FOLDER
    ZipFile(io.BytesIO(archive(made).data)).extractall(folder)
    return folder


@pytest.fixture
def show(opened: Opener, file: Path) -> Open:
    """Opens a page of »Mødeudgaven« with the network off; the file may ask for nothing, not even for a file beside it."""

    def opening(path: str = "", **options: object) -> Page:
        page = opened(Inside("meeting", file.as_uri()), path, offline=True, **options)  # type: ignore[arg-type]
        if options.get("scripts", True):
            expect(page.locator("html[data-open]")).to_be_attached()
        return page

    return opening
