"""The look, read from disk."""

from __future__ import annotations

from pathlib import Path

from builder.stages.load import load_theme
from tests.builders import write_files


def test_templates_by_name_and_assets_by_path(tmp_path: Path) -> None:
    """Templates lie directly in the folder; everything under `assets/` is carried as bytes."""
    theme = load_theme(write_files(tmp_path, {"a.html": "æ", "assets/s.css": "b", "assets/fonts/f.woff2": b"\0\xff"}))
    assert dict(theme.templates) == {"a.html": "æ"}
    assert dict(theme.assets) == {"s.css": b"b", "fonts/f.woff2": b"\0\xff"}


def test_what_editors_leave_behind_is_not_read(tmp_path: Path) -> None:
    """A swap file beside a template is no template, and is not shipped with the assets."""
    litter = {".a.html.swp": b"\xff", "a.html~": b"\xff", "assets/.s.css.swp": b"x", "assets/s.css~": b"x"}
    theme = load_theme(write_files(tmp_path, {"a.html": "æ", "assets/s.css": "b", **litter}))
    assert (list(theme.templates), list(theme.assets)) == (["a.html"], ["s.css"])


def test_a_fingerprint_follows_the_content(tmp_path: Path) -> None:
    """An asset's fingerprint is eight hex digits of its bytes, so that only a changed file gets a new address."""
    theme = load_theme(write_files(tmp_path, {"assets/a.css": "x", "assets/b.css": "x", "assets/c.css": "y"}))
    assert theme.fingerprint("a.css") == theme.fingerprint("b.css") != theme.fingerprint("c.css")
    assert len(theme.fingerprint("a.css")) == 8
