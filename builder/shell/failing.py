"""What is said of a command that could not be carried out, and its exit code. Loaded only when something went wrong."""

from __future__ import annotations

import re
import traceback

import click

from builder.nouns.language import phrases
from builder.shell.build import EmptyCatalogueError
from builder.shell.changes import GitError
from builder.shell.misuse import explain, help_line
from builder.shell.reports import report
from builder.shell.settings import SettingsError
from builder.shell.workers import WorkerError
from builder.stages.index import IndexingError
from builder.stages.publish import ForeignFolderError, PublishingError

_BESIDE, _NAME = re.compile(r"(?<![^/\\])\.([^/\\]+)\.ny\Z"), r"\1"
"""What is written beside a file before it takes its place, and the name that an editor knows."""
_TOLD = (ForeignFolderError, IndexingError, PublishingError, SettingsError, GitError, WorkerError, EmptyCatalogueError)
"""The errors whose message is written for an editor."""


def failed(error: Exception) -> int:
    """Says in Danish what went wrong, and gives the exit code.

    1 for a catalogue that would lose all its cases, else 2; of a fault of ours the traceback is printed as well.
    """
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message())
    elif isinstance(error, click.ClickException):
        _complain(explain(error))
        click.echo(help_line(error), err=True)
    elif isinstance(error, _TOLD):
        _complain(str(error))
    elif isinstance(error, OSError):
        _complain(f"{_BESIDE.sub(_NAME, str(error.filename or 'filen'))}: {phrases.refusal(error)}")
    else:  # a fault of ours must not look like one of the editor's
        click.echo(report.named("".join(traceback.format_exception(error)), kept="\n"), err=True)
        click.echo("Det er en fejl i programmet, ikke i din tekst. Send linjerne ovenfor til redaktionen.", err=True)
    return 1 if isinstance(error, EmptyCatalogueError) else 2


def _complain(text: str) -> None:
    click.echo(f"katalog: {report.told(text)}", err=True)
