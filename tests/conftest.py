"""The flag `--update`, which writes down what an editor sees instead of comparing it, and what all tests share."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from inspect import isfunction, signature
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from builder.nouns.fields import Record
from builder.nouns.problem import Problem
from builder.nouns.registers.files import CheckedRegisters, RegisterFiles
from builder.nouns.registers.registers import Registers
from builder.nouns.source.node import Node
from builder.nouns.source.source_file import SourceFile
from builder.shell import build
from builder.stages.load import load_registers
from builder.stages.render.templates import Templates
from builder.stages.validate import registers, validate_registers
from builder.stages.validate.registers import chooser, declaration, register, splits, templates, vocabulary, words
from builder.stages.validate.registers import municipalities as places
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
        patch.setattr(register, "nodes", cache(register.nodes))
        patch.setattr(registers, "private_data", _found_once(registers.private_data))
        patch.setattr(Register, "items", _told_once(Register.items))
        patch.setattr(registers, "read_register", _read_once(registers.read_register))
        for module in (registers, chooser, declaration, places, splits, templates, vocabulary, words):
            for name, function in vars(module).items():
                if isfunction(function) and [*signature(function).parameters] == ["register"] and name[0] != "_":
                    patch.setattr(module, name, _told_once(function))
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
        for seen, found in before:
            if seen == known:
                return found
        before.append((known, read(file, record, known, complete=complete)))
        return before[-1][1]

    return reading


def _told_once(tell: Callable[..., Any]) -> Callable[..., Any]:
    """What looks at a register, and for no more than the key of a list; it remembers what it found in one of the program's."""
    made: dict[tuple[int | str, ...], tuple[Register, Any]] = {}

    def telling(register: Register, *keys: str) -> Any:
        if not register.file.path.startswith("../"):
            return tell(register, *keys)
        asked = id(register), *keys
        if asked not in made:
            found = tell(register, *keys)
            made[asked] = register, (tuple(found) if isinstance(found, Iterator) else found)
        return iter(made[asked][1]) if keys else made[asked][1]

    return telling


def _found_once(find: Callable[..., Iterable[Problem]]) -> Callable[..., Iterable[Problem]]:
    """What looks for private data, and remembers what it found in a register of the program's; its root hangs on its text alone."""
    made: dict[tuple[SourceFile, frozenset[str]], tuple[Problem, ...]] = {}

    def finding(file: SourceFile, root: Node | None, page: str, line: int, exceptions: frozenset[str]) -> Iterable[Problem]:
        if file.path.startswith("../") and (file, exceptions) not in made:
            made[file, exceptions] = tuple(find(file, root, page, line, exceptions))
        found = made.get((file, exceptions))
        return find(file, root, page, line, exceptions) if found is None else found

    return finding
