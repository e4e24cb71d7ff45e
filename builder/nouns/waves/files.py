"""The files of the survey's waves, as text and after validation."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.model import Wave
from builder.nouns.problem import Problem
from builder.nouns.source.source_file import SourceFile

HEAD = "boelge.yaml"
"""The file that says what a wave is and asks."""
REPLIES = "svar"
"""The folder of a wave's replies, a file for each case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedWaves:
    """The files that passed the text gate, in order of path, and the problems of those that did not."""

    files: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]

    @property
    def unread(self) -> frozenset[str]:
        """The years of the waves where something beside the answers was not read, which may be what says what they answer."""
        parts = (problem.span.file.split("/") for problem in self.problems)
        return frozenset(part[1] for part in parts if len(part) == _BESIDE)


_BESIDE = 3
"""Parts of the path of what lies in the folder of a wave, under the content folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedWaves:
    """The waves by year, each with its replies that have no error, and all problems; one whose own file has one is left out."""

    waves: tuple[Wave, ...]
    problems: tuple[Problem, ...]


def year_of(path: str) -> int:
    """The year of the wave that a file belongs to, by its `path` under the content folder. Raises `ValueError` for any other."""
    return int(path.split("/")[1])


def head_path(year: int) -> str:
    """The path under the content folder of the file that says what the wave of the `year` is."""
    return f"surveys/{year}/{HEAD}"


def reply_path(year: int, case: str) -> str:
    """The path under the content folder of the reply for a case, by slug, to the wave of the `year`."""
    return f"surveys/{year}/{REPLIES}/{case}.yaml"
