"""The links of a page as »Mødeudgaven« writes them: an address after `#` for each page, and pictures in the page itself."""

from __future__ import annotations

import posixpath
import re
from base64 import b64encode
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser

from builder.nouns.site import urls

TYPES = {
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp",
    "avif": "image/avif", "gif": "image/gif", "woff2": "font/woff2",
}  # fmt: skip
"""What a file may be that stands in the page itself, by its ending."""
# Readers' tools know a link that skips the head of a page by its bare anchor.
_LEADING = "a:not(.skip), area, form, img, source"
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def route(path: str, asked: str = "", place: str = "") -> str:
    """The address of a page inside the file: `#/soeg.html?q=drift`, `#/cases/x.html:kilder`.

    `path` is the page's, `asked` what comes after `?` and `place` an anchor, both empty for none. `meeting.js` reads it.
    """
    return f"#/{path}{'?' if asked else ''}{asked}{':' if place else ''}{place}"


def data_address(path: str, data: bytes) -> str:
    """A file as an address that holds it. Raises `KeyError` for an ending that `TYPES` lacks."""
    return f"data:{TYPES[path.rpartition('.')[2]]};base64,{b64encode(data).decode()}"


@dataclass(slots=True)
class Links:
    """Writes the links of pages anew, and keeps what they led to.

    `files` is the whole site, `pages` the paths of what is shown, `url` the site's public address, or empty. `taken` are other
    files that pages lead to, and `lost` what leads nowhere, each as »page: link«.
    """

    files: Mapping[str, bytes]
    pages: Collection[str]
    url: str
    taken: set[str] = field(default_factory=set)
    lost: list[str] = field(default_factory=list)

    def lead(self, path: str, tree: LexborHTMLParser) -> None:
        """Leads every link, form and picture in the `tree` of the page at `path` to where it is in the file."""
        for node in tree.css(_LEADING):
            held = node.attributes
            for name in ("href", "action"):
                if name in held:
                    node.attrs[name] = self._link(path, held[name] or "")
            if "src" in held:
                node.attrs["src"] = self._picture(path, held["src"] or "")
            if "srcset" in held:  # one picture is enough, and `src` has it
                del node.attrs["srcset"]

    def path(self, source: str, link: str) -> str:
        """The path under the site folder that a `link` of the page at `source` leads to, without what is asked of it."""
        return _resolved(source, self._inside(link).partition("?")[0])

    def _link(self, source: str, link: str) -> str:
        link = self._inside(link)
        if _ELSEWHERE.match(link):
            return link
        rest, _, place = link.partition("#")
        target, _, asked = rest.partition("?")
        path = _resolved(source, target) if target else source
        if path in self.pages:
            return route(path, asked, place)
        if path in self.files:
            self.taken.add(path)
        else:
            self.lost.append(f"{source}: {link}")
        return route(path)

    def _picture(self, source: str, link: str) -> str:
        if link.startswith("data:"):
            return link
        path = self.path(source, link)
        if path not in self.files or path.rpartition(".")[2] not in TYPES:
            self.lost.append(f"{source}: {link}")
            return ""
        return data_address(path, self.files[path])

    def _inside(self, link: str) -> str:
        """The page for unknown addresses links to the public site; here that is the same page in the file."""
        root = f"{self.url.rstrip('/')}/"
        if not self.url or not link.startswith(root):
            return link
        path = link.removeprefix(root)
        return "/" + (path if path and path[0] not in "?#" else urls.HOME + path)


def _resolved(source: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target)).lstrip("/")
