"""What a process has made, kept by exactly what it was made of, so that a build after a small change makes little anew.

Nothing is declared by hand and nothing is guessed: a result is used again only for inputs that are equal to those it came from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from builder.nouns.checked import Checked
from builder.nouns.register_files import CheckedRegisters
from builder.nouns.site import OutputFile
from builder.shell.lasting import Lasting
from builder.stages.render import Drawer

Input = TypeVar("Input")
Result = TypeVar("Result")


class Kept(Generic[Input, Result]):
    """The results of one pure function, by name, each with its input; those that the last call did not ask for are gone."""

    def __init__(self) -> None:
        self._around: object = None
        self._made: dict[str, tuple[Input, Result]] = {}

    def renewed(
        self, around: object, inputs: Iterable[tuple[str, Input]], make: Callable[[Sequence[Input]], list[Result]]
    ) -> list[Result]:
        """The results for the `inputs`, in their order; each has a name that no other has.

        `around` is all else that the results depend on. `make` is given the inputs that are new or have changed, in order, and
        gives a result for each.
        """
        if self._around != around:
            self._around, self._made = around, {}
        asked = tuple(inputs)
        before = self._made
        missing = [(name, one) for name, one in asked if name not in before or before[name][0] != one]
        made = dict(zip((name for name, _ in missing), make([one for _, one in missing]), strict=True)) if missing else {}
        self._made = {name: (one, made[name]) if name in made else before[name] for name, one in asked}
        return [result for _, result in self._made.values()]

    def one(self, around: object, given: Input, make: Callable[[Input], Result]) -> Result:
        """The only result, for what is `given`; otherwise as `renewed`."""
        return self.renewed(around, (("", given),), lambda some: [make(one) for one in some])[0]


class Memory:
    """What a build leaves for the next one in the same process: a new one remembers nothing.

    `lasting` is what builds of other processes have left, by itself nothing.
    """

    def __init__(self, lasting: Lasting | None = None) -> None:
        self.lasting = lasting or Lasting()
        self.registers: Kept[Any, CheckedRegisters] = Kept()
        self.checked: Kept[Any, Checked] = Kept()
        self.office: Kept[Any, tuple[OutputFile, ...]] = Kept()
        self.book: Kept[Any, bytes] = Kept()
        self.drawer: Kept[Any, Drawer] = Kept()
        self.drawer_ahead: Kept[Any, Drawer] = Kept()
        self.assets: Kept[Any, tuple[OutputFile, ...]] = Kept()
        self.drawn: Kept[Any, OutputFile] = Kept()
        self.facts: Kept[Any, Any] = Kept()
        self.index: Kept[Any, Any] = Kept()
