"""`katalog new` and `schema`: the commands that write files for an editor to go on with."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.nouns.problem import errors, ordered
from builder.shell.editing import ask
from builder.shell.editing.editor import editor_files, schema_text
from builder.shell.editing.scaffold import file_name, new_file, refusal
from builder.shell.editing.status_file import StatusFileError, begin_report
from builder.shell.options import apart, beneath, needed
from builder.shell.registers import read_registers
from builder.shell.reports import report
from builder.shell.settings import today
from builder.stages.publish import put


def new_command(kind: str, title: str, content: Path) -> int:
    """Writes a new file; an existing one is never touched, but for a status report, which stands in the file of its case.

    `kind` is `case`, `guide` or `status`; the file's name is made of `title`, which for a status is the name of the case. A case
    asks for its municipalities when there is a terminal to ask at. Gives the exit code 0.

    Raises `click.UsageError`, exit code 2, when `title` gives a file that the check would refuse or the file is there, or the
    case cannot take a report, `SettingsError` for a day that is none, and `OSError` when the file cannot be written.
    """
    beneath(content)
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
    put(path, text.encode())
    shown = report.named(str(path))
    click.echo(f"{shown}\nStatus for {now} står sidst i hovedet. Udfyld den, og kør: katalog check {shown}")
    return 0


def schema_command(folder: str, content: Path, out: Path | None) -> int:
    """Prints the JSON Schema of one kind of file, or writes those of all with the snippets for an editor.

    `folder` is a key of `TABLES`, `content` gives the registers, and with the folder `out`, made when it is not there, all are
    written there instead. Gives the exit code: 1 when the registers have errors, else 0. Raises `OSError` when a file cannot be
    written.
    """
    needed(content)
    apart(content, out, "--out")
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
