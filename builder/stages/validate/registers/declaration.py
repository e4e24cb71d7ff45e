"""The register of the accessibility statement in; the statement out, with what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.problem import Problem
from builder.nouns.statement import Statement
from builder.nouns.tables import REGISTERS
from builder.nouns.tables.registers import STATEMENT
from builder.stages.validate.registers.register import Register, doubles


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


_LISTS = ("ikke_proevet", "mangler")


def repeated_barriers(register: Register) -> Iterator[Problem]:
    """A problem for each barrier of the `register` under a title that one before has."""
    yield from doubles(((item.value.title, item.span("titel")),) for item in register.items("mangler"))
