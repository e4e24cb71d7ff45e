"""`katalog build`: makes the site, and says what came of it."""

from __future__ import annotations

import time

import click

from builder.nouns.language.danish import count
from builder.shell.build import Outcome, build
from builder.shell.cache.build_record import Told, keep
from builder.shell.cache.inputs import Inputs
from builder.shell.cache.memory import remembering
from builder.shell.reports import report, summary
from builder.shell.settings import Progress, Settings

SLOW = 1.0
"""Seconds after which a build begins to say what it is doing; our own choice."""
UNTOUCHED = "Siden er ikke bygget; den gamle ligger uændret."
"""Is said last when no new site is published."""


def run(settings: Settings, going_in: Inputs | None, began: float) -> int:
    """Builds the site, and leaves word of it for the next build.

    `going_in` is what the build is made of, None when nothing is to be kept, `began` the second of the clock that never goes
    back. Gives the exit code as `build_command` does; raises what `build` raises.
    """
    with remembering(settings.cache, once=True) as memory:
        outcome = build(settings, progress(began), memory)
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


def progress(began: float) -> Progress:
    """Tells what a run does next, from `SLOW` seconds on after it `began`, by the clock that never goes back."""

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
