"""What several commands share: a run's settings, from what was typed."""

from __future__ import annotations

from pathlib import Path

import click

from builder.nouns import urls
from builder.shell.settings import PROJECT, Settings, site, today


def settings_for(
    content: Path, *, out: Path = PROJECT / "site", search: bool = False, jobs: int = 0, strict: bool = False, url: str = ""
) -> Settings:
    """A run over the content folder, today.

    `content` and `out` are folders, `search` makes the search index, `jobs` are processes (0: one a processor), `strict` lets
    warnings stop, `url` is the public address, empty for the one in pyproject.toml.

    Raises `click.UsageError`, exit code 2, when the content folder is not there or holds none of the folders of content, and
    `SettingsError` for a day that is none.
    """
    if not content.is_dir():
        raise click.UsageError(f"mappen {content} findes ikke")
    if not any((content / folder).exists() for folder in urls.FOLDERS):
        raise click.UsageError(f"mappen {content} har ingen af mapperne {', '.join(urls.FOLDERS)}")
    day = today()
    return Settings(
        content=content,
        out=out,
        templates=PROJECT / "templates",
        site=site(url),
        today=day,
        search=search,
        jobs=jobs,
        strict=strict,
    )
