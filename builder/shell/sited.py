"""A catalogue and what was derived from it in; its pages, and every file of the site but its index and its service worker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.derived import Derived
from builder.nouns.edition import Edition
from builder.nouns.page import AtOnce, SitePage
from builder.nouns.registers.glossary_words import glossary_words
from builder.nouns.registers.office import OfficeTemplate
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile, Site
from builder.nouns.site.theme import Theme
from builder.nouns.views import CaseList, Compare
from builder.shell.cache.memory import Memory
from builder.shell.opened import Lists, appendices, columns, in_form, opened
from builder.shell.settings import Settings
from builder.shell.workers import processes, spread
from builder.stages.assemble import assemble
from builder.stages.data import candidate_script, card_scripts, chooser_script, data_files, for_machines, line_script
from builder.stages.derive import aged
from builder.stages.form import form_script
from builder.stages.office import office_file
from builder.stages.pages import digits, pages
from builder.stages.render import Drawer, assets, drawn_with

DRAWING = 0.001
"""Seconds that a page takes about, as measured; it only decides how many processes draw."""
_LISTING = frozenset({CaseList.template, Compare.template})
"""The templates of pages whose scripts ask for more of what they show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged:
    """The `pages` of a catalogue before they are drawn, and the files that some of them tell of.

    `office` are the templates to reuse, `opened` the open data, both of this `edition`. `heads` is what `headed` made of the
    catalogue, and `day` a digest of what the day makes of that.
    """

    heads: Catalogue
    day: bytes
    pages: tuple[SitePage, ...]
    edition: Edition
    office: tuple[OutputFile, ...]
    opened: tuple[OutputFile, ...]


def headed(catalogue: Catalogue, memory: Memory) -> Catalogue:
    """The same `catalogue` without its bodies and words: what is worked out from it is so whatever they say."""
    return assemble(*memory.lasting.headed(catalogue.pages, catalogue.registers), catalogue.waves)


def paged(
    catalogue: Catalogue,
    heads: Catalogue,
    derived: Derived,
    lists: Lists,
    fingerprint: str,
    settings: Settings,
    memory: Memory,
) -> Paged:
    """The pages of the `catalogue`, whose edition has that `fingerprint`.

    `heads` is what `headed` made of it; `derived` and `lists` were worked out from that.

    Raises what is raised between two pages, when the `memory` breaks off there.
    """
    edition = Edition(day=settings.today, fingerprint=fingerprint)
    day = memory.lasting.made("day", (heads, settings.today), lambda: memory.lasting.digest(aged(derived)))
    offered = partial(_office, heads, derived, settings.site, memory)
    office = tuple(memory.lasting.together("office", (heads, settings.site), offered))
    data = cache(lambda: opened(catalogue, lists, settings.site, edition, memory))
    made = pages(
        catalogue,
        derived,
        lists.lists,
        edition,
        lambda: (*office, *data()),
        memory.between,
        searched=settings.search,
        told=memory.lasting.pieces("digits", lambda entries: [*map(digits, entries)]),
        heads=heads,
        group=memory.lasting.groups((heads, day), AtOnce()),
    )
    return Paged(heads=heads, day=day, pages=made, edition=edition, office=office, opened=data())


def sited(
    catalogue: Catalogue, derived: Derived, paged: Paged, look: Theme, settings: Settings, memory: Memory
) -> tuple[list[OutputFile], Theme]:
    """Every file of the site but index and service worker, and the theme that its pages were drawn with.

    `paged` was made of the same `catalogue` and `derived`, and `look` is the theme as it lies on disk. Raises what `build` says
    of drawing.
    """
    of_heads, kept = (paged.heads, paged.day, settings.site), memory.lasting.together
    worded = replace(paged.heads, registers=catalogue.registers)
    scripts = {file.path: file.data for file in kept("scripts", worded, lambda: _scripts(worded, derived))}
    theme = look.extended(scripts)
    words = tuple(glossary_words(catalogue.registers.glossary))
    around = (words, settings.site, theme)
    common = cache(lambda: memory.lasting.digest((words, settings.site, look.assets)))
    draw = memory.drawer.one(None, around, lambda these: Drawer(*these))
    files = memory.drawn.renewed(
        around,
        ((page.meta.path, page) for page in paged.pages),
        memory.lasting.drawn(
            lambda template: (common(), drawn_with(look, template)),
            {theme.fingerprint(name) for name in scripts},
            lambda some: _drawn(draw, some, processes(len(some), DRAWING, settings.jobs)),
        ),
    )
    files += appendices(catalogue, paged.edition, memory)
    files += kept("columns", of_heads, lambda: columns(tuple(derived.comparisons.values()), memory))
    listing = [page for page in paged.pages if page.template in _LISTING]
    files += kept("more", memory.lasting.shown(listing), lambda: _more(listing))
    files += paged.opened
    files += kept("along", of_heads, lambda: data_files(paged.heads, derived, settings.site))
    files += [*for_machines((page.meta for page in paged.pages), settings.site), *paged.office]
    files += in_form(catalogue.cases, memory)
    files += assets(theme)
    return files, theme


def _scripts(heads: Catalogue, derived: Derived) -> Iterator[OutputFile]:
    """The scripts that the catalogue itself makes, each at its path under `assets/`."""
    for path, data in (*form_script(heads).items(), *chooser_script(heads.registers.chooser, derived.choosing).items()):
        yield OutputFile(path, data)


def _more(pages: Sequence[SitePage]) -> Iterator[OutputFile]:
    """The scripts of what the `pages` list and have no room for themselves."""
    yield from candidate_script(pages)
    yield line_script(pages)
    yield from card_scripts(pages)


def _office(heads: Catalogue, derived: Derived, site: Site, memory: Memory) -> tuple[OutputFile, ...]:
    """The templates to reuse as files; those that are known from before are not made again."""
    places, office = heads.municipalities, derived.office

    def path(template: OfficeTemplate) -> str:
        return urls.office(template.id, template.ending)

    def made(some: Sequence[OfficeTemplate]) -> list[OutputFile]:
        return [office_file(template, office, places, site) for template in some]

    make = memory.lasting.files("office", path, lambda template: (template, office, places, site), made)
    return memory.office.one(None, (office, places, site), lambda _: tuple(make(office.templates)))


def _drawn(draw: Drawer, pages: Sequence[SitePage], parts: int) -> Iterator[OutputFile]:
    """The `pages` as files, drawn by so many processes."""
    if parts > 1:
        draw.prepare(pages)
    return spread(lambda part, parts: map(draw, pages[part::parts]), parts)
