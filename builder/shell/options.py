"""What several commands share: a run's settings, from what was typed, and where it may write."""

from __future__ import annotations

import os
from pathlib import Path

import click

from builder.nouns.site import urls
from builder.shell.settings import CACHE, PROJECT, Settings, site, today

_READ = (*urls.FOLDERS, "registers")
"""The folders of a content folder that are read; the last is that of `nouns/registers/files.py`, which loads far more."""


def settings_for(
    content: Path, *, out: Path = PROJECT / "site", search: bool = False, jobs: int = 0, strict: bool = False, url: str = ""
) -> Settings:
    """A run over the content folder, today.

    `content` and `out` are folders, `search` makes the search index, `jobs` are processes (0: one a processor), `strict` lets
    warnings stop, `url` is the public address, empty for the one in pyproject.toml.

    Raises `click.UsageError`, exit code 2, when the content folder is not there or holds none of the folders of content, and
    `SettingsError` for a day that is none.
    """
    needed(content)
    if not any((content / folder).exists() for folder in urls.FOLDERS):
        meant = _content_near(content)
        hint = f"Mente du --content {meant}?" if meant else "Indhold ligger i mindst én af dem; se, om --content er rigtig"
        raise click.UsageError(f"mappen »{content}« har ingen af mapperne {', '.join(urls.FOLDERS)}. {hint}")
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


def needed(content: Path) -> None:
    """Raises `click.UsageError`, exit code 2, when the folder `content` is not there."""
    if not content.is_dir():
        raise click.UsageError(f"mappen »{content}« findes ikke. Se, om --content er skrevet rigtigt")


def beneath(content: Path) -> None:
    """Raises `click.UsageError` for a `content` that is a folder of pages: nobody would read what is put in a folder there."""
    holds = any((content / folder).is_dir() for folder in urls.FOLDERS)
    if content.is_dir() and not holds and _real(content).name in urls.FOLDERS:
        raise click.UsageError(f"mappen »{content}« er en del af en mappe med indhold. Mente du --content {content.parent}?")


def apart(content: Path, folder: Path | None, flag: str) -> None:
    """Refuses to write where content is read, for it would be taken for content.

    `folder` is what was given to the `flag`, None for nothing. Raises `click.UsageError`, exit code 2, for `content` itself, one
    inside it, and a shortcut that leads to itself. Who stands in the content folder may have it there or beside the pages, as in
    a project whose top it is; so may what is hidden there.
    """
    if folder is None:
        return
    real = _real(folder)
    if real.is_symlink():
        raise click.UsageError(f"{flag}: »{folder}« er en genvej, der fører til sig selv. Slet den, eller vælg en anden mappe")
    inner = real.relative_to(_real(content)).parts if real.is_relative_to(_real(content)) else ()
    at_top = _real(content) == _real(Path()) and inner[:1] not in {(name,) for name in _READ}
    if real == _real(content) and not at_top:
        raise click.UsageError(f"{flag}: mappen »{folder}« er den, indholdet ligger i. Vælg en mappe uden for den")
    if inner and not at_top and not inner[0].startswith("."):
        raise click.UsageError(f"{flag}: mappen »{folder}« ligger blandt filerne i {content}. Vælg en mappe uden for den")


def kept_in(content: Path, cache: Path | None, *, no_cache: bool) -> Path | None:
    """The folder of what runs keep for each other: `cache`, else the project's own; None with `no_cache`. Raises as `apart`."""
    apart(content, cache, "--cache")
    return None if no_cache else cache or CACHE


def replaced(out: Path, folder: Path | None, flag: str) -> None:
    """Refuses a `folder`, which the `flag` names, in the folder of the finished site: all of that goes when a new one comes.

    Raises `click.UsageError`, exit code 2.
    """
    if folder is not None and _real(folder).is_relative_to(_real(out)):
        raise click.UsageError(f"{flag}: mappen »{folder}« ligger i {out}, som bliver skiftet ud med den nye side. Flyt den ene")


def _content_near(content: Path) -> Path | None:
    """The content folder that was meant by one that holds it, or lies in it."""
    inside = sorted(path for path in content.iterdir() if path.is_dir() and any((path / name).is_dir() for name in urls.FOLDERS))
    if _real(content).name in _READ:
        return content.parent
    return inside[0] if inside else None


def _real(path: Path) -> Path:
    """The place that a path leads to; of a shortcut that leads to itself, the shortcut."""
    return Path(os.path.realpath(path))
