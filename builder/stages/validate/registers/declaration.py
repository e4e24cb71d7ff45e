"""The register of the accessibility statement in; the statement out, with what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.language import phrases
from builder.nouns.problem import Problem
from builder.nouns.registers.files import Dated
from builder.nouns.registers.statement import Statement
from builder.nouns.tables import REGISTERS
from builder.nouns.tables.registers import STATEMENT
from builder.stages.validate.registers.register import Register, repeated, unfit


def statement(register: Register) -> Statement | None:
    """The statement that the `register` holds; None when it lacks a field that must be there, which is a problem already."""
    fields = REGISTERS[STATEMENT].fields
    if any(row.required and row.key not in register.values for row in fields if row.key not in _LISTS):
        return None
    return Statement(
        dated=register.values["dato"],
        tried=register.values["haandproevet"],
        method=register.text("metode"),
        untried=tuple(item.value for item in register.items("ikke_proevet")),
        barriers=tuple(item.value for item in register.items("mangler")),
    )


def dated(register: Register) -> Iterator[Dated]:
    """The days when the statement of the `register` was changed and tried."""
    for key in ("dato", "haandproevet"):
        if key in register.values:
            yield Dated(when=register.values[key], span=register.span(key))


_LISTS = ("ikke_proevet", "mangler")


def repeated_barriers(register: Register) -> Iterator[Problem]:
    """A problem for each barrier of the `register` under a title that one before has."""
    yield from repeated((item.value.title, item.span("titel")) for item in register.items("mangler"))


def ill_days(register: Register) -> Iterator[Problem]:
    """A problem for a `register` that was tried after the day it was last changed: to write that down is a change."""
    dated, tried = register.values.get("dato"), register.values.get("haandproevet")
    if dated and tried and tried.first > dated.last:
        what = phrases.LATER_THAN.format(field="dato")
        yield unfit(register.span("haandproevet"), tried.first.isoformat(), what, phrases.CHANGED_TOO)
