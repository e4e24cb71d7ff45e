"""`katalog`: reads the command line, runs, prints in Danish, and gives the exit code: 0 done, 1 errors, 2 wrong usage."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from pathlib import Path

import click

from builder.nouns import phrases
from builder.nouns.problem import errors, ordered
from builder.nouns.tables import TABLES
from builder.shell import ask, report, streams
from builder.shell.build import EmptyCatalogueError
from builder.shell.building import build_command, package_command
from builder.shell.changes import GitError
from builder.shell.checking import check_command, due_command, explain_command
from builder.shell.danish_click import DanishGroup, explain
from builder.shell.editor import editor_files, schema_text
from builder.shell.options import CONTENT, settings_for
from builder.shell.registers import read_registers
from builder.shell.scaffold import file_name, new_file, refusal
from builder.shell.settings import PROJECT, SettingsError, today
from builder.shell.status_file import StatusFileError, begin_report, write_report
from builder.shell.waving import wave_command
from builder.shell.workers import WorkerError
from builder.stages.index import IndexingError
from builder.stages.publish import ForeignFolderError, PublishingError


@click.group(cls=DanishGroup, help="Bygger Inspirationskatalog for fælleskommunale samarbejder.")
def cli() -> None:
    """Groups the commands; each gives its exit code."""


for command in (build_command, package_command, check_command, explain_command, due_command, wave_command):
    cli.add_command(command)


@cli.command("new", help="Laver en ny fil med de felter, der skal udfyldes.")
@click.argument("kind", metavar="case|guide|status", type=click.Choice(["case", "guide", "status"]))
@click.argument("title", metavar="TITEL|CASE")
@CONTENT
def new_command(kind: str, title: str, content: Path) -> int:
    """Writes a new file; an existing one is never touched, but for a status report, which stands in the file of its case.

    `kind` is `case`, `guide` or `status`; the file's name is made of `title`, which for a status is the name of the case. A case
    asks for its municipalities when there is a terminal to ask at. Gives the exit code 0.

    Raises `click.UsageError`, exit code 2, when `title` gives a file that the check would refuse or the file is there, or the
    case cannot take a report, `SettingsError` for a day that is none, and `OSError` when the file cannot be written.
    """
    if kind == "status":
        return _new_status(title, content)
    folder = f"{kind}s"
    path = content / folder / f"{file_name(title)}.md"
    if path.exists() or path.is_symlink():
        raise click.UsageError(f"{path} findes allerede; den er ikke rørt")
    checked = read_registers(content)
    if reason := refusal(content, folder, title, checked.registers, today()):
        raise click.UsageError(reason)
    asking = kind == "case" and sys.stdin.isatty()
    partners = ask.partners(checked.registers) if asking else ()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(new_file(folder, title, today(), partners))
    except FileExistsError:
        raise click.UsageError(f"{path} findes allerede; den er ikke rørt") from None
    shown = report.named(str(path))
    click.echo(f"{shown}\nUdfyld den, og kør: katalog check {shown}")
    return 0


def _new_status(case: str, content: Path) -> int:
    registers = read_registers(content).registers
    try:
        path, text, now = begin_report(content, case, registers, today())
    except StatusFileError as error:
        raise click.UsageError(str(error)) from None
    write_report(path, text)
    shown = report.named(str(path))
    click.echo(f"{shown}\nStatus for {now} står sidst i hovedet. Udfyld den, og kør: katalog check {shown}")
    return 0


@cli.command("schema", help="Skriver JSON Schema for hovedet i en case, vejledning eller et initiativ.")
@click.argument("folder", metavar="[cases|guides|initiatives]", type=click.Choice(list(TABLES)), default="cases")
@CONTENT
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="MAPPE",
    help="Skriv skemaer og kodestumper for alle filer her.",
)
def schema_command(folder: str, content: Path, out: Path | None) -> int:
    """Prints the JSON Schema of one kind of file, or writes those of all with the snippets for an editor.

    `folder` is a key of `TABLES`, `content` gives the registers, and with the folder `out`, made when it is not there, all are
    written there instead. Gives the exit code: 1 when the registers have errors, else 0. Raises `OSError` when a file cannot be
    written.
    """
    checked = read_registers(content)
    if errors(checked.problems):
        for line in report.text(ordered(checked.problems), content):
            click.echo(line, err=True)
        return 1
    registers = checked.registers
    if out is None:
        click.echo(schema_text(folder, registers), nl=False)
        return 0
    out.mkdir(parents=True, exist_ok=True)
    for name, text in editor_files(registers).items():
        (out / name).write_text(text, "utf-8", newline="\n")
        click.echo(report.named(str(out / name)))
    return 0


@cli.command("serve", help="Viser siden, mens du skriver. Fejl vises i browseren; den sidste gode side bliver stående.")
@CONTENT
@click.option("--port", type=click.IntRange(1, 65535), default=8000, metavar="PORT", help="Porten på 127.0.0.1; ellers 8000.")
def serve_command(content: Path, port: int) -> int:
    """Serves a live preview until interrupted.

    `port` is that of 127.0.0.1. Gives the exit code: 0 after Ctrl+C, 143 when the system ends it. Raises what `settings_for`
    raises, and `SettingsError`, before anything is built, when the port is taken.
    """
    from builder.shell.preview import serve  # noqa: PLC0415 only this command needs the server

    return serve(settings_for(content, out=PROJECT / ".cache" / "preview", search=True), port)


class Ended(BaseException):
    """The system asks us to stop; what is half done is cleared away on the way out."""


def _end(number: int, frame: object) -> None:
    raise Ended


def main() -> None:
    """Runs the command line and leaves with its exit code; no error gets past it.

    Raises `SystemExit`: 0 done, 1 errors in content or a reader that has gone, 2 wrong usage, surroundings that cannot be used or
    a fault of ours, 130 when the editor breaks off, 143 when the system does.
    """
    signal.signal(signal.SIGTERM, _end)
    streams.prepare()
    try:
        sys.exit(cli.main(standalone_mode=False) or 0)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        sys.exit(2)
    except click.ClickException as error:
        _complain(explain(error))
        click.echo("Se »katalog --help«.", err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Afbrudt.", err=True)
        sys.exit(130)
    except Ended:
        click.echo("Afbrudt.", err=True)
        sys.exit(128 + signal.SIGTERM)
    except EmptyCatalogueError as error:
        _complain(str(error))
        sys.exit(1)
    except BrokenPipeError:  # the reader, such as »head«, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except (ForeignFolderError, IndexingError, PublishingError, SettingsError, GitError, WorkerError) as error:
        _complain(str(error))
        sys.exit(2)
    except OSError as error:
        _complain(f"{error.filename or 'filen'}: {phrases.refusal(error)}")
        sys.exit(2)
    except Exception:  # noqa: BLE001 a fault of ours must not look like one of the editor's
        click.echo(report.named(traceback.format_exc(), kept="\n"), err=True)
        click.echo("Det er en fejl i programmet, ikke i din tekst. Send linjerne ovenfor til redaktionen.", err=True)
        sys.exit(2)


def _complain(text: str) -> None:
    click.echo(f"katalog: {report.told(text)}", err=True)
