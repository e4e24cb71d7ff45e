"""One browser for all browser tests, the built site over http and from disk, and pages that are watched while they are open."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    Request,
    Response,
    expect,
    sync_playwright,
)

from tests import built
from tests.browser import chromium, readers
from tests.built import Site, told

site = built.site

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 20_000
"""Milliseconds that a busy machine may take over one step; nothing waits this long when all is well."""
ODD_FOLDER = "Møde i Ærø & Åbenrå"
"""A folder on somebody's stick: a space, an ampersand and æøå."""


@dataclass(frozen=True)
class Origin:
    """A place that the site is opened from; `base` ends with a slash."""

    name: str
    base: str

    def url(self, path: str = "") -> str:
        """The address of a page."""
        return self.base + path

    def __str__(self) -> str:
        return self.name


@dataclass
class Opener:
    """Opens pages, each in a fresh profile, and notes what they do that no page of ours may do."""

    browser: Browser
    faults: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def __call__(
        self, origin: Origin, path: str = "index.html", *, width: int = 1280, scripts: bool = True, **options: Any
    ) -> Page:
        """A new window at a page of the site; `options` are Playwright's."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 800},
            java_script_enabled=scripts,
            reduced_motion="reduce",
            locale="da-DK",
            **options,
        )
        context.set_default_timeout(PATIENCE)
        self.contexts.append(context)
        page = context.new_page()
        self._watch(page, origin)
        page.goto(origin.url(path))
        return page

    def _watch(self, page: Page, origin: Origin) -> None:
        def note(fault: str) -> None:
            self.faults.append(f"{page.url}: {fault}")

        def console(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                note(f"console: {message.text}")

        def asked(request: Request) -> None:
            if not request.url.startswith((origin.base, "data:", "blob:")):
                note(f"asks elsewhere: {request.url}")

        def failed(request: Request) -> None:
            # A page that is left stops fetching what it had not got; that is no failure.
            if request.failure != "net::ERR_ABORTED":
                note(f"{request.failure}: {request.url}")

        def answered(response: Response) -> None:
            if response.status >= 400:
                note(f"{response.status}: {response.url}")

        page.on("console", console)
        page.on("pageerror", lambda error: note(f"error: {error}"))
        page.on("request", asked)
        page.on("requestfailed", failed)
        page.on("response", answered)

    def close(self) -> None:
        """Closes every window."""
        for context in self.contexts:
            context.close()
        self.contexts.clear()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 the base class's name
        """Says nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serves a folder on a free port of this machine while the block runs; gives the address of its root."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """What drives the browsers."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as found:
        yield found


def launched(playwright: Playwright, **options: Any) -> Browser:
    """A headless Chromium; that there is none is a failure, as a site that no browser has opened is not tested."""
    path = chromium.find()
    assert path, "No Chromium was found. Run `python -m tests.browser.chromium`, or set CHROMIUM to the path of one."
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS), **options)


@pytest.fixture(scope="package")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The browser of nearly all tests; it has the fonts of this machine."""
    browser = launched(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="package")
def origins(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Origin]]:
    """The same files four ways: a web server's root, a sub-path, a folder on disk, and a folder with an awkward name."""
    odd = tmp_path_factory.mktemp("stik") / ODD_FOLDER
    shutil.copytree(site.root, odd)
    with serving(site.root) as root, serving(site.root.parent) as parent:
        found = (
            Origin("http", root),
            Origin("http-subpath", f"{parent}{site.root.name}/"),
            Origin("disk", f"{site.root.as_uri()}/"),
            Origin("disk-odd-name", f"{odd.as_uri()}/"),
        )
        yield {origin.name: origin for origin in found}


@pytest.fixture(params=["http", "http-subpath", "disk", "disk-odd-name"])
def origin(request: pytest.FixtureRequest, origins: dict[str, Origin]) -> Origin:
    """Each of the four ways in turn."""
    return origins[request.param]


@pytest.fixture(params=["http-subpath", "disk-odd-name"])
def place(request: pytest.FixtureRequest, origins: dict[str, Origin]) -> Origin:
    """The harder of the two ways over http, and of the two from disk: what works there works in the easier."""
    return origins[request.param]


@pytest.fixture
def http(origins: dict[str, Origin]) -> Origin:
    """A web server's sub-path."""
    return origins["http-subpath"]


@pytest.fixture
def disk(origins: dict[str, Origin]) -> Origin:
    """A folder with an awkward name."""
    return origins["disk-odd-name"]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opener]:
    """Opens pages; when the test is over, no page may have complained, failed a request or asked another host."""
    with watching(browser) as opener:
        yield opener


@pytest.fixture(params=readers.MACHINES)
def machine(request: pytest.FixtureRequest) -> str:
    """Each reader's machine in turn."""
    return str(request.param)


@pytest.fixture
def opened_there(playwright: Playwright, machine: str, tmp_path: Path) -> Iterator[Opener]:
    """As `opened`, in a browser with the fonts of a reader's machine and no others."""
    browser = launched(playwright, env=readers.surroundings(machine, tmp_path))
    with watching(browser) as opener:
        yield opener
    browser.close()


@contextmanager
def watching(browser: Browser) -> Iterator[Opener]:
    """Opens pages of a browser while the block runs, and then tells what they did that they may not."""
    opener = Opener(browser)
    yield opener
    opener.close()
    assert not opener.faults, told(opener.faults)


@pytest.fixture(scope="package")
def kinds(site: Site) -> dict[str, str]:
    """One page of each kind, by a name for it; of cases and municipalities the longest and the shortest.

    Pages that have no name here are in it by their path, so that a new kind of page is looked at without being asked for.
    """
    cases, guides, initiatives, municipalities = (
        sorted(site.below(folder), key=lambda page: len(page.data))
        for folder in ("cases", "vejledninger", "initiativer", "kommuner")
    )
    named = {
        "home": "index.html",
        "cases": "cases/index.html",
        "filtered cases": "cases/index.html?status=afsluttet",
        "facet": min(site.facet_lists, key=lambda page: len(page.data)).path,
        "long case": cases[-1].path,
        "short case": cases[0].path,
        "guide": guides[-1].path,
        "initiative": initiatives[-1].path,
        "long municipality": municipalities[-1].path,
        "short municipality": municipalities[0].path,
        "results": "soeg.html?q=udtr%C3%A6den",
        "not found": "404.html",
        "add case": "tilfoej.html",
    }
    folders = {path.rpartition("/")[0] for path in site.pages if path.count("/") == 1} - {
        "cases",
        "vejledninger",
        "initiativer",
        "kommuner",
    }
    others = [page for page in site.pages.values() if "/" not in page.path or page.path.endswith("/index.html")]
    others += [max(found, key=lambda page: len(page.data)) for folder in sorted(folders) if (found := site.below(folder))]
    return named | {page.path: page.path for page in others if page.path not in named.values()}
