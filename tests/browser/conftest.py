"""One browser for all browser tests, the built site over http and from disk, and pages that are watched while they are open."""

from __future__ import annotations

import functools
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    Request,
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
    "--renderer-process-limit=1",  # else a window that a test takes over begins a process anew: a fifth of all the browser does
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


Idle = dict[str, list[Page]]
"""Windows that a test has left, by what was asked for."""


@dataclass
class Opener:
    """Opens pages, and notes what they do that no page of ours may do.

    A new profile is the most that a test costs. With `idle`, windows are taken from there and laid back empty. No page of
    the site stores anything by itself, which a test holds, so such a window is as good as new; a test that chooses or writes opens
    its windows afresh.
    """

    browser: Browser
    idle: Idle | None = None
    faults: list[str] = field(default_factory=list)
    open: list[tuple[Page, str, dict[str, Any]]] = field(default_factory=list)

    def __call__(
        self, origin: Origin, path: str = "index.html", *, width: int = 1280, scripts: bool = True, now: str = "", **options: Any
    ) -> Page:
        """A window at a page of the site, where it is always `now` if that is given; `options` are Playwright's.

        Such a window keeps its clock, so it is for who opens his windows afresh.
        """
        options["java_script_enabled"] = scripts
        waiting = self.idle.get(str(options)) if self.idle else None
        page = waiting.pop() if waiting else self._new(options)
        page.set_viewport_size({"width": width, "height": 800})
        if now:
            assert self.idle is None, "the next test would have this one's clock"
            page.clock.set_fixed_time(now)
        self.open.append((page, str(options), self._watch(page, origin)))
        page.goto(origin.url(path))
        return page

    def _new(self, options: dict[str, Any]) -> Page:
        context = self.browser.new_context(reduced_motion="reduce", locale="da-DK", **options)
        context.set_default_timeout(PATIENCE)
        return context.new_page()

    def _watch(self, page: Page, origin: Origin) -> dict[str, Any]:
        def noting(say: Callable[[Any], str]) -> Callable[[Any], None]:
            def note(event: Any) -> None:
                if fault := say(event):
                    self.faults.append(f"{page.url}: {fault}")

            return note

        fitting = (origin.base, "data:", "blob:")
        watchers = {
            "console": noting(_complaint),
            "pageerror": noting(lambda error: f"error: {error}"),
            "request": noting(lambda request: "" if request.url.startswith(fitting) else f"asks elsewhere: {request.url}"),
            "requestfailed": noting(_failure),
            "response": noting(lambda answer: f"{answer.status}: {answer.url}" if answer.status >= 400 else ""),
        }
        for event, watcher in watchers.items():
            page.on(event, watcher)  # type: ignore[call-overload]
        return watchers

    def close(self) -> None:
        """Leaves every window; one that cannot be emptied is of no use to the next test."""
        for page, options, watchers in self.open:
            if self.idle is None or not _emptied(page):
                page.context.close()
                continue
            for event, watcher in watchers.items():
                page.remove_listener(event, watcher)
            self.idle.setdefault(options, []).append(page)
        self.open.clear()


def _complaint(message: ConsoleMessage) -> str:
    return f"console: {message.text}" if message.type in {"error", "warning"} else ""


def _failure(request: Request) -> str:
    # A page that is left stops fetching what it had not got; that is no failure.
    return "" if request.failure == "net::ERR_ABORTED" else f"{request.failure}: {request.url}"


def _emptied(page: Page) -> bool:
    try:
        page.goto("about:blank")
        page.unroute_all()
        page.emulate_media(media="null", forced_colors="none")
    except Error:
        return False
    return True


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
    shutil.copytree(site.root, odd, copy_function=os.link)
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
    """The harder of the two ways over http, and of the two from disk: what works there works in the easier.

    For what a page is opened by: its scripts, the index, links, the address and coming back. What happens on a page after that
    is the same script on the same elements, so one way is enough: `http` or `disk`, some tests of a file by each.
    """
    return origins[request.param]


@pytest.fixture
def http(origins: dict[str, Origin]) -> Origin:
    """A web server's sub-path."""
    return origins["http-subpath"]


@pytest.fixture
def disk(origins: dict[str, Origin]) -> Origin:
    """A folder with an awkward name."""
    return origins["disk-odd-name"]


@pytest.fixture(scope="package")
def idle(browser: Browser) -> Idle:
    """The windows that tests lend to each other; they close with the browser."""
    return {}


@pytest.fixture
def opened(browser: Browser, idle: Idle) -> Iterator[Opener]:
    """Opens pages; when the test is over, no page may have complained, failed a request or asked another host."""
    with watching(Opener(browser, idle)) as opener:
        yield opener


@pytest.fixture
def opened_afresh(browser: Browser) -> Iterator[Opener]:
    """As `opened`, in profiles that nobody had before and nobody has after."""
    with watching(Opener(browser)) as opener:
        yield opener


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """A page without a site."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture(params=readers.MACHINES)
def machine(request: pytest.FixtureRequest) -> str:
    """Each reader's machine in turn."""
    return str(request.param)


@pytest.fixture
def opened_there(playwright: Playwright, machine: str, tmp_path: Path) -> Iterator[Opener]:
    """As `opened`, in a browser with the fonts of a reader's machine and no others."""
    browser = launched(playwright, env=readers.surroundings(machine, tmp_path))
    with watching(Opener(browser)) as opener:
        yield opener
    browser.close()


@contextmanager
def watching(opener: Opener) -> Iterator[Opener]:
    """Opens pages while the block runs, and then tells what they did that they may not."""
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
        "framed case": max(site.below("indlejr/cases"), key=lambda page: len(page.data)).path,
        "framed municipality": max(site.below("indlejr/kommuner"), key=lambda page: len(page.data)).path,
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
