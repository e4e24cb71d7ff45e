"""The flag `--update`, which writes down what an editor sees instead of comparing it, and what all tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.nouns.register_files import CheckedRegisters, RegisterFiles
from builder.shell import build
from builder.stages.load import load_registers
from builder.stages.validate import validate_registers

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
    shipped = load_registers(Path("no folder"))
    checked = validate_registers(shipped)

    def validated(files: RegisterFiles) -> CheckedRegisters:
        return checked if files == shipped else validate_registers(files)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "validate_registers", validated)
        yield
