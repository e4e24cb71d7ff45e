"""The flag `--update`, which writes down what an editor sees instead of comparing it, and what all tests share."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from builder.nouns.fields import Record
from builder.nouns.problem import Problem
from builder.nouns.register_files import CheckedRegisters, RegisterFiles
from builder.nouns.registers import Registers
from builder.nouns.source_file import SourceFile
from builder.shell import build
from builder.stages.load import load_registers
from builder.stages.render.templates import Templates
from builder.stages.validate import registers, validate_registers
from builder.stages.validate.registers import words
from builder.stages.validate.registers.register import Register

collect_ignore = ["firefox", "libreoffice"]
"""What only »make firefox« and »make office« run, for they need a Firefox or a LibreOffice, and nobody has to have one."""


gc.set_threshold(200_000, 20, 100)
"""Nearly all that tests make is frozen values without circles; looking for circles as often as Python does costs a tenth."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--update`."""
    parser.addoption("--update", action="store_true", help="rewrite tests/problems/*/expected.txt from what is told now")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected texts are to be rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session", autouse=True)
def shipped_registers_are_read_once() -> Iterator[None]:
    """Reading the registers is four fifths of a look at a small folder, and most folders of tests bring none of their own.

    The program's registers are named as seen from the folder, which is nothing to them as long as nothing is wrong with them.
    """
    shipped = load_registers(Path("no folder"))
    checked = validate_registers(shipped)
    texts = _texts(shipped)
    brought: deque[tuple[RegisterFiles, CheckedRegisters]] = deque(maxlen=8)  # who brings some mostly builds with them again

    def validated(files: RegisterFiles) -> CheckedRegisters:
        if not (checked.problems or files.own or files.brought or files.problems) and _texts(files) == texts:
            return checked
        for seen, found in brought:
            if seen == files:
                return found
        brought.append((files, validate_registers(files)))
        return brought[-1][1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "validate_registers", validated)
        patch.setattr(registers, "read_register", _read_once(registers.read_register))
        patch.setattr(registers, "raw_texts", _told_once(registers.raw_texts))
        patch.setattr(words, "ill_search_words", _told_once(words.ill_search_words))
        yield


@pytest.fixture(scope="session", autouse=True)
def templates_are_compiled_once() -> Iterator[None]:
    """Compiling the templates is a good half of a small site, which many tests build, and gives the same for the same text."""
    made: dict[tuple[object, ...], Any] = {}

    def compiled(self: Templates, source: str, name: str, filename: str) -> Any:
        asks = frozenset(key for key, function in self.globals.items() if hasattr(function, "jinja_pass_arg"))
        key = (source, name, filename, asks, frozenset(self.filters), frozenset(self.tests))
        if key not in made:
            made[key] = Environment.compile(self, source, name, filename)
        return made[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Templates, "compile", compiled)
        yield


def _texts(files: RegisterFiles) -> dict[str, str]:
    """The program's registers by name."""
    return {name: file.text for name, file in files.shipped.items()}


def _read_once(read: Callable[..., Register]) -> Callable[..., Register]:
    """A reader that remembers what it made of one of the program's registers, and of which registers that it refers to."""
    made: dict[tuple[SourceFile, bool], list[tuple[Registers, Register]]] = {}

    def reading(file: SourceFile, record: Record, known: Registers, *, complete: bool) -> Register:
        if not file.path.startswith("../"):
            return read(file, record, known, complete=complete)
        before = made.setdefault((file, complete), [])
        for seen, register in before:
            if seen == known:
                return register
        before.append((known, read(file, record, known, complete=complete)))
        return before[-1][1]

    return reading


def _told_once(tell: Callable[[Register], Iterable[Problem]]) -> Callable[[Register], Iterable[Problem]]:
    """What looks at a register alone, and remembers what it told of one of the program's."""
    made: dict[int, tuple[Register, tuple[Problem, ...]]] = {}

    def telling(register: Register) -> Iterable[Problem]:
        if not register.file.path.startswith("../"):
            return tell(register)
        if id(register) not in made:
            made[id(register)] = register, tuple(tell(register))
        return made[id(register)][1]

    return telling
