"""A catalogue in which every field of a case says something that stands nowhere else, so that whoever tells it again is seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from builder.nouns.amounts import Amount
from builder.nouns.dates import When
from builder.nouns.fields import Choice, DateKind, Kind, ListOf, Number, Record, Text
from builder.nouns.model import Case
from builder.nouns.tables import CASE
from builder.nouns.terms import Term
from builder.nouns.walk import leaves
from builder.shell.build import finished
from builder.stages.assemble import assemble
from tests.builders import real_inspection, settings_of, ways
from tests.built import CONTENT

KINDS = (Text, Number, DateKind, Choice)
"""What can be given a value of its own; a yes or no cannot, and a municipality or a source is told by what it points at."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What the values of one field are replaced by: `word` where it is words, `number` where it is reckoned with, `day` of any year."""

    word: str
    number: str
    day: str

    def stands_in(self, told: str) -> bool:
        """Whether a text tells the field in one way or another."""
        return self.word in told or self.number in told or self.day in told


@cache
def signs(groups: tuple[str, ...]) -> Mapping[str, Sign]:
    """By the way to each field of a case below one of the `groups`, its sign."""
    found = [
        way
        for kind in KINDS
        for way in ways(CASE, of=kind)
        if way[0] in groups or way[:2] in {tuple(g.split(".")) for g in groups}
    ]
    return {
        ".".join(way): Sign(f"felt{at}q", f"7{at:03}313", f"-{at // 28 + 1:02}-{at % 28 + 1:02}") for at, way in enumerate(found)
    }


@cache
def filled(groups: tuple[str, ...]) -> frozenset[str]:
    """The ways below these `groups` that some case of the content has a value for."""
    cases = real_inspection().catalogue.cases
    met = {
        ".".join(str(step) for step in path if isinstance(step, str))
        for case in cases
        for path, _, value in leaves(CASE, case)
        if value != ""
    }
    return frozenset(met & signs(groups).keys())


@cache
def files(groups: tuple[str, ...]) -> Mapping[str, str]:
    """Every text file of the site, by its path, when the fields of the cases below these `groups` say their signs."""
    found = real_inspection()
    known = found.catalogue
    pages = [_signed(page, groups) if isinstance(page, Case) else page for page in known.pages]
    other = replace(found, catalogue=assemble(pages, known.registers, known.waves))
    made, _ = finished(other, replace(settings_of(CONTENT), search=False), lambda step: None)
    return {file.path: file.data.decode("utf-8-sig") for file in made if file.path.endswith((".html", ".js", ".csv"))}


def _signed(case: Case, groups: tuple[str, ...]) -> Any:
    return _told(CASE, case, (), signs(groups))


def _told(kind: Kind, value: Any, way: tuple[str, ...], known: Mapping[str, Sign]) -> Any:
    if value is None or value == "":
        return value
    if isinstance(kind, ListOf):
        return tuple(_told(kind.kind, one, way, known) for one in value)
    if isinstance(kind, Record):
        return replace(
            value, **{row.name: _told(row.kind, getattr(value, row.name), (*way, row.key), known) for row in kind.fields}
        )
    sign = known.get(".".join(way))
    return value if sign is None else _sign(value, sign)


def _sign(value: Any, sign: Sign) -> Any:
    """A value of the same kind that says its sign; what its bounds leave open stays so, and a year stays the year."""
    if isinstance(value, Term):
        return replace(value, title=sign.word, short="", mark=sign.word)
    if isinstance(value, Amount):
        number = Decimal(sign.number)
        return replace(value, low=value.low and number, high=value.high and number, text=sign.word)
    if isinstance(value, When):
        if value.undated:
            return value
        day = date.fromisoformat(f"{value.first.year}{sign.day}") if value.precision == "dag" else None
        return replace(value, first=day or value.first, last=day or value.last, text=sign.word)
    return sign.word
