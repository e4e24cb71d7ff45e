"""Rules about fields of one file that must agree: sources, units, order of dates, the future.

Each rule takes the file's values, read as far as possible, and yields problems. A new rule is a function in a tuple.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from builder.nouns import limits, model, phrases
from builder.nouns.checked import Path
from builder.nouns.danish import slug
from builder.nouns.dates import When
from builder.nouns.fields import Kind, ListOf, Record
from builder.nouns.freshness import ALL as EVERY
from builder.nouns.problem import Problem
from builder.nouns.source_file import Span
from builder.stages.validate.read import Values

# Events of these kinds are told as having happened, so they cannot lie in the future.
_HAPPENED = (model.Status, model.ExitEvent, model.Confirmation, model.Source)
# Statuses that say that the case has begun.
_BEGUN = frozenset({"drift", "afsluttet"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A file's values before they are a case: what could be read, where each stands, and which day it is."""

    record: Record
    values: Values
    places: Mapping[Path, Span]
    cited: frozenset[str]
    opening: Span
    today: date

    def place(self, *path: str | int) -> Span:
        """The place of a value, or of the nearest group around it."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        return self.opening

    @property
    def status(self) -> str:
        """The id of the case's status, or nothing."""
        term = self.values.get("status", {}).get("vaerdi")
        return term.id if term else ""

    @property
    def over(self) -> bool:
        """Whether the status says that the case is over."""
        term = self.values.get("status", {}).get("vaerdi")
        return bool(term and term.state == "over")

    @property
    def knows_sources(self) -> bool:
        """Whether the list of sources is there and could be read, so that a reference to none of them is a mistake of its own."""
        listed = self.values.get("kilder", ())
        written = sum(1 for path in self.places if len(path) == 2 and path[0] == "kilder")
        return 0 < written == len(listed) and all("id" in source for source in listed)


@dataclass(frozen=True, slots=True)
class _Group:
    """One group of fields met on the walk."""

    record: Record
    values: Values
    path: Path


def disagreements(draft: Draft) -> Iterator[Problem]:
    """Every disagreement in one file."""
    groups = tuple(_walk(draft.record, draft.values, ()))
    for group in groups:
        for group_rule in _GROUP_RULES:
            yield from group_rule(draft, group)
    for file_rule in _FILE_RULES:
        yield from file_rule(draft, groups)


def _walk(kind: Kind, value: Any, path: Path) -> Iterator[_Group]:
    if isinstance(kind, ListOf):
        for position, item in enumerate(value):
            yield from _walk(kind.kind, item, (*path, position))
    elif isinstance(kind, Record):
        yield _Group(kind, value, path)
        for row in kind.fields:
            if row.key in value:
                yield from _walk(row.kind, value[row.key], (*path, row.key))


def _has_source(draft: Draft, group: _Group) -> Iterator[Problem]:
    """A claim names its source, unless we say that it is our own reading; a figure always does."""
    name, values = group.record.sourced, group.values
    if not name or values.get("kilder") or (*group.path, "kilder") in draft.places:
        return
    if not values.get("udledt") or group.record.type is model.Figure:
        known = ", ".join(source["id"] for source in draft.values.get("kilder", ()) if "id" in source) or phrases.NONE
        yield Problem(code="kilde-mangler", span=draft.place(*group.path), words={"what": name, "known": known})


def _has_unit(draft: Draft, group: _Group) -> Iterator[Problem]:
    """A promised or measured number has a unit, and a unit has a number."""
    if group.record.type is not model.GainSide:
        return
    amount, unit = group.values.get("tal"), group.values.get("enhed")
    if amount and not unit and (*group.path, "enhed") not in draft.places:
        yield Problem(code="enhed-mangler", span=draft.place(*group.path, "tal"), words={"value": amount.text})
    if unit and not amount and (*group.path, "tal") not in draft.places:
        yield Problem(code="tal-mangler", span=draft.place(*group.path, "enhed"), words={"value": unit})


def _gain_has_side(draft: Draft, group: _Group) -> Iterator[Problem]:
    if group.record.type is model.Gain and not {"lovet", "maalt"} & {p[-1] for p in draft.places if p[:-1] == group.path}:
        yield Problem(code="gevinst-tom", span=draft.place(*group.path))


def _is_a_headcount(draft: Draft, group: _Group) -> Iterator[Problem]:
    """A number of municipalities is whole, and one of those there are."""
    amount = group.values.get("tal")
    if group.record.type is not model.Headcount or amount is None:
        return
    bounds = [bound for bound in (amount.low, amount.high) if bound is not None]
    if any(bound != int(bound) or not 1 <= bound <= EVERY for bound in bounds):
        yield Problem(code="antal-kommuner", span=draft.place(*group.path, "tal"), words={"value": amount.text})


def _note_has_direction(draft: Draft, group: _Group) -> Iterator[Problem]:
    """What is said of two cases from the one is not said from the other in the same words."""
    note, back = (slug(group.values.get(key, "")) for key in ("note", "note_modsat"))
    if group.record.type is model.Relation and note and note == back:
        yield Problem(code="relation-note-ens", span=draft.place(*group.path, "note_modsat"))


def _dates_in_order(draft: Draft, group: _Group) -> Iterator[Problem]:
    since, until = group.values.get("fra"), group.values.get("til")
    if since and until and until.last < since.first:
        yield _out_of_order(draft.place(*group.path, "til"), since, until)
    start, end = group.values.get("start", {}), group.values.get("slut", {})
    if group.path == () and start and end and "dato" in start and "dato" in end and end["dato"].last < start["dato"].first:
        yield _out_of_order(draft.place("slut", "dato"), start["dato"], end["dato"])


def _not_in_future(draft: Draft, group: _Group) -> Iterator[Problem]:
    """What is told as done is not dated after today; a plan says »forventet«."""
    measured = group.record.type is model.GainSide and group.path[-1] == "maalt"
    key = "aar" if measured else "dato"
    when = group.values.get(key)
    if not isinstance(when, When) or when.undated or when.first <= draft.today:
        return
    words = {"date": when.text}
    begun = (group.path == ("start",) and draft.status in _BEGUN) or (group.path == ("slut",) and draft.over)
    if group.record.type is model.Event and not group.values.get("forventet"):
        yield Problem(code="dato-fremtid", span=draft.place(*group.path, key), words=words)
    elif group.record.type in _HAPPENED or measured or begun:
        yield Problem(code="dato-fremtid-fast", span=draft.place(*group.path, key), words=words)


def _reviewed_not_in_future(draft: Draft, groups: tuple[_Group, ...]) -> Iterator[Problem]:
    when = draft.values.get("gennemgaaet")
    if when and when.first > draft.today:
        yield Problem(code="dato-fremtid-fast", span=draft.place("gennemgaaet"), words={"date": when.text})


def _sources_exist(draft: Draft, groups: tuple[_Group, ...]) -> Iterator[Problem]:
    """Every source id is in the file's list, once, and every source of the list is used."""
    listed = [source.get("id") for source in draft.values.get("kilder", ())]
    used = set(draft.cited)
    guesses = limits.GUESSES
    for group in groups:
        if group.path == ():
            continue
        for position, source_id in enumerate(group.values.get("kilder", ())):
            several = [word.strip() for word in source_id.split(",")]
            used.update(several)
            if source_id not in listed and draft.knows_sources:
                near = get_close_matches(source_id, [i for i in listed if i], n=1) if guesses > 0 else []
                guesses -= 1
                yield Problem(
                    code="kilde-ukendt",
                    span=draft.place(*group.path, "kilder", position),
                    words={"value": source_id, "known": ", ".join(filter(None, listed)) or phrases.NONE},
                    hint=phrases.as_list(several) if set(listed).issuperset(several) else phrases.did_you_mean(near),
                )
    met = set()
    for position, source_id in enumerate(listed):
        if source_id and source_id in met:
            yield Problem(code="kilde-dobbelt", span=draft.place("kilder", position, "id"), words={"value": source_id})
        elif source_id and source_id not in used:
            yield Problem(code="kilde-ubrugt", span=draft.place("kilder", position, "id"), words={"value": source_id})
        met.add(source_id)


def _has_partners(draft: Draft, groups: tuple[_Group, ...]) -> Iterator[Problem]:
    if draft.record.type is not model.Case or ("partnere",) in draft.places or draft.values.get("andre_partnere"):
        return
    yield Problem(code="partnere-mangler", span=draft.opening)


def _partners_once(draft: Draft, groups: tuple[_Group, ...]) -> Iterator[Problem]:
    seen = set()
    for position, partner in enumerate(draft.values.get("partnere", ())):
        if "kommune" not in partner:
            continue
        name = partner["kommune"].name
        key = (name, partner.get("fra"), partner.get("til"))
        if key in seen:
            yield Problem(code="partner-dobbelt", span=draft.place("partnere", position), words={"name": name})
        seen.add(key)


def _end_known(draft: Draft, groups: tuple[_Group, ...]) -> Iterator[Problem]:
    status = draft.values.get("status", {}).get("vaerdi")
    if draft.over and ("slut",) not in draft.places and not draft.values.get("ukendt"):
        yield Problem(code="slut-mangler", span=draft.place("status", "vaerdi"), words={"status": status.title.lower()})


def _out_of_order(span: Span, since: When, until: When) -> Problem:
    return Problem(code="dato-raekkefoelge", span=span, words={"since": since.text, "until": until.text})


_GROUP_RULES: tuple[Callable[[Draft, _Group], Iterator[Problem]], ...] = (
    _has_source,
    _has_unit,
    _gain_has_side,
    _is_a_headcount,
    _note_has_direction,
    _dates_in_order,
    _not_in_future,
)
_FILE_RULES: tuple[Callable[[Draft, tuple[_Group, ...]], Iterator[Problem]], ...] = (
    _reviewed_not_in_future,
    _sources_exist,
    _has_partners,
    _partners_once,
    _end_known,
)
