"""The preview as an editor meets it: the seconds from a save until the page that is open shows it, asked for again and again."""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median

from bench.edits import DAY, EDITS, FIRST_DAY, Place, case
from bench.measure import CommandError, seconds_used

SAVES: dict[str, Callable[[Place], str]] = {
    "one body": lambda place: f"cases/{case(place).stem}.html",
    "one title": lambda place: f"cases/{case(place).stem}.html",
    "one register entry": lambda _: "ordliste.html",
    "one template": lambda place: f"cases/{case(place).stem}.html",
}
"""The edits that are saved, each with the page that is open. Each writes »nummer« and the number of its run."""
_ASKING = 0.01
_LONGEST = 300.0
_QUIET = 1.0


def from_save_to_page(place: Place, runs: int) -> dict[str, float]:
    """The median of `runs` saves of each kind in one preview that has come to rest before each.

    Raises `CommandError` when a page does not come, or never shows its save.
    """
    with _served(place) as (process, get):
        _until(lambda: bool(get("index.html")), "the first page")
        found = {}
        for name, page_of in SAVES.items():
            taken = []
            for _ in range(runs):
                place.runs += 1
                page = page_of(place)
                get(page)
                _rest(process)
                began = time.perf_counter()
                EDITS[name](place)
                shown = re.compile(rf"nummer\s{place.runs}\b")
                _until(lambda shown=shown, page=page: shown.search(get(page)), f"{page} after »{name}«")  # type: ignore[misc]
                taken.append(time.perf_counter() - began)
            found[name] = median(taken)
    return found


@contextmanager
def _served(place: Place) -> Iterator[tuple[int, Callable[[str], str]]]:
    """A preview that runs: its process, and what gets a page of it, empty while there is none."""
    port = _free()
    command = [sys.executable, "-m", "builder", "serve", "--content", str(place.content), "--port", str(port)]
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(FIRST_DAY + place.day * DAY)}
    with subprocess.Popen(  # noqa: S603 our own command
        command, cwd=place.program, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield process.pid, lambda path: _page(port, path)
        finally:
            process.terminate()


def _page(port: int, path: str) -> str:
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=_LONGEST)
    try:
        asking.request("GET", f"/{path}")
        answer = asking.getresponse()
        return answer.read().decode() if answer.status == http.client.OK else ""
    except OSError:  # it does not listen yet
        return ""
    finally:
        asking.close()


def _until(done: Callable[[], object], what: str) -> None:
    end = time.perf_counter() + _LONGEST
    while not done():
        if time.perf_counter() > end:
            raise CommandError(f"{what} did not come in {_LONGEST:.0f} seconds")
        time.sleep(_ASKING)


def _rest(process: int) -> None:
    """Waits until the preview has made all that follows on a save: it and its helpers use next to nothing of the processor."""
    used = -_QUIET
    while abs((now := seconds_used(process)) - used) > _QUIET / 5:
        used = now
        time.sleep(_QUIET)


def _free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])
