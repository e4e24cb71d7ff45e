"""A build of the preview from its beginning to its end, without waiting for a save."""

from __future__ import annotations

from builder.shell.preview.preview import Preview


def rebuild(preview: Preview) -> None:
    """Builds anew, all of it, and shows what came of it."""
    preview.begin()()
    for step in preview.rest:
        step()()
