"""Values as a script that hands them over to the page's own: JSON in plain ASCII, so that no encoding can spoil it."""

from __future__ import annotations

import json


def calling(name: str, *told: object) -> bytes:
    """A script that calls the browser's function of that `name`, under `window`, with what is `told`."""
    return f"window.{name}({','.join(map(_json, told))});\n".encode()


def holding(name: str, data: object) -> bytes:
    """A script that makes an object of that `name`, under `window`, which holds the `data`."""
    return f"window.{name} = {{ data: {_json(data)} }};\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))
