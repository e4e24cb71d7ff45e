"""The preview's server: tornado with the pages of the newest site, and livereload's socket to reload them."""

from __future__ import annotations

import asyncio
import json
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from livereload.handlers import LiveReloadHandler
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketClosedError

from builder.shell.preview import files
from builder.shell.preview.gate import HEADERS, Gate
from builder.shell.preview.preview import News, Shown, say

LARGEST_BODY = 2**30
"""Bytes of a body that are heard out, and thrown away, before the connection is closed; our own choice."""
LARGEST_MESSAGE = 64_000
"""Bytes of a message on the socket; livereload's own have some hundred."""
NO_PAGE = ("Her er ingen side", "Adressen er til det, der genindlæser siderne.")
FAILED = "Det er en fejl i programmet. Terminalen, hvor katalog serve kører, viser, hvad der skete."


class Served:
    """What the handlers share: what is shown, and the open pages.

    `shown` gives what is shown now, `ask` hears which file of the site is asked for, `run` is a word for this run of the server,
    so that a page that an earlier run has left open knows that it is old.
    """

    def __init__(self, shown: Callable[[], Shown], ask: Callable[[str], None], run: str) -> None:
        self.shown = shown
        self.ask = ask
        self.run = run
        self.pages: set[Reloading] = set()
        self._news = asyncio.Event()

    def version(self, shown: Shown) -> str:
        """The word by which a page knows what it shows."""
        return f"{self.run}-{shown.version}"

    async def news(self) -> None:
        """Waits until something else is shown."""
        await self._news.wait()

    def tell(self, news: News) -> None:
        """Tells every open page, and wakes who waits for a page that had not been made yet."""
        if news is not News.MORE:
            for page in tuple(self.pages):
                page.tell(news)
        if news is not News.BEGUN:
            self._news.set()
            self._news = asyncio.Event()


def server(site: Served) -> HTTPServer:
    """A server that answers from the `site`, behind the gate; it listens to nothing yet."""
    inside = Application(
        [
            (files.SOCKET_PATH, Reloading, {"site": site}),
            (files.SCRIPT_PATH.replace(".", r"\."), _Own, {"kind": "text/javascript", "name": "reload.js"}),
            (files.STYLE_PATH.replace(".", r"\."), _Own, {"kind": "text/css", "name": "overlay.css"}),
            (r"(?s:.*)", _Page, {"site": site}),
        ],
        log_function=lambda handler: None,
        websocket_max_message_size=LARGEST_MESSAGE,
    )
    return HTTPServer(Gate(inside), max_body_size=LARGEST_BODY)


class _Handler(RequestHandler):
    """Answers GET, and HEAD in the same way without the body."""

    def set_default_headers(self) -> None:
        """Those of every answer, and nothing about the server."""
        self.clear_header("Server")
        for name, value in HEADERS.items():
            self.set_header(name, value)

    def compute_etag(self) -> str | None:
        """None: a browser must not keep a page."""
        return None

    def write_error(self, status_code: int, **_: Any) -> None:
        """A Danish page without a traceback."""
        self.finish(files.failed("Fejl i forhåndsvisningen", FAILED))

    def log_exception(self, typ: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None) -> None:
        """The traceback of a fault of ours, in the terminal alone."""
        say("".join(traceback.format_exception(typ, value, tb)).strip(), err=True)
        say(FAILED, err=True)

    def send(self, answer: files.Answer) -> None:
        """Sends the answer."""
        self.set_status(answer.status)
        self.set_header("Content-Type", answer.kind)
        if answer.location:
            self.set_header("Location", answer.location)
        self.finish(answer.body)


class _Page(_Handler):
    def initialize(self, site: Served) -> None:
        """Keeps the site."""
        self._site = site
        self._gone = False

    async def get(self) -> None:
        """A file of the newest site; one that is still to be made is waited for."""
        path = self.request.path
        self._site.ask(files.named(path))
        shown = self._site.shown()
        while (answer := files.answer(shown, path, self._site.version(shown))) is None:
            await self._site.news()
            if self._gone:
                return
            shown = self._site.shown()
        self.send(answer)

    def on_connection_close(self) -> None:
        """Who asked has gone: nobody waits."""
        self._gone = True

    head = get


class _Own(_Handler):
    def initialize(self, kind: str, name: str) -> None:
        """Keeps what kind of text it is, and the name of the file beside this module."""
        self._kind, self._name = kind, name

    def get(self) -> None:
        """What the preview adds to a page: the script that reloads it, or the style of what is laid over it."""
        self.send(files.Answer(200, f"{self._kind}; charset=utf-8", (Path(__file__).parent / self._name).read_bytes()))

    head = get


class Reloading(_Handler, LiveReloadHandler):  # type: ignore[misc]
    """livereload's socket for one open page. It says »load again« and nothing of what has been saved, or where."""

    def initialize(self, site: Served) -> None:
        """Keeps the `site`."""
        self._site = site

    def get(self) -> Any:
        """Becomes a socket, when a page asks for one; gives tornado what it is to wait for."""
        if self.request.headers.get("Upgrade", "").lower() == "websocket":
            return super().get()
        return self.send(files.Answer(400, "text/html; charset=utf-8", files.failed(*NO_PAGE)))

    head = get

    def check_origin(self, origin: str) -> bool:
        """Only a page of our own, whatever livereload says; the gate has looked already."""
        return bool(super(LiveReloadHandler, self).check_origin(origin))

    def on_message(self, message: str | bytes) -> None:
        """Answers livereload's greeting; a page that shows something older than we have is asked to load again."""
        try:
            heard = json.loads(message)
        except (ValueError, RecursionError):
            return
        if not isinstance(heard, dict) or heard.get("command") != "hello":
            return
        super().on_message(json.dumps({"command": "hello"}))
        self._site.pages.add(self)
        if "snipver" in heard and heard["snipver"] != self._site.version(self._site.shown()):
            self.tell(News.RELOAD)

    def tell(self, news: News) -> None:
        """Tells the page that a build has begun, or asks it to load itself again."""
        told: dict[str, object] = {"command": news.value}
        if news is News.RELOAD:
            told |= {"path": "/", "liveCSS": False, "liveImg": False}
        try:
            sent = self.write_message(told)
        except WebSocketClosedError:
            self._site.pages.discard(self)
            return
        sent.add_done_callback(_heard)

    def on_close(self) -> None:
        """The page has gone."""
        self._site.pages.discard(self)


def _heard(sent: asyncio.Future[None]) -> None:
    """A page that goes while it is spoken to is no fault."""
    if not sent.cancelled():
        sent.exception()
