"""The values of one file in; warnings of points that stand twice in a list, and of groups that one slip divides in two."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from builder.nouns.checked import FieldPath
from builder.nouns.fields import Kind, ListOf, Record
from builder.nouns.language import phrases
from builder.nouns.language.danish import slug
from builder.nouns.municipalities import Group, Municipality
from builder.nouns.problem import Problem
from builder.nouns.source.source_file import Span
from builder.nouns.terms import Term
from builder.stages.validate.agree import PartialFrontMatter

_JUDGED = frozenset({"partnere", "naevnt", "statusrapporter", "organisationer", "beslutninger", "tidligere"})
"""Lists whose repetitions other rules tell."""
_GROUPED = (("tjekliste", "gruppe"), ("datoer", "emne"), ("datoer", "omfang"))
"""Lists of a page whose points stand below a heading that an editor writes at each of them."""
_IN_ORDER = frozenset({"tjekliste"})
"""Those of them whose points a page shows in the order written, so that a heading stands again where its points do."""
_FIGURE = ("emne", "enhed", "aar")
_SAME_BY: Mapping[str, tuple[str, ...]] = {
    "svar": ("spoergsmaal",),
    "relationer": ("case",),
    "stoerrelse": _FIGURE,
    "oekonomi": _FIGURE,
    "indgangspris": _FIGURE,
    "noegletal": _FIGURE,
    "tidslinje": ("tekst",),
    "raad": ("raad",),
    "tjekliste": ("punkt",),
    "raekker": ("navn",),
    "for": ("case",),
    "imod": ("case",),
    "dokumenter": ("url",),
}
"""Lists whose points are the same when these of their values are, whatever else stands there."""
_WITNESSES = frozenset({"for", "imod"})
"""Lists within a point of another list that are held to `_SAME_BY` as well."""
COPIED = 25
"""Letters of a text from which two fields hardly say the same by chance."""
_SCHEME = re.compile(r"^https?://(?:www\.)?")
"""What two ways to write one address may differ in."""
_LONG_ENOUGH = 6
"""Letters of a name in which another letter is rather a slip than another word."""


def repeats(head: PartialFrontMatter) -> Iterator[Problem]:
    """Every repetition of one file; a value that could not be read is left alone, for it is a problem already."""
    for row in head.record.fields:
        if row.key in head.values and row.key not in _JUDGED:
            yield from _twice(head, row.kind, head.values[row.key], (row.key,))
    yield from _copied(head, head.record, head.values, ())
    yield from _witnesses(head)
    for key, by in _GROUPED:
        named = [(row[by], head.place(key, n, by)) for n, row in enumerate(head.values.get(key, ())) if by in row]
        yield from divided(named)
        yield from _scattered(named) if key in _IN_ORDER else ()


def _twice(head: PartialFrontMatter, kind: Kind, value: Any, path: FieldPath) -> Iterator[Problem]:
    """The points of every list below a value that say the same as one above; a source's id does not tell it from another."""
    if isinstance(kind, Record):
        for row in kind.fields:
            if row.key in value:
                yield from _twice(head, row.kind, value[row.key], (*path, row.key))
    if not isinstance(kind, ListOf):
        return
    met: list[Any] = []
    ids: list[Any] = []
    for position, item in enumerate(value):
        by = _SAME_BY.get(str(path[-1]), ()) if len(path) == 1 or path[-1] in _WITNESSES else ()
        said = _said(item, by)
        ids.append(item.get("id") if isinstance(item, Mapping) else None)
        if said and said in met and (ids[-1] is None or ids[-1] not in ids[:-1]):  # two of one id are told otherwise
            first = met.index(said)
            words = {
                "value": _name(item[by[0]] if by else item),
                "key": str(path[-1]),
                "line": str(head.place(*path, first).line),
            }
            hint = phrases.ONE_SOURCE.format(old=ids[-1], new=ids[first]) if ids[-1] else ""
            yield Problem(code="punkt-dobbelt", span=head.place(*path, position), words=words, hint=hint)
        met.append(said)
        yield from _twice(head, kind.kind, item, (*path, position))


def _copied(head: PartialFrontMatter, kind: Kind, value: Any, path: FieldPath) -> Iterator[Problem]:
    """Each text of a group that another field of the same group has word for word."""
    if isinstance(kind, ListOf):
        for position, item in enumerate(value):
            yield from _copied(head, kind.kind, item, (*path, position))
    if not isinstance(kind, Record) or not isinstance(value, Mapping):
        return
    met: dict[Any, str] = {}
    for row in kind.fields:
        one = value.get(row.key)
        if isinstance(one, str) and len(one) >= COPIED:
            first = met.setdefault(_said(one, ()), row.key)
            if first != row.key:
                words = {"value": one, "why": phrases.SAME_AS.format(field=first)}
                yield Problem(code="felt-tvivl", span=head.place(*path, row.key), words=words, hint=phrases.SAY_ANOTHER)
        elif one is not None:
            yield from _copied(head, row.kind, one, (*path, row.key))


def _witnesses(head: PartialFrontMatter) -> Iterator[Problem]:
    """What one case is said to show that is said of another as well, word for word: a line that was copied and not changed."""
    met: dict[Any, tuple[str, int]] = {}
    for n, advice in enumerate(head.values.get("raad", ())):
        for key in sorted(_WITNESSES.intersection(advice)):
            for m, one in enumerate(advice[key]):
                if len(why := one.get("hvorfor", "")) < COPIED or "case" not in one:
                    continue
                span = head.place("raad", n, key, m, "hvorfor")
                case, line = met.setdefault(_said(why, ()), (one["case"], span.line))
                if case != one["case"]:
                    words = {"value": why, "key": "hvorfor", "line": str(line)}
                    yield Problem(code="punkt-dobbelt", span=span, words=words, hint=phrases.SAY_ANOTHER)


def _said(item: Any, by: tuple[str, ...]) -> Any:
    """What makes a point another than its neighbours: its values `by` these keys, or all of them but an id. Capitals do not."""
    if isinstance(item, str):
        return _SCHEME.sub("", item.casefold()).rstrip("./")
    if not isinstance(item, Mapping):
        return item
    if by:
        return {key: _said(item[key], ()) for key in by} if all(key in item for key in by) else None
    return {key: _said(one, ()) for key, one in item.items() if key != "id"}


def _name(value: Any) -> str:
    """What a point is called by: itself, or the longest text among its values."""
    if isinstance(value, Mapping):
        return max((one for one in value.values() if isinstance(one, str)), key=len, default="punktet")
    if isinstance(value, (Municipality, Group)):
        return value.name
    return value.id if isinstance(value, Term) else str(value)


def divided(named: Iterable[tuple[str, Span]]) -> Iterator[Problem]:
    """A problem for each name, given with its place, that is one slip from a name that more points bear, or an earlier one."""
    found = list(named)
    counts = Counter(name for name, _ in found)
    order = sorted(counts, key=lambda name: (-counts[name], not name[-1].isalnum()))
    meant = {name: next((other for other in order[:place] if alike(name, other)), "") for place, name in enumerate(order)}
    for name, span in found:
        if meant[name]:
            words = {"value": name, "other": meant[name]}
            yield Problem(code="gruppe-delt", span=span, words=words, hint=phrases.did_you_mean([meant[name]]))


def _scattered(named: list[tuple[str, Span]]) -> Iterator[Problem]:
    last: dict[str, int] = {}
    for place, (name, span) in enumerate(named):
        if last.get(name, place - 1) != place - 1 and place:
            words = {"value": name, "other": named[last[name] + 1][0]}
            yield Problem(code="gruppe-delt", span=span, words=words, hint=phrases.MOVE_UP.format(line=named[last[name]][1].line))
        last[name] = place


def alike(one: str, other: str) -> bool:
    """Whether two names are the same but for signs and capitals, or for one letter in a long one; a number is never a slip."""
    left, right = slug(one).replace("-", ""), slug(other).replace("-", "")
    if left == right:
        return True
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    is_slip = max(len(left), len(right)) == 1 or (len(left) == len(right) == len({*left, *right}) and left == right[::-1])
    long_enough = min(len(slug(one)), len(slug(other))) >= _LONG_ENOUGH
    return is_slip and long_enough and not any(sign.isdigit() for sign in left + right)
