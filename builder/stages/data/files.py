"""The open data as files: every case as JSON, and lists that Danish Excel opens with æøå, decimal comma and dates right.

The JSON follows the field tables, so a new field is in it by itself.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from builder.nouns import urls
from builder.nouns.amounts import Amount
from builder.nouns.catalogue import Catalogue
from builder.nouns.data_table import LICENCE, DataTable
from builder.nouns.dates import When
from builder.nouns.edition import Edition
from builder.nouns.fields import Kind, ListOf, Record
from builder.nouns.page import SitePage
from builder.nouns.site import OutputFile, Site
from builder.nouns.tables import CASE
from builder.nouns.terms import Group, Municipality, Term
from builder.stages.data.checklists import checklists
from builder.stages.data.machines import for_machines

# What a spreadsheet would take for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def data_files(
    catalogue: Catalogue, lists: Iterable[DataTable], pages: Iterable[SitePage], site: Site, edition: Edition
) -> Iterator[OutputFile]:
    """All that is not a page: the open data, the checklists to take along, and what robots read.

    `lists` are those of `tables`, `pages` all pages of the site in the order of the site map, `edition` what
    the JSON bears of it. JSON has a case a line; the lists have semicolons, a byte order mark and CRLF, as Danish Excel wants.
    """
    yield OutputFile(urls.DATA_JSON, _json(catalogue, edition).encode())
    yield from (OutputFile(table.path, _csv(table)) for table in lists)
    yield from checklists(catalogue, site)
    yield from for_machines((page.meta for page in pages), site)


def _json(catalogue: Catalogue, edition: Edition) -> str:
    """One object with the edition and the licence, and each case on a line of its own, so that a change shows as one line."""
    cases = ({"slug": case.slug, "side": urls.case(case.slug), **_plain(CASE, case)} for case in catalogue.cases)
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    about = {
        "udgave": edition.date,
        "fingeraftryk": edition.fingerprint,
        "licens": LICENCE,
        "antal": len(catalogue.cases),
    }
    head = json.dumps(about, ensure_ascii=False)
    return f'{head[:-1]}, "cases": [\n{lines}\n]}}\n'


def _plain(kind: Kind, value: Any) -> Any:
    """A typed value as JSON holds it, by the table that declared it; what is unknown is left out."""
    if isinstance(kind, ListOf):
        return [_plain(kind.kind, item) for item in value]
    if isinstance(kind, Record):
        pairs = ((row, getattr(value, row.name)) for row in kind.fields)
        return {row.key: _plain(row.kind, found) for row, found in pairs if found not in (None, "", (), False)}
    return _LEAVES[type(value)](value) if type(value) in _LEAVES else value


def _when(when: When) -> dict[str, str]:
    exact = {} if when.undated else {"fra": when.first.isoformat(), "til": when.last.isoformat()}
    return {"tekst": when.text, **exact}


def _amount(amount: Amount) -> dict[str, str | float]:
    bounds = (("fra", amount.low), ("til", amount.high))
    return {"tekst": amount.text, **{edge: float(bound) for edge, bound in bounds if bound is not None}}


def _municipality(municipality: Municipality) -> dict[str, str]:
    return {"kode": municipality.code, "navn": municipality.name}


def _group(group: Group) -> dict[str, str | list[str]]:
    return {"gruppe": group.id, "navn": group.name, "koder": [member.code for member in group.members]}


def _term(term: Term) -> str:
    return term.id


# How a single value of each type is written; text and numbers are as they are.
_LEAVES: dict[type, Callable[[Any], Any]] = {
    When: _when, Amount: _amount, Municipality: _municipality, Group: _group, Term: _term,
}  # fmt: skip


def _csv(table: DataTable) -> bytes:
    """Semicolons, a byte order mark and CRLF, as Danish Excel wants; no cell can be taken for a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(map(_cell, row) for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    number = text.lstrip("-").replace(",", "", 1).isdigit()
    return f"'{text}" if text.startswith(_FORMULA) and not number else text
