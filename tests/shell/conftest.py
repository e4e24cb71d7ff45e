"""`katalog` for the tests of the shell."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shell.command import Katalog


@pytest.fixture
def katalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Katalog]:
    """`katalog` in an empty folder, on a day that does not change."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 21 November 2026
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    yield Katalog(monkeypatch, capsys)
    gc.enable()  # a build switches it off for its one short run
