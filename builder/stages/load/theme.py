"""The templates and assets in, as text and bytes."""

from __future__ import annotations

from pathlib import Path

from builder.nouns.theme import Theme


def load_theme(root: Path) -> Theme:
    """The templates directly under `root`, by file name, and everything under its `assets/`, by path from there, both sorted.

    A folder that is not there gives an empty theme. Raises `OSError` for a file that cannot be read, and `UnicodeDecodeError` for
    a template that is not UTF-8: a theme is no editor's file and passes no gate.
    """
    assets = root / "assets"
    templates = {path.name: path.read_text("utf-8") for path in sorted(root.glob("*.*")) if path.is_file()}
    return Theme(templates, {p.relative_to(assets).as_posix(): p.read_bytes() for p in sorted(assets.rglob("*")) if p.is_file()})
