"""A check or a build as Markdown for GitHub's step summary. What comes from content stands in code, where it can do nothing."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from itertools import groupby
from pathlib import Path

from builder.nouns.problem import Problem
from builder.shell.reports.report import WORDS, named, told, verdict, within

LONGEST = 900_000
"""Bytes of a summary; GitHub refuses one of more than a mebibyte, and the figure below that is our own."""
ASIDE = "Sat til side, fordi de har fejl. Resten er udgivet uden dem, og links til dem er blevet til tekst:"
"""What is said before the files that were set aside."""


def summary(problems: tuple[Problem, ...], files: int, root: Path, changed: Collection[str] = (), note: str = "") -> str:
    """The verdict, then every file with its problems, changed ones first.

    `problems` are sorted by file, `files` is the number looked at, `root` the content folder, `changed` are paths under it, and
    `note` is a line after the verdict, empty for none. GitHub's Markdown, cut off at a line's end after `LONGEST` bytes.
    """
    parts = [f"### {verdict(problems, files)}\n"]
    parts += [f"{note}\n"] if note else []
    by_file = [(file, tuple(group)) for file, group in groupby(problems, key=lambda p: p.span.file)]
    for file, found in sorted(by_file, key=lambda pair: pair[0] not in changed):
        lines = "\n".join(_lines(found))
        fence = "`" * (max((len(run) for run in re.findall("`+", lines)), default=2) + 1)
        name = named(within(root, file)).replace("`", "'")
        parts.append(f"`{name}`\n\n{fence.ljust(3, '`')}text\n{lines}\n{fence.ljust(3, '`')}\n")
    text = "\n".join(parts)
    data = text.encode()
    if len(data) <= LONGEST:
        return text
    return data[:LONGEST].decode(errors="ignore").rsplit("\n", 1)[0] + "\n\n… resten er skåret fra.\n"


def aside(files: tuple[str, ...], problems: tuple[Problem, ...], root: Path) -> str:
    """Which files were set aside, for the report of a build: a line that says so, and one for each with the number of errors.

    `files` are paths under the content folder, `problems` all that were found, `root` is that folder.
    """
    counts = {file: sum(1 for p in problems if p.span.file == file and p.severity == "error") for file in files}
    rows = [f"  {named(within(root, file))} ({number} fejl)" for file, number in counts.items()]
    return "\n".join([ASIDE, *rows])


def _lines(problems: tuple[Problem, ...]) -> Iterator[str]:
    for p in problems:
        yield f"{p.span.line}:{p.span.column} {WORDS[p.severity]}[{p.code}]: {told(p.message)}"
        yield f"    hjælp: {told(p.advice)}"


def publish(text: str) -> None:
    """Adds the text to the page that GitHub shows of a job; elsewhere there is no such page.

    The page is the file that `GITHUB_STEP_SUMMARY` names. Raises `OSError` when it cannot be written.
    """
    if path := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(path).open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"{text}\n")
