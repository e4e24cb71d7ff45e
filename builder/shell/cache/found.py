"""Keys and what stands for each of them in; its result out, as an earlier build has left it in a store, or made and put there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, TypeVar

from builder.nouns.site.site import OutputFile
from builder.shell.cache.laid_down import kept_file, laid_down
from builder.shell.cache.store import Store

Input = TypeVar("Input")
Result = TypeVar("Result")
Make = Callable[[Sequence[Input]], list[Result]]
"""Makes a result of each input, in their order."""
Stream = Callable[[Sequence[Input]], Iterable[Result]]
"""The same, each when it is asked for."""
_SHA, _LENGTH = 32, 8


def files_of(
    store: Store,
    keys: Sequence[bytes | None],
    some: Sequence[Input],
    path: Callable[[Input], str],
    make: Stream[Input, OutputFile],
    put_by: Callable[[bytes, OutputFile], bytes],
) -> list[OutputFile]:
    """Finished files, `path` of what each is made of; the bytes of those that are found are read when somebody asks.

    `put_by` says by which key a new one is put, which was looked for by that of its place.
    """

    def made(one: Input) -> bytes:
        return next(iter(make([one]))).data

    def read(key: bytes, one: Input, told: bytes) -> OutputFile | None:
        if len(told) != _SHA + _LENGTH:
            return None
        return kept_file(store, path(one), told[:_SHA], int.from_bytes(told[_SHA:], "big"), partial(made, one))

    def write(key: bytes, one: Input, file: OutputFile) -> OutputFile:
        store.put(put_by(key, file), file.digest + file.size.to_bytes(_LENGTH, "big"))
        return laid_down(store, file, partial(made, one))

    return found_or_made(store, keys, some, read, write, make)


def found_or_made(
    store: Store,
    keys: Sequence[bytes | None],
    some: Sequence[Input],
    read: Callable[[bytes, Input, bytes], Result | None],
    write: Callable[[bytes, Input, Any], Result],
    make: Stream[Any, Any],
) -> list[Result]:
    """A result for each of `some`, whose key stands at the same place: found in the store, else made and put there.

    What has no key is always made. `read` gives None for an entry that is of no use; `write` puts there what `make` made, and
    gives the result of it.
    """
    found: dict[int, Result] = {}
    for number, (key, one) in enumerate(zip(keys, some, strict=True)):
        data = store.get(key) if key else None
        try:
            result = None if key is None or data is None else read(key, one, data)
        except (ValueError, TypeError, LookupError):
            continue
        if result is not None:
            found[number] = result
    missing = [number for number in range(len(keys)) if number not in found]
    for number, result in zip(missing, make([some[number] for number in missing]) if missing else (), strict=True):
        found[number] = write(key, some[number], result) if (key := keys[number]) else result
    return [found[number] for number in range(len(keys))]
