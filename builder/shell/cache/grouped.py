"""Pages that are made of heads, and kept by their digests.

A group of pages is bytes in a store: the words about each, what search knows of it, and a digest of what its template shows.

What it shows is made when somebody asks for it: to draw a page that is not there, and then all of the kind are made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

from builder.nouns.cache.heads import NO_BODY, NOT_WRITTEN, but_words, head, wordless
from builder.nouns.cache.value_digest import ValueDigests, digest_of
from builder.nouns.codec import Codec
from builder.nouns.entry import Entry
from builder.nouns.model import Case, Content
from builder.nouns.page import KeptPage, Pages, SitePage
from builder.nouns.registers.registers import Registers
from builder.nouns.views import View
from builder.shell.cache.store import Store


class Heads:
    """The digests of heads, each of what its file says but for its body; `digests` are told of them."""

    def __init__(self, digests: ValueDigests) -> None:
        self._digests = digests
        self._known: dict[int, tuple[Content, bytes]] = {}
        for nothing in (NO_BODY, NOT_WRITTEN):
            digests.know(nothing, type(nothing).__qualname__.encode())

    def learn(self, told: Mapping[int, tuple[Content, bytes]]) -> None:
        """Takes in pages by their identity, each with the digest of its head."""
        self._known.update(told)

    def wordless(self, registers: Registers) -> Registers:
        """The `registers` without their words; `digests` are told of them."""
        found = wordless(registers)
        self._digests.know(found, digest_of(b"registers", self._digests.of(but_words(registers))))
        return found

    def of(self, pages: Iterable[Content]) -> list[Content]:
        """The heads of the `pages`, in their order."""
        found = [(head(page), self._known.get(id(page))) for page in pages]
        for one, known in found:
            if known:
                self._digests.know(one, digest_of(b"head", known[1]))
        return [one for one, _ in found]


def digest_shown(page: SitePage, digests: ValueDigests) -> bytes | None:
    """The digest of all that a page is drawn of; None when that has none."""
    if isinstance(page, KeptPage):
        return page.digest
    try:
        return digests.of(page.shown)
    except TypeError:
        return None


class Grouped:
    """Reads and writes groups of pages in the `store`, all of which are made of what has the digest `given`."""

    def __init__(self, store: Store, given: bytes, digests: ValueDigests) -> None:
        self._store = store
        self._given = given
        self._digests = digests
        self._codec = Codec()

    def __call__(self, name: str, make: Pages) -> Sequence[SitePage]:
        """The pages of the group of that `name`, as `make` makes them of what is given and of nothing else."""
        key = digest_of(b"pages", self._given, name.encode())
        data = self._store.get(key)
        try:
            return self._read(data, make) if data else self._made(key, make)
        except (ValueError, TypeError, LookupError):
            return self._made(key, make)

    def whole(
        self,
        name: str,
        make: Pages,
        cases: Sequence[Case],
        page: Callable[[Case], SitePage],
        entry: Callable[[Case], Entry],
    ) -> Iterator[SitePage]:
        """The `page` of each of the `cases`, with its `entry`; `make` makes the same of their heads, in their order."""

        def view(case: Case) -> View:
            return page(case).view

        for bare, case in zip(self(name, make), cases, strict=True):
            if shown := digest_shown(bare, self._digests):
                digest = digest_of(b"whole", shown, self._digests.of(case))
                yield KeptPage(bare.meta, (entry(case),), bare.template, digest, partial(view, case))
            else:
                yield page(case)

    def _made(self, key: bytes, make: Pages) -> Sequence[SitePage]:
        pages = tuple(make())
        try:
            told = tuple((page.meta, page.entries, page.template, self._digests.of(page.shown).hex()) for page in pages)
            self._store.put(key, self._codec.write(told))
        except TypeError:  # of something that cannot be written there is no group
            pass
        return pages

    def _read(self, data: bytes, make: Pages) -> Sequence[SitePage]:
        @cache
        def views() -> Sequence[View]:
            return [page.view for page in make()]

        def view(number: int) -> View:
            return views()[number]

        return [
            KeptPage(meta, entries, template, bytes.fromhex(digest), partial(view, number))
            for number, (meta, entries, template, digest) in enumerate(self._codec.read(data))
        ]
