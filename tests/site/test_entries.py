"""What search knows of the pages is what the pages say, and all of it; two builds of one content differ where the day shows."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import chain
from typing import Any

import pytest

from builder.nouns.entry import Entry
from builder.nouns.fields import DateKind, Integer, Kind, ListOf, MunicipalityKind, Number, Record, Text, Url, YesNo
from builder.nouns.model import Content
from builder.nouns.page import SitePage
from builder.nouns.site import urls
from builder.nouns.tables import CASE, FOLDERS, TABLES
from builder.nouns.terms import Term
from builder.nouns.walk import leaves
from builder.shell.build import finished
from builder.shell.cache.memory import Memory
from builder.shell.settings import PROJECT
from builder.stages.assemble import assemble
from builder.stages.book import book_data
from builder.stages.derive import derive
from builder.stages.derive.derive import aged
from builder.stages.load import load_theme
from builder.stages.render import render
from tests import built
from tests.builders import EDITION, case, catalogue, real_inspection, real_settings, site, site_pages, ways
from tests.built import attr, told
from tests.drawn import html_of
from tests.markup import Element
from tests.stages.book.test_book import chapters

WORD = re.compile(r"[^\W_]+(?:[-.,’'][^\W_]+)*")
# Fields that say something about another: how sure, how read, on what ground; what a guide is for; who confirmed; and the days
# of the page itself.
UNSEARCHED = {"sikkerhed", "laest", "grundlag", "type", "fase", "laesere", "spoergsmaal", "bekraeftelser", "gruppe",
    "relationer", "maalgruppe", "gennemgaaet", "tilfoejet",
}  # fmt: skip
_OF_REPORTS = {"halvaar", "vurdering", "note"}
"""What search knows of a status report: its figures and lights are none that anybody would search for."""
UNSHOWN = {("kladde",), ("raekkefoelge",)}
"""What a page itself does not show: whether it is one, and its place among the others."""
UNFILLED = {"bekraeftelser", "statusrapporter", "tidligere", "tilfoejet", "note"}
"""Fields that no page of the content has; of the groups among them `MADE` makes a case, and `tests/stages/book/test_book.py` of all.

Not every claim has a note, but many have, and all are shown alike.
"""


@cache
def made() -> dict[str, SitePage]:
    """The pages of the real content by path."""
    return {page.meta.path: page for page in site_pages(real_inspection().catalogue)}


def entries() -> Iterator[Entry]:
    """All that search knows."""
    return (entry for page in made().values() for entry in page.entries)


def words(text: str) -> set[str]:
    """The words of a text, in small letters."""
    return {word.lower() for word in WORD.findall(text)}


def said(element: Element) -> Iterator[str]:
    """The text of an element; what stands in a block is parted from what follows, and sources' numbers are left out."""
    for child in element.children or ():
        if child.name == "#text":
            yield child.data
        elif isinstance(child, Element):
            yield from said(child) if child.name != "sup" else ()
            yield "" if child.name in {"a", "b", "em", "strong", "i", "code"} else " "


def test_every_page_that_is_found_is_known_to_search() -> None:
    """Each page that may be found has an entry with its address and title, and no other page has any."""
    wrong = [path for path, page in made().items() if page.meta.indexed is not any(entry.path == path for entry in page.entries)]
    assert not wrong, told(wrong)
    assert len({entry.path for entry in entries()}) == sum(1 for _ in entries())
    assert not [entry.path for entry in entries() if not entry.title or not entry.kind]


def test_an_entry_leads_to_parts_that_the_page_has(site: built.Site) -> None:
    """Each heading that search knows stands on the page with that anchor and those words."""
    wrong = []
    for entry in entries():
        page = site.pages[entry.path.partition("#")[0]]
        headings = {attr(element, "id"): built.words(element) for element in page.named("h1", "h2", "h3", "h4")}
        told_of = {passage.anchor: passage.text for passage in entry.passages if passage.anchor}
        wrong += [
            f"{entry.path}#{anchor}: {text}" for anchor, text in told_of.items() if words(headings.get(anchor, "")) != words(text)
        ]
    assert not wrong, told(wrong)


def test_an_entry_says_nothing_that_its_page_does_not(site: built.Site) -> None:
    """Every word that finds a content page stands on it, or in what it says of itself to a list of results."""
    wrong = {}
    for page in site.content_pages:
        shown = words("".join(said(next(page.named("main"))))) | words(made()[page.path].meta.description)
        for entry in made()[page.path].entries:
            if strange := words(" ".join(passage.text for passage in entry.passages)) - shown:
                wrong[page.path] = sorted(strange)
    assert not wrong, told(wrong)


def test_a_content_page_is_found_by_every_word_of_its_fields() -> None:
    """Whatever an editor writes as words, a number or a date in a field, or chooses from a list, finds the page; a new field too."""
    wrong = {}
    catalogue = real_inspection().catalogue
    for page in catalogue.pages:
        folder = FOLDERS[type(page)]
        [entry] = made()[urls.content(folder, page.slug)].entries
        told_of = words(entry.text.replace("-", " ")) | words(entry.text)
        for path, kind, value in leaves(TABLES[folder], page):
            text = value.title if isinstance(value, Term) else value if isinstance(kind, Text) else ""
            text = (
                value.text if isinstance(kind, DateKind | Number) else value.name if isinstance(kind, MunicipalityKind) else text
            )
            if path[0] in UNSEARCHED or path[-1] in UNSEARCHED or (path[0] == "statusrapporter" and path[-1] not in _OF_REPORTS):
                continue
            if missing := words(text) - told_of:
                wrong[f"{page.slug}: {path}"] = sorted(missing)
    assert not wrong, told(wrong)


def test_an_address_that_an_editor_wrote_is_a_link_on_the_page(site: built.Site) -> None:
    """Search does not know addresses, so that a new field of that kind would be missed by no test but this."""
    wrong = []
    for page in real_inspection().catalogue.pages:
        folder = FOLDERS[type(page)]
        path = urls.content(folder, page.slug)
        shown = {attr(element, "href") for element in site.pages[path].elements if element.name == "a"}
        wrong += [
            f"{path}: {at}"
            for at, kind, value in leaves(TABLES[folder], page)
            if isinstance(kind, Url) and value not in {"", *shown}
        ]
    assert not wrong, told(wrong)


def test_a_yes_that_becomes_a_no_is_seen_on_its_page_and_in_the_book() -> None:
    """A field that says yes or no has no words to miss: its page and chapter are made with it turned, each field on a page of its own.

    So is a bare number, which another number of the page may look like; it is made one more.
    """
    catalogue = real_inspection().catalogue
    book = _book(made().values())
    wrong = []
    for folder in TABLES:
        other, tried = _one_a_page(catalogue.pages, folder)
        wrong += [
            f"{way} stands on no page that is left"
            for way, path in tried.items()
            if not path and not UNFILLED & set(way.split("."))
        ]
        tried = {way: path for way, path in tried.items() if path}
        # A kind at a time: a guide that shows a case's gains is another page when the case is.
        after = tuple(
            site_pages(assemble([other.get(page, page) for page in catalogue.pages], catalogue.registers, catalogue.waves))
        )
        looks = [_drawn(every, tried.values()) for every in (made().values(), after)]
        wrong += [f"{way} on {path}" for way, path in tried.items() if looks[0][path] == looks[1][path]]
        changed = _book(after)
        wrong += [f"{way} in the book, of {path}" for way, path in tried.items() if book[path] == changed[path]]
    assert not wrong, told(wrong)


def _book(pages: Iterable[SitePage]) -> dict[str, list[Any]]:
    """The chapters of the book of these pages, each by the path of its page."""
    return chapters(json.loads(book_data(tuple(pages), site(), EDITION)))


def _one_a_page(pages: Sequence[Content], folder: str) -> tuple[dict[Content, Content], dict[str, str]]:
    """Pages of a `folder` with what each becomes, and the path of the one that has each field turned, empty where none is left."""
    other: dict[Content, Content] = {}
    tried: dict[str, str] = {}
    # Those that few pages have take theirs first.
    for way, found in sorted(_yes_and_no(pages, folder), key=lambda one: len(one[1])):
        page = next((page for page, _ in found if page not in other), None)
        tried[way] = urls.content(folder, page.slug) if page else ""
        other |= {page: dict(found)[page]} if page else {}
    return other, tried


def _yes_and_no(pages: Sequence[Content], folder: str) -> Iterator[tuple[str, list[tuple[Content, Content]]]]:
    """Each field of a `folder` that says yes or no, with the pages that say yes and what they are without; if there are none, those with a no.

    Each bare number, with the pages that have one and what they are with one more.
    """
    record = TABLES[folder]
    ours = [page for page in pages if FOLDERS[type(page)] == folder]
    for way in chain(ways(record, of=YesNo), ways(record, of=Integer)):
        found = [[(one, _turned(record, one, way, said=said)) for one in ours] for said in (True, False)]
        yes, no = ([(one, other) for one, other in each if other] for each in found)
        if way not in UNSHOWN:
            yield f"{folder}.{'.'.join(way)}", yes or no


def _drawn(pages: Iterable[SitePage], paths: Container[str]) -> dict[str, bytes]:
    some = [page for page in pages if page.meta.path in paths]
    return {file.path: file.data for file in render(some, (), site(), load_theme(PROJECT / "templates"))}


def _turned(kind: Kind, value: Any, way: Sequence[str], *, said: bool) -> Any:
    """The `value` with the first of that `way` that is as `said` turned, None when it has none: what is no may say so of nothing."""
    if isinstance(kind, ListOf):
        for number, one in enumerate(value):
            if (after := _turned(kind.kind, one, way, said=said)) is not None:
                return (*value[:number], after, *value[number + 1 :])
        return None
    if not isinstance(kind, Record):
        if isinstance(kind, Integer):
            return None if value is None or not said else value + 1
        return not value if value is said else None
    [row] = (row for row in kind.fields if row.key == way[0])
    below = getattr(value, row.name)
    after = None if below is None else _turned(row.kind, below, way[1:], said=said)
    return None if after is None else replace(value, **{row.name: after})


def test_every_field_is_filled_in_by_some_page() -> None:
    """A field that no page has is seen by no test of pages, search and book: fill it in somewhere, or name it in `UNFILLED`."""
    named = {(folder, *way) for folder, record in TABLES.items() for way in ways(record)}
    filled = {
        (FOLDERS[type(page)], *(step for step in path if isinstance(step, str)))
        for page in real_inspection().catalogue.pages
        for path, _, value in leaves(TABLES[FOLDERS[type(page)]], page)
        if value not in {"", None}
    }
    assert [".".join(way) for way in sorted(named - filled) if not UNFILLED & set(way)] == []


MADE = {
    "bekraeftelser": "kommune: Ballerup, dato: 2026-11-01",
    "statusrapporter": "halvaar: 1. halvår 2025, kilder: [k1]",
}
"""What an item of a group that no page of the content has must have beside its texts."""


@pytest.mark.parametrize("group", MADE)
def test_every_text_of_a_group_that_no_page_has_is_told_of_a_made_case(group: str) -> None:
    """On its page, in the book and, unless nobody would look for it, to search: also a field added later."""
    texts = {row.key: f"Her står {row.key}" for row in CASE.group(group).fields if isinstance(row.kind, Text)}
    written = ", ".join([MADE[group], *(f"{key}: {text}" for key, text in texts.items())])
    found = site_pages(catalogue(case("a", **{group: f"\n  - {{{written}}}"})))
    [page] = (one for one in found if one.meta.path == urls.case("a"))
    places = [html_of(page), book_data(found, site(), EDITION), *([repr(page.entries)] if group not in UNSEARCHED else [])]
    for place in places:
        assert [text for text in texts.values() if text not in place.replace("\u00a0", " ")] == []


def test_every_group_that_no_page_has_is_made() -> None:
    """A group of a case that is named in `UNFILLED` stands in `MADE` as well."""
    groups = {row.key for row in CASE.fields if isinstance(row.kind, ListOf) and isinstance(row.item, Record)}
    assert groups & UNFILLED == MADE.keys()


def test_two_days_without_a_change_differ_where_the_day_is_named() -> None:
    """What ages is a state: of an unchanged catalogue tomorrow's build changes four files, of the five it may.

    The day is the first after which nothing of today's content ages. Tomorrow's remembers today's: a page that is told the same is drawn the same, as `tests/shell/cache/test_memory.py` says.
    """
    settings, memory, known = real_settings(), Memory(), real_inspection().catalogue
    days = (settings.today + timedelta(ahead) for ahead in range(365))
    first = next(day for day in days if aged(derive(known, day)) == aged(derive(known, day + timedelta(1))))

    def files(days: int) -> dict[str, bytes]:
        made, _ = finished(real_inspection(), replace(settings, today=first + timedelta(days)), lambda step: None, memory)
        return {file.path: file.data for file in made}

    today, tomorrow = files(0), files(1)
    assert today.keys() == tomorrow.keys()
    changed = {path for path, data in today.items() if tomorrow[path] != data}
    assert changed == {urls.ABOUT, urls.DATA, urls.APPENDIX_EDITION, "sw.js"}
