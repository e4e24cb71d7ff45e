"""Rules about fields of one file that must agree: sources, units, order of dates, the future.

What the rules are stands in `nouns/agreements`; here stands what each kind of rule means. A new kind is a class there and a
function here. In: the file's values, read as far as possible. Out: problems.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from builder.nouns import agreements, limits
from builder.nouns.agreements import (
    AGREEMENTS,
    CITED,
    SOURCED,
    STATUS,
    Keys,
    NeededWhen,
    Needs,
    NotInFuture,
    Once,
    OneOf,
    Order,
    Unlike,
    Whole,
)
from builder.nouns.checked import FieldPath
from builder.nouns.day import Today
from builder.nouns.fields import COMPOUND, Kind, ListOf, Record
from builder.nouns.language import phrases, spelling
from builder.nouns.language.amounts import Amount
from builder.nouns.language.danish import slug
from builder.nouns.language.dates import When
from builder.nouns.problem import Problem
from builder.nouns.source.source_file import Span
from builder.nouns.terms import Term
from builder.stages.validate.head.reading import Values


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialFrontMatter:
    """Front matter as far as it could be read, before it is a page: its values, where each stands, and which day it is.

    `record` is the field table of the file; `values` are by Danish key, `places` by key path, also of values that could not be
    read; `kept` are, for each list by its key path, the positions that its values were written at. `cited` are the ids of sources
    that the body cites, `opening` is the place of the first line. `broken` are fields, by Danish key, that could not be read or
    not all of them.
    """

    record: Record
    values: Values
    places: Mapping[FieldPath, Span]
    cited: frozenset[str]
    opening: Span
    today: Today
    broken: frozenset[str] = frozenset()
    kept: Mapping[FieldPath, Sequence[int]] = field(default_factory=dict)

    def place(self, *path: str | int) -> Span:
        """The place of the value at the key path, or of the nearest group around it that has one; at last the first line."""
        written = self._written(path)
        for length in range(len(written), 0, -1):
            if written[:length] in self.places:
                return self.places[written[:length]]
        return self.opening

    def stands(self, *path: str | int) -> bool:
        """Whether something is written at the key path, readable or not."""
        return self._written(path) in self.places

    def _written(self, path: FieldPath) -> FieldPath:
        """The way in the file to what the values have at `path`: lists lack the items that could not be read."""
        way: FieldPath = ()
        for step in path:
            way = (*way, self.kept[way][step] if isinstance(step, int) and way in self.kept else step)
        return way

    def status_means(self, meaning: str) -> bool:
        """Whether the case's status says that it has begun, or that it is over; no when the status could not be read.

        `meaning` is `agreements.BEGUN` or `agreements.OVER`; raises `KeyError` for another when there is a status.
        """
        term = _below(self.values, STATUS)
        return isinstance(term, Term) and bool({agreements.BEGUN: term.begun, agreements.OVER: term.over}[meaning])

    @property
    def knows_sources(self) -> bool:
        """Whether the list of sources is there and could be read, so that a reference to none of them is a mistake of its own."""
        listed = self.values.get(CITED.key, ())
        written = sum(1 for path in self.places if len(path) == 2 and path[0] == CITED.key)
        return 0 < written == len(listed) and all(CITED.id in source for source in listed)


_OF_WHAT_IS_MISSING = (OneOf, NeededWhen)
_RULES = {name: tuple(rule for rule in AGREEMENTS if rule.record == name) for name in {rule.record for rule in AGREEMENTS}}
"""The rules of each group, in their order."""


@dataclass(frozen=True, slots=True)
class _Group:
    """One group of fields met on the walk."""

    record: Record
    values: Values
    path: FieldPath

    @property
    def type(self) -> str:
        """The name that rules know it by."""
        return self.record.type.__name__


def disagreements(head: PartialFrontMatter) -> Iterator[Problem]:
    """Every disagreement in one file, group by group, each group by the rules in their order, the list of sources last.

    `head` is the front matter; a value that could not be read is left alone, for it is a problem already. Where a
    whole field could not be read, nothing is said to be missing or unused.
    """
    groups: list[_Group] = []
    _gather(head.record, head.values, (), groups)
    for group in groups:
        yield from _has_source(head, group)
        for rule in _RULES.get(group.type, ()):
            if head.broken and isinstance(rule, _OF_WHAT_IS_MISSING) and not group.path:
                continue
            yield from _MEANINGS[type(rule)](rule, head, group)
    if CITED.key not in head.broken:
        yield from _sources_exist(head, groups)


def _gather(kind: Kind, value: Any, path: FieldPath, groups: list[_Group]) -> None:
    if isinstance(kind, ListOf):
        if isinstance(kind.kind, COMPOUND):
            for position, item in enumerate(value):
                _gather(kind.kind, item, (*path, position), groups)
    elif isinstance(kind, Record):
        groups.append(_Group(kind, value, path))
        for row in kind.fields:
            if isinstance(row.kind, COMPOUND) and row.key in value:
                _gather(row.kind, value[row.key], (*path, row.key), groups)


def _below(values: Values, keys: Keys) -> Any:
    """The value at the end of the way, or None."""
    found: Any = values
    for key in keys:
        found = found.get(key, {})
    return found or None


def _has_source(head: PartialFrontMatter, group: _Group) -> Iterator[Problem]:
    """A claim names its source, unless we say that it is our own reading; a figure always does."""
    name, values = group.record.sourced, group.values
    if not name or values.get(SOURCED.key) or head.stands(*group.path, SOURCED.key):
        return
    if SOURCED.unless not in values and head.stands(*group.path, SOURCED.unless) and group.type not in SOURCED.always:
        return  # whether it needs one cannot be read, which is told
    if not values.get(SOURCED.unless) or group.type in SOURCED.always:
        known = ", ".join(source[CITED.id] for source in head.values.get(CITED.key, ()) if CITED.id in source) or phrases.NONE
        yield Problem(code=SOURCED.code, span=head.place(*group.path), words={"what": name, "known": known})


def _needs(rule: Needs, head: PartialFrontMatter, group: _Group) -> Iterator[Problem]:
    value = group.values.get(rule.key)
    if value and not group.values.get(rule.other) and not head.stands(*group.path, rule.other):
        words = {"value": str(getattr(value, "text", value))}
        yield Problem(code=rule.code, span=head.place(*group.path, rule.key), words=words)


def _one_of(rule: OneOf, head: PartialFrontMatter, group: _Group) -> Iterator[Problem]:
    written = any(head.stands(*group.path, key) for key in rule.written)
    if not written and not any(group.values.get(key) for key in rule.filled):
        yield Problem(code=rule.code, span=head.place(*group.path))


def _whole(rule: Whole, head: PartialFrontMatter, group: _Group) -> Iterator[Problem]:
    amount = group.values.get(rule.key)
    if not isinstance(amount, Amount):
        return
    if any(bound != int(bound) or not rule.least <= bound <= rule.most for bound in amount.bounds):
        yield Problem(code=rule.code, span=head.place(*group.path, rule.key), words={"value": amount.text})


def _unlike(rule: Unlike, head: PartialFrontMatter, group: _Group) -> Iterator[Problem]:
    one, other = (slug(group.values.get(key, "")) for key in (rule.key, rule.other))
    if one and one == other:
        yield Problem(code=rule.code, span=head.place(*group.path, rule.other))


def _order(rule: Order, head: PartialFrontMatter, group: _Group) -> Iterator[Problem]:
    since, until = _below(group.values, rule.since), _below(group.values, rule.until)
    if since and until and not since.undated and until.last < since.first:
        words = {"since": since.text, "until": until.text}
        yield Problem(code=rule.code, span=head.place(*group.path, *rule.until), words=words)


def _not_in_future(rule: NotInFuture, head: PartialFrontMatter, group: _Group) -> Iterator[Problem]:
    when = _below(group.values, rule.date)
    if when is None or when.undated or group.values.get(rule.unless):
        return
    if (not rule.status or head.status_means(rule.status)) and not head.today.has_come(when.first):
        yield Problem(code=rule.code, span=head.place(*group.path, *rule.date), words={"date": when.text})


def _once(rule: Once, head: PartialFrontMatter, group: _Group) -> Iterator[Problem]:
    seen = set()
    for position, item in enumerate(group.values.get(rule.key, ())):
        if rule.by[0] not in item:
            continue
        name, *rest = (item.get(key) for key in rule.by)
        said = name.text if isinstance(name, When) else name.name
        same = (said, *rest)
        if same in seen:
            yield Problem(code=rule.code, span=head.place(*group.path, rule.key, position), words={"name": said})
        seen.add(same)


def _needed_when(rule: NeededWhen, head: PartialFrontMatter, group: _Group) -> Iterator[Problem]:
    if head.status_means(rule.status) and not head.stands(rule.key) and not head.values.get(rule.unless):
        status = _below(head.values, STATUS)
        yield Problem(code=rule.code, span=head.place(*STATUS), words={"status": status.title.lower()})


_MEANINGS: Mapping[type, Callable[[Any, PartialFrontMatter, _Group], Iterator[Problem]]] = {
    Needs: _needs,
    OneOf: _one_of,
    Whole: _whole,
    Unlike: _unlike,
    Order: _order,
    NotInFuture: _not_in_future,
    Once: _once,
    NeededWhen: _needed_when,
}


def _sources_exist(head: PartialFrontMatter, groups: Sequence[_Group]) -> Iterator[Problem]:
    """Every source id is in the file's list, once, and every source of the list is used."""
    listed = [source.get(CITED.id) for source in head.values.get(CITED.key, ())]
    cited = [(group, position, source) for group in groups if group.path for position, source in enumerate(_cites(group))]
    guesses = limits.GUESSES
    for group, position, source_id in cited:
        if source_id not in listed and head.knows_sources:
            place = head.place(*group.path, CITED.key, position)
            yield _unknown_source(place, source_id, listed, _listed_as(source_id, head), guess=guesses > 0)
            guesses -= 1
    used = head.cited.union(*map(_several, (source_id for _, _, source_id in cited)))
    met = set()
    for position, source_id in enumerate(listed):
        code = CITED.double if source_id in met else CITED.unused if source_id not in used else ""
        if source_id and code and not (head.broken and code == CITED.unused):
            yield Problem(code=code, span=head.place(CITED.key, position, CITED.id), words={"value": source_id})
        met.add(source_id)


def _cites(group: _Group) -> tuple[str, ...]:
    return tuple(group.values.get(CITED.key, ()))


def _several(source_id: str) -> list[str]:
    """The ids that somebody wrote as one text, with commas, blanks or »og« between, or as a body cites them."""
    return [word for word in spelling.APART.split(source_id.lower()) if word]


def _listed_as(said: str, head: PartialFrontMatter) -> list[str]:
    """The id of the source of which the title or the address is `said`, alone in a list; none when there are several."""
    found = [source["id"] for source in head.values.get(CITED.key, ()) if "id" in source and said and _is_called(source, said)]
    return found if len(found) == 1 else []


def _is_called(source: Mapping[str, Any], said: str) -> bool:
    return slug(source.get("titel", "")) == slug(said) or source.get("url") == said


def _unknown_source(span: Span, source_id: str, listed: list[str | None], called: list[str], *, guess: bool) -> Problem:
    known = [one for one in listed if one]
    near = get_close_matches(source_id, known, n=1) if guess else []
    several = _several(source_id)
    meant = several if several and set(known).issuperset(several) else called or near
    hint = phrases.as_list(meant) if len(meant) > 1 else phrases.did_you_mean(meant)
    words = {"value": source_id, "known": ", ".join(known) or phrases.NONE}
    return Problem(code=CITED.unknown, span=span, words=words, hint=hint)
