"""What a process has made, kept by exactly what it was made of, so that a build after a small change makes little anew.

Nothing is declared by hand and nothing is guessed: a result is used again only for inputs that are equal to those it came from.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Generic, TypeVar

from builder.nouns.checked import Checked
from builder.nouns.indexed import Indexed
from builder.nouns.registers.files import CheckedRegisters
from builder.nouns.site.site import OutputFile
from builder.shell.cache.lasting import Lasting
from builder.stages.load import Passed, gate
from builder.stages.render import Drawer

PORTION = 8
"""How many results are made before a call asks whether to go on; our own choice."""
TICK = 2_000_000_000
"""Nanoseconds that may pass before a disk notices by its clock that a file has changed: two seconds on a stick."""
Input = TypeVar("Input")
Result = TypeVar("Result")


class Kept(Generic[Input, Result]):
    """The results of one pure function, by name, each with its input; those that the last call did not ask for are gone.

    With `between` a call makes few at a time, and calls that before each time; it may raise to break off. With `once` nothing is
    kept, for nobody asks again: what results were made of is let go as soon as it can be.
    """

    def __init__(self, between: Callable[[], None] | None = None, *, once: bool = False) -> None:
        self._between = between
        self._once = once
        self._around: object = None
        self._made: dict[str, tuple[Input, Result]] = {}

    def renewed(
        self, around: object, inputs: Iterable[tuple[str, Input]], make: Callable[[Sequence[Input]], Iterable[Result]]
    ) -> list[Result]:
        """The results for the `inputs`, in their order; each has a name that no other has.

        `around` is all else that the results depend on. `make` is given the inputs that are new or have changed, in order, and
        gives a result for each. Raises what `make` and `between` raise; what was made before that is kept as well.
        """
        if self._around != around:
            self._around, self._made = around, {}
        asked = tuple(inputs)
        if self._once:
            return [*make([one for _, one in asked])] if asked else []
        before = self._made
        missing = [(name, one) for name, one in asked if name not in before or before[name][0] != one]
        made: dict[str, Result] = {}
        try:
            for some in self._portions(missing):
                made.update(zip((name for name, _ in some), make([one for _, one in some]), strict=True))
        except BaseException:
            before.update({name: (one, made[name]) for name, one in missing if name in made})
            raise
        self._made = {name: (one, made[name]) if name in made else before[name] for name, one in asked}
        return [result for _, result in self._made.values()]

    def _portions(self, missing: list[tuple[str, Input]]) -> Iterator[list[tuple[str, Input]]]:
        if self._between is None:
            yield from [missing] if missing else []
            return
        for first in range(0, len(missing), PORTION):
            self._between()
            yield missing[first : first + PORTION]

    def one(self, around: object, given: Input, make: Callable[[Input], Result]) -> Result:
        """The only result, for what is `given`; otherwise as `renewed`."""
        return self.renewed(around, (("", given),), lambda some: [make(one) for one in some])[0]


class Gate:
    """The gate for content files, which need not look again at one that lies there as it lay.

    That is told by its number, size and both times. A file that was changed just before it was looked at is looked at again: one
    more change within a tick of the disk's clock could leave all of these as they were.
    """

    def __init__(self) -> None:
        self._let_in: dict[str, tuple[tuple[int, ...], Passed]] = {}

    def __call__(self, path: Path, name: str) -> Passed:
        """What `gate` says of the file at `path`, called `name`."""
        try:
            info = path.lstat()
        except OSError:
            return gate(path, name)
        state = info.st_ino, info.st_mode, info.st_size, info.st_mtime_ns, info.st_ctime_ns
        known = self._let_in.get(name)
        if known and known[0] == state:
            return known[1]
        now = time.time_ns()
        found = gate(path, name)
        self._let_in[name] = (state if info.st_ctime_ns < now - TICK else (), found)
        return found


class Memory:
    """What a build leaves for the next one in the same process: a new one remembers nothing.

    `lasting` is what builds of other processes have left, by itself nothing. `between` is called again and again while something
    is made, and may raise to break that off; a build that nobody breaks off has none. `once` says that one build is all that the
    process makes, and that nobody breaks it off: then the pages and what they are made of, most of what it holds, are not kept.
    """

    def __init__(self, lasting: Lasting | None = None, between: Callable[[], None] | None = None, *, once: bool = False) -> None:
        self.lasting = lasting or Lasting()
        self.between = between or _nothing
        self.once = once
        self.gate = Gate()
        self.registers: Kept[Any, CheckedRegisters] = Kept()
        self.checked: Kept[Any, Checked] = Kept(between, once=once)
        self.office: Kept[Any, tuple[OutputFile, ...]] = Kept()
        self.book: Kept[Any, bytes] = Kept()
        self.drawer: Kept[Any, Drawer] = Kept()
        self.drawer_ahead: Kept[Any, Drawer] = Kept()
        self.assets: Kept[Any, tuple[OutputFile, ...]] = Kept()
        self.drawn: Kept[Any, OutputFile] = Kept(between, once=once)
        self.facts: Kept[Any, Any] = Kept(between, once=once)
        self.index: Kept[Any, tuple[bytes | None, Indexed]] = Kept()
        self.parts: dict[bytes, bytes] = {}


@contextmanager
def remembering(cache: Path | None, *, partly: bool = False, once: bool = False) -> Iterator[Memory]:
    """A memory of what earlier runs have left in the folder `cache`, None for nowhere, that leaves there what this one makes.

    `partly` says that the run makes only a part of what a build makes, so that the rest is not old for not being used; `once` is
    as for `Memory`.
    """
    memory = Memory(Lasting.of(cache), once=once)
    try:
        yield memory
    finally:
        memory.lasting.close(partly=partly)


def _nothing() -> None:
    """Nobody breaks it off."""
