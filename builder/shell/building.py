"""`katalog build` and `package`: make the site, or what is taken along, and say what came of it."""

from __future__ import annotations

import gc
import time
from pathlib import Path

import click

from builder.nouns.danish import count
from builder.shell import report, summary
from builder.shell.build import Outcome, Progress, build
from builder.shell.inputs import Inputs
from builder.shell.memory import remembering
from builder.shell.options import settings_for
from builder.shell.package import package
from builder.shell.settings import CACHE, Settings
from builder.shell.unchanged import Told, keep
from builder.stages.editions import EditionError

SLOW = 1.0
"""Seconds after which a build begins to say what it is doing; our own choice."""
UNTOUCHED = "Siden er ikke bygget; den gamle ligger uændret."
"""Is said last when no new site is published."""


def run(settings: Settings, going_in: Inputs | None, began: float) -> int:
    """Builds the site, and leaves word of it for the next build.

    `going_in` is what the build is made of, None when nothing is to be kept, `began` the second of the clock that never goes
    back. Gives the exit code as `build_command` does; raises what `build` raises.
    """
    gc.disable()  # one short run that makes no circles: collecting costs a tenth of the time
    with remembering(settings.cache) as memory:
        outcome = build(settings, _progress(began), memory)
    found = outcome.inspection
    lines = [*report.text(found.problems, settings.content, settings.site.url)]
    note = summary.aside(found.aside, found.problems, settings.content) if found.aside and outcome.written else ""
    if found.aside:
        summary.publish(summary.summary(found.problems, found.files, settings.content, note=summary.ASIDE if note else ""))
    lines += [*report.findings(outcome.findings), *([note] if note else [])]
    for line in lines:
        click.echo(line, err=True)
    written = outcome.written
    if written is None:
        if not outcome.findings:
            click.echo(report.verdict(found.problems, found.files), err=True)
        click.echo(UNTOUCHED, err=True)
        return 2 if outcome.findings else 1
    told = Told(lines=tuple(lines), made=_made(outcome), last=_last(outcome, settings))
    click.echo(told.done(time.monotonic() - began, written.changed, written.removed))
    if not found.aside:  # of those GitHub is told each time
        keep(settings, going_in, told, written.stamp)
    return 0


def package_command(content: Path, out: Path, jobs: int, site_url: str, cache: Path | None, *, no_cache: bool) -> int:
    """Makes the editions in the folder `out`, and prints each with its size, and their fingerprint.

    `jobs` is a number of processes (0: one a processor), `site_url` the public address or empty, which the book prints beside
    each page; `cache` is the folder of what runs keep for each other, the project's own when none is named, and `no_cache` does
    without. Gives the exit code: 1 when problems in the content, or an edition that cannot be made of it, stopped it, 2 when
    what was found on the finished pages did, or the book could not be set for want of its program, else 0.

    Raises what `settings_for` and `package` raise but for that.
    """
    began = time.monotonic()
    try:
        with remembering(None if no_cache else cache or CACHE) as memory:
            done = package(settings_for(content, jobs=jobs, url=site_url), out, _progress(began), memory)
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


def _made(outcome: Outcome) -> str:
    catalogue = outcome.inspection.catalogue
    parts = ", ".join(
        (
            count(len(catalogue.cases), "case", "cases"),
            count(len(catalogue.guides), "vejledning", "vejledninger"),
            count(len(catalogue.initiatives), "initiativ", "initiativer"),
        )
    )
    return f"{parts}: {count(outcome.pages, 'side', 'sider')}"


def _last(outcome: Outcome, settings: Settings) -> str:
    return f"Udgave {outcome.inspection.fingerprint}. Åbn {report.named(str(settings.out / 'index.html'))}"
