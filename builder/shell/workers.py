"""Work spread over forked processes when there is enough of it; the result does not depend on how many there are.

A forked child has everything its parent had, so nothing is sent but results, a few at a time: whoever lays them down as they
come holds few. Where a system cannot fork, one process does all the work.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Result = TypeVar("Result")

WORTH_IT = 0.5
"""Seconds of work from which a second process pays for its start; our own choice, as measured on two cores."""
PORTION = 16
"""How many results are sent at once; our own choice."""
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


def spread(work: Callable[[int, int], Iterable[Result]], parts: int) -> Iterator[Result]:
    """All results of `work(part, parts)`, which does every `parts`-th item from `part`, in the items' order as they come.

    `parts` is the number of processes, 1 for this one alone, which works on when it is asked for more. The results must be
    picklable. Raises what `work` raised, here or in a child, and `WorkerError` when a child is ended before it has answered. No
    child outlives the iterator.
    """
    if parts == 1:
        yield from work(0, 1)
        return
    with _begun([partial(_portions, work, part, parts) for part in range(1, parts)]) as answers:
        shares = [_portions(work, 0, parts), *map(_received, answers)]
        while rows := [next(share, ()) for share in shares]:
            yield from (share[row] for row in range(max(map(len, rows))) for share in rows if row < len(share))
            shares = [share for share, found in zip(shares, rows, strict=True) if found]


def _portions(work: Callable[[int, int], Iterable[Result]], part: int, parts: int) -> Iterator[Sequence[Result]]:
    """The results of a share of the work, a few at a time; at last none, by which it is known that these are all."""
    results = iter(work(part, parts))
    while portion := [*islice(results, PORTION)]:
        yield portion
    yield ()


def _received(connection: Connection) -> Iterator[Sequence[Any]]:
    """The portions that another process sends."""
    while portion := _answer(connection):
        yield portion


@contextmanager
def beside(work: Callable[[], Result], parts: int) -> Iterator[Callable[[], Result]]:
    """Has `work` done by a process of its own while the block runs; what is given waits for its result, and is called once.

    With one of `parts` it is done when it is called for. The result must be picklable. Raises what `spread` raises, from there;
    no child outlives the block.
    """
    if parts == 1:
        yield work
        return
    with _begun([lambda: [work()]]) as (answer,):
        yield partial(_answer, answer)


@contextmanager
def _begun(work: Sequence[Callable[[], Iterable[Any]]]) -> Iterator[list[Connection]]:
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


def _send(connection: Connection, readers: list[Connection], work: Callable[[], Iterable[Any]]) -> None:
    # A child that could read its own answer would wait for ever when the parent is killed.
    for reader in readers:
        reader.close()
    # The parent is told to stop as well, and ends its children itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _WISHES)
    with suppress(BrokenPipeError), connection:
        try:
            for answer in work():
                connection.send(answer)
        except BaseException as error:  # noqa: BLE001 the parent raises it
            connection.send(error)
