"""How the form lays out the field table: what folds, what fits side by side, how high a box is, what a field is called."""

from __future__ import annotations

from typing import Any

from builder.nouns.fields import (
    Choice,
    DateKind,
    Field,
    Identifier,
    Kind,
    Months,
    MunicipalityKind,
    Number,
    Record,
    Text,
    YesNo,
)
from builder.nouns.registers.registers import Registers
from builder.nouns.site.form import FOLDED, HELP, LONG_TEXTS, SHORT_TEXT

_SHORT = (DateKind, Number, Months, Identifier, MunicipalityKind, YesNo)
_SHORT_WORD = 25


def look(row: Field, group: Record, registers: Registers) -> dict[str, Any]:
    """How the field `row` of a `group` stands in the form, as JSON.

    `asked` is the help that the form shows, `lines` the height of its box (0 is a single line), `short` whether two such fit
    beside each other, and `folded` whether it is folded away with sources and reservations.
    """
    asked = HELP.get(row.help, row.help) + (f" Fx {row.example}." if row.example and row.help not in HELP else "")
    return {
        "asked": asked,
        "lines": _lines(row.item),
        "short": _is_short(row.kind, registers),
        "folded": _is_folded(row, group),
    }


def _lines(kind: Kind) -> int:
    longest = kind.longest if isinstance(kind, Text) else 0
    return next((lines for length, lines in LONG_TEXTS if longest > length), 0)


def _is_short(kind: Kind, registers: Registers) -> bool:
    if isinstance(kind, Text):
        return kind.longest <= SHORT_TEXT
    if not isinstance(kind, Choice):
        return isinstance(kind, _SHORT)
    return all(len(term.title) < _SHORT_WORD and not term.description for term in registers.vocabularies[kind.vocabulary].terms)


def _is_folded(row: Field, group: Record) -> bool:
    """A source that the group must have stands open."""
    asked = row.key == "kilder" and bool(group.sourced)
    return row.key in FOLDED and not asked and any(one.key == "sikkerhed" for one in group.fields)
