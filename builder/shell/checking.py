"""`katalog check`, `explain` and `due`: the commands that look and report, and write nothing."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path, PurePosixPath, PureWindowsPath

import click

from builder.nouns.language import dates, phrases
from builder.nouns.lint.respelled import date_hint
from builder.nouns.problem import Problem, errors
from builder.nouns.registers.files import FOLDER
from builder.nouns.rules import RULES
from builder.nouns.tables import TABLES
from builder.shell.build import inspect
from builder.shell.cache.memory import remembering
from builder.shell.changes import Change, brought, change_since, content_at
from builder.shell.options import kept_in, settings_for
from builder.shell.reports import report, review, summary
from builder.shell.reports.explain import explanation, overview, unknown
from builder.shell.settings import Settings
from builder.stages.load import SHIPPED, named


def check_command(files: tuple[Path, ...], content: Path, form: str, since: str, cache: Path | None, *, no_cache: bool) -> int:
    """Checks the content; with files or a reference only their problems count.

    `files` are paths as typed, from here or under `content`, and a folder is all that lies in it; `since` is a reference of git,
    empty for none, and `form` is `text`, `github` or `json`. `cache` and `no_cache` are those of `kept_in`. Gives the exit code:
    1 when an error counts, else 0.

    Raises `click.UsageError`, exit code 2, for a folder or file that is not there, `GitError` for a reference that git does not
    know, and `SettingsError` for a day that is none.
    """
    settings = settings_for(content)
    with remembering(kept_in(content, cache, no_cache=no_cache), partly=True) as memory:
        found = inspect(settings, memory=memory)
    asked = frozenset(_within(content, file) for file in files)
    wanted = frozenset(path for name in asked for path in _files(content, name))
    problems = tuple(p for p in found.problems if not files or _is_asked_for(p.span.file, asked))
    changed = wanted
    if since:
        change = change_since(content, since)
        problems = brought(problems, _before(settings, change), change)
        changed |= change.files
    count = len(wanted) if files else found.files
    others = _elsewhere(found.problems, problems) if since else ""
    if form == "json":
        click.echo(report.as_json(problems, found.files))
    elif form == "github":
        for line in report.github(problems, content, changed):
            click.echo(line)
        summary.publish(summary.summary(problems, count, content, changed, others))
    else:
        for line in report.text(problems, content, settings.site.url):
            click.echo(line)
        click.echo(" ".join(filter(None, (report.verdict(problems, count), others))))
    return 1 if errors(problems) else 0


def explain_command(code: str) -> int:
    """Prints what a code means; without one, every code. Gives the exit code 0.

    Raises `click.UsageError`, exit code 2, for a `code` that no rule has.
    """
    if code and code not in RULES:
        raise click.UsageError(unknown(code))
    for line in explanation(code) if code else overview():
        click.echo(line)
    return 0


def due_command(content: Path, day: str, form: str) -> int:
    """Prints the pages whose review falls due.

    `day` is a date of any precision, of which the last day counts, empty for the day of the run; `form` is `text` or `markdown`.
    Gives the exit code 0. Raises `click.UsageError`, exit code 2, for what is no date and for a folder that is not there.
    """
    settings = settings_for(content)
    by = dates.parse(day) if day else None
    if day and (by is None or by.undated):
        hint = date_hint(day) or "Skriv fx 2027-03-01, 2027-03 eller 2027."
        raise click.UsageError(f"»{day}« er ikke en dato. {hint}")
    last = by.last if by else settings.today
    rows = review.due(inspect(settings).catalogue, last, settings.today)
    lines = review.markdown(rows, last, settings.site.repository) if form == "markdown" else review.text(rows, last)
    for line in lines:
        click.echo(line)
    return 0


def _within(content: Path, file: Path) -> str:
    """A file given on the command line, as problems name it: relative to the content folder.

    Raises `UsageError` for one that is neither content nor a register of the program.
    """
    for base in (file, content / file):
        if base.exists():
            try:
                return base.resolve().relative_to(content.resolve()).as_posix()
            except ValueError:
                if base.resolve().parent == SHIPPED:
                    return named(content, base.resolve())
                first = f"Er det en ny case, så læg den i {content / 'cases'}. " if file.suffix == ".md" else ""
                told = f"»{file}« ligger ikke i {content}. {first}Hører det til andet indhold, så skriv --content og mappen"
                raise click.UsageError(told) from None
    raise click.UsageError(f"filen »{file}« findes ikke i {content}. {phrases.did_you_mean(_near(content, file))}".rstrip())


def _near(content: Path, file: Path) -> list[str]:
    """The file of the content that was meant by a name that none has, alone in a list; its folder and ending may be left out."""
    found = [path for folder in (*TABLES, FOLDER) for path in sorted((content / folder).glob("*")) if path.is_file()]
    by_name = {name: path for path in reversed(found) for name in (path.name.lower(), path.stem.lower())}
    near = get_close_matches(PureWindowsPath(file.name).name.lower(), by_name, n=1, cutoff=0.8)
    return [report.shown(content).joinpath(by_name[one].relative_to(content)).as_posix() for one in near]


def _files(content: Path, name: str) -> tuple[str, ...]:
    """The files that a name asks for: the one it names, or all in the folder of that name."""
    folder = content / name
    if not folder.is_dir():
        return (name,)
    return tuple(path.relative_to(content).as_posix() for path in folder.rglob("*") if path.is_file())


def _is_asked_for(file: str, asked: frozenset[str]) -> bool:
    """Whether a file is among those asked for by name, or lies in a folder that is; `.` is the content folder itself."""
    return not asked.isdisjoint({file, ".", *(parent.as_posix() for parent in PurePosixPath(file).parents)})


def _before(settings: Settings, change: Change) -> tuple[Problem, ...]:
    """The problems of the content before the change."""
    with content_at(settings.content, change.base) as content:
        return inspect(replace(settings, content=content)).problems


def _elsewhere(every: tuple[Problem, ...], counted: tuple[Problem, ...]) -> str:
    """That other files have errors as well, which do not count."""
    others = len(errors(every)) - len(errors(counted))
    return f"Andre filer har {others} fejl, som ikke tæller her." if others else ""
