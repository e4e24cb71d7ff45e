"""Every case as JSON, by the field tables, so that a new field is in it by itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from builder.nouns.edition import Edition
from builder.nouns.fields import Kind, ListOf, Record
from builder.nouns.language.amounts import Amount
from builder.nouns.language.dates import When
from builder.nouns.model import Case
from builder.nouns.municipalities import Group, Municipality
from builder.nouns.site import licence, urls
from builder.nouns.tables import CASE
from builder.nouns.terms import Term

VERSION = "1.0.0"
"""The version of the JSON's schema: the first number changes when a program that reads it must change too."""


def json_case(case: Case) -> bytes:
    """The `case` as an object on one line."""
    told = {
        "slug": case.slug,
        "side": urls.case(case.slug),
        "alle_kommuner": case.nationwide,
        "mindst_kommuner": case.at_least or None,
        **plain(CASE, case),
    }
    return json.dumps(told, ensure_ascii=False).encode()


def json_cases(lines: Sequence[bytes], edition: Edition) -> bytes:
    """One object with fingerprint and licence, and each case on a line of its own, so that a change shows as one line.

    The `lines` are those of `json_case`. The day of the `edition` is that of the content, the last on which a page was reviewed.
    """
    about = {
        "$schema": urls.relative(urls.DATA_JSON, urls.DATA_SCHEMA),
        "version": VERSION,
        "senest_gennemgaaet": edition.day.isoformat(),
        "fingeraftryk": edition.fingerprint,
        "licens": licence.NAME,
        "antal": len(lines),
    }
    head = json.dumps(about, ensure_ascii=False)
    return b'%b, "cases": [\n%b\n]}\n' % (head[:-1].encode(), b",\n".join(lines))


def plain(kind: Kind, value: Any) -> Any:
    """A typed `value` as JSON holds it, by the `kind` of the table that declared it; what is unknown is left out."""
    if isinstance(kind, ListOf):
        return [plain(kind.kind, item) for item in value]
    if isinstance(kind, Record):
        pairs = ((row, getattr(value, row.name)) for row in kind.fields)
        return {row.key: plain(row.kind, found) for row, found in pairs if found not in (None, "", (), False)}
    return _LEAVES[type(value)](value) if type(value) in _LEAVES else value


def _when(when: When) -> dict[str, str | bool]:
    exact = {} if when.undated else {"fra": when.first.isoformat(), "til": when.last.isoformat()}
    about: dict[str, str | bool] = {"ca": True} if when.approximate else {}
    return {"tekst": when.text, **exact, "praecision": when.precision, **about}


def _amount(amount: Amount) -> dict[str, str | float | bool | None]:
    """Both bounds are always there; an open one is null, and `over` says that the lower is not meant itself."""
    above: dict[str, str | float | bool | None] = {"over": True} if amount.above else {}
    return {"tekst": amount.text, "fra": _number(amount.low), "til": _number(amount.high), **above}


def _number(value: Decimal | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _municipality(municipality: Municipality) -> dict[str, str]:
    return {"kode": municipality.code, "navn": municipality.name}


def _group(group: Group) -> dict[str, str | list[str] | bool]:
    codes = [member.code for member in group.members]
    return {"gruppe": group.id, "navn": group.name, "koder": codes, "alle": group.everyone}


def _term(term: Term) -> str:
    return term.id


# How a single value of each type is written; text and numbers are as they are.
_LEAVES: dict[type, Callable[[Any], Any]] = {
    When: _when, Amount: _amount, Municipality: _municipality, Group: _group, Term: _term,
}  # fmt: skip
