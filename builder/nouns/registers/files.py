"""The registers on their way in: as files, and after validation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from builder.nouns.language.danish import folded
from builder.nouns.language.dates import When
from builder.nouns.problem import Problem
from builder.nouns.registers.registers import Registers
from builder.nouns.source.source_file import SourceFile, Span

FOLDER = "registers"
"""The folder of a content folder's own registers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFiles:
    """The registers as text, each by file name: those a content folder brings (`own`) and the program's (`shipped`).

    `brought` is how many the folder has, read or not. `unread` are the names of those registers whose file did not pass the text
    gate, the folder's own where it brings one; `problems` say why, and what else lies there.
    """

    own: Mapping[str, SourceFile]
    shipped: Mapping[str, SourceFile]
    brought: int = 0
    unread: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A page that a register points at: the slug `target` in the content folder `folder`, and where it is written.

    `source` is the id of the page's source that is named beside it, empty for none, and `of_source` where that is written. What
    else of the page is named beside it is in `parts`, each as key, value and place: a heading of its checklist, one of its
    figures. `shipped` says that the register is the program's, and `needed` that the page itself must be there.
    """

    folder: str
    target: str
    span: Span
    source: str
    of_source: Span
    parts: tuple[tuple[str, str, Span], ...] = ()
    shipped: bool = False
    needed: bool = True

    @property
    def said(self) -> tuple[str, str, str, tuple[tuple[str, str], ...]]:
        """What the row says, wherever it stands."""
        return (self.folder, self.target, self.source, tuple((key, value) for key, value, _ in self.parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A day of a register by which something was done, and where it stands; a plan may lie `planned` years ahead."""

    when: When
    span: Span
    planned: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedRegisters:
    """The registers, every problem of their files, and what cannot be said of the content until those are mended.

    `asked` are the pages that a folder's own register says readers ask, each with its place, and `cited` what else the
    registers that count point at; `dated` are days of theirs that may lie in the future of no build. `own` is how many files the
    folder brings, `texts` are those of the registers that count, by name.
    `open_questions` gives, for each code of a problem of content, the folded text of the registers that lost rows and so may
    hold the word after all; None stands for a register of which no text is known.
    """

    registers: Registers
    problems: tuple[Problem, ...]
    own: int
    texts: Mapping[str, str]
    open_questions: Mapping[str, tuple[str | None, ...]]
    asked: Mapping[str, Span] = field(default_factory=dict)
    cited: tuple[Cited, ...] = ()
    dated: tuple[Dated, ...] = ()

    def doubtful(self, problem: Problem) -> bool:
        """Whether a `problem` of content may vanish when the registers are mended."""
        return stands_in(problem, self.open_questions.get(problem.code, ()))


def stands_in(problem: Problem, texts: Iterable[str | None]) -> bool:
    """Whether the word that a problem complains of stands in one of these folded texts, or in one that nobody could read.

    `texts` are those of registers that could be read in part; one that could not be read at all is None. The word is the
    `value` of the problem's words; a problem without one counts as standing in any text.
    """
    word = folded(problem.words.get("value", ""))
    return any(text is None or word in text for text in texts)
