"""Values that are read when somebody asks: like those they become, whatever is done with them."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

import pytest

from builder.nouns.cache.later import each_time, later
from builder.nouns.cache.value_digest import ValueDigests
from builder.nouns.entry import Entry, Passage
from builder.nouns.source.document import Document, Markup

WHOLE = Entry(path="cases/a.html", title="A", kind="Case", passages=(Passage(text="Tekst"),))


def _waiting(read: list[str]) -> Entry:
    """The same entry, which notes in `read` what was asked of it."""

    def part(name: str, *names: str) -> Callable[[], Mapping[str, Any]]:
        def give() -> Mapping[str, Any]:
            read.append(name)
            return {one: getattr(WHOLE, one) for one in names}

        return give

    first = part("first", "path", "title", "kind", "fields", "names", "asked", "facets", "said")
    return later(Entry, (first, part("passages", "passages")))


def test_a_part_is_read_when_it_is_asked_for_and_once() -> None:
    read: list[str] = []
    entry = _waiting(read)
    assert read == []
    assert (entry.title, entry.path) == ("A", "cases/a.html")
    assert read == ["first"]
    assert entry.passages == entry.passages == WHOLE.passages
    assert read == ["first", "passages"]


def test_a_part_may_be_asked_for_each_time() -> None:
    """Whoever gives it decides how long it is held; the value is the one that it becomes, and a part that it has not is none."""
    asked: list[str] = []
    entry = each_time(Entry, lambda name: asked.append(name) or getattr(WHOLE, name))
    assert (entry.title, entry.title) == ("A", "A")
    assert asked == ["title", "title"]
    assert entry == WHOLE == pickle.loads(pickle.dumps(entry)) == replace(entry)  # noqa: S301 made by us a moment ago
    assert not hasattr(entry, "nothing")


@pytest.mark.parametrize("changed", [{"title": "B"}, {"passages": ()}])
def test_it_can_be_replaced_like_any_frozen_value(changed: dict[str, Any]) -> None:
    found = replace(_waiting([]), **changed)
    assert found == replace(WHOLE, **changed)
    assert type(found) is Entry


def test_replacing_before_anything_was_read_keeps_every_part() -> None:
    body = Document(parts=(Markup("<p>a</p>"),), has_table=True)
    waiting = later(Document, [lambda: {name: getattr(body, name) for name in Document.__slots__}])
    assert replace(waiting, parts=()) == replace(body, parts=())


def test_it_is_equal_to_what_it_becomes_also_elsewhere() -> None:
    assert _waiting([]) == WHOLE
    assert {WHOLE} == {_waiting([])}
    assert pickle.loads(pickle.dumps(_waiting([]))) == WHOLE  # noqa: S301 made by us a moment ago


def test_a_part_that_the_type_does_not_have_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        getattr(_waiting([]), "nothing")  # noqa: B009 mypy knows that there is none


def test_what_it_is_made_of_tells_it_apart_and_is_all_that_is_read() -> None:
    """Its digest is that of what it is made of, when the first of that is known; else it is read as another value is."""
    read: list[str] = []
    source = Passage(text="Kilde")

    def whole() -> Mapping[str, Any]:
        read.append("whole")
        return {row.name: getattr(WHOLE, row.name) for row in fields(WHOLE)}

    def made(*more: object) -> Entry:
        return later(Entry, (whole,), given=lambda: (source, *more))

    digests = ValueDigests()
    assert digests.of(made("a")) == digests.of(WHOLE)
    assert read.pop() == "whole"
    digests.know(source, b"known")
    one, same, other = (digests.of(made(more)) for more in ("a", "a", "b"))
    assert one == same != other
    assert one != digests.of(WHOLE)
    assert not read
