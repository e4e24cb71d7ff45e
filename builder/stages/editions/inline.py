"""Style sheets and scripts put into the page itself, and the policy that lets in those and nothing else."""

from __future__ import annotations

import json
import posixpath
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256

from builder.stages.editions.links import data_address

_URL = re.compile(r"url\(\s*[\"']?([^\"')]+)[\"']?\s*\)")
# What would end the element that a script stands in, or begin a remark of HTML; in a text of the script the stroke says nothing.
_ENDING = re.compile(r"<(?=/script|!--)", re.IGNORECASE)
_NAMES = "window, document, location, history, URL, addEventListener, removeEventListener"
"""What a page's script is given in place of the browser's own, in the order of `meeting.js`."""


def style(path: str, files: Mapping[str, bytes]) -> str:
    """The style sheet at `path` with its fonts and pictures in it.

    The place that the address leads to is no target to the browser, as the address names a page first, so it is marked by
    `meeting.js`. Raises `KeyError` when the sheet, or a file that it names, is not among `files`.
    """
    folder = posixpath.dirname(path)

    def held(match: re.Match[str]) -> str:
        if match[1].startswith("data:"):
            return match[0]
        name = posixpath.normpath(posixpath.join(folder, match[1]))
        return f"url({data_address(name, files[name])})"

    return _URL.sub(held, files[path].decode()).replace(":target", "[data-target]")


def script(text: str) -> str:
    """The text of a script as it may stand in an element."""
    return _ENDING.sub(r"<\\", text.replace("\r\n", "\n"))


def library(scripts: Mapping[str, bytes]) -> str:
    """A script that names the site's `scripts`, by path, and runs none: each is the body of a function.

    Its parameters stand before the browser's names, so a page's script finds the address of its page in them, and nothing global
    is changed.
    """
    entries = (f"{json.dumps(path)}: function ({_NAMES}) {{\n{script(data.decode())}\n}}" for path, data in scripts.items())
    return "window.catalogueScripts = {\n" + ",\n".join(entries) + "\n};\n"


def policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """The content security policy of a page that holds these `scripts` and `styles`, and asks nobody for anything."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts))} 'wasm-unsafe-eval'",
            f"style-src {' '.join(map(_hash, styles))}",
            "img-src data:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
