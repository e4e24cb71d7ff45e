"""The pure functions that cost most, with what earlier builds have kept of them in a store.

A key is the digest of exactly what goes in, and of our own code and the versions of all libraries. So nothing is declared by hand
and nothing is ever out of date; what is not found, or cannot be read, is made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Protocol, TypeVar, cast

from builder.nouns.cache.value_digest import ValueDigests, digest_of
from builder.nouns.checked import Checked
from builder.nouns.codec import Codec
from builder.nouns.indexed import Indexed
from builder.nouns.model import Case, Content
from builder.nouns.page import Group, SitePage
from builder.nouns.registers.files import CheckedRegisters, RegisterFiles
from builder.nouns.registers.registers import Allowed, Registers
from builder.nouns.site.finding import PageFacts
from builder.nouns.site.site import OutputFile
from builder.nouns.source.source_file import SourceFile
from builder.shell.cache import indexed
from builder.shell.cache.audited import Audited
from builder.shell.cache.found import Input, Make, Result, Stream, files_of, found_or_made
from builder.shell.cache.grouped import Grouped, Heads, digest_shown
from builder.shell.cache.inputs import program
from builder.shell.cache.laid_down import together
from builder.shell.cache.store import Store
from builder.shell.cache.validated import Validated
from builder.shell.settings import Settings

Look = Callable[[str], object]
"""From the name of a template to all that its pages are drawn with, but for what each shows."""
Given_contra = TypeVar("Given_contra", contravariant=True)
Seen_co = TypeVar("Seen_co", covariant=True)


class Telling(Protocol[Given_contra, Seen_co]):
    """Makes something of each input, and gives what `then` makes of that; another process may do both."""

    def __call__(self, then: Callable[[Seen_co], Result], some: Sequence[Given_contra], /) -> Iterable[Result]:
        """What comes of each of `some`, in their order."""


class Lasting:
    """Wraps what makes results in one build; without a `store` each is made by what it wraps.

    `program` is a digest of all that runs.
    """

    def __init__(self, store: Store | None = None, program: str = "") -> None:
        self._store = store
        self._program = program.encode()
        self._digests = ValueDigests()
        self._heads = Heads(self._digests)

    @classmethod
    def of(cls, cache: Path | None) -> Lasting:
        """What lies under the folder `cache`; nothing when there is none, or when our own code cannot be listed."""
        try:
            return cls(Store(cache / "lager"), program()) if cache else cls()
        except OSError:
            return cls()

    def registers(self, files: RegisterFiles, make: Callable[[RegisterFiles], CheckedRegisters]) -> CheckedRegisters:
        """What `make` reads from the `files` of the registers."""
        if self._store is None:
            return make(files)
        codec, made = Codec(), []

        def written() -> bytes:
            made.append(make(files))
            return codec.write(made[0])

        data = self.made("registers", files, written)
        return made[0] if made else cast(CheckedRegisters, codec.read(data))

    def checked(self, allowed: Allowed, settings: Settings, make: Telling[SourceFile, Checked]) -> Stream[SourceFile, Checked]:
        """What validates files by what is `allowed` on the day of the `settings`."""
        if (store := self._store) is None:
            return partial(make, lambda one: one)
        around = digest_of(self._program, self._digests.of(allowed))
        form = Validated(store, allowed, settings.today, partial(make, lambda one: one))

        def through(some: Sequence[SourceFile]) -> list[Checked]:
            written = [digest_of(around, file.path.encode(), file.text.encode(errors="surrogatepass")) for file in some]
            keys = [digest_of(b"checked", one) for one in written]
            found = found_or_made(store, keys, some, form.read, form.put, partial(make, form.told))
            for one, digest in zip(found, written, strict=True):
                # On what day it is read decides only whether there is a page, never what it is.
                if one.content:
                    self._digests.know(one.content, digest)
                    self._digests.know(one.content.body, digest_of(b"body", digest))
                    if isinstance(one.content, Case):
                        self._digests.know(one.content.written, digest_of(b"written", digest))
            self._heads.learn(form.heads)
            return found

        return through

    def headed(self, pages: Iterable[Content], registers: Registers) -> tuple[list[Content], Registers]:
        """The heads of the `pages`, and the `registers` without words; their digests are known when the pages were read here."""
        return self._heads.of(pages), self._heads.wordless(registers)

    def together(self, name: str, given: object, make: Callable[[], Iterable[OutputFile]]) -> list[OutputFile]:
        """The files that `make` makes of all that is `given` and of nothing else; `name` tells them from others of the same."""
        key = self._key(name, given) if self._store else None
        return together(self._store, key, make) if self._store and key else [*make()]

    def shown(self, pages: Iterable[SitePage]) -> object:
        """What the `pages` show, as far as anything is kept by it; no view is asked for that was made before."""
        return [digest_shown(page, self._digests) or page.shown for page in pages] if self._store else None

    def groups(self, given: object, otherwise: Group) -> Group:
        """What gives groups of pages that are made of what is `given` and of nothing else; `otherwise` makes them."""
        key = self._key("pages", given) if self._store else None
        return Grouped(self._store, key, self._digests) if self._store and key else otherwise

    def drawn(self, look: Look, generated: Collection[str], make: Stream[SitePage, OutputFile]) -> Stream[SitePage, OutputFile]:
        """What draws pages, each of what it shows and of the `look` of its template.

        `generated` are the fingerprints of assets that the catalogue makes, all that a page knows of them: one without stands.
        """
        if self._store is None:
            return make
        store, fingerprints = self._store, [one.encode() for one in sorted(generated)]
        looks = cache(lambda template: digest_of(b"drawn", self._program, self._digests.of(look(template))))

        def through(some: Sequence[SitePage]) -> list[OutputFile]:
            shown = ((page.template, digest_shown(page, self._digests)) for page in some)
            plain = [digest_of(looks(template), one) if one else None for template, one in shown]
            bearing = {key: digest_of(b"bearing", key, *fingerprints) for key in plain if key}
            keys = [bearing[key] if key and store.has(bearing[key]) else key for key in plain]

            def put_by(key: bytes, file: OutputFile) -> bytes:
                return bearing.get(key, key) if any(one in file.data for one in fingerprints) else key

            return files_of(store, keys, some, lambda page: page.meta.path, make, put_by)

        return through

    def facts(self, url: str, make: Telling[OutputFile, PageFacts]) -> Stream[OutputFile, PageFacts]:
        """What reads finished pages of the site at `url`."""
        if (store := self._store) is None:
            return partial(make, lambda one: one)
        around, form = digest_of(self._program, url.encode()), Audited(store, partial(make, lambda one: one))

        def through(some: Sequence[OutputFile]) -> list[PageFacts]:
            keys = [digest_of(b"facts", around, file.path.encode(), file.digest) for file in some]
            return found_or_made(store, keys, some, form.read, form.put, partial(make, form.told))

        return through

    def files(
        self, name: str, path: Callable[[Input], str], given: Callable[[Input], object], make: Make[Input, OutputFile]
    ) -> Make[Input, OutputFile]:
        """What makes files of values, each at the `path` of one and of what is `given` for it and nothing else.

        `name` tells them from other files made of the same.
        """
        if (store := self._store) is None:
            return make

        def through(some: Sequence[Input]) -> list[OutputFile]:
            keys = [self._key(name, (path(one), given(one))) for one in some]
            return files_of(store, keys, some, path, make, lambda key, _: key)

        return through

    def pieces(self, name: str, make: Make[Input, bytes]) -> Make[Input, bytes]:
        """What makes bytes of values, of each of them and of nothing else; `name` tells them from others made of the same."""
        if (store := self._store) is None:
            return make

        def put(key: bytes, one: Input, data: bytes) -> bytes:
            store.put(key, data)
            return data

        def through(some: Sequence[Input]) -> list[bytes]:
            keys = [self._key(name, one) for one in some]
            return found_or_made(store, keys, some, lambda key, one, data: data, put, make)

        return through

    def index(self, given: object, make: Callable[[], Indexed]) -> tuple[bytes | None, Indexed]:
        """The search index that `make` makes of what is `given` and of nothing else, and what it is to be kept by.

        Only `keep_index` leaves it for later builds, so that a process of its own may make it.
        """
        key = self._key("index", given) if self._store else None
        found = indexed.read(self._store, key, make) if self._store and key else None
        return key, found or make()

    def digest(self, value: object) -> bytes:
        """The digest of a value, whose parts are gone through once. Raises `TypeError` for what is no value."""
        return self._digests.of(value)

    def forget(self) -> None:
        """Lets go of the values that keys were made of: when all files are made, hardly one comes again."""
        self._digests.forget()

    def part(self, key: bytes) -> bytes | None:
        """A part of an earlier index, by the key that `keep_index` knows it by."""
        return self._store.get(indexed.part(self._program, key)) if self._store else None

    def keep_index(self, key: bytes | None, index: Indexed) -> None:
        """Lets later builds have the `index` that is to be kept by the `key`."""
        if self._store and key:
            indexed.write(self._store, key, index, self._program)

    def made(self, name: str, given: object, make: Callable[[], bytes]) -> bytes:
        """What `make` makes of what is `given`, and of nothing else; `name` tells it from other things made of the same."""
        if self._store is None:
            return make()
        key = self._key(name, given)
        data = self._store.get(key) if key else None
        if data is None:
            data = make()
            if key:
                self._store.put(key, data)
        return data

    def has(self, name: str, given: object) -> bool:
        """Whether `made` would find it."""
        key = self._key(name, given) if self._store else None
        return bool(self._store and key and self._store.has(key))

    def close(self, *, partly: bool = False) -> None:
        """Lets later builds have what this one has made; `partly` as for the store."""
        if self._store:
            self._store.close(partly=partly)

    def _key(self, name: str, given: object) -> bytes | None:
        """The key of what is made of what is `given`; None when that holds what has no digest, so that it cannot be kept."""
        try:
            return digest_of(name.encode(), self._program, self._digests.of(given))
        except TypeError:
            return None
