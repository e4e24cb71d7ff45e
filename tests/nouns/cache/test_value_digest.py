"""Equal values have one digest, others have others, and every page can be told by one."""

from __future__ import annotations

import datetime as dt
import enum
import types
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any, ForwardRef, Literal, get_args, get_origin, get_type_hints

import pytest

from builder.nouns.cache.following import Following
from builder.nouns.cache.value_digest import ValueDigests
from builder.nouns.entry import Passage
from builder.nouns.fields import Record
from builder.nouns.page import PageMeta
from builder.nouns.views import View

_PLAIN = (str, int, bool, float, bytes, dt.date, Decimal, types.NoneType, enum.Enum)
_AROUND = (tuple, frozenset, Mapping, type, types.UnionType, Following)


def undigestible(hint: Any, met: set[Any]) -> Iterator[str]:
    """What a value of this type may hold that has no digest."""
    if hint in met or hint is Ellipsis or isinstance(hint, ForwardRef):  # such a name is that of the alias it stands in
        return
    met.add(hint)
    if is_dataclass(hint):
        for name, kind in get_type_hints(hint).items():
            if name in {row.name for row in fields(hint)} and (hint, name) != (Record, "type"):  # one of our own classes
                yield from (f"{hint.__name__}.{name}: {one}" for one in undigestible(kind, met))
    elif get_origin(hint) is Literal:
        yield from (f"{one!r}" for one in get_args(hint) if not isinstance(one, _PLAIN))
    elif args := get_args(hint):
        origin = get_origin(hint)
        if not (origin in _AROUND or getattr(origin, "__name__", "") in {"Mapping", "Union"}):
            yield str(hint)
        told = {type: (), Following: args[:1]}.get(origin, args)  # what follows from a value is told by that
        for one in told:
            yield from undigestible(one, met)
    elif not (isinstance(hint, type) and issubclass(hint, _PLAIN)):
        yield str(hint)


def kinds(view: type) -> Iterator[type]:
    """All kinds of it that are defined, in any room."""
    for kind in view.__subclasses__():
        yield from (kind, *kinds(kind))


def test_every_view_has_a_digest() -> None:
    """No view, nor what a page's frame is told, can hold what the digests do not know."""
    met: set[Any] = set()
    assert [one for kind in (PageMeta, *kinds(View)) for one in undigestible(kind, met)] == []
    assert len(met) > 100


def test_values_that_differ_have_other_digests() -> None:
    """In type, in content, in where one ends and the next begins; a dictionary's order counts, a set's does not."""
    values: list[Any] = [
        "1", 1, True, 1.0, None, Decimal(1), b"1", ("1",), ("1", ""), ("", "1"), (("1",),), {"1": 1}, {1: "1"}, frozenset({"1"}),
        dt.date(2026, 1, 1), "2026-01-01", Passage(text="1"), Passage(text="1", level=1), Passage(text="1", anchor="1"), Passage, undigestible,
        "s1:1", ("a", "s1:b"), ("as1:", "b"), "\ud800", "Decimal 1:1",
    ]  # fmt: skip
    assert len({ValueDigests().of(value) for value in values}) == len(values)
    again = ValueDigests()
    assert [again.of(value) for value in values] == [ValueDigests().of(value) for value in values]
    assert again.of(frozenset("ab")) == again.of(frozenset("ba"))
    with pytest.raises(TypeError):
        again.of(print)
    with pytest.raises(TypeError):
        again.of(lambda: None)


def test_what_was_gone_through_can_be_let_go_and_what_was_told_stays() -> None:
    """A digest does not depend on what was gone through before; one that was given is kept, for nothing else tells it."""
    told, other = Passage(text="Fortalt"), Passage(text="En anden")
    digests = ValueDigests()
    digests.know(told, b"1" * 16)
    before = [digests.of((told, other)), digests.of(told)]
    digests.forget()
    assert [digests.of((told, other)), digests.of(told)] == before
    assert digests.of(told) != ValueDigests().of(told)
