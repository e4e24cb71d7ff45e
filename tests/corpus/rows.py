"""The rows of the corpus as they stand in its files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
BASE = "base"
"""The file that is no table: the head that rows about whole heads change."""
FILES = tuple(sorted(path.stem for path in HERE.glob("*.json") if path.stem != BASE))


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of one file."""
    found: list[dict[str, Any]] = json.loads((HERE / f"{name}.json").read_text("utf-8"))
    return found


def base() -> dict[str, Any]:
    """A head of a case that has no error, as plain values."""
    found: dict[str, Any] = json.loads((HERE / f"{BASE}.json").read_text("utf-8"))
    return found
