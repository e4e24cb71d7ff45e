"""What is wrong with registers in; what else may be told in vain because of it, and what is another's mistake, out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from builder.nouns.language.danish import folded
from builder.nouns.problem import Problem, errors
from builder.nouns.registers.files import RegisterFiles
from builder.nouns.registers.registers import Registers
from builder.nouns.tables.registers import GLOSSARY, GROUPS, MUNICIPALITIES, QUESTIONS, VOCABULARY

_BLAMED = {
    VOCABULARY: ("ord-ukendt",),
    QUESTIONS: ("ord-ukendt",),
    MUNICIPALITIES: ("kommune-ukendt", "gruppe-ukendt"),
    GROUPS: ("kommune-ukendt", "gruppe-ukendt"),
    GLOSSARY: ("forkortelse-uforklaret",),
}
"""The problems of content that a register's missing rows may be the reason of."""


def of_the_program(
    name: str, problems: Iterable[Problem], own: Collection[str], lacking: Callable[[str, str], Iterable[Problem]]
) -> Iterator[Problem]:
    """The `problems` of the program's register `name` in a folder that has its `own` of some, by name.

    What a register of the program says against a folder's own is no mistake of its. A region that the folder's list lacks is
    reported there, as `lacking` makes it of the list and the word, for municipalities need one; without other words, or members
    of groups and keys, a register is only poorer.
    """
    for problem in problems:
        if problem.code == "ord-ukendt" and VOCABULARY in own:
            if name == MUNICIPALITIES:
                yield from lacking(problem.words["key"], problem.words["value"])
        elif problem.code != "kommune-ukendt" or (VOCABULARY not in own and MUNICIPALITIES not in own):
            yield problem


def blamed(
    files: RegisterFiles, lost: Collection[str], registers: Registers, problems: Sequence[Problem]
) -> Iterator[tuple[str, str, str | None]]:
    """Each code that may be reported in vain, with the file that is to blame and its folded text.

    `lost` are the registers of the program that cannot be read, by name; `registers` and `problems` are what came of all `files`.
    The text is None where it cannot decide: nothing stands behind a register of the program, and the name of a group says how
    many members it has, of whom one may be missing.
    """
    broken = {problem.span.file for problem in errors(problems)}
    counting = {**files.shipped, **files.own}
    for name, codes in _BLAMED.items():
        for code in codes:
            path = counting[name].path if name in counting else name
            if name in {*files.unread, *lost} or (code == "gruppe-ukendt" and path in broken):
                yield code, path, None
            elif path in broken:
                # Of a list of which nothing could be read, no word can be missed.
                is_lost = name == VOCABULARY and not all(one.terms for one in registers.vocabularies.values())
                is_lost |= name == MUNICIPALITIES and not registers.municipalities
                yield code, path, None if is_lost else folded(counting[name].text)
    for problem in problems:
        if problem.code == "register-ord-mangler":
            yield "ord-ukendt", problem.span.file, folded(problem.words["word"])
