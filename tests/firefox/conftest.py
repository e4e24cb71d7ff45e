"""One Firefox for all, the editions in a folder with an awkward name, and what no page of theirs may do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import built
from tests.built import told
from tests.editions import conftest as editions
from tests.firefox import bidi
from tests.firefox.bidi import Firefox

site = built.site
made = editions.made
file = editions.file
unpacked = editions.unpacked


@pytest.fixture(scope="session")
def driven(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """A Firefox; that there is none is a failure, as an edition that Firefox has not opened is not tested."""
    path = bidi.find()
    assert path, "No Firefox was found. Install one (Debian: firefox-esr), or set FIREFOX to the path of one."
    firefox = Firefox(path, tmp_path_factory.mktemp("profil"))
    yield firefox
    firefox.close()


@pytest.fixture
def firefox(driven: Firefox) -> Iterator[Firefox]:
    """The Firefox; when the test is over, no page may have complained, or asked for anything but what it holds."""
    driven.events.clear()
    yield driven
    driven.ask("session.status")  # what was told until now is then here
    faults = [*asked(driven), *complaints(driven)]
    assert not faults, told(faults)


def asked(firefox: Firefox) -> list[str]:
    """The requests for anything that is neither on the disk nor in the page."""
    urls = [event["params"]["request"]["url"] for event in _of(firefox, "network.beforeRequestSent")]
    return [url for url in urls if not url.startswith(("file:", "data:", "blob:"))]


def complaints(firefox: Firefox) -> list[str]:
    """Errors and warnings of the pages' scripts and of their policy."""
    entries = [event["params"] for event in _of(firefox, "log.entryAdded")]
    return [entry["text"] for entry in entries if entry["level"] in {"error", "warn"}]


def _of(firefox: Firefox, method: str) -> list[dict[str, Any]]:
    return [event for event in firefox.events if event["method"] == method]


def address(folder: Path, path: str) -> str:
    """The address of a page of the site in a folder."""
    return f"{folder.as_uri()}/{path}"
