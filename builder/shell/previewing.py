"""`katalog serve`: the live preview, started as the command line says."""

from __future__ import annotations

from pathlib import Path

from builder.shell.options import settings_for
from builder.shell.preview import serve
from builder.shell.settings import PROJECT


def serve_command(content: Path, port: int) -> int:
    """Serves a live preview until interrupted.

    `port` is that of 127.0.0.1. Gives the exit code: 0 after Ctrl+C, 143 when the system ends it. Raises what `settings_for`
    raises, and `SettingsError`, before anything is built, when the port is taken.
    """
    return serve(settings_for(content, out=PROJECT / ".cache" / "preview", search=True), port)
