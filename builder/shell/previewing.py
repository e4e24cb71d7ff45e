"""`katalog serve`: the live preview, started as the command line says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builder.shell.options import apart, settings_for
from builder.shell.preview import serve
from builder.shell.settings import CACHE, PROJECT


def serve_command(content: Path, port: int, cache: Path | None, *, no_cache: bool) -> int:
    """Serves a live preview until interrupted.

    `port` is that of 127.0.0.1; `cache` is the folder of what builds keep for each other, the project's own when none is named,
    and `no_cache` does without. Gives the exit code: 0 after Ctrl+C, 143 when the system ends it. Raises what `settings_for`
    raises, and `SettingsError`, before anything is built, when the port is taken.
    """
    settings = settings_for(content, out=PROJECT / ".cache" / "preview", search=True)
    apart(content, cache, "--cache")
    return serve(replace(settings, cache=None if no_cache else cache or CACHE), port)
