"""What the preview shows: the last good site, and why there is none newer.

A site is built in the folder of two that is not shown, so that no page is read while it is written, and a build that fails
half-way changes nothing that anybody sees.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import click

from builder.shell import report
from builder.shell.build import Inspection, Outcome, Progress, build
from builder.shell.memory import Memory
from builder.shell.preview.faults import Fault, discreet, missing, raised, stopped
from builder.shell.settings import Settings

STANDS = "Siden nedenunder er den sidste gode."
"""Is added to a fault when there is a page below it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What every page is made of at one moment, replaced as a whole.

    `root` is the folder of the last good site, None before the first. `fault` is why there is none newer, in words that may go on
    a page; None when there is nothing to tell. `version` counts what has been shown.
    """

    root: Path | None = None
    fault: Fault | None = None
    version: int = 0


class Preview:
    """The newest site and the newest fault of one content folder.

    The site lies under the folder `settings.out`, which must be this preview's own. What an earlier one has left there spares
    writing, and is never shown. It is built in this process and without the strict security policy, whatever `settings` say of
    these. `make` builds one site, by itself the build, which remembers in this process what it has made; `told` is called when
    there is something new to show, `progress` with each step of a build, and may raise to break it off.
    """

    def __init__(
        self,
        settings: Settings,
        make: Callable[[Settings, Progress], Outcome] | None = None,
        told: Callable[[], None] = lambda: None,
        progress: Progress = lambda step: None,
    ) -> None:
        self._settings = replace(
            settings,
            content=settings.content.absolute(),  # the folder that we stand in may be deleted too
            templates=settings.templates.absolute(),
            out=settings.out.absolute(),
            site=replace(settings.site, strict_csp=False),
            allow_empty=True,  # nothing of before is shown in its place
            jobs=1,  # only one thread survives a fork, and the server is another one
        )
        self._make = make or partial(build, memory=Memory())
        self._told = told
        self._progress = progress
        self._had_cases = False
        self.shown = Shown()

    def rebuild(self) -> None:
        """Builds anew and shows what came of it. Raises what breaks a build off, and nothing else."""
        self.attempt()()
        self.complete()()

    def attempt(self) -> Callable[[], None]:
        """Builds all pages anew, changes nothing yet, and gives back what shows the result. Raises as `rebuild`.

        The search index takes longer than all pages, and nobody looks at it first: it comes with `complete`.
        """
        out, result = self._result(search=False)
        return lambda: self._fail(result) if isinstance(result, Fault) else self._succeed(out, result)

    def complete(self) -> Callable[[], None]:
        """Makes the search index of the site that is shown, and gives back what puts it there; no page is loaded again.

        Without an index to make, or when the newest build has failed, nothing is done. Raises as `rebuild`.
        """
        if not self._settings.search or self.shown.fault or self.shown.root is None:
            return lambda: None
        out, result = self._result(search=True)
        return lambda: self._fail(result) if isinstance(result, Fault) else self._put(out)

    def _result(self, *, search: bool) -> tuple[Path, Inspection | Fault]:
        """The folder of a new site, with what was found on the way to it, or why there is none."""
        out = self._settings.out / ("b" if self.shown.root == self._settings.out / "a" else "a")
        try:
            return out, missing(self._settings, had_cases=self._had_cases) or self._made(
                replace(self._settings, out=out, search=search)
            )
        except Exception as error:  # noqa: BLE001 a fault of ours must not end the server in the middle of a template change
            return out, raised(error, self._settings)

    def _made(self, settings: Settings) -> Inspection | Fault:
        """What was found on the way to a whole site, or why there is none."""
        outcome = self._make(settings, self._progress)
        found = outcome.inspection
        return stopped(found.problems, found.files, outcome.findings, self._settings) if outcome.written is None else found

    def _succeed(self, root: Path, found: Inspection) -> None:
        self._had_cases = bool(found.catalogue.cases)
        self._show(root, None)
        say(report.verdict(found.problems, found.files))

    def _put(self, root: Path) -> None:
        """Shows the same pages from another folder, which has the index as well."""
        self.shown = replace(self.shown, root=root)

    def _fail(self, fault: Fault) -> None:
        for text in (fault.terminal, fault.text, fault.headline):
            if text:
                say(text, err=True)
        headline = f"{fault.headline} {STANDS}" if self.shown.root else fault.headline
        self._show(self.shown.root, Fault(discreet(headline, self._settings), discreet(fault.text, self._settings)))

    def _show(self, root: Path | None, fault: Fault | None) -> None:
        self.shown = Shown(root, fault, self.shown.version + 1)
        self._told()


def say(text: str, *, err: bool = False) -> None:
    """Says it in the terminal; a terminal that has gone, or that has not the signs, does not end the preview.

    `err` says it where errors are said.
    """
    try:
        click.echo(text, err=err)
    except (OSError, UnicodeError):
        return
