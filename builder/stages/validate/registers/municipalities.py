"""Two registers in; the municipalities and the groups that sources name together out, and what is wrong between their rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from builder.nouns.language import dates, phrases
from builder.nouns.language.danish import count, joined, slug, sort_key
from builder.nouns.municipalities import Group, Municipality, municipality_key
from builder.nouns.problem import Problem, errors
from builder.nouns.registers.files import Dated
from builder.nouns.source.source_file import Span
from builder.nouns.terms import Vocabulary
from builder.stages.validate.registers.doubles import doubles, repeated
from builder.stages.validate.registers.register import Item, Register, faulty, unfit
from builder.stages.validate.repeats import divided

_FEW = 5
"""A register that lacks so many municipalities or fewer was hardly meant to; a part of the country has many fewer."""
_MOST, _WIDEST = 2_000_000, 40
"""No municipality has so many inhabitants, and no map so many rows and columns; our own choice."""
_CODE = re.compile("[0-9]{3}")
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
    after = row.get("region_from_2027", "")
    return Municipality(
        code=code,
        name=name,
        slug=slug(name),
        region=row["region"],
        region_from_2027=after if after != row["region"].title else "",
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


def ill_municipalities(register: Register, shipped: Mapping[str, str]) -> Iterator[Problem]:
    """A problem for each value of the `register` that no municipality can have, and for each name that is one slip from another.

    `shipped` has the codes of the program's own municipalities, empty when the register is that; a folder may have only some.
    """
    items = list(register.items("raekker"))
    around = {item.value["code"]: item.value.get("neighbours", "").split() for item in items}
    # A row that was lost, or whose code is wrong, may be the neighbour of any.
    are_codes = len(around) == len(items) and all(map(_CODE.fullmatch, around))
    is_sure = are_codes and not errors(register.problems)
    for item in items:
        yield from _unfit_cells(item)
        yield from _unfit_neighbour(item, around, shipped) if is_sure else ()
    yield from _lost(register, shipped.keys() - around if are_codes else ())
    for key in ("part", "region_from_2027"):
        counts = Counter(item.value.get(key) for item in items)
        slips = divided((item.value[key], item.span(key)) for item in items if key in item.value)
        yield from (one for one in slips if counts[one.words["value"]] == 1)  # »Vestjylland« is no slip of »Østjylland«


def _unfit_cells(item: Item) -> Iterator[Problem]:
    """The values of a row that are none of what their columns hold."""
    row = item.value
    for key, what, hint, is_right in _COLUMNS:
        if key in row and not is_right(row[key]):
            meant = [row[key].lstrip("0")] if key == "code" and _CODE.fullmatch(row[key].lstrip("0")) else []
            yield unfit(item.span(key), str(row[key]), what, phrases.did_you_mean(meant) or hint)


def _unfit_neighbour(item: Item, around: Mapping[str, Sequence[str]], shipped: Collection[str]) -> Iterator[Problem]:
    """The first neighbour of a row that is no code, its own, or that of one which has not the row for its neighbour.

    `around` has the neighbours of each code as written; the `shipped` codes may be neighbours too, though they have no row.
    """
    own, name, written = (item.value.get(key, "") for key in ("code", "name", "neighbours"))
    for near in around[own]:
        one_sided = own not in around.get(near, [own]) and not _is_unread(around[near])
        if near == own or one_sided or near not in {*around, *shipped}:
            hint = phrases.BOTH_WAYS if one_sided else _as_codes(near, written)
            yield unfit(item.span("neighbours"), near, phrases.NEIGHBOUR_OF.format(name=name), hint)
            return


def _is_unread(neighbours: Sequence[str]) -> bool:
    """Whether fewer than half of the `neighbours` are codes: they are written otherwise, which is told at their own row."""
    return 2 * sum(_CODE.fullmatch(one) is not None for one in neighbours) < len(neighbours)


def _as_codes(near: str, written: str) -> str:
    """How neighbours are written: as the codes that stand there, where `near` is one with something else at it."""
    is_code = re.search("[0-9]{3}", near) is not None and not _CODE.fullmatch(near)
    return phrases.CODES.format(codes=" ".join(re.findall("[0-9]{3}", written)) if is_code else "101 147")


def _lost(register: Register, codes: Collection[str]) -> Iterator[Problem]:
    """A doubt about a register of all but a few of the country's municipalities, whose `codes` are not in it."""
    if codes and not next(register.items("raekker"), None) and not errors(register.problems):
        words = {"key": "raekker", "help": phrases.NO_ROWS}
        yield Problem(code="felt-tomt", span=Span(register.file.path, 1, 1, 2), words=words, hint=phrases.NO_ROWS)
    if 0 < len(codes) <= _FEW and not errors(register.problems):
        value, missing = count(len(codes), "kommune", "kommuner"), joined(sorted(codes))
        words = {"value": value, "why": phrases.NOT_IN_REGISTER.format(codes=missing)}
        yield Problem(code="felt-tvivl", span=Span(register.file.path, 1, 1, 2), words=words, hint=phrases.ADD_ROWS)


def dated(register: Register) -> Iterator[Dated]:
    """The days that the counts of inhabitants of the `register` are of."""
    for item in register.items("raekker"):
        if when := dates.parse(item.value["population_date"]):
            yield Dated(when=when, span=item.span("population_date"))


def _is_day(text: str) -> bool:
    when = dates.parse(text)
    return when is not None and not when.undated and when.first == when.last


_COLUMNS: tuple[tuple[str, str, str, Callable[[Any], bool]], ...] = (
    ("code", "en kommunes kode", "Skriv tre cifre: 101.", lambda code: _CODE.fullmatch(code) is not None),
    ("name", "en kommunes navn", "Skriv navnet uden »Kommune« og med stort: Høje-Taastrup.",
     lambda name: name[:1].isupper() and not re.search("kommune", name, re.IGNORECASE)),
    ("population", "et folketal", "Skriv antallet af indbyggere med cifre alene: 54128.", lambda number: 0 < number < _MOST),
    ("population_date", "dagen for et folketal", "Skriv år, måned og dag: 2026-01-01.", _is_day),
    ("row", "en række på kortet", f"Skriv et tal fra 0 til {_WIDEST}.", lambda number: number <= _WIDEST),
    ("column", "en kolonne på kortet", f"Skriv et tal fra 0 til {_WIDEST}.", lambda number: number <= _WIDEST),
)  # fmt: skip
"""A column, what its values are, what helps, and whether a value can be one."""


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
        for name, span in _names(item):
            if municipality_key(name) in {municipality_key(one.name) for one in known.values()} and name != group.id:
                yield unfit(span, name, phrases.NAME_OF_GROUP, phrases.IS_MUNICIPALITY)
        if faulty(register, item):
            continue
        if not (row.get("everyone") or row.get("region") or row.get("named")):
            yield Problem(code="gruppe-tom", span=item.span("navn"), words={"name": group.name})
            continue
        yield from _contradictory(item)
        if _said(group) not in {None, len(group.members)} and (every or row.get("named")):
            members = count(len(group.members), "kommune", "kommuner")
            yield Problem(code="gruppe-antal", span=item.span("navn"), words={"name": group.name, "count": members})


def _contradictory(item: Item) -> Iterator[Problem]:
    """A member of a group that is named twice, and a group that says in two ways who its members are."""
    row = item.value
    yield from repeated((one.name, item.span("kommuner", place)) for place, one in enumerate(row.get("named", ())))
    ways = [key for name, key in (("everyone", "alle"), ("region", "region"), ("named", "kommuner")) if row.get(name)]
    if len(ways) > 1:
        what = phrases.BOTH.format(one=ways[0], other=ways[-1])
        yield unfit(item.span(ways[-1]), row["name"], what, phrases.KEEP_ONE)


def _names(item: Item) -> Iterator[tuple[str, Span]]:
    yield item.value["id"], item.span("id")
    yield item.value["name"], item.span("navn")
    for position, alias in enumerate(item.value.get("aliases", ())):
        yield alias, item.span("ogsaa", position)


def _said(group: Group) -> int | None:
    """How many the name says that there are: »alle 11 i Region Nordjylland«. It may be old for everyone; a year is none."""
    number = re.search(r"(?<![0-9])[0-9]{1,2}(?![0-9.])", group.name)
    return None if group.everyone or number is None else int(number[0])


def _group(item: Item, known: Mapping[str, Municipality]) -> Group:
    row = item.value
    everyone, region = row.get("everyone", False), row.get("region")
    named = {municipality.code for municipality in row.get("named", ())}
    members = tuple(m for m in known.values() if everyone or (region and m.region.id == region.id) or m.code in named)
    return Group(id=row["id"], name=row["name"], members=members, aliases=row.get("aliases", ()), everyone=everyone)
