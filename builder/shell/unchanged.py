"""`katalog build`: when nothing has changed since the last build of the same site, its report is told again and nothing is made.

What that build was made of and what it made is in a small record; nothing but that, and the files themselves, is looked at first.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import click

from builder.shell import sealed
from builder.shell.inputs import Inputs, inputs
from builder.shell.options import settings_for
from builder.shell.settings import CACHE, Settings
from builder.stages.publish import stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a build that published a site says: lines for the error stream, what was made, and the last line."""

    lines: tuple[str, ...]
    made: str
    last: str

    def done(self, seconds: float, changed: int, removed: int) -> str:
        """The report of how it went, in two lines: what was made in how many `seconds`, and where it lies."""
        taken = f"{seconds:.1f}".replace(".", ",")
        return f"{self.made} på {taken} sekunder ({changed} nye eller ændrede, {removed} fjernet).\n{self.last}"


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
    is the folder of what builds keep for each other, the project's own when none is named, and `no_cache` does without. Gives the
    exit code: 1 when problems of the content stopped the build, 2 when what was found on the finished pages did, else 0.

    Raises what `settings_for` and `build` raise; `main` makes exit code 2 of it.
    """
    began = time.monotonic()
    settings = settings_for(content, out=out, search=not no_search, jobs=jobs, strict=strict, url=site_url)
    settings = replace(settings, set_aside=set_aside, allow_empty=allow_empty, cache=None if no_cache else cache or CACHE)
    going_in = inputs(settings) if settings.cache else None
    if told := _standing(settings, going_in):
        for line in told.lines:
            click.echo(line, err=True)
        click.echo(told.done(time.monotonic() - began, 0, 0))
        return 0
    from builder.shell.building import run  # noqa: PLC0415 a build that has nothing to do does without

    return run(settings, going_in, began)


def keep(settings: Settings, before: Inputs | None, told: Told, made: str) -> None:
    """Leaves word of a build that has published a site with the stamp `made`, unless something was written while it ran.

    `before` is what went in when it began, `told` what it said. A disk that will not take it costs the next build its time.
    """
    if settings.cache and before and inputs(settings) == before:
        row = {"inputs": before.key, "site": made, "told": asdict(told)}
        sealed.put(_place(settings), json.dumps(row, ensure_ascii=False).encode(errors="surrogatepass"))


def _standing(settings: Settings, going_in: Inputs | None) -> Told | None:
    """What the last build said, when it was made of the same and its site stands as it left it."""
    data = sealed.take(_place(settings)) if going_in else None
    if data is None or going_in is None:
        return None
    row = json.loads(data.decode(errors="surrogatepass"))
    try:
        if row["inputs"] != going_in.key or row["site"] != stamp(settings.out.resolve()):
            return None
    except OSError:
        return None
    lines: Sequence[str] = row["told"]["lines"]
    return Told(lines=tuple(lines), made=row["told"]["made"], last=row["told"]["last"])


def _place(settings: Settings) -> Path:
    """The record of the site in the folder `settings.out`."""
    site = hashlib.sha256(str(settings.out.resolve()).encode(errors="surrogateescape")).hexdigest()[:32]
    return (settings.cache or CACHE) / "byg" / site
