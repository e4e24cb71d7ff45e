"""The register of the accessibility statement in; the statement out, with what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.fields import DateKind, ListOf
from builder.nouns.language import phrases
from builder.nouns.problem import Problem
from builder.nouns.registers.files import Dated
from builder.nouns.registers.statement import Statement
from builder.nouns.tables import REGISTERS
from builder.nouns.tables.registers import STATEMENT
from builder.stages.validate.registers.doubles import repeated
from builder.stages.validate.registers.register import Register, unfit


def statement(register: Register) -> Statement | None:
    """The statement that the `register` holds; None when it lacks a field that must be there, which is a problem already."""
    single = [row for row in REGISTERS[STATEMENT].fields if not isinstance(row.kind, ListOf)]
    if any(row.required and row.key not in register.values for row in single):
        return None
    said = {row.name: register.values[row.key] for row in single if row.key in register.values}
    lists = (row for row in REGISTERS[STATEMENT].fields if isinstance(row.kind, ListOf))
    said |= {row.name: tuple(item.value for item in register.items(row.key)) for row in lists}
    return Statement(**said)


def dated(register: Register) -> Iterator[Dated]:
    """The days when the statement of the `register` was changed and tried."""
    for key in _DAYS:
        if key in register.values:
            yield Dated(when=register.values[key], span=register.span(key))


_DAYS = tuple(row.key for row in REGISTERS[STATEMENT].fields if isinstance(row.kind, DateKind))
"""The keys of the statement's days: that of its last change, and of what was tried before it."""


def repeated_barriers(register: Register) -> Iterator[Problem]:
    """A problem for each barrier of the `register` under a title that one before has."""
    yield from repeated((item.value.title, item.span("titel")) for item in register.items("mangler"))


def ill_days(register: Register) -> Iterator[Problem]:
    """A problem for a `register` that was tried after the day it was last changed: to write that down is a change."""
    days = {key: register.values[key] for key in _DAYS if key in register.values}
    for key, tried in days.items():
        if "dato" in days and tried.first > days["dato"].last:
            what = phrases.LATER_THAN.format(field="dato")
            yield unfit(register.span(key), tried.first.isoformat(), what, phrases.CHANGED_TOO)
