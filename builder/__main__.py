"""`python -m builder` is `katalog`."""

from builder.shell.cli import process

process()
