"""`katalog build`: when nothing has changed since the last build of the same site, its report is told again and nothing is made.

Nothing but the record of that build, and the files themselves, is looked at first.
"""

from __future__ import annotations

import gc
import time
from dataclasses import replace
from pathlib import Path

import click

from builder.shell.cache.build_record import standing
from builder.shell.cache.inputs import inputs
from builder.shell.options import apart, kept_in, replaced, settings_for


def build_command(
    *,
    content: Path,
    out: Path,
    no_search: bool,
    jobs: int,
    strict: bool,
    site_url: str,
    cache: Path | None,
    no_cache: bool,
    allow_empty: bool,
    set_aside: bool,
) -> int:
    """Builds the site, unless it stands as it would be built.

    `out` is the site's folder, `jobs` a number of processes (0: one a processor), `site_url` the public address or empty; `cache`
    and `no_cache` are those of `kept_in`. Gives the exit code: 1 when problems of the content stopped the build, 2 when what was
    found on the finished pages did, else 0.

    Raises what `settings_for` and `build` raise; `main` makes exit code 2 of it.
    """
    began = time.monotonic()
    settings = settings_for(content, out=out, search=not no_search, jobs=jobs, strict=strict, url=site_url)
    apart(content, out, "--out")
    kept = kept_in(content, cache, no_cache=no_cache)
    for folder, flag in ((content, "--content"), (cache, "--cache")):
        replaced(out, folder, flag)
    settings = replace(settings, set_aside=set_aside, allow_empty=allow_empty, cache=kept)
    going_in = inputs(settings) if settings.cache else None
    if told := standing(settings, going_in):
        for line in told.lines:
            click.echo(line, err=True)
        click.echo(told.done(time.monotonic() - began, 0, 0))
        return 0
    gc.disable()  # one short run that makes no circles: collecting costs a tenth of the time
    from builder.shell.building import run  # noqa: PLC0415 a build that has nothing to do does without

    return run(settings, going_in, began)
