"""`katalog`: reads the command line, runs, prints in Danish, and gives the exit code: 0 done, 1 errors, 2 wrong usage.

What each command needs is loaded when it runs, so that help and a build of nothing new come at once.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from typing import NoReturn

import click

from builder.shell import streams
from builder.shell.commands import cli


class Ended(BaseException):
    """The system asks us to stop; what is half done is cleared away on the way out."""


def _end(number: int, frame: object) -> None:
    raise Ended


def main() -> None:
    """Runs the command line and leaves with its exit code; no error gets past it.

    Raises `SystemExit`: 0 done, 1 errors in content or a reader that has gone, 2 wrong usage, surroundings that cannot be used or
    a fault of ours, 130 when the editor breaks off, 143 when the system does.
    """
    signal.signal(signal.SIGTERM, _end)
    streams.prepare()
    try:
        sys.exit(cli.main(standalone_mode=False) or 0)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Afbrudt.", err=True)
        sys.exit(130)
    except Ended:
        click.echo("Afbrudt.", err=True)
        sys.exit(128 + signal.SIGTERM)
    except BrokenPipeError:  # the reader, such as »head«, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:  # noqa: BLE001 each is told in Danish, and a fault of ours as one
        from builder.shell.failing import failed  # noqa: PLC0415 knows every error of every room, so it comes when one does

        sys.exit(failed(error))


def process() -> NoReturn:
    """`main` as a process of its own, which ends at once: to take all apart that a build has made costs a twentieth of its time.

    Raises `SystemExit`, so that it ends as Python ends, when another thread is at work or what was printed cannot be delivered;
    `AssertionError` when `main` raises none, which is a mistake of ours.
    """
    try:
        main()
    except SystemExit as left:
        if threading.active_count() > 1 or not isinstance(left.code, int):
            raise
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:
            raise left from None
        os._exit(left.code)
    raise AssertionError("main has ended without a code")
