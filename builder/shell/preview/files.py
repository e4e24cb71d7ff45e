"""An address asked for in; what the preview answers out: a file of the site, never one outside, or a page that says why not."""

from __future__ import annotations

import html
import mimetypes
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

from builder.shell.preview.preview import Shown

STYLE_PATH = "/livereload.css"
SCRIPT_PATH = "/livereload.js"
SOCKET_PATH = "/livereload"

NOT_FOUND = "Siden findes ikke"
WAIT = "Siden bygges …"
NOTHING_YET = "Siden kan ikke vises endnu"
_OVERLAY = (
    '<div class="katalog-fejl" role="alert" tabindex="0" aria-label="Fejl fra forhåndsvisningen">'
    "<details open><summary>{headline}</summary><pre>{text}</pre></details></div>"
)
_TOOLS = f'<link rel="stylesheet" href="{STYLE_PATH}"><script src="{SCRIPT_PATH}?snipver={{version}}"></script>'
_PAGE = (
    '<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    '<meta name="color-scheme" content="light dark">{again}<title>{title}</title></head>'
    '<body><main class="katalog-vent"><h1>{title}</h1><p>{text}</p></main></body></html>'
)
_AGAIN = '<meta http-equiv="refresh" content="2">'
_OCTETS = "application/octet-stream"
_KINDS = mimetypes.MimeTypes()  # Python's own list: what a system says of ».js« may keep a script from running
for _kind, _suffix in (("text/javascript", ".js"), ("font/woff2", ".woff2"), ("text/calendar", ".ics")):
    _KINDS.add_type(_kind, _suffix)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent: the status, the kind of content, its bytes, and where else to look, empty for nowhere."""

    status: int
    kind: str
    body: bytes
    location: str = ""


def named(path: str) -> str:
    """The file of the site that the path of a request names, as the address is written, whether it is there or not."""
    name = unquote(path).removeprefix("/")
    return f"{name}index.html" if not name or name.endswith("/") else name


def answer(shown: Shown, path: str, version: str) -> Answer | None:
    """The answer to a request; None when the file it asks for is still to be made.

    `path` is the request's, with its percent signs, and is nobody's friend. `version` is what a page is told of `shown`, to know
    whether there is something newer. Raises nothing: a file that cannot be read is not there.
    """
    made = shown.ahead.get(named(path)) if shown.ahead else None
    if made is not None:
        return _sent(named(path), made, shown, version)
    if shown.root is None:
        return _page(*_before_the_first(shown), shown, version)
    return None if shown.coming else _standing(shown.root.resolve(), shown, path, version)


def _standing(root: Path, shown: Shown, path: str, version: str) -> Answer:
    """The answer from the folder of a whole site."""
    found = _found(root, path)
    if found and found.is_dir() and (found / "index.html").is_file():
        if not path.endswith("/"):
            return Answer(302, "text/html", b"", quote(f"/{found.relative_to(root).as_posix()}/"))
        found /= "index.html"
    data = _read(found)
    if found and data is not None:
        return _sent(found.name, data, shown, version)
    own = _read(root / "404.html")
    if own is None:
        return _page(404, NOT_FOUND, "Gå til <a href='/'>forsiden</a>.", shown, version)
    return Answer(404, _typed("text/html"), _with_tools(own, shown, version))


def failed(title: str, text: str) -> bytes:
    """A page of the preview's own, whole and without anything to fetch; `text` is Danish without markup."""
    return _PAGE.format(again="", title=html.escape(title), text=html.escape(text)).encode()


def _before_the_first(shown: Shown) -> tuple[int, str, str]:
    if shown.fault is None:
        return 503, WAIT, "Det tager nogle sekunder første gang. Siden kommer af sig selv, når den er færdig."
    return 404, NOTHING_YET, "Ret det, der står nederst, og gem. Siden kommer af sig selv."


def _found(root: Path, path: str) -> Path | None:
    """What an address names in the site, where it is a plain way down to something inside; a link out of the site is none."""
    try:
        names = unquote(path, errors="strict").removeprefix("/").removesuffix("/").split("/")
        if names != [""] and any(not name or name[0] == "." or set(name) & {"\\", ":", "\0"} for name in names):
            return None
        found = root.joinpath(*names).resolve()
        there = found.is_dir() if path.endswith("/") else found.exists()
    except (OSError, ValueError, RuntimeError):  # a name too long or no name at all, bytes that are no text, links in a circle
        return None
    return found if there and found.is_relative_to(root) else None


def _read(path: Path | None) -> bytes | None:
    try:
        return path.read_bytes() if path and path.is_file() else None
    except OSError:
        return None


def _sent(name: str, data: bytes, shown: Shown, version: str) -> Answer:
    kind = _KINDS.guess_type(name)[0] or _OCTETS
    return Answer(200, _typed(kind), _with_tools(data, shown, version) if kind == "text/html" else data)


def _typed(kind: str) -> str:
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _page(status: int, title: str, text: str, shown: Shown, version: str) -> Answer:
    again = "" if shown.root or shown.fault else _AGAIN
    body = _PAGE.format(again=again, title=html.escape(title), text=text).encode()
    return Answer(status, _typed("text/html"), _with_tools(body, shown, version))


def _with_tools(page: bytes, shown: Shown, version: str) -> bytes:
    """The page with what reloads it, and the newest fault over it."""
    added = _TOOLS.format(version=version)
    if fault := shown.fault:
        added += _OVERLAY.format(headline=html.escape(fault.headline), text=html.escape(fault.text))
    before, end, after = page.rpartition(b"</body>")
    return b"".join((before, added.encode(), end, after)) if end else page + added.encode()
