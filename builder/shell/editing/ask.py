"""Questions to an editor at a terminal: which municipalities take part, with completion and »Mente du …?«."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

from builder.nouns.language import phrases
from builder.nouns.language.danish import folded
from builder.nouns.municipalities import Group
from builder.nouns.registers.registers import Registers

try:
    import readline
except ImportError:  # Windows has none; then one types the name out
    readline = None  # type: ignore[assignment]

QUESTION = "Kommune: "
"""What stands before each answer."""
INTRODUCTION = "Hvilke kommuner er med? Én ad gangen, eller en gruppe, fx »{group}«. Tab fuldfører, en tom linje slutter."
"""What is said first; `group` is the name of one that the register has."""


def partners(registers: Registers, read: Callable[[str], str] = input, say: Callable[[str], object] = print) -> tuple[str, ...]:
    """The names of the municipalities that the editor gives, each once, as the register spells them.

    `read` asks a question and gives the answer, `say` shows a line; tests give their own. In the order given; a group stands by
    its own name, and one of all 98 alone. Input that ends counts as the empty line that ends the questions, so nothing is raised.
    """
    names = [municipality.name for municipality in registers.municipalities.values()]
    _complete([*names, *(group.name for group in registers.groups)])
    say(INTRODUCTION.format(group=next((group.name for group in registers.groups), "alle 98")))
    chosen: dict[str, None] = {}
    while answer := _answer(read):
        found = registers.group(answer) or registers.municipality(answer)
        if isinstance(found, Group) and found.everyone:
            return (found.name,)
        if found:
            chosen[found.name] = None
        else:
            spellings = registers.municipality_names
            near = get_close_matches(folded(answer), spellings, n=1)
            hint = phrases.did_you_mean([spellings[word].name for word in near])
            say(f"Kommunen »{answer}« findes ikke. {hint}".rstrip())
    return tuple(chosen)


def _answer(read: Callable[[str], str]) -> str:
    try:
        return read(QUESTION).strip()
    except EOFError:
        return ""


def _complete(names: list[str]) -> None:
    if readline is None:
        return

    def matching(text: str, number: int) -> str | None:
        found = [name for name in names if folded(name).startswith(folded(text))]
        return found[number] if number < len(found) else None

    readline.set_completer_delims("\n")
    readline.set_completer(matching)
    readline.parse_and_bind("tab: complete")
