"""The open data, and the other files that a catalogue has of each case: what earlier builds made of the same stands.

Each is made of what its function is given and of nothing else, so that is its key.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from builder.nouns import urls
from builder.nouns.appendix import page_folder, quotable
from builder.nouns.catalogue import Catalogue
from builder.nouns.comparison import Comparison
from builder.nouns.data_table import DataTable
from builder.nouns.edition import Edition
from builder.nouns.model import Case, Guide
from builder.nouns.site import OutputFile, Site
from builder.shell.memory import Memory
from builder.stages.data import (
    Makers,
    appendix_paths,
    appendix_scripts,
    blank_workbook,
    comparison_scripts,
    csv_list,
    json_case,
    open_data,
)
from builder.stages.derive.appendix import folding
from builder.stages.form import case_scripts


def opened(
    catalogue: Catalogue, lists: Sequence[DataTable], site: Site, edition: Edition, memory: Memory
) -> tuple[OutputFile, ...]:
    """The open data of the `edition`; `lists` are those of the `catalogue`."""
    kept = memory.lasting
    makers = Makers(
        lines=kept.pieces("json", lambda cases: [json_case(case) for case in cases]),
        lists=kept.files("list", lambda table: table.path, lambda table: table, lambda some: [csv_list(one) for one in some]),
        book=partial(_blank_workbook, memory),
    )
    return open_data(catalogue, lists, site, edition, makers)


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


def _blank_workbook(memory: Memory, lists: Sequence[DataTable], site: Site, day: date) -> bytes:
    """The workbook of the open data without its fingerprint, as it was for the same lists."""
    make = partial(blank_workbook, lists, site, day)
    return memory.book.one((site, day), lists, lambda _: memory.lasting.made("workbook", (lists, site, day), make))
