"""`katalog build` and `package`: make the site, or what is taken along, and say what came of it."""

from __future__ import annotations

import gc
import time
from dataclasses import replace
from pathlib import Path

import click

from builder.nouns.danish import count
from builder.shell import report, summary
from builder.shell.build import Outcome, Progress, build
from builder.shell.danish_click import DanishCommand
from builder.shell.options import CONTENT, settings_for
from builder.shell.package import package
from builder.shell.settings import PROJECT, Settings
from builder.stages.editions import EditionError

SLOW = 1.0
"""Seconds after which a build begins to say what it is doing; our own choice."""
YOUNG, NEVER = 50_000, 1_000_000_000
"""How many new objects are looked through for circles that nobody holds, and how often older ones are: not in one short run.

What is read of Markdown makes many circles, two thirds of the memory of a large build; all that stays is looked at once only.
"""
JOBS = click.option(
    "--jobs", type=click.IntRange(min=0), default=0, metavar="ANTAL", help="Antal processer; ellers én pr. processor."
)
SITE_URL = click.option(
    "--site-url", default="", metavar="ADRESSE", help="Sidens offentlige adresse; bruges til sitemap, 404 og i bogen."
)
UNTOUCHED = "Siden er ikke bygget; den gamle ligger uændret."
"""Is said last when no new site is published."""


@click.command("build", cls=DanishCommand, help="Bygger siden. Er der fejl, bliver den gamle side stående.")
@CONTENT
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=PROJECT / "site",
    metavar="MAPPE",
    help="Mappen til den færdige side; ellers site.",
)
@click.option("--no-search", is_flag=True, help="Spring søgeindekset over.")
@JOBS
@click.option("--strict", is_flag=True, help="Lad også advarsler stoppe.")
@SITE_URL
@click.option("--no-cache", is_flag=True, help="Gør ingen forskel: der er intet mellemlager, alt læses forfra hver gang.")
@click.option("--allow-empty", is_flag=True, help="Udgiv også et katalog uden cases i stedet for et, der har nogle.")
@click.option("--set-aside", is_flag=True, help="Udgiv resten, når en fil har fejl. --strict stopper alligevel.")
def build_command(
    *,
    content: Path,
    out: Path,
    no_search: bool,
    jobs: int,
    strict: bool,
    site_url: str,
    no_cache: bool,
    allow_empty: bool,
    set_aside: bool,
) -> int:
    """Builds the site.

    `out` is the site's folder, `jobs` a number of processes (0: one a processor), `site_url` the public address or empty;
    `no_cache` changes nothing. Gives the exit code: 1 when problems of the content stopped the build, 2 when what was
    found on the finished pages did, else 0.

    Raises what `settings_for` and `build` raise; `main` makes exit code 2 of it.
    """
    settings = settings_for(content, out=out, search=not no_search, jobs=jobs, strict=strict, url=site_url)
    settings = replace(settings, set_aside=set_aside, allow_empty=allow_empty)
    began = time.monotonic()
    gc.set_threshold(YOUNG, NEVER, NEVER)
    outcome = build(settings, _progress(began))
    found = outcome.inspection
    for line in report.text(found.problems, content, settings.site.url):
        click.echo(line, err=True)
    note = summary.aside(found.aside, found.problems, content) if found.aside and outcome.written else ""
    if found.aside:
        summary.publish(summary.summary(found.problems, found.files, content, note=summary.ASIDE if note else ""))
    for line in report.findings(outcome.findings):
        click.echo(line, err=True)
    if outcome.findings:
        click.echo(UNTOUCHED, err=True)
        return 2
    if outcome.written is None:
        click.echo(report.verdict(found.problems, found.files), err=True)
        click.echo(UNTOUCHED, err=True)
        return 1
    if note:
        click.echo(note, err=True)
    click.echo(_done(outcome, settings, time.monotonic() - began))
    return 0


@click.command(
    "package", cls=DanishCommand, help="Pakker kataloget til brug uden net: en zip-fil, mødeudgaven i én fil og bogen."
)
@CONTENT
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=PROJECT / "dist",
    metavar="MAPPE",
    help="Mappen til filerne; ellers dist.",
)
@JOBS
@SITE_URL
def package_command(content: Path, out: Path, jobs: int, site_url: str) -> int:
    """Makes the editions in the folder `out`, and prints each with its size, and their fingerprint.

    `jobs` is a number of processes (0: one a processor), `site_url` the public address or empty, which the book prints beside
    each page. Gives the exit code: 1 when problems in the content, or an edition that cannot be made of it, stopped it, 2 when
    what was found on the finished pages did, or the book could not be set for want of its program, else 0.

    Raises what `settings_for` and `package` raise but for that.
    """
    began = time.monotonic()
    try:
        done = package(settings_for(content, jobs=jobs, url=site_url), out, _progress(began))
    except EditionError as error:
        click.echo(f"katalog: {error}", err=True)
        return 1
    found = done.inspection
    for line in (*report.text(found.problems, content), *report.findings(done.findings)):
        click.echo(line, err=True)
    if done.findings:
        return 2
    if not done.written:
        click.echo(report.verdict(found.problems, found.files), err=True)
        click.echo("Der er ikke pakket noget.", err=True)
        return 1
    for path, size in done.written:
        click.echo(f"{path} ({f'{size / 1_000_000:.1f}'.replace('.', ',')} MB)")
    if done.missing:
        click.echo(f"katalog: {done.missing}", err=True)
    click.echo(f"Udgaven er fra {done.edition.date} og har fingeraftrykket {done.edition.fingerprint}.")
    return 2 if done.missing else 0


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
        f"Udgave {outcome.inspection.fingerprint}. Åbn {report.named(str(settings.out / 'index.html'))}"
    )
