"""The flag `--update`, which writes down what an editor sees instead of comparing it, and what all tests share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from builder.nouns.register_files import CheckedRegisters
from builder.shell import build
from builder.shell.registers import read_registers

collect_ignore = ["firefox", "libreoffice"]
"""What only »make firefox« and »make office« run, for they need a Firefox or a LibreOffice, and nobody has to have one."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--update`."""
    parser.addoption("--update", action="store_true", help="rewrite tests/problems/*/expected.txt from what is told now")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected texts are to be rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session", autouse=True)
def shipped_registers_are_read_once() -> Iterator[None]:
    """Reading the registers is four fifths of a look at a small folder, and most folders of tests bring none of their own."""
    shipped = cache(read_registers)

    def read(content: Path) -> CheckedRegisters:
        own = content / "registers"
        return read_registers(content) if own.exists() or own.is_symlink() else shipped(Path("no folder"))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "read_registers", read)
        yield
