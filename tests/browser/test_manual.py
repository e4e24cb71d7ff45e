"""The pictures of README and the manual show what their pages show now: the form, the front page, the preview and the check."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from docs.pictures import pictures, posed, prepare
from docs.shown import recorded, shown

pytestmark = pytest.mark.browser


def test_the_pictures_show_the_pages_of_today(browser: Browser, tmp_path: Path) -> None:
    """The words of each, and how they look, are those of its page: no picture is compared by its pixels, which content moves too."""
    prepare(tmp_path)
    now = {}
    for picture in pictures(tmp_path):
        with posed(browser, picture) as page:
            now[picture.name] = shown(page, picture.says, picture.clip(page))
    before = recorded()
    assert now.keys() == before.keys()
    old = {name: sorted(set(lines) ^ set(before[name])) for name, lines in now.items() if lines != list(before[name])}
    assert old == {}, "make the pictures anew: python -m docs.pictures"
