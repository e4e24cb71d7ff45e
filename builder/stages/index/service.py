"""Pagefind at work: its own program, told and asked by pipes, which is ended when its answer is no longer wanted."""

from __future__ import annotations

import json
import os
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from fnmatch import fnmatch
from pathlib import PurePosixPath
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from pagefind_bin import get_executable

Files = Mapping[str, bytes]
"""The files of an index by their paths in its folder, with `/`."""
# Bytes of an answer that are taken at once.
_MOST = 65_536
# What each request and each answer ends with.
_END = b","
# Requests that may wait for an answer; our own choice.
_AHEAD = 32
# Seconds that an answer is waited for before anything else is thought of.
_LOOK = 0.05
# Pagefind ships interfaces and a worker of its own; ours is `search.js`, and needs neither.
_UNUSED = ("*ui*", "pagefind-highlight*", "wasm.unknown*", "pagefind-modular*", "pagefind-component*", "pagefind-worker*")


class IndexingError(Exception):
    """Pagefind could not make the index, or made one that we do not know."""


class _Service:
    """Pagefind, which is told and asked by lines of base64 that end with a comma, and answers each in turn.

    `between` is called before each request, and again and again while an answer is waited for. A thread takes the answers as they
    come: were nobody to take them, Pagefind would stop, and not take what it is told either.
    """

    def __init__(self, process: subprocess.Popen[bytes], between: Callable[[], None]) -> None:
        assert process.stdin and process.stdout  # noqa: S101, PT018 both are pipes
        self._said = process.stdin
        self._between = between
        self._asked = self._answered = 0
        self._answers: SimpleQueue[bytes] = SimpleQueue()
        self._listener = Thread(target=_listen, args=(process.stdout.fileno(), self._answers.put), daemon=True)
        self._listener.start()

    def tell(self, kind: str, **words: object) -> None:
        """Sends one request, and waits only when many answers are missing, so that both sides work at once.

        Raises what `ask` raises, for this one or for one before it.
        """
        self._send(kind, words)
        while self._asked - self._answered > _AHEAD:
            self._hear()

    def ask(self, kind: str, **words: object) -> dict[str, Any]:
        """The answer to one request; raises `IndexingError` when it says that something went wrong, `OSError` when none comes."""
        self._send(kind, words)
        while True:
            payload = self._hear()
            if self._answered == self._asked:
                return payload

    def end(self) -> None:
        """Waits until nobody listens to Pagefind any more, which has been ended."""
        self._listener.join()

    def _send(self, kind: str, words: Mapping[str, object]) -> None:
        self._between()
        self._asked += 1
        request = {"message_id": self._asked, "payload": {"type": kind, **words}}
        self._said.write(b64encode(json.dumps(request).encode()) + _END)
        self._said.flush()

    def _hear(self) -> dict[str, Any]:
        """The next answer, which must be to the first request that has none yet."""
        while True:
            self._between()
            with suppress(Empty):
                line = self._answers.get(timeout=_LOOK)
                break
        if not line:
            raise BrokenPipeError
        answer = json.loads(b64decode(line))
        self._answered += 1
        payload: dict[str, Any] = answer["payload"]
        if payload["type"] == "Error":
            raise IndexingError(f"søgeindekset kunne ikke bygges: {payload['message']}")
        if answer.get("message_id") != self._answered:
            raise IndexingError("pagefind svarer ikke i den orden, der er spurgt; se builder/stages/index/service.py")
        return payload


def _listen(heard: int, take: Callable[[bytes], None]) -> None:
    """Takes each answer that comes from the open file `heard`, and at its end an empty one."""
    parts: list[bytes] = []
    with suppress(OSError):
        while part := os.read(heard, _MOST):
            *ends, rest = part.split(_END)
            for end in ends:
                take(b"".join((*parts, end)))
                parts.clear()
            parts.append(rest)
    take(b"")


def run(documents: Iterable[tuple[str, str]], between: Callable[[], None] = lambda: None) -> Files:
    """The index that Pagefind makes of these documents, each a path and its HTML, without files that we do not use.

    Pages are numbered in the order of `documents`. `between` is called again and again while Pagefind works; when it raises,
    Pagefind is ended. Raises `IndexingError` with Pagefind's own words when it fails, or cannot be started.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 our own program and arguments
            [get_executable(), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except OSError as error:
        raise IndexingError("søgeindekset kunne ikke bygges: pagefind kan ikke startes") from error
    try:
        with process:
            service = _Service(process, between)
            try:
                made = _made(service, documents)
            finally:
                process.kill()
                service.end()
    except OSError as error:  # the end of the block as well tries to send what Pagefind has not taken
        raise IndexingError("søgeindekset kunne ikke bygges: pagefind svarer ikke") from error
    return {file["path"]: b64decode(file["content"]) for file in made if not _is_unused(PurePosixPath(file["path"]).name)}


def _is_unused(name: str) -> bool:
    return any(fnmatch(name, pattern) for pattern in _UNUSED)


def _made(service: _Service, documents: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    number = service.ask("NewIndex", config={"force_language": "da", "keep_index_url": True})["index_id"]
    for path, text in documents:
        service.tell("AddFile", index_id=number, file_path=path, file_contents=text, url=None)
    # Not »WriteFiles«, which answers before everything is on the disk.
    files: list[dict[str, str]] = service.ask("GetFiles", index_id=number)["files"]
    return files
