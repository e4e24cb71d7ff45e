"""The command line, run in this process as `katalog` would be."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.shell.cli import main


@dataclass(frozen=True)
class Run:
    """What a command gave back."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Katalog:
    """Runs commands; see the fixture `katalog`."""

    monkeypatch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str | Path) -> Run:
        """Runs one command."""
        self.monkeypatch.setattr(sys, "argv", ["katalog", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main()
        said = self.capture.readouterr()
        return Run(int(left.value.code or 0), said.out, said.err)
