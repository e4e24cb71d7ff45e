"""The order of the preview: take the port, say where it is, answer at once, and build beside it in a thread of its own."""

from __future__ import annotations

import asyncio
import errno
import gc
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from builder.shell.preview.preview import News, Preview, say
from builder.shell.preview.server import Served, server
from builder.shell.preview.snapshot import look
from builder.shell.preview.watcher import POLL, Attempt, Pace, Watcher, keep_building
from builder.shell.settings import Settings, SettingsError
from builder.stages.load import SHIPPED

HOST = "127.0.0.1"
"""Only this machine can reach the preview."""
LAST_PORT = 65535
OTHERS = 20
"""How many of the next ports are tried for one that is free."""
SHORT, GRACE = 0.3, 10.0
"""Seconds in which a build that is under way may come to its end when the preview stops: without a word, and in all."""
TAKEN = "port {port} er i brug af et andet program. Vælg en anden: katalog serve --port {other}"
NOT_OURS = "port {port} må kun bruges af systemet. Vælg en anden: katalog serve --port {other}"
OPEN = "Åbn http://{host}:{port}/ – stop med Ctrl+C."
ENDING = "Stopper, så snart byggeriet er nået til et sted, hvor det kan …"
CLOSED = "Forhåndsvisningen er stoppet."


class Stopped(BaseException):
    """The preview is to stop, so a build under way is broken off at its next step."""


def serve(settings: Settings, port: int) -> int:
    """Builds, serves and rebuilds on every save, until it is stopped; what goes wrong in a build is shown.

    `settings` give the folders; the site goes into a folder under `settings.out` that bears the port's number. `port` is that of
    127.0.0.1; 0 lets the system choose. Gives the exit code: 0 after Ctrl+C, 143 when the system asks us to stop.

    Raises `SettingsError` when the port cannot be had, before anything is built.
    """
    running = Running(settings, taken(port), _tidy)
    gc.disable()  # until the first site is there: collecting costs a tenth of the time
    with _told_to_stop(running.stop) as asked:
        try:
            say(OPEN.format(host=HOST, port=running.port))
            asyncio.run(running.answer())
        finally:
            running.end()
    say(CLOSED)
    return 128 + signal.SIGTERM if asked == [signal.SIGTERM] else 0


def _tidy() -> Callable[[], None]:
    """Leaves out of all later collecting what the preview holds now: to look through that takes longer than to show a save."""
    gc.enable()
    gc.collect()
    gc.freeze()
    return lambda: None


def taken(port: int) -> socket.socket:
    """What listens at the `port`, which is now ours. Raises `SettingsError` when it cannot be had."""
    try:
        return socket.create_server((HOST, port))
    except OSError as error:
        words = TAKEN if error.errno == errno.EADDRINUSE else NOT_OURS
        raise SettingsError(words.format(port=port, other=_free(port))) from error


def _free(port: int) -> int:
    """A port that could be had a moment ago."""
    first = max(port + 1, 8000)
    for other in range(first, min(first + OTHERS, LAST_PORT + 1)):
        try:
            socket.create_server((HOST, other)).close()
        except OSError:
            continue
        return other
    return 8000 if port != 8000 else 8001


class Running:
    """One preview that runs: a thread that builds, and a server that answers meanwhile.

    `settings` are as for `serve`, `listening` is at the port, `after` is done when a save has been followed to its end, and
    `parts` are for the `Preview`.
    """

    def __init__(self, settings: Settings, listening: socket.socket, *after: Attempt, **parts: Any) -> None:
        self.port: int = listening.getsockname()[1]
        self._listening = listening
        self._stopping = threading.Event()
        watched = (settings.content, settings.templates, SHIPPED)
        self.watcher = Watcher(lambda: look(watched), self._stopping.wait)
        self._pace = Pace(self.watcher)
        self._looked = 0.0
        self._after = after
        self.preview = Preview(
            replace(settings, out=settings.out / str(self.port)),
            told=self._tell,
            progress=self._step,
            **parts,
        )
        self._site = Served(lambda: self.preview.shown, self.preview.ask, f"{time.time_ns():x}")
        self._builder = threading.Thread(target=self._build, name="katalog-byg", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ended: asyncio.Event | None = None
        self._fault: Exception | None = None

    async def answer(self) -> None:
        """Starts to build, and answers until `stop` is called. Raises what ended the thread that builds: a mistake of ours."""
        self._loop, self._ended = asyncio.get_running_loop(), asyncio.Event()
        if self._stopping.is_set():
            self._listening.close()
            return
        self._builder.start()
        http = server(self._site)
        self._listening.setblocking(False)  # noqa: FBT003 its only parameter
        http.add_socket(self._listening)
        try:
            await self._ended.wait()
        finally:
            http.stop()
            for page in tuple(self._site.pages):
                page.close()
            await http.close_all_connections()
        if self._fault:
            raise self._fault

    def stop(self) -> None:
        """Ends `answer`; may be called from any thread, and more than once."""
        self._stopping.set()
        if self._ended:
            self._call(self._ended.set)

    def end(self) -> None:
        """Waits until a build that was under way has stopped, so that none of its processes outlives us."""
        self._stopping.set()
        if self._builder.is_alive():
            self._builder.join(SHORT)
        if self._builder.is_alive():
            say(ENDING)
            self._builder.join(GRACE)

    def _build(self) -> None:
        try:
            keep_building(self.watcher, self.preview.begin, (*self.preview.rest, *self._after), self._pace)
        except Stopped:
            return
        except Exception as error:  # noqa: BLE001 raised where somebody hears it
            self._fault = error
            self.stop()

    def _step(self, step: str) -> None:
        """Between two parts of a build, which may be many a second: looks around when it has not done so for a moment."""
        if self._stopping.is_set():
            raise Stopped
        if time.monotonic() - self._looked >= POLL:
            self._pace.check()
            self.preview.hurry()
            self._looked = time.monotonic()

    def _tell(self, news: News) -> None:
        self._call(lambda: self._site.tell(news))

    def _call(self, what: Callable[[], object]) -> None:
        """Has it done in the server's thread."""
        try:
            if self._loop:
                self._loop.call_soon_threadsafe(what)
        except RuntimeError:  # the server has just stopped
            return


@contextmanager
def _told_to_stop(stop: Callable[[], None]) -> Iterator[list[int]]:
    """Calls `stop` at Ctrl+C, and when the system asks us to; gives a list that then holds the number of the first signal.

    Ctrl+C raises nothing: an exception in the midst of what starts the server would leave half of it behind.
    """
    asked: list[int] = []

    def heard(number: int, frame: object) -> None:
        asked[:] = asked or [number]
        stop()

    before = {number: signal.signal(number, heard) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
