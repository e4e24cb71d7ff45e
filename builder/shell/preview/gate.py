"""The preview's gate: who may ask, and what. It stands before every path, the reloading socket and its script included.

A page elsewhere can send requests to this machine from its reader's browser. It is told nothing: not under another host name
(DNS rebinding), not as another origin, not as a script or a frame, and what somebody sends us is thrown away as it comes.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import cast

from tornado.httputil import (
    HTTPConnection,
    HTTPHeaders,
    HTTPMessageDelegate,
    HTTPServerConnectionDelegate,
    RequestStartLine,
    ResponseStartLine,
)

from builder.shell.preview.files import failed

METHODS = ("GET", "HEAD")
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": "frame-ancestors 'self'",
}
"""Stand in every answer: nothing is kept, and no page elsewhere may use it."""
_OURS = re.compile(r"(?:127\.0\.0\.1|localhost)(?::[0-9]{1,5})?", re.IGNORECASE)
_TITLE = "Det går ikke"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request goes no further: the status and its name, and a Danish sentence."""

    status: int
    reason: str
    text: str


WRONG_HOST = Refusal(403, "Forbidden", "Kun denne maskine kan se forhåndsvisningen.")
WRONG_ORIGIN = Refusal(403, "Forbidden", "En side fra et andet sted kan ikke hente noget i forhåndsvisningen.")
WRONG_METHOD = Refusal(405, "Method Not Allowed", "Forhåndsvisningen kan kun læses; den tager ikke imod noget.")


def refusal(method: str, headers: HTTPHeaders) -> Refusal | None:
    """Why a request with this method and these headers is refused; None when it may come in."""
    hosts = headers.get_list("Host")
    if len(hosts) != 1 or not _OURS.fullmatch(hosts[0]):
        return WRONG_HOST
    if not _from_here(headers, f"http://{hosts[0]}".lower()):
        return WRONG_ORIGIN
    return None if method in METHODS else WRONG_METHOD


def _from_here(headers: HTTPHeaders, own: str) -> bool:
    """Whether it is one of our own pages that asks, or nobody's: an address typed, a link followed, or no browser at all.

    A browser names the origin of a socket and of most requests; of a script or a picture it only says whether it is the same.
    """
    origins = [*headers.get_list("Origin"), *headers.get_list("Sec-WebSocket-Origin")]
    if origins:
        return all(origin.lower() == own for origin in origins)
    followed = headers.get("Sec-Fetch-Mode") == "navigate" and headers.get("Sec-Fetch-Dest") == "document"
    return followed or headers.get("Sec-Fetch-Site", "none") in {"same-origin", "none"}


class Gate(HTTPServerConnectionDelegate):
    """Lets through to the application `inside` what `refusal` has nothing against, and answers the rest itself."""

    def __init__(self, inside: HTTPServerConnectionDelegate) -> None:
        self._inside = inside

    def start_request(self, server_conn: object, request_conn: HTTPConnection) -> HTTPMessageDelegate:
        """What hears one request; both arguments are tornado's."""
        return _Request(self._inside, server_conn, request_conn)

    def on_close(self, server_conn: object) -> None:
        """Is called when the connection has gone; `server_conn` is tornado's."""
        self._inside.on_close(server_conn)


class _Request(HTTPMessageDelegate):
    def __init__(self, inside: HTTPServerConnectionDelegate, server: object, connection: HTTPConnection) -> None:
        self._inside = inside
        self._server = server
        self._connection = connection
        self._let_in: HTTPMessageDelegate | None = None

    def headers_received(self, start_line: RequestStartLine | ResponseStartLine, headers: HTTPHeaders) -> Awaitable[None] | None:
        """Decides; a refusal is sent at once, before any body has come."""
        line = cast("RequestStartLine", start_line)
        refused = refusal(line.method, headers)
        if refused is None:
            self._let_in = self._inside.start_request(self._server, self._connection)
            return self._let_in.headers_received(line, headers)
        body = failed(_TITLE, refused.text)
        sent = HTTPHeaders({**HEADERS, "Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))})
        if refused is WRONG_METHOD:
            sent["Allow"] = ", ".join(METHODS)
        status = ResponseStartLine("HTTP/1.1", refused.status, refused.reason)
        self._connection.write_headers(status, sent, None if line.method == "HEAD" else body)
        return None

    def data_received(self, chunk: bytes) -> Awaitable[None] | None:
        """Throws away what somebody sends: nothing here reads a body, and none is kept."""
        return None

    def finish(self) -> None:
        """The request has come to its end."""
        if self._let_in:
            self._let_in.finish()
        else:
            self._connection.finish()

    def on_connection_close(self) -> None:
        """Who asked has gone."""
        if self._let_in:
            self._let_in.on_connection_close()
