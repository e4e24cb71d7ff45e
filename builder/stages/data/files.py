"""The open data as files: JSON with its schema, lists as CSV and as one workbook, and what describes them to programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from builder.nouns.catalogue import Catalogue
from builder.nouns.data.table import DataTable
from builder.nouns.derived.derived import Derived
from builder.nouns.edition import Edition
from builder.nouns.model import Case
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile, Site
from builder.stages.data.calendar import calendar
from builder.stages.data.catalogue_record import catalogue_record
from builder.stages.data.checklists import checklists
from builder.stages.data.csv_lists import csv_list
from builder.stages.data.data_package import data_package
from builder.stages.data.feeds import feeds
from builder.stages.data.json_cases import json_case, json_cases
from builder.stages.data.json_schema import json_schema
from builder.stages.data.workbook import Blank, blank_workbook, workbook


@dataclass(frozen=True, slots=True, kw_only=True)
class Makers:
    """What makes the parts of the open data that are costly: by themselves our own functions, else something that gives the same.

    `lines` makes a line of JSON of each case, `lists` a file of CSV of each list, `book` the workbook before it is named.
    """

    lines: Callable[[Sequence[Case]], list[bytes]] = lambda cases: [json_case(case) for case in cases]
    lists: Callable[[Sequence[DataTable]], list[OutputFile]] = lambda lists: [csv_list(table) for table in lists]
    book: Blank = blank_workbook


_OWN = Makers()


def open_data(
    catalogue: Catalogue, lists: Sequence[DataTable], site: Site, edition: Edition, makers: Makers = _OWN
) -> tuple[OutputFile, ...]:
    """The files that the data page offers.

    `lists` are those of `tables`, and `edition` is what the files bear of it. JSON has a case a line; the lists have semicolons,
    a byte order mark and CRLF, as Danish Excel wants. The same catalogue and address give the same bytes on any day: what they
    bear of time is when content was last reviewed.
    """
    content = replace(edition, day=day_of(catalogue, edition.day))
    made = (
        OutputFile(urls.DATA_JSON, json_cases(makers.lines(catalogue.cases), content)),
        OutputFile(urls.DATA_SCHEMA, json_schema(catalogue.registers, site).encode()),
        *makers.lists(lists),
        OutputFile(urls.DATA_WORKBOOK, workbook(lists, site, content, makers.book)),
    )
    digests = {file.path: (file.size, file.digest.hex()) for file in made}
    return (
        *made,
        OutputFile(urls.DATA_PACKAGE, data_package(lists, digests, site, content).encode()),
        *catalogue_record(lists, digests, site, content),
    )


def day_of(catalogue: Catalogue, today: date) -> date:
    """The content's own day, the last on which a page was reviewed, so that what has not changed is not another file tomorrow."""
    return max((page.reviewed.last for page in catalogue.pages), default=today)


def data_files(catalogue: Catalogue, derived: Derived, site: Site) -> Iterator[OutputFile]:
    """What else is neither a page nor a list: the checklists to take along, feeds and calendar.

    `derived` was worked out from `catalogue`, of which no body is told.
    """
    yield from checklists(catalogue, site)
    yield from feeds(catalogue, derived.happenings, site)
    yield calendar(derived.coming, site)
