"""A Firefox of this machine, driven by WebDriver BiDi, which Firefox speaks by itself: no driver has to be installed."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tornado.websocket import WebSocketClientConnection, websocket_connect

NAMES = ("firefox", "firefox-esr")
PLACES = ("/Applications/Firefox.app/Contents/MacOS/firefox", "C:/Program Files/Mozilla Firefox/firefox.exe")
ENTER = "\ue007"
EVENTS = ("network.beforeRequestSent", "log.entryAdded")
WATCH = (
    "() => addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`))"
)
PROFILE: dict[str, bool | int | str] = {
    # A driven Firefox changes some sixty settings by itself. One of them lets a page from disk read the files beside it, which
    # no reader's does.
    "remote.prefs.recommended": False,
    # The network is off: all goes by a proxy that is not there.
    "network.proxy.type": 1,
    **{f"network.proxy.{name}": "127.0.0.1" for name in ("http", "ssl", "socks")},
    **{f"network.proxy.{name}_port": 1 for name in ("http", "ssl", "socks")},
    "network.proxy.allow_hijacking_localhost": True,
    # No window of its own asks for attention.
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "intl.accept_languages": "da",
    "ui.prefersReducedMotion": 1,
}
FONTS = "document.fonts.ready.then(() => true)"
PATIENCE, ATTEMPTS = 0.05, 600
"""Seconds between two looks at a page, and how many looks a busy machine may need."""


def find() -> str | None:
    """The path of a Firefox: `FIREFOX` when set, one on the path, or a usual place."""
    found = os.environ.get("FIREFOX") or next(filter(None, map(shutil.which, NAMES)), None)
    return found or next((place for place in PLACES if Path(place).exists()), None)


class Firefox:
    """A headless Firefox with a new profile in a folder, and one window; `events` are those it has told of, oldest first."""

    def __init__(self, path: str, profile: Path) -> None:
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PROFILE.items()]
        (profile / "user.js").write_text("\n".join(lines), "utf-8")
        self.events: list[dict[str, Any]] = []
        self._asked = 0
        self._loop = asyncio.new_event_loop()
        self._loop.run_until_complete(self._start(path, profile))
        self.version = self.ask("session.new", capabilities={})["capabilities"]["browserVersion"]
        self.ask("session.subscribe", events=EVENTS)
        self.ask("script.addPreloadScript", functionDeclaration=WATCH)
        self._context = self.ask("browsingContext.getTree")["contexts"][0]["context"]
        self.here("browsingContext.setViewport", viewport={"width": 1280, "height": 800})

    async def _start(self, path: str, profile: Path) -> None:
        flags = ("--headless", "--no-remote", "--remote-debugging-port=0", "--profile", str(profile))
        streams = {"stdout": asyncio.subprocess.DEVNULL, "stderr": asyncio.subprocess.PIPE}
        self._process = await asyncio.create_subprocess_exec(path, *flags, **streams)
        assert self._process.stderr
        said = ""
        while not (address := re.search(r"ws://\S+", said)):
            said = (await self._process.stderr.readline()).decode()
            assert said, f"{path} ended before it could be driven."
        self._drain = asyncio.ensure_future(self._process.stderr.read())
        self._socket: WebSocketClientConnection = await websocket_connect(f"{address[0]}/session", max_message_size=2**26)

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The answer to a command of WebDriver BiDi; fails with the browser's own words."""
        return self._loop.run_until_complete(self._ask(method, parameters))

    async def _ask(self, method: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
        self._asked += 1
        await self._socket.write_message(json.dumps({"id": self._asked, "method": method, "params": parameters}))
        while True:
            told = json.loads(await self._socket.read_message() or "{}")
            if told.get("type") == "event":
                self.events.append(told)
            if told.get("id") == self._asked or not told:
                assert told.get("type") == "success", f"{method}: {told.get('error')} {told.get('message')}"
                return dict(told["result"])

    def here(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The answer to a command about the window."""
        return self.ask(method, context=self._context, **parameters)

    def open(self, url: str) -> None:
        """Opens a page, and waits till it has loaded; the page before is not left while its fonts are on their way."""
        self.evaluate(FONTS)
        self.here("browsingContext.navigate", url=url, wait="complete")

    def evaluate(self, script: str) -> Any:
        """What an expression of JavaScript gives in the page, by way of JSON; a promise is waited for."""
        wrapped = f"Promise.resolve({script}).then((value) => JSON.stringify(value === undefined ? null : value))"
        told = self.ask("script.evaluate", expression=wrapped, target={"context": self._context}, awaitPromise=True)
        assert told["type"] == "success", f"{script}: {told.get('exceptionDetails', {}).get('text')}"
        return json.loads(told["result"]["value"])

    def until(self, script: str) -> Any:
        """What an expression gives as soon as it is true of the page, which may be another by then."""
        last: object = None
        for _ in range(ATTEMPTS):
            try:
                if last := self.evaluate(script):
                    return last
            except AssertionError as error:  # the page was just left
                last = error
            self._loop.run_until_complete(asyncio.sleep(PATIENCE))
        raise AssertionError(f"{self.evaluate('location.href')} never came to: {script}\n{last}")

    def click(self, selector: str) -> None:
        """A press of the mouse on the middle of an element, where a reader would press."""
        self.until("document.readyState === 'complete' && " + FONTS)  # what moves has moved
        target = {"context": self._context}
        found = f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.scrollIntoView({{block: 'center'}}); return e; }})()"
        node = self.ask("script.evaluate", expression=found, target=target, awaitPromise=False)
        assert node.get("result", {}).get("sharedId"), f"{selector} is not there: {node}"
        at = {
            "type": "pointerMove",
            "x": 0,
            "y": 0,
            "origin": {"type": "element", "element": {"sharedId": node["result"]["sharedId"]}},
        }
        press = [at, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self.here("input.performActions", actions=[{"type": "pointer", "id": "mouse", "actions": press}])

    def write(self, text: str) -> None:
        """Types on the keyboard."""
        keys = [{"type": kind, "value": sign} for sign in text for kind in ("keyDown", "keyUp")]
        self.here("input.performActions", actions=[{"type": "key", "id": "keyboard", "actions": keys}])

    def back(self) -> None:
        """The browser's own button."""
        self.evaluate(FONTS)
        self.here("browsingContext.traverseHistory", delta=-1)

    def picture(self, path: Path) -> None:
        """What the window shows, as a PNG."""
        path.write_bytes(base64.b64decode(self.here("browsingContext.captureScreenshot")["data"]))

    def paper(self) -> bytes:
        """The page as a reader prints it, as a PDF of A4 sheets."""
        page, margin = {"width": 21.0, "height": 29.7}, dict.fromkeys(("top", "bottom", "left", "right"), 1.5)
        return base64.b64decode(self.here("browsingContext.print", page=page, margin=margin)["data"])

    def close(self) -> None:
        """Ends it, and waits till it has ended."""
        self._loop.run_until_complete(self._end())
        self._loop.close()

    async def _end(self) -> None:
        await self._ask("browser.close", {})
        self._socket.close()
        while await self._socket.read_message():
            pass  # the last events
        await self._drain
        await self._process.wait()
