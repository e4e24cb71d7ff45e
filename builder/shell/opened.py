"""The open data, and the other files that a catalogue has of each case: what earlier builds made of the same stands.

Each is made of what its function is given and of nothing else, so that is its key.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from builder.nouns.catalogue import Catalogue
from builder.nouns.data.table import DataTable, Rows
from builder.nouns.edition import Edition
from builder.nouns.model import Case, Guide
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile, Site
from builder.nouns.tools.appendix import page_folder, quotable
from builder.nouns.tools.comparison import Comparison
from builder.shell.cache.memory import Memory
from builder.shell.settings import Settings
from builder.shell.workers import beside, processes
from builder.stages.data import (
    Blank,
    Makers,
    appendix_paths,
    appendix_scripts,
    blank_workbook,
    comparison_scripts,
    csv_list,
    day_of,
    json_case,
    open_data,
    tables,
)
from builder.stages.derive import folding
from builder.stages.form import case_scripts

FILLING = 0.0001
"""Seconds that a row of the open data takes about in the workbook, as measured; it only decides how many processes fill it."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The `lists` of the open data of what `heads` say, and what makes the workbook of them before it is named."""

    heads: Catalogue
    lists: tuple[DataTable, ...]
    book: Blank


@contextmanager
def listed(heads: Catalogue, settings: Settings, memory: Memory) -> Iterator[Lists]:
    """The lists of a catalogue's `heads`; an unknown workbook is begun at once, by a process of its own when it is large.

    That process is gone with the block, as `beside` says.
    """
    lists, site, day = _counted(tables(heads), heads, memory), settings.site, day_of(heads, settings.today)
    make, given = partial(blank_workbook, lists, site, day), (heads, site, day)
    alone = settings.jobs == 1 or memory.lasting.has("workbook", given)
    with beside(make, 1 if alone else processes(sum(len(one.rows) for one in lists), FILLING, settings.jobs)) as made:

        def book(lists: Sequence[DataTable], site: Site, day: date) -> bytes:
            return memory.book.one((site, day), lists, lambda _: memory.lasting.made("workbook", given, made))

        yield Lists(heads, lists, book)


def _counted(lists: Sequence[DataTable], heads: Catalogue, memory: Memory) -> tuple[DataTable, ...]:
    """The `lists` of `heads`, of whose rows it is known how many there are: only a file of them needs the rows themselves."""
    told = memory.lasting.made("rows", heads, lambda: json.dumps([len(one.rows) for one in lists]).encode())
    return tuple(
        replace(one, rows=Rows(partial(tuple, one.rows), number)) for one, number in zip(lists, json.loads(told), strict=True)
    )


def opened(catalogue: Catalogue, data: Lists, site: Site, edition: Edition, memory: Memory) -> tuple[OutputFile, ...]:
    """The open data of the `edition`; `data` are the lists of the heads of the `catalogue`."""
    kept = memory.lasting
    makers = Makers(
        lines=kept.pieces("json", lambda cases: [json_case(case) for case in cases]),
        lists=lambda lists: kept.together("lists", data.heads, lambda: map(csv_list, lists)),
        book=data.book,
    )
    return open_data(catalogue, data.lists, site, edition, makers)


def appendices(catalogue: Catalogue, edition: Edition, memory: Memory) -> list[OutputFile]:
    """The scripts of what an appendix of the `edition` can quote."""
    pages, glossary = quotable(catalogue.pages), catalogue.registers.glossary
    folder = folding(glossary)

    def path(page: Case | Guide) -> str:
        return urls.appendix_script(page_folder(page), page.slug)

    def made(some: Sequence[Case | Guide]) -> list[OutputFile]:
        return [*appendix_scripts(map(folder, some), glossary)]

    make = memory.lasting.files("appendix", path, lambda page: (page, glossary), made)
    return [*make(pages), *appendix_paths(pages, edition)]


def columns(comparisons: Sequence[Comparison], memory: Memory) -> list[OutputFile]:
    """The scripts of the columns that cases are compared by."""

    def made(some: Sequence[Comparison]) -> list[OutputFile]:
        return [*comparison_scripts(some)]

    make = memory.lasting.files("column", lambda one: urls.comparison_script(one.slug), lambda one: one, made)
    return make(comparisons)


def in_form(cases: Sequence[Case], memory: Memory) -> list[OutputFile]:
    """The scripts that open each of the `cases` in the form."""

    def path(case: Case) -> str:
        return urls.case_script(case.slug)

    def made(some: Sequence[Case]) -> list[OutputFile]:
        return [*case_scripts(some)]

    return memory.lasting.files("form", path, lambda case: case.written, made)(cases)
