"""`katalog package`: makes what is taken along, and says what came of it."""

from __future__ import annotations

import time
from pathlib import Path

import click

from builder.shell.building import progress
from builder.shell.cache.memory import remembering
from builder.shell.options import apart, kept_in, settings_for
from builder.shell.package import package
from builder.shell.reports import report
from builder.stages.editions import EditionError


def package_command(content: Path, out: Path, jobs: int, site_url: str, cache: Path | None, *, no_cache: bool) -> int:
    """Makes the editions in the folder `out`, and prints each with its size, and their fingerprint.

    `jobs` is a number of processes (0: one a processor), `site_url` the public address or empty, which the book prints beside
    each page; `cache` and `no_cache` are those of `kept_in`. Gives the exit code: 1 when problems in the content, or an edition
    that cannot be made of it, stopped it, 2 when what was found on the finished pages did, or the book could not be set for want
    of its program, else 0.

    Raises what `settings_for` and `package` raise but for that.
    """
    began = time.monotonic()
    settings = settings_for(content, jobs=jobs, url=site_url)
    apart(content, out, "--out")
    kept = kept_in(content, cache, no_cache=no_cache)
    try:
        with remembering(kept) as memory:
            done = package(settings, out, progress(began), memory)
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
