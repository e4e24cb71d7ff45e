"""What the preview shows: the last good site, the pages that are ahead of it, and why there is none newer.

The page that a reader has open is made first and shown from memory; the whole site follows, then its audit, then its index.
A site is built in the folder of two that is not shown, so that no page is read while it is written, and a build that fails
half-way changes nothing that anybody sees.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TypeAlias, TypeVar

import click

from builder.shell.build import Inspection, inspect
from builder.shell.cache.lasting import Lasting
from builder.shell.cache.memory import Memory
from builder.shell.preview.faults import Fault, discreet, missing, raised, stopped, unfit
from builder.shell.preview.making import Making
from builder.shell.preview.watcher import Doubtful, Show
from builder.shell.reports import report
from builder.shell.settings import Progress, Settings
from builder.stages.publish import publish

Result = TypeVar("Result")

STANDS = "Siden nedenunder er den sidste gode."
"""Is added to a fault when there is a page below it."""
ASKED = 3
"""How many of the pages that were last asked for are made before all others; our own choice."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What every answer is made of at one moment, replaced as a whole.

    `root` is the folder of the last good site, None before the first. `ahead` are files by path of a newer site of which there is
    no more yet: they stand before those in `root`; None when `root` is the newest. `coming` says that the rest of it is being
    made: the files in `root` are old, and what `ahead` lacks is waited for. `fault` is why there is none newer, or what is wrong
    with it, in words that may go on a page; None when there is nothing to tell. `version` counts what has been shown.
    """

    root: Path | None = None
    fault: Fault | None = None
    version: int = 0
    ahead: Mapping[str, bytes] | None = None
    coming: bool = False


Read: TypeAlias = Callable[[Settings, Progress, Memory], Inspection]
"""Reads and checks the content, as `inspect` does."""


class News(Enum):
    """What open pages and waiting readers are told: a build begins, there is a new page to load, or only more of the same."""

    BEGUN = "begun"
    RELOAD = "reload"
    MORE = "more"


class Preview:
    """The newest site and the newest fault of one content folder.

    The site lies under the folder `settings.out`, which must be this preview's own. What an earlier one has left there spares
    writing, and is never shown. It is built in this process and without the strict security policy, whatever `settings` say of
    these. `read` reads the content; all else is remembered in this process, and the first build takes what earlier ones have left
    in the folder `settings.cache`. `told` is called when there is news, `progress` again and again during a build, with what it
    does, and may raise to break it off.

    One thread builds, in the order `begin`, `whole`, `audit`, `complete`, `rested`; each gives back what shows its result, as
    `Doubtful` when that is a fault, and changes nothing that is shown before that is called. Any thread may call `ask` and look
    at `shown`.
    """

    def __init__(
        self,
        settings: Settings,
        read: Read = inspect,
        told: Callable[[News], None] = lambda news: None,
        progress: Progress = lambda step: None,
    ) -> None:
        self._settings = replace(
            settings,
            content=settings.content.absolute(),  # the folder that we stand in may be deleted too
            templates=settings.templates.absolute(),
            out=settings.out.absolute(),
            site=replace(settings.site, strict_csp=False),
            jobs=1,  # only one thread survives a fork, and the server is another one
        )
        self._read = read
        self._told = told
        self._progress = progress
        self._memory = Memory(Lasting.of(settings.cache), partial(progress, ""))
        self._had_cases = False
        self._asked: tuple[str, ...] = ()  # the newest first
        self._making: Making | None = None
        self._findings: Fault | None = None
        self.shown = Shown()

    def ask(self, path: str) -> None:
        """Somebody has asked for the file at `path` of the site: a page that is asked for is made first in the next build."""
        if path.endswith(".html"):
            self._asked = (path, *(other for other in self._asked if other != path))[:ASKED]

    @property
    def rest(self) -> tuple[Callable[[], Show], ...]:
        """What follows after `begin`, in order."""
        return self.whole, self.audit, self.complete, self.rested

    def begin(self) -> Show:
        """Reads everything, and makes the pages that readers have open. Raises what breaks a build off, and nothing else."""
        self._told(News.BEGUN)
        self._making = None
        found = self._guarded(self._begun)
        if isinstance(found, Fault):
            return self._failing(found)
        self._making, ahead = found
        return partial(self._show_ahead, self._making, ahead)

    def whole(self) -> Show:
        """Makes all files of what `begin` has read, but for the search index, which takes longer. Raises as `begin`."""
        if (making := self._making) is None:
            return _nothing
        out = self._other()
        made = self._guarded(lambda: publish(making.whole(), out))
        return self._failing(made) if isinstance(made, Fault) else partial(self._succeed, out, making.found)

    def audit(self) -> Show:
        """Looks through the site that is shown: what would keep it from being published is laid over its pages."""
        if (making := self._making) is None:
            return _nothing
        found = self._guarded(making.findings)
        if isinstance(found, Fault):
            return self._failing(found)
        return partial(self._tell_findings, unfit(found) if found else None)

    def complete(self) -> Show:
        """Makes the search index of the site that is shown; no page is loaded again. Raises as `begin`."""
        if (making := self._making) is None or not self._settings.search:
            return _nothing
        out = self._other()
        made = self._guarded(lambda: publish(making.with_index(), out))
        return self._failing(made) if isinstance(made, Fault) else partial(self._put, out)

    def rested(self) -> Show:
        """All has been shown: the first time, what was made is left for the next process. Raises nothing."""
        self._memory.lasting.close()
        self._memory.lasting = Lasting()
        return _nothing

    def hurry(self) -> None:
        """Makes the pages that have been asked for since `begin`, in the midst of a build; for the thread that builds."""
        making, shown = self._making, self.shown
        if making is None or shown.ahead is None or not shown.coming:
            return
        self._making = None  # what this asks for must not come back here
        try:
            missing = [path for path in self._asked if path not in shown.ahead]
            if made := making.ahead(missing):
                self.shown = replace(shown, ahead={**shown.ahead, **made})
                self._told(News.MORE)
        finally:
            self._making = making

    def _begun(self) -> tuple[Making, dict[str, bytes]] | Fault:
        if fault := missing(self._settings, had_cases=self._had_cases):
            return fault
        found = self._read(self._settings, self._progress, self._memory)
        if found.stops(strict=self._settings.strict):
            return stopped(found.problems, found.files, self._settings)
        making = Making(found, self._settings, self._memory, self._progress)
        pages = making.ahead(self._asked)
        return making, {**making.assets(), **pages} if pages else {}

    def _guarded(self, work: Callable[[], Result | Fault]) -> Result | Fault:
        """What the work gives, or why it gives nothing."""
        try:
            return work()
        except Exception as error:  # noqa: BLE001 a fault of ours must not end the server in the middle of a template change
            self._making = None
            return raised(error, self._settings)

    def _other(self) -> Path:
        """The folder of two that is not shown."""
        return self._settings.out / ("b" if self.shown.root == self._settings.out / "a" else "a")

    def _show_ahead(self, making: Making, ahead: dict[str, bytes]) -> None:
        if ahead:
            self._show(Shown(self.shown.root, self._findings, ahead=ahead, coming=True))
            say(report.verdict(making.found.problems, making.found.files))

    def _succeed(self, root: Path, found: Inspection) -> None:
        self._had_cases = bool(found.catalogue.cases)
        if self.shown.ahead is not None and self.shown.fault == self._findings:
            self._put(root)
            return
        self._show(Shown(root, self._findings))
        say(report.verdict(found.problems, found.files))

    def _put(self, root: Path) -> None:
        """Shows the same pages from a folder that has more than them."""
        self.shown = replace(self.shown, root=root, ahead=None, coming=False)
        self._told(News.MORE)

    def _tell_findings(self, fault: Fault | None) -> None:
        if fault == self._findings:
            return
        self._findings = fault
        if fault:
            say(f"{fault.text}\n{fault.headline}", err=True)
        self._show(Shown(self.shown.root, fault))

    def _failing(self, fault: Fault) -> Doubtful:
        return Doubtful(partial(self._fail, fault))

    def _fail(self, fault: Fault) -> None:
        for text in (fault.terminal, fault.text, fault.headline):
            if text:
                say(text, err=True)
        root, ahead = self.shown.root, self.shown.ahead  # a page that has been seen newer than its site does not grow old again
        headline = f"{fault.headline} {STANDS}" if root or ahead else fault.headline
        told = Fault(discreet(headline, self._settings), discreet(fault.text, self._settings))
        self._show(Shown(root, told, ahead=ahead))

    def _show(self, shown: Shown) -> None:
        self.shown = replace(shown, version=self.shown.version + 1)
        self._told(News.RELOAD)


def _nothing() -> None:
    """There is nothing to show."""


def say(text: str, *, err: bool = False) -> None:
    """Says it in the terminal; a terminal that has gone, or that has not the signs, does not end the preview.

    `err` says it where errors are said.
    """
    try:
        click.echo(text, err=err)
    except (OSError, UnicodeError):
        return
