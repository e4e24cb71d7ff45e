"""A card of a long list, which a script draws, says what a drawn card does: whatever a card is told, both are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import islice, permutations
from typing import Any

import pytest

from builder.nouns.catalogue import Catalogue
from builder.nouns.page import views_of
from builder.nouns.views import CaseList
from builder.nouns.views.parts import Card, Light, Members
from builder.shell.settings import PROJECT
from builder.stages.data import long_lists
from tests.builders import case, catalogue, real_inspection, site_pages

IN_ADDRESS = {"path"}
"""What the script makes of the slug, and the page that shows a card hands to the template as `href`."""
WAYS = [(one.name,) for one in fields(Card) if one.name not in {*IN_ADDRESS, "light", "where"}]
WAYS += [("light", one.name) for one in fields(Light)] + [("where", one.name) for one in fields(Members)]


@cache
def cards() -> tuple[Card, ...]:
    """The cards of the catalogue and of a case that is due and one that is confirmed: every attribute has two values among them."""
    due = case("gammel", gennemgaaet="2024-05-01")
    confirmed = case(
        "tjekket", partnere="[Ballerup, Egedal]", bekraeftelser="[{kommune: Ballerup, dato: 2026-03-14, rolle: it-chef}]"
    )
    return (*_cards(catalogue(due, confirmed)), *_cards(real_inspection().catalogue))


def _cards(found: Catalogue) -> tuple[Card, ...]:
    return next(view.cases for view in views_of(CaseList, site_pages(found)) if view.chosen is None)


def with_another(way: tuple[str, ...]) -> Iterator[tuple[Card, Card]]:
    """Each card beside what it is with another's value of one attribute."""
    for card, other in permutations(cards(), 2):
        changed = _given(card, other, way)
        if changed != card:
            yield card, changed


def _given(one: Any, other: Any, way: tuple[str, ...]) -> Any:
    mine, theirs = getattr(one, way[0]), getattr(other, way[0])
    return replace(one, **{way[0]: _given(mine, theirs, way[1:]) if is_dataclass(mine) and way[1:] else theirs})


@pytest.mark.parametrize("way", WAYS, ids=".".join)
def test_a_script_is_told_all_that_a_card_is(way: tuple[str, ...]) -> None:
    """What a card says otherwise comes otherwise in the script of the cards, or in that of what each is found by."""
    tried = [*islice(with_another(way), 200)]
    assert tried, f"no two cards of the catalogue differ in {'.'.join(way)}"
    assert any(_scripts(card) != _scripts(other) for card, other in tried), "builder/stages/data/long_lists.py"


def _scripts(card: Card) -> tuple[object, object]:
    return long_lists._card(card), long_lists._rows([card])


def test_what_draws_a_card_shows_all_that_it_is_told() -> None:
    """The template names every attribute of a card; the script takes the script's values one by one, and uses each."""
    template = "".join((PROJECT / "templates" / name).read_text("utf-8") for name in ("card.html", "card_end.html"))
    assert [one.name for one in fields(Card) if f"card.{one.name}" not in template and one.name not in IN_ADDRESS] == []
    script = (PROJECT / "templates/assets/filter-cards.js").read_text("utf-8")
    [taken] = re.findall(r"const \[(.*?)\] = card\.told", script)
    names = taken.split(", ")
    assert len(names) == len(long_lists._card(cards()[0]))
    assert [name for name in names if len(re.findall(rf"\b{name}\b", script.partition("card.told;")[2])) == 0] == []
