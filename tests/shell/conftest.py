"""`katalog` for the tests of the shell."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.shell import build, options
from builder.stages.load import load_theme
from tests.builders import plain_templates
from tests.shell.command import Katalog


@pytest.fixture
def katalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Katalog]:
    """`katalog` in an empty folder, on a day that does not change."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 21 November 2026
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.setattr(options, "CACHE", tmp_path / ".cache")  # what one test has made is nothing to another
    yield Katalog(monkeypatch, capsys)
    gc.enable()  # a build switches it off for its one short run


@pytest.fixture
def plain_pages(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of one line each, for tests of what becomes of a site and not of its look; to draw 200 pages is most of a build."""
    theme = load_theme(plain_templates(tmp_path_factory.mktemp("plain")))
    monkeypatch.setattr(build, "load_theme", lambda folder: theme)
