"""Two registers in; the municipalities and the groups that sources name together out, and what is wrong between their rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from builder.nouns.danish import count, slug, sort_key
from builder.nouns.municipalities import Group, Municipality, municipality_key
from builder.nouns.problem import Problem
from builder.nouns.source_file import Span
from builder.nouns.terms import Vocabulary
from builder.stages.validate.registers.register import Item, Register, doubles

_TILE = "række {row}, kolonne {column}"


def municipalities(register: Register, sizes: Vocabulary, marks: Mapping[str, str]) -> dict[str, Municipality]:
    """The municipalities by code, in Danish order of name.

    `register` is that of the municipalities; a code has three digits. `sizes` are the bands of inhabitants in ascending order:
    a municipality is of the first that it stays under. `marks` are abbreviations for the map, by code, where the row gives none;
    else the first three letters of the name serve.
    """
    rows = sorted((item.value for item in register.items("raekker")), key=lambda row: sort_key(row["name"]))
    return {row["code"]: _municipality(row, sizes, marks) for row in rows}


def abbreviations(register: Register) -> dict[str, str]:
    """The abbreviation for the map of each municipality of the `register` whose row gives one, by code."""
    rows = (item.value for item in register.items("raekker"))
    return {row["code"]: row["abbreviation"] for row in rows if "abbreviation" in row}


def _municipality(row: Mapping[str, Any], sizes: Vocabulary, marks: Mapping[str, str]) -> Municipality:
    name, code, population = row["name"], row["code"], row["population"]
    return Municipality(
        code=code,
        name=name,
        slug=slug(name),
        region=row["region"],
        part=row["part"],
        population=population,
        population_date=row["population_date"],
        neighbours=tuple(row.get("neighbours", "").split()),
        row=row["row"],
        column=row["column"],
        abbreviation=row.get("abbreviation") or marks.get(code, name[:3]),
        size=next((term.id for term in sizes.terms if not term.below or population < term.below), ""),
    )


def repeated_municipalities(register: Register) -> Iterator[Problem]:
    """A problem for each municipality of the `register` that shares a code, a name or a tile of the map with one before."""
    yield from doubles(_identities(item) for item in register.items("raekker"))


def _identities(item: Item) -> Iterator[tuple[str, Span]]:
    yield item.value["code"], item.span("code")
    yield municipality_key(item.value["name"]), item.span("name")
    yield _TILE.format_map(item.value), item.span("row")


def groups(register: Register, known: Mapping[str, Municipality]) -> tuple[Group, ...]:
    """The groups in the order written, each with its members in Danish order of name.

    One that nobody belongs to, or that has another number of members than its name says, is left out: a folder with few
    municipalities of its own has no »alle 19«.

    `register` is that of the groups. `known` are the municipalities by code, in the order that members are to have.
    """
    found = (_group(item, known) for item in register.items("grupper"))
    return tuple(group for group in found if group.members and _said(group) in {None, len(group.members)})


def ill_groups(register: Register, known: Mapping[str, Municipality], *, every: bool) -> Iterator[Problem]:
    """Groups that stand twice, that say nothing of their members, or that have another number of them than their name says.

    `register` is that of the groups, `known` are the municipalities by code. Unless they are `every` municipality, only a group
    that lists its own can have too few. One of which something could not be read is left alone.
    """
    yield from doubles(map(_names, register.items("grupper")))
    for item in register.items("grupper"):
        group, row = _group(item, known), item.value
        if _faulty(register, item):
            continue
        if not (row.get("everyone") or row.get("region") or row.get("named")):
            yield Problem(code="gruppe-tom", span=item.span("navn"), words={"name": group.name})
        elif _said(group) not in {None, len(group.members)} and (every or row.get("named")):
            members = count(len(group.members), "kommune", "kommuner")
            yield Problem(code="gruppe-antal", span=item.span("navn"), words={"name": group.name, "count": members})


def _faulty(register: Register, item: Item) -> bool:
    """Whether something of the group could not be read, so that nothing can be said of its members."""
    places = {span for path, span in register.reading.places.items() if path[: len(item.path)] == item.path}
    return any(problem.span in places for problem in register.problems)


def _names(item: Item) -> Iterator[tuple[str, Span]]:
    yield item.value["id"], item.span("id")
    yield item.value["name"], item.span("navn")
    for position, alias in enumerate(item.value.get("aliases", ())):
        yield alias, item.span("ogsaa", position)


def _said(group: Group) -> int | None:
    """How many the name says that there are: »alle 11 i Region Nordjylland«. Of everyone it may be out of date."""
    number = re.search(r"\d+", group.name)
    return None if group.everyone or number is None else int(number[0])


def _group(item: Item, known: Mapping[str, Municipality]) -> Group:
    row = item.value
    everyone, region = row.get("everyone", False), row.get("region")
    named = {municipality.code for municipality in row.get("named", ())}
    members = tuple(m for m in known.values() if everyone or (region and m.region.id == region.id) or m.code in named)
    return Group(id=row["id"], name=row["name"], members=members, aliases=row.get("aliases", ()), everyone=everyone)
