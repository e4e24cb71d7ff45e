"""The pure functions that cost most, with what earlier builds have kept of them in a store.

A key is the digest of exactly what goes in, and of our own code and the versions of all libraries. So nothing is declared by hand
and nothing is ever out of date; what is not found, or cannot be read, is made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from builder.nouns.checked import Checked
from builder.nouns.codec import Codec
from builder.nouns.finding import PageFacts
from builder.nouns.page import SitePage
from builder.nouns.site import OutputFile
from builder.nouns.source_file import SourceFile
from builder.nouns.terms import Registers
from builder.nouns.value_digest import ValueDigests, digest_of
from builder.shell.inputs import program
from builder.shell.settings import Settings
from builder.shell.store import Store

Input = TypeVar("Input")
Result = TypeVar("Result")
Make = Callable[[Sequence[Input]], list[Result]]
"""Makes a result of each input, in their order."""


class Lasting:
    """Wraps what makes results in one build; without a `store` each is made by what it wraps.

    `program` is a digest of all that runs.
    """

    def __init__(self, store: Store | None = None, program: str = "") -> None:
        self._store = store
        self._program = program.encode()
        self._digests = ValueDigests()

    @classmethod
    def of(cls, cache: Path | None) -> Lasting:
        """What lies under the folder `cache`; nothing when there is none, or when our own code cannot be listed."""
        try:
            return cls(Store(cache / "lager"), program()) if cache else cls()
        except OSError:
            return cls()

    def checked(self, registers: Registers, settings: Settings, make: Make[SourceFile, Checked]) -> Make[SourceFile, Checked]:
        """What validates files with these registers on the day of the `settings`."""
        if self._store is None:
            return make
        around = digest_of(self._program, self._digests.of(registers))
        day = settings.today.isoformat().encode()
        codec = Codec([*_terms(registers), *registers.municipalities.values(), *registers.groups])

        def through(some: Sequence[SourceFile]) -> list[Checked]:
            written = [digest_of(around, file.path.encode(), file.text.encode(errors="surrogatepass")) for file in some]
            found = self._through([digest_of(b"checked", one, day) for one in written], codec.read, codec.write, some, make)
            for one, digest in zip(found, written, strict=True):
                # On what day it is read decides only whether there is a page, never what it is.
                if one.content:
                    self._digests.know(one.content, digest)
                    self._digests.know(one.content.body, digest_of(b"body", digest))
            return found

        return through

    def drawn(self, look: object, make: Make[SitePage, OutputFile]) -> Make[SitePage, OutputFile]:
        """What draws pages, all of which have the same `look`."""
        if self._store is None:
            return make
        around = digest_of(self._program, self._digests.of(look))

        def through(some: Sequence[SitePage]) -> list[OutputFile]:
            keys = [digest_of(b"drawn", around, self._digests.of((page.meta, page.view))) for page in some]
            paths = {key: page.meta.path for key, page in zip(keys, some, strict=True)}
            found = self._through(keys, lambda data: data, lambda file: file, some, lambda rest: [f.data for f in make(rest)])
            return [OutputFile(paths[key], data) for key, data in zip(keys, found, strict=True)]

        return through

    def facts(self, url: str, make: Make[OutputFile, PageFacts]) -> Make[OutputFile, PageFacts]:
        """What reads finished pages of the site at `url`."""
        if self._store is None:
            return make
        codec, around = Codec(), digest_of(self._program, url.encode())

        def through(some: Sequence[OutputFile]) -> list[PageFacts]:
            keys = [digest_of(b"facts", around, file.path.encode(), file.data) for file in some]
            return self._through(keys, codec.read, codec.write, some, make)

        return through

    def close(self, *, partly: bool = False) -> None:
        """Lets later builds have what this one has made; `partly` as for the store."""
        if self._store:
            self._store.close(partly=partly)

    def _through(
        self,
        keys: Sequence[bytes],
        read: Callable[[bytes], Any],
        write: Callable[[Any], bytes],
        some: Sequence[Any],
        make: Callable[[list[Any]], list[Any]],
    ) -> list[Any]:
        """A result for each of `some`, whose key stands at the same place: found in the store, else made and put there."""
        assert self._store is not None  # noqa: S101 whoever asks has looked
        store, found = self._store, {}
        for number, key in enumerate(keys):
            data = store.get(key)
            if data is not None:
                try:
                    found[number] = read(data)
                except (ValueError, TypeError, LookupError):
                    continue
        missing = [number for number in range(len(keys)) if number not in found]
        for number, result in zip(missing, make([some[number] for number in missing]) if missing else (), strict=True):
            found[number] = result
            store.put(keys[number], write(result))
        return [found[number] for number in range(len(keys))]


def _terms(registers: Registers) -> Iterable[object]:
    return (term for vocabulary in registers.vocabularies.values() for term in vocabulary.terms)
