"""Which pages exist: a row for each kind of page, and the search page, which lists what the others hold."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any, TypeAlias

from builder.nouns.cache.value_digest import ValueDigests
from builder.nouns.catalogue import Catalogue
from builder.nouns.data.table import DataTable
from builder.nouns.derived.derived import Derived
from builder.nouns.edition import Edition
from builder.nouns.entry import Entry
from builder.nouns.page import AtOnce, Group, KeptPage, SitePage
from builder.nouns.registers.lexicon import Lexicon
from builder.nouns.registers.registers import Registers
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile
from builder.stages.pages.about import about, accessibility
from builder.stages.pages.appendix import appendix
from builder.stages.pages.case_entry import case_entry
from builder.stages.pages.case_lists import case_lists
from builder.stages.pages.cases import bare_cases, cases, one_case
from builder.stages.pages.chooser import chooser
from builder.stages.pages.compare import compare, comparisons
from builder.stages.pages.data import data
from builder.stages.pages.decisions import decisions
from builder.stages.pages.embed import embeds
from builder.stages.pages.entrance import entrance
from builder.stages.pages.exits import exits
from builder.stages.pages.form import add_case
from builder.stages.pages.guides import guides
from builder.stages.pages.initiatives import initiatives, surveys
from builder.stages.pages.lineage import lineage
from builder.stages.pages.material import Material, WholeMaterial
from builder.stages.pages.news import news
from builder.stages.pages.office import office_page
from builder.stages.pages.places import places
from builder.stages.pages.problems import problems
from builder.stages.pages.promised import promised
from builder.stages.pages.questions import questions
from builder.stages.pages.site import glossary, home, listing, moved, not_found, search
from builder.stages.pages.split import split
from builder.stages.pages.status import status_reports


@dataclass(frozen=True, slots=True)
class _OfHeads:
    """A kind of page that tells of no body, edition or file, and is given none.

    Only one that is `worded` shows words of the glossary, or their number; the others are not given it either.
    """

    make: Callable[[Material], Iterable[SitePage]]
    worded: bool = False


@dataclass(frozen=True, slots=True)
class _OfAll:
    """A kind of page that is given everything."""

    make: Callable[[WholeMaterial], Iterable[SitePage]]


_CASES = _OfAll(cases)
"""The pages of cases: each is given its own body alone."""
_KINDS: tuple[_OfHeads | _OfAll, ...] = (
    _OfHeads(home, worded=True),
    _OfHeads(case_lists),
    _CASES,
    _OfAll(guides),
    _OfAll(initiatives),
    _OfAll(surveys),
    _OfHeads(places),
    _OfAll(decisions),
    _OfHeads(lineage),
    _OfHeads(promised),
    _OfHeads(entrance),
    _OfHeads(exits),
    _OfHeads(questions, worded=True),
    _OfHeads(news),
    _OfHeads(glossary, worded=True),
    _OfHeads(chooser),
    _OfHeads(split),
    _OfAll(about),
    _OfAll(data),
    _OfHeads(compare),
    _OfHeads(comparisons),
    _OfAll(office_page),
    _OfAll(status_reports),
    _OfHeads(add_case),
    _OfHeads(appendix),
    _OfHeads(problems),
    _OfHeads(accessibility),
    _OfHeads(embeds),
    _OfHeads(not_found),
)
"""Each kind of page, in the order of the site map; the search page and the stubs of former addresses follow."""
_AT_ONCE = AtOnce()
_ASKING = frozenset({urls.SEARCH, urls.CASES})
"""The pages whose scripts ask the search index."""
Telling: TypeAlias = Callable[[Sequence[Entry]], list[bytes]]
"""Gives the digits of entries, in their order."""


def pages(
    catalogue: Catalogue,
    derived: Derived,
    tables: tuple[DataTable, ...],
    edition: Edition,
    files: Callable[[], Iterable[OutputFile]] = tuple,
    between: Callable[[], None] = lambda: None,
    *,
    searched: bool = True,
    told: Telling = lambda entries: [*map(digits, entries)],
    heads: Catalogue | None = None,
    group: Group = _AT_ONCE,
) -> tuple[SitePage, ...]:
    """Every page of the site, in the order of the site map, which is the same for the same catalogue.

    `derived` was worked out from `catalogue`; `tables` are the open data, which have a page of their own, and `edition` is
    what the pages about the catalogue and its data name. `files` gives those to take along, open data and templates to reuse; a
    template without a file is not shown. It is called once, after the pages that tell of no file are made, as another process
    may still be making one. `between` is called before each page, and may raise to break off. `searched` says that a search
    index will be made of the pages; without one no page bears its fingerprint, and no text is read for it. `told` gives the
    `digits` of entries. `heads` is the same catalogue without bodies and words, and `group` gives the pages that are made of
    it, of the day, and of what the group's name tells, and of nothing else.

    Raises `KeyError` for a reference to an initiative that is not there, which `check` reports before any page is made.
    """

    def paced(some: Iterable[SitePage]) -> Iterator[SitePage]:
        for page in some:
            between()
            yield page

    bare = Material(catalogue=heads or catalogue, derived=derived)
    own = group.whole("cases", partial(bare_cases, bare), catalogue.cases, partial(one_case, bare), partial(case_entry, bare))
    before: dict[_OfHeads | _OfAll, list[SitePage]] = {_CASES: [*paced(own)]}
    before.update((kind, [*paced(some)]) for kind, some in _of_heads(bare, catalogue.registers, group))
    material = WholeMaterial.of(catalogue, derived, tables, edition, files())
    made = [page for kind in _KINDS for page in (before[kind] if kind in before else paced(kind.make(material)))]
    listed = listing(made)
    made += group(f"search {ValueDigests().of(listed).hex()}", lambda: search(bare, listed))
    made += moved(material, {page.meta.path: page.meta for page in made})
    return tuple(_indexed(made, _fingerprint(made, catalogue.registers.lexicon, told)) if searched else made)


def _of_heads(bare: Material, registers: Registers, group: Group) -> Iterator[tuple[_OfHeads, Iterable[SitePage]]]:
    """The kinds for which the `bare` material is enough, or is but for the words of the `registers`, each with its pages."""
    worded = Material(catalogue=replace(bare.catalogue, registers=registers), derived=bare.derived)
    words = ValueDigests().of(registers.glossary).hex()
    for kind in _KINDS:
        if isinstance(kind, _OfHeads):
            name = f"{kind.make.__name__} {words}" if kind.worded else kind.make.__name__
            yield kind, group(name, partial(kind.make, worded if kind.worded else bare))


def digits(entry: Entry) -> bytes:
    """Digits that tell an entry from any other, whatever it was made of."""
    return hashlib.sha256(repr(entry).encode()).digest()


def _fingerprint(made: list[SitePage], words: Lexicon, told: Telling) -> str:
    """Eight hex digits of all that the search index is made of: the entries, and what search knows of Danish."""
    known = (getattr(words, field.name) for field in fields(words))
    lexicon = [sorted(value) if isinstance(value, frozenset) else value for value in known]
    entries = told([entry for page in made for entry in page.entries])
    return hashlib.sha256(b"".join((*entries, repr(lexicon).encode()))).hexdigest()[:8]


def _indexed(made: list[SitePage], index: str) -> Iterator[SitePage]:
    """The pages; those whose scripts ask the search index know which it is, so that a browser never asks an old one."""

    def asking(view: Any) -> Any:
        return replace(view, index=index)

    for page in made:
        if page.meta.path not in _ASKING:
            yield page
        elif isinstance(page, KeptPage):
            yield page.changed(index.encode(), asking)
        else:
            yield replace(page, view=asking(page.view))
