"""`katalog serve`: the live preview. `serving` has the order; the core is never told that it is being watched."""

from builder.shell.preview.serving import serve as serve
