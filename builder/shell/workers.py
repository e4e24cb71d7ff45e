"""Work spread over forked processes when there is enough of it; the result does not depend on how many there are.

A forked child has everything its parent had, so nothing is sent but results. Where a system cannot fork, one process does
all the work.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Result = TypeVar("Result")

WORTH_IT = 0.5
"""Seconds of work from which a second process pays for its start; our own choice, as measured on two cores."""
_WISHES = (signal.SIGINT, signal.SIGTERM)


def processes(items: int, seconds: float, jobs: int) -> int:
    """How many processes to use: `jobs`, or one per processor when it is 0; one when there is little to do.

    Each of the `items` takes one process about so many `seconds`. Less than `WORTH_IT` is little, and where the system cannot
    fork there is always one.
    """
    if items * seconds < WORTH_IT or not hasattr(os, "fork"):
        return 1
    return jobs or os.cpu_count() or 1


class WorkerError(Exception):
    """The system has ended one of the processes, mostly because there was too little memory."""


def spread(work: Callable[[int, int], list[Result]], parts: int) -> list[Result]:
    """All results of `work(part, parts)`, which does every `parts`-th item from `part`, in the items' order.

    `parts` is the number of processes, 1 for this one alone. The results must be picklable. Raises what `work` raised, here or in
    a child, and `WorkerError` when a child is ended before it has answered. No child outlives the call.
    """
    if parts == 1:
        return work(0, 1)
    with _begun([partial(work, part, parts) for part in range(1, parts)]) as answers:
        shares = [work(0, parts), *map(_answer, answers)]
    return [share[row] for row in range(max(map(len, shares))) for share in shares if row < len(share)]


@contextmanager
def beside(work: Callable[[], Result], parts: int) -> Iterator[Callable[[], Result]]:
    """Has `work` done by a process of its own while the block runs; what is given waits for its result, and is called once.

    With one of `parts` it is done when it is called for. The result must be picklable. Raises what `spread` raises, from there;
    no child outlives the block.
    """
    if parts == 1:
        yield work
        return
    with _begun([work]) as (answer,):
        yield partial(_answer, answer)


@contextmanager
def _begun(work: Sequence[Callable[[], Any]]) -> Iterator[list[Connection]]:
    """Where the answers come from, of a process for each work; all of them end with the block."""
    gc.freeze()  # children share the parent's pages as long as nobody writes to them
    context = get_context("fork")
    children: list[tuple[Any, Connection]] = []
    try:
        for one in work:
            ours, theirs = context.Pipe(duplex=False)
            readers = [ours, *(reader for _, reader in children)]
            child = context.Process(target=_send, args=(theirs, readers, one))
            with _undisturbed():
                child.start()
            theirs.close()
            children.append((child, ours))
        yield [ours for _, ours in children]
    finally:
        for child, ours in children:
            child.kill()
            child.join()
            ours.close()
        gc.unfreeze()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """A wish to stop waits until the fork is done: Python throws away what is raised while it forks, and the wish with it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _WISHES)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _answer(connection: Connection) -> Any:
    try:
        result = connection.recv()
    except EOFError:
        raise WorkerError("en proces blev stoppet, måske fordi der er for lidt hukommelse; prøv igen med --jobs 1") from None
    if isinstance(result, BaseException):
        raise result
    return result


def _send(connection: Connection, readers: list[Connection], work: Callable[[], Any]) -> None:
    # A child that could read its own answer would wait for ever when the parent is killed.
    for reader in readers:
        reader.close()
    # The parent is told to stop as well, and ends its children itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _WISHES)
    try:
        answer: object = work()
    except BaseException as error:  # noqa: BLE001 the parent raises it
        answer = error
    with suppress(BrokenPipeError), connection:
        connection.send(answer)
