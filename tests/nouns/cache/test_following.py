"""A value that follows from another is told by what it follows from, and worked out only for who shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pytest

from builder.nouns.cache.following import Following
from builder.nouns.cache.value_digest import ValueDigests
from builder.nouns.views.view import View


def doubled(number: int) -> int:
    """Twice the number."""
    return 2 * number


def broken(number: int) -> int:
    """Nothing: raises `ValueError`."""
    raise ValueError(number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(View):
    """A page that shows a number and what follows from it."""

    template: ClassVar[str] = "page"

    number: int
    twice: Following[int, int]


def test_a_template_is_told_the_value() -> None:
    """Each name of a view stands for what is to be shown."""
    assert Page(number=4, twice=Following(doubled, 4)).values == {"number": 4, "twice": 8}


def test_it_is_told_from_others_without_being_worked_out() -> None:
    """By the function and what that is given: both count, equal ones are equal, and nobody calls it."""
    one, other = Page(number=4, twice=Following(broken, 4)), Page(number=4, twice=Following(broken, 4))
    assert one == other
    assert ValueDigests().of(one) == ValueDigests().of(other)
    told = [Following(broken, 4), Following(broken, 5), Following(doubled, 4), 4]
    assert len({ValueDigests().of(value) for value in told}) == len(told)


def test_a_function_without_a_name_tells_nothing() -> None:
    """What it does could be anything, so that nothing is kept by it."""
    with pytest.raises(TypeError):
        ValueDigests().of(Following(lambda number: number, 4))
