"""`katalog`: reads the command line, runs, prints in Danish, and gives the exit code: 0 well, 1 errors, 2 wrong usage."""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

import click

from builder.nouns.danish import count, slug
from builder.nouns.problem import Problem
from builder.nouns.schema import json_schema
from builder.nouns.tables import TABLES
from builder.shell import report
from builder.shell.build import Outcome, Progress, build, survey
from builder.shell.danish_click import DanishGroup, explain
from builder.shell.scaffold import new_file
from builder.shell.settings import PROJECT, Settings, SettingsError, site, today
from builder.stages.index import IndexingError
from builder.stages.load import RegisterError, load_registers
from builder.stages.write import ForeignFolderError

SLOW = 1.0
"""Seconds after which a build begins to say what it is doing."""

_CONTENT = click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    default=PROJECT / "content",
    show_default="content",
    help="Mappen med cases.",
)


@click.group(cls=DanishGroup, help="Bygger Inspirationskatalog for fælleskommunale samarbejder.")
def cli() -> None:
    """Groups the commands."""


@cli.command("build", help="Bygger siden. Er der fejl, bliver den gamle side stående.")
@_CONTENT
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=PROJECT / "site",
    show_default="site",
    help="Mappen til den færdige side.",
)
@click.option("--no-search", is_flag=True, help="Spring søgeindekset over.")
@click.option(
    "--jobs", type=click.IntRange(min=0), default=0, show_default="én pr. processor", help="Hvor mange processer der arbejder."
)
@click.option("--strict", is_flag=True, help="Lad også advarsler stoppe.")
@click.option("--site-url", default="", help="Sidens offentlige adresse; bruges til sitemap og 404.")
@click.option("--no-cache", is_flag=True, help="Læs alt forfra.")
def build_command(content: Path, out: Path, no_search: bool, jobs: int, strict: bool, site_url: str, no_cache: bool) -> int:  # noqa: FBT001 click's way
    """Builds the site."""
    settings = _settings(content, out=out, search=not no_search, jobs=jobs, strict=strict, url=site_url)
    began = time.monotonic()
    gc.disable()  # one short run that makes no circles: collecting costs a tenth of the time
    outcome = build(settings, _progress(began))
    _print_problems(outcome.survey.problems, content)
    if outcome.written is None:
        click.echo(report.verdict(outcome.survey.problems, outcome.survey.files), err=True)
        click.echo("Siden er ikke bygget; den gamle ligger uændret.", err=True)
        return 1
    click.echo(_done(outcome, settings, time.monotonic() - began))
    return 0


@cli.command("check", help="Kontrollerer indholdet uden at bygge.")
@click.argument("files", nargs=-1, metavar="[FIL]…", type=click.Path(path_type=Path))
@_CONTENT
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text", help="Hvordan fejlene vises.")
def check_command(files: tuple[Path, ...], content: Path, form: str) -> int:
    """Checks the content; with files only their problems count."""
    found = survey(_settings(content))
    wanted = {_within(content, file) for file in files}
    problems = tuple(p for p in found.problems if not wanted or p.span.file in wanted)
    if form == "json":
        click.echo(report.as_json(problems, found.files))
    elif form == "github":
        for line in report.github(problems, content):
            click.echo(line)
    else:
        _print_problems(problems, content, err=False)
        click.echo(report.verdict(problems, len(wanted) or found.files))
    return 1 if any(p.severity == "error" for p in problems) else 0


@cli.command("new", help="Laver en ny fil med de felter, der skal udfyldes.")
@click.argument("kind", metavar="case|guide", type=click.Choice(["case", "guide"]))
@click.argument("title", metavar="TITEL")
@_CONTENT
def new_command(kind: str, title: str, content: Path) -> int:
    """Writes a new file; an existing one is never touched."""
    folder = f"{kind}s"
    name = slug(title)
    if not name:
        raise click.UsageError("titlen giver intet filnavn; skriv mindst ét bogstav")
    path = content / folder / f"{name}.md"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(new_file(folder, title, today()))
    except FileExistsError:
        raise click.UsageError(f"{path} findes allerede; den er ikke rørt") from None
    click.echo(f"{path}\nUdfyld den, og kør: katalog check {path}")
    return 0


@cli.command("schema", help="Skriver JSON Schema for hovedet i en case, vejledning eller et initiativ.")
@click.argument("folder", metavar="[cases|guides|initiatives]", type=click.Choice(list(TABLES)), default="cases")
@_CONTENT
def schema_command(folder: str, content: Path) -> int:
    """Prints the JSON Schema of one kind of file."""
    schema = json_schema(TABLES[folder], load_registers(content), f"Hoved i content/{folder}")
    click.echo(json.dumps(schema, ensure_ascii=False, indent=1))
    return 0


@cli.command("serve", help="Viser siden, mens du skriver. Fejl vises i browseren; den sidste gode side bliver stående.")
@_CONTENT
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Porten på 127.0.0.1.")
def serve_command(content: Path, port: int) -> int:
    """Serves a live preview until interrupted."""
    from builder.shell.serve import serve  # noqa: PLC0415 only this command needs the server

    serve(_settings(content, out=PROJECT / ".cache" / "serve"), port)
    return 0


def main() -> None:
    """Runs the command line and leaves with its exit code."""
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
    except (RegisterError, IndexingError, SettingsError, OSError) as error:
        click.echo(f"katalog: {error}", err=True)
        sys.exit(2)


def _settings(
    content: Path, *, out: Path = PROJECT / "site", search: bool = False, jobs: int = 0, strict: bool = False, url: str = ""
) -> Settings:
    if not content.is_dir():
        raise click.UsageError(f"mappen {content} findes ikke")
    day = today()
    return Settings(
        content=content,
        out=out,
        templates=PROJECT / "templates",
        site=site(day, url),
        today=day,
        search=search,
        jobs=jobs,
        strict=strict,
    )


def _within(content: Path, file: Path) -> str:
    """A file given on the command line, as problems name it: relative to the content folder."""
    for base in (file, content / file):
        if base.exists():
            try:
                return base.resolve().relative_to(content.resolve()).as_posix()
            except ValueError:
                break
    raise click.UsageError(f"filen {file} findes ikke i {content}")


def _print_problems(problems: tuple[Problem, ...], content: Path, *, err: bool = True) -> None:
    for line in report.text(problems, content):
        click.echo(line, err=err)


def _progress(began: float) -> Progress:
    def tell(step: str) -> None:
        if time.monotonic() - began > SLOW:
            click.echo(f"{step} …", err=True)

    return tell


def _done(outcome: Outcome, settings: Settings, seconds: float) -> str:
    catalogue, written = outcome.survey.catalogue, outcome.written
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
