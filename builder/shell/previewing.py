"""`katalog serve`: the live preview, started as the command line says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builder.shell.options import kept_in, settings_for
from builder.shell.preview import serve
from builder.shell.settings import PROJECT


def serve_command(content: Path, port: int, cache: Path | None, *, no_cache: bool) -> int:
    """Serves a live preview until interrupted.

    `port` is that of 127.0.0.1; `cache` and `no_cache` are those of `kept_in`. Gives the exit code: 0 after Ctrl+C, 143 when the
    system ends it. Raises what `settings_for` raises, and `SettingsError`, before anything is built, when the port is taken.
    """
    settings = settings_for(content, out=PROJECT / ".cache" / "preview", search=True)
    return serve(replace(settings, cache=kept_in(content, cache, no_cache=no_cache)), port)
