"""The templates and assets in, as text and bytes."""

from __future__ import annotations

from pathlib import Path

from builder.nouns.site.theme import Theme
from builder.stages.load.content import LITTER


def load_theme(root: Path) -> Theme:
    """The templates directly under `root`, by file name, and everything under its `assets/`, by path from there, both sorted.

    What editors and systems leave behind is passed over, as in a content folder, and a folder that is not there gives an empty
    theme. Raises `OSError` for a file that cannot be read, and `UnicodeDecodeError` for a template that is not UTF-8: a theme is
    no editor's file and passes no gate.
    """
    assets = root / "assets"
    templates = {path.name: path.read_text("utf-8") for path in sorted(root.glob("*.*")) if _is_kept(path)}
    return Theme(templates, {p.relative_to(assets).as_posix(): p.read_bytes() for p in sorted(assets.rglob("*")) if _is_kept(p)})


def _is_kept(path: Path) -> bool:
    return path.is_file() and not LITTER.fullmatch(path.name)
