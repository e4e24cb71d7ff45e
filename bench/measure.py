"""What one command costs: wall time, CPU of everything it started and waited for, and the peak of their memory together."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_PAUSE = 0.02
_PROC = Path("/proc")
_SAID = 600
_PAGE = os.sysconf("SC_PAGE_SIZE")


class CommandError(Exception):
    """A command ended with another code than 0; its words are the last that it said."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of wall time, seconds of CPU (user and system), and the largest sum of resident bytes that was seen."""

    wall: float
    cpu: float
    memory: int


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each column; of one run or more."""
    return Cost(median(c.wall for c in costs), median(c.cpu for c in costs), int(median(c.memory for c in costs)))


def run(command: Sequence[str], cwd: Path, env: Mapping[str, str]) -> Cost:
    """Runs a command in the folder `cwd`, with `env` over the environment, and gives its cost.

    Memory is resident memory of the process and all below it, sampled fifty times a second: pages that processes share count in
    each, and a peak between two samples is not seen. Where there is no `/proc` it is 0. Raises `CommandError`.
    """
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 our own commands
            list(command), cwd=cwd, env={**os.environ, **env}, stdout=said, stderr=subprocess.STDOUT
        )
        peak = _Peak(process.pid)
        watching = threading.Thread(target=peak.watch)
        watching.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        peak.over.set()
        watching.join()
        if process.returncode:
            size = said.seek(0, os.SEEK_END)
            said.seek(max(0, size - _SAID))
            raise CommandError(f"exit code {process.returncode}: {said.read().decode(errors='replace').strip()}")
    return Cost(wall, used.ru_utime + used.ru_stime, peak.bytes)


def seconds_used(process: int) -> float:
    """Seconds of CPU that a running process and those below it have used, user and system; 0 where there is no `/proc`.

    Those that have ended are not in it, so it may also fall.
    """
    stats = (_read(_PROC / str(one) / "stat").rpartition(")")[2].split() for one in _tree(process))
    return sum(int(told[11]) + int(told[12]) for told in stats if told) / os.sysconf("SC_CLK_TCK")


class _Peak:
    """The largest sum of resident memory of a process and those below it."""

    def __init__(self, root: int) -> None:
        self.over = threading.Event()
        self.bytes = 0
        self._root = root

    def watch(self) -> None:
        while not self.over.is_set():
            self.bytes = max(self.bytes, sum(map(_resident, _tree(self._root))))
            self.over.wait(_PAUSE)


def _tree(process: int) -> Iterator[int]:
    """A process and those below it; of one that ends meanwhile nothing, or itself alone."""
    yield process
    with suppress(OSError):
        for told in list((_PROC / str(process) / "task").glob("*/children")):
            for child in _read(told).split():
                yield from _tree(int(child))


def _resident(process: int) -> int:
    told = _read(_PROC / str(process) / "statm").split()
    return int(told[1]) * _PAGE if told else 0


def _read(path: Path) -> str:
    """The text of a file of `/proc`; nothing when the process has ended meanwhile."""
    try:
        return path.read_text("ascii")
    except OSError:
        return ""
