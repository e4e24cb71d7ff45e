"""The live preview: livereload around `build`, problems shown over the last good page, nothing reachable from outside.

livereload's own static handler and its three-second window are avoided: we hand it a small WSGI application, which also
refuses foreign host names (DNS rebinding), and let every save reload. The core is never told that it is being watched.
"""

from __future__ import annotations

import html
import logging
import mimetypes
import traceback
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from livereload import Server
from livereload.handlers import LiveReloadHandler

from builder.nouns.problem import Problem
from builder.shell import report
from builder.shell.build import build
from builder.shell.settings import PROJECT, Settings

HOST = "127.0.0.1"
"""Only this machine can reach the preview."""
_OVERLAY = (
    '<div role="alert" style="position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:9999;'
    "background:#fbe5e2;color:#1b2422;"
    'border-top:4px solid #a3211b;padding:1rem 1.5rem;font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap">'
    "<strong>{headline}</strong>\n\n{text}</div>"
)
_FIRST = (
    '<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Fejl</title></head>'
    "<body><p>Siden kan ikke vises endnu.</p></body></html>"
)

StartResponse = Callable[[str, list[tuple[str, str]]], Any]
"""What WSGI hands an application to begin its answer with: status and headers."""


def serve(settings: Settings, port: int) -> None:
    """Builds, serves and rebuilds on every save, until interrupted.

    `settings` give the folders; what goes wrong in a build is shown. `port` is that of 127.0.0.1; 0 lets the system choose.
    Raises `OSError` when the port is taken.
    """
    preview = Preview(settings)
    preview.rebuild()
    server = Server(preview)
    for folder in (settings.content, settings.templates, PROJECT / "builder" / "registers"):
        server.watch(str(folder), preview.rebuild)
    LiveReloadHandler.DEFAULT_RELOAD_TIME = 0  # else it drops every save within three seconds of the last
    logging.getLogger("livereload").addFilter(lambda record: record.levelno > logging.INFO)
    click.echo(f"Åbn http://{HOST}:{port}/ – stop med Ctrl+C.")
    server.serve(port=port, host=HOST, debug=False)


class Preview:
    """A WSGI application that serves the last good site, with the newest problems laid over each page.

    It builds with the search index and without the strict security policy, whatever its `settings` say of these.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = replace(settings, site=replace(settings.site, strict_csp=False), search=True)
        self._overlay = b""

    def rebuild(self) -> None:
        """Builds anew; whatever goes wrong is shown, and the last good site is kept. Raises nothing."""
        try:
            outcome = build(self._settings)
        except Exception:  # noqa: BLE001 a fault of ours must not end the server in the middle of a template change
            self._tell("Fejl i byggeriet – det er ikke din tekst, der er noget galt med.", traceback.format_exc())
            return
        problems = outcome.inspection.problems
        if outcome.written is None:
            self._tell(
                report.verdict(problems, outcome.inspection.files) + " Siden nedenunder er den sidste gode.", self._text(problems)
            )
        else:
            self._overlay = b""
            click.echo(report.verdict(problems, outcome.inspection.files))

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answers one request: with a file of the site, with 404 for an address it has not, with 403 under a foreign host name.

        `environ` and `start_response` are WSGI's; the whole body comes out as one piece. Raises `OSError` for a file that cannot
        be read.
        """
        if environ.get("HTTP_HOST", "").rsplit(":", 1)[0] not in {HOST, "localhost"}:
            start_response("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8")])
            return ["Kun denne maskine kan se forhåndsvisningen.".encode()]
        found, status = self._file(environ.get("PATH_INFO", "/").encode("latin-1").decode("utf-8", "replace"))
        data = found.read_bytes() if found else _FIRST.encode()
        kind = (mimetypes.guess_type(found.name)[0] if found else None) or ("application/octet-stream" if found else "text/html")
        if kind == "text/html":
            data = data.replace(b"</body>", self._overlay + b"</body>", 1)
        content_type = f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
        start_response(
            status, [("Content-Type", content_type), ("Content-Length", str(len(data))), ("Cache-Control", "no-store")]
        )
        return [data]

    def _file(self, path: str) -> tuple[Path | None, str]:
        """The file an address names, never outside the site; the 404 page for one that does not exist."""
        root = self._settings.out.resolve()
        asked = (root / path.lstrip("/").replace("\0", "")).resolve()
        if asked.is_dir():
            asked /= "index.html"
        if asked.is_relative_to(root) and asked.is_file():
            return asked, "200 OK"
        missing = root / "404.html"
        return (missing if missing.is_file() else None), "404 Not Found"

    def _text(self, problems: tuple[Problem, ...]) -> str:
        return "\n".join(report.text(problems, self._settings.content))

    def _tell(self, headline: str, text: str) -> None:
        click.echo(f"{text}\n{headline}", err=True)
        self._overlay = _OVERLAY.format(headline=html.escape(headline), text=html.escape(text)).encode()
