"""`katalog`: reads the command line, runs, prints in Danish, and gives the exit code: 0 done, 1 errors, 2 wrong usage."""

from __future__ import annotations

import gc
import os
import sys
import time
import traceback
from dataclasses import replace
from pathlib import Path

import click

from builder.nouns import phrases
from builder.nouns.danish import count, slug
from builder.nouns.problem import errors, ordered
from builder.nouns.tables import TABLES
from builder.shell import ask, report, summary
from builder.shell.build import Outcome, Progress, build
from builder.shell.changes import GitError
from builder.shell.checking import check_command, due_command, explain_command
from builder.shell.danish_click import DanishGroup, explain
from builder.shell.editor import editor_files, schema_text
from builder.shell.options import CONTENT, settings_for
from builder.shell.registers import read_registers
from builder.shell.scaffold import new_file
from builder.shell.settings import PROJECT, Settings, SettingsError, today
from builder.stages.index import IndexingError
from builder.stages.write import ForeignFolderError

SLOW = 1.0
"""Seconds after which a build begins to say what it is doing; our own choice."""


@click.group(cls=DanishGroup, help="Bygger Inspirationskatalog for fælleskommunale samarbejder.")
def cli() -> None:
    """Groups the commands; each gives its exit code."""


@cli.command("build", help="Bygger siden. Er der fejl, bliver den gamle side stående.")
@CONTENT
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=PROJECT / "site",
    metavar="MAPPE",
    help="Mappen til den færdige side; ellers site.",
)
@click.option("--no-search", is_flag=True, help="Spring søgeindekset over.")
@click.option("--jobs", type=click.IntRange(min=0), default=0, metavar="ANTAL", help="Antal processer; ellers én pr. processor.")
@click.option("--strict", is_flag=True, help="Lad også advarsler stoppe.")
@click.option("--site-url", default="", metavar="ADRESSE", help="Sidens offentlige adresse; bruges til sitemap og 404.")
@click.option("--no-cache", is_flag=True, help="Gør ingen forskel: der er intet mellemlager, alt læses forfra hver gang.")
@click.option("--set-aside", is_flag=True, help="Udgiv resten, når en fil har fejl. --strict stopper alligevel.")
def build_command(
    *, content: Path, out: Path, no_search: bool, jobs: int, strict: bool, site_url: str, no_cache: bool, set_aside: bool
) -> int:
    """Builds the site.

    `out` is the site's folder, `jobs` a number of processes (0: one a processor), `site_url` the public address or empty;
    `no_cache` changes nothing. Gives the exit code: 1 when problems stopped the build, else 0.

    Raises what `settings_for` and `build` raise; `main` makes exit code 2 of it.
    """
    settings = settings_for(content, out=out, search=not no_search, jobs=jobs, strict=strict, url=site_url)
    settings = replace(settings, set_aside=set_aside)
    began = time.monotonic()
    gc.disable()  # one short run that makes no circles: collecting costs a tenth of the time
    outcome = build(settings, _progress(began))
    found = outcome.inspection
    for line in report.text(found.problems, content, settings.site.url):
        click.echo(line, err=True)
    note = summary.aside(found.aside, found.problems, content) if found.aside and outcome.written else ""
    if found.aside:
        summary.publish(summary.summary(found.problems, found.files, content, note=summary.ASIDE if note else ""))
    if outcome.written is None:
        click.echo(report.verdict(found.problems, found.files), err=True)
        click.echo("Siden er ikke bygget; den gamle ligger uændret.", err=True)
        return 1
    if note:
        click.echo(note, err=True)
    click.echo(_done(outcome, settings, time.monotonic() - began))
    return 0


for command in (check_command, explain_command, due_command):
    cli.add_command(command)


@cli.command("new", help="Laver en ny fil med de felter, der skal udfyldes.")
@click.argument("kind", metavar="case|guide", type=click.Choice(["case", "guide"]))
@click.argument("title", metavar="TITEL")
@CONTENT
def new_command(kind: str, title: str, content: Path) -> int:
    """Writes a new file; an existing one is never touched.

    `kind` is `case` or `guide`; the file's name is made of `title`. A case asks for its municipalities when there is a terminal
    to ask at. Gives the exit code 0.

    Raises `click.UsageError`, exit code 2, when `title` gives no file name or the file is there, `SettingsError` for a day that
    is none, and `OSError` when the file cannot be written.
    """
    folder = f"{kind}s"
    name = slug(title)
    if not name:
        raise click.UsageError("titlen giver intet filnavn; skriv mindst ét bogstav")
    path = content / folder / f"{name}.md"
    asking = kind == "case" and not path.exists() and sys.stdin.isatty()
    partners = ask.partners(read_registers(content).registers) if asking else ()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(new_file(folder, title, today(), partners))
    except FileExistsError:
        raise click.UsageError(f"{path} findes allerede; den er ikke rørt") from None
    click.echo(f"{path}\nUdfyld den, og kør: katalog check {path}")
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
        click.echo(out / name)
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


@cli.command("package", help="Kommer senere: pakker siden til brug uden net.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), metavar="MAPPE", help="Mappen til pakken; ellers dist.")
def package_command(out: Path | None) -> int:
    """Says that it is not there yet, whatever `out` is; gives the exit code 2."""
    click.echo("katalog: pakken til brug uden net kommer senere; mappen site kan kopieres, som den er.", err=True)
    return 2


def main() -> None:
    """Runs the command line and leaves with its exit code; no error gets past it.

    Raises `SystemExit`: 0 done, 1 errors in content or a reader that has gone, 2 wrong usage, surroundings that cannot be used or
    a fault of ours, 130 when the editor breaks off.
    """
    try:
        sys.exit(cli.main(standalone_mode=False) or 0)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        sys.exit(2)
    except click.ClickException as error:
        click.echo(f"katalog: {explain(error)}", err=True)
        click.echo("Se »katalog --help«.", err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Afbrudt.", err=True)
        sys.exit(130)
    except ForeignFolderError as error:
        click.echo(f"katalog: mappen {error} er ikke tom og er ikke lavet af katalog. Vælg en anden med --out.", err=True)
        sys.exit(2)
    except BrokenPipeError:  # the reader, such as »head«, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except (IndexingError, SettingsError, GitError) as error:
        click.echo(f"katalog: {error}", err=True)
        sys.exit(2)
    except OSError as error:
        click.echo(f"katalog: {error.filename or 'filen'}: {phrases.refusal(error)}", err=True)
        sys.exit(2)
    except Exception:  # noqa: BLE001 a fault of ours must not look like one of the editor's
        click.echo(traceback.format_exc(), err=True)
        click.echo("Det er en fejl i programmet, ikke i din tekst. Send linjerne ovenfor til redaktionen.", err=True)
        sys.exit(2)


def _progress(began: float) -> Progress:
    def tell(step: str) -> None:
        if time.monotonic() - began > SLOW:
            click.echo(f"{step} …", err=True)

    return tell


def _done(outcome: Outcome, settings: Settings, seconds: float) -> str:
    catalogue, written = outcome.inspection.catalogue, outcome.written
    assert written is not None  # noqa: S101 the caller has looked
    parts = ", ".join(
        (
            count(len(catalogue.cases), "case", "cases"),
            count(len(catalogue.guides), "vejledning", "vejledninger"),
            count(len(catalogue.initiatives), "initiativ", "initiativer"),
        )
    )
    return (
        f"{parts}: {count(outcome.pages, 'side', 'sider')} på {f'{seconds:.1f}'.replace('.', ',')} sekunder "
        f"({written.changed} nye eller ændrede, {written.removed} fjernet).\n"
        f"Åbn {settings.out / 'index.html'}"
    )
