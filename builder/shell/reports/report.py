"""Problems as an editor, a workflow or a program reads them: text with excerpt and caret, annotations, JSON."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path

from builder.nouns.language.danish import count
from builder.nouns.limits import PRINTED
from builder.nouns.lint.privacy import masked
from builder.nouns.problem import Problem, errors
from builder.nouns.site import urls
from builder.nouns.site.finding import Finding
from builder.nouns.source.source_file import spelled
from builder.shell.reports.gathered import gathered

LONGEST_EXCERPT = 160
"""Characters of a line that an excerpt shows; our own choice."""
ANNOTATED = 10
"""How many errors, and how many warnings, GitHub shows of one step; the limit is GitHub's."""
WORDS = {"error": "fejl", "warning": "advarsel"}
"""What a reader is shown for a severity."""


def text(problems: Iterable[Problem], root: Path, site_url: str = "") -> Iterator[str]:
    """One clickable line for each problem, then the line in question with a caret under the place, then what helps.

    What is one slip made many times is told once, with the lines of the others. Of one file only the first are reported in
    full; the rest are counted, for nobody mends a hundred at once.

    `problems` are sorted by file, `root` is the content folder, from which they name their files, and `site_url` makes the rule's
    page a link when it is known. A file that cannot be read raises nothing: the line is left out.
    """
    for _, group in groupby(problems, key=lambda problem: problem.span.file):
        told = gathered(group)
        yield from _told(told[:PRINTED], root, site_url)
        if len(told) > PRINTED:
            rest = count(len(told) - PRINTED, "problem", "problemer")
            yield f"{_where(told[0], root)}: og {rest} mere i filen. Ret de første, og kontrollér igen."
            yield ""


def _told(problems: tuple[Problem, ...], root: Path, site_url: str) -> Iterator[str]:
    """What is printed of the problems of one file, which is read for the first that shows a line."""
    lines = cache(lambda: _lines(root / problems[0].span.file))
    for problem in problems:
        span = problem.span
        where = f"{_where(problem, root)}:{span.line}:{span.column}"
        yield f"{where}: {WORDS[problem.severity]}[{problem.code}]: {told(problem.message)}"
        if not problem.code.startswith("fil-"):  # of a whole file no line can be shown, and a pipe would keep us waiting
            yield from _excerpt(lines(), problem)
        if problem.advice:
            yield f"    hjælp: {told(problem.advice)}"
        if site_url:
            yield f"    læs mere: {urls.absolute(site_url, urls.problem(problem.code))}"
        yield ""


def _where(problem: Problem, root: Path) -> str:
    return named(within(root, problem.span.file))


def within(root: Path, file: str) -> str:
    """A `file` of the content folder `root` as one opens it from here; a register of the program leads out of that folder."""
    return Path(os.path.normpath(shown(root) / file)).as_posix()


def github(problems: Iterable[Problem], root: Path, changed: Collection[str] = ()) -> Iterator[str]:
    """GitHub's workflow commands; everything from content is escaped, so that it can command nothing.

    GitHub shows ten errors and ten warnings of a step, so those of changed files come first, and of each file its first.

    `root` is the content folder; with `changed`, paths under it, problems of other files come last. A line for each problem
    that is shown, errors before warnings, and one that counts the rest of either.
    """
    found = sorted(_ranked(problems), key=lambda pair: (pair[1].span.file not in changed, pair[0]))
    for severity, words in (("error", ("fejl", "fejl")), ("warning", ("advarsel", "advarsler"))):
        alike = [problem for _, problem in found if problem.severity == severity]
        yield from _annotations(alike[:ANNOTATED], root)
        if len(alike) > ANNOTATED:
            yield f"Der er {count(len(alike) - ANNOTATED, *words)} mere. Hele listen står i opsummeringen."


def _ranked(problems: Iterable[Problem]) -> Iterator[tuple[int, Problem]]:
    """Each problem with its number within its file."""
    met: Counter[str] = Counter()
    for problem in problems:
        yield met[problem.span.file], problem
        met[problem.span.file] += 1


def _annotations(problems: Iterable[Problem], root: Path) -> Iterator[str]:
    for p in problems:
        path = _property(named(within(root, p.span.file), kept="\r\n"))
        columns = f"col={p.span.column},endColumn={p.span.end_column}"
        where = f"file={path},line={p.span.line},{columns},title={_property(p.code)}"
        yield f"::{p.severity} {where}::{_data(f'{p.message}. {p.advice}'.strip())}"


def as_json(problems: tuple[Problem, ...], files: int) -> str:
    """The report for programs, as JSON: counts, and each problem with code, place, message and hint.

    Signs that cannot be seen, in names as in messages, are written as JSON's own escapes, so that nothing is lost.

    `files` is the number of files looked at; lines and columns are from 1, in characters, and a problem's `end_column` is the one
    after its last. A file is a path under the content folder.
    """
    found = [
        {
            "code": p.code,
            "severity": p.severity,
            "file": masked(p.span.file),
            "line": p.span.line,
            "column": p.span.column,
            "end_column": p.span.end_column,
            "message": p.message,
            "hint": p.advice,
        }
        for p in problems
    ]
    faults = len(errors(problems))
    report: Mapping[str, object] = {"files": files, "errors": faults, "warnings": len(found) - faults, "problems": found}
    text = json.dumps(report, ensure_ascii=False, indent=1)
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)


def verdict(problems: tuple[Problem, ...], files: int) -> str:
    """The last line: »2 fejl og 1 advarsel i 60 filer«.

    `problems` are those that count, `files` is the number of files looked at.
    """
    faults = len(errors(problems))
    warnings = len(problems) - faults
    words = [f"{faults} fejl"] if faults else []
    words += [count(warnings, "advarsel", "advarsler")] if warnings else []
    return f"{' og '.join(words) or 'Ingen fejl'} i {count(files, 'fil', 'filer')}."


def findings(found: tuple[Finding, ...]) -> Iterator[str]:
    """What the audit of the finished pages says: the first of it, a line each, and how much it is; no line when it is silent."""
    yield from (f"{finding.path} {told(finding.fault)}." for finding in found[:PRINTED])
    if found:
        yield f"{count(len(found), 'fejl', 'fejl')} på de færdige sider."


def shown(root: Path) -> Path:
    """The content folder as the editor knows it: relative to where the command was given, when it lies below, else `root`."""
    try:
        return root.resolve().relative_to(Path.cwd())
    except (OSError, ValueError):  # the folder that we stand in may have been deleted
        return root


def visible(text: str) -> str:
    """The text without characters that a terminal or a workflow's log would obey, and without CPR numbers and secrets.

    Each such character is a space, so that columns stay right.
    """
    return masked("".join(c if c.isprintable() else " " for c in text)).replace("##[", "## [")


def told(text: str) -> str:
    """A sentence on one line: as `visible`, but what nobody can see is told by its code point, `<U+202E>`."""
    return named("".join(" " if c in "\t\r\n" else c for c in text))


def named(name: str, kept: str = "") -> str:
    """The name of a file or a folder as `told` tells a sentence, a line break in it too, so that two names stay apart.

    `kept` are signs that stand as they are. Where invisible signs part a CPR number or a secret, they are left out instead.
    """
    seen = "".join(c for c in name if c.isprintable())
    hidden = masked(seen)
    return (hidden if hidden != seen else spelled(name, kept)).replace("##[", "## [")


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8-sig", errors="replace").split("\n")
    except OSError:
        return []


def _excerpt(lines: list[str], problem: Problem) -> Iterator[str]:
    span = problem.span
    if not 0 < span.line <= len(lines):
        return
    line = visible(lines[span.line - 1])
    start = max(0, span.column - LONGEST_EXCERPT // 2) if len(line) > LONGEST_EXCERPT else 0
    gutter = f"{span.line:>5} | "
    width = max(1, min(span.end_column, len(line) + 1) - span.column)
    yield f"{gutter}{line[start : start + LONGEST_EXCERPT]}"
    yield " " * (len(gutter) + span.column - 1 - start) + "^" * min(width, LONGEST_EXCERPT)


def _data(value: str) -> str:
    """A value of GitHub's workflow commands: one line, which obeys nothing."""
    return named(value, kept="\r\n").replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
