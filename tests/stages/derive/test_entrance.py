"""The entrance cost of every case, and what is said of several together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builder.nouns.derived.entrance import MEMBER, PART, WHOLE, Entrance, entrance
from builder.nouns.spans import Between
from tests.builders import case, derived

DECIDED = "\n  - {dato: 2014, tekst: Rådet siger ja, milepael: beslutning, kilder: [k1]}"
BEGAN = "\n  - {dato: 2015-07-01, tekst: Driften begynder, milepael: drift, kilder: [k1]}"
PLANNED = "\n  - {dato: 2015-01-01, tekst: Driften skal begynde, milepael: drift, forventet: ja, kilder: [k1]}"
DROPPED = "\n  - {dato: 2015-01-01, tekst: Det blev opgivet, milepael: opgivet, kilder: [k1]}"


def cost(amount: str, unit: str, covers: str = "") -> str:
    """A figure of the entrance cost."""
    said = f", daekker: {covers}" if covers else ""
    return f"\n  - {{emne: Udgift, tal: '{amount}', enhed: '{unit}', aar: 2014, kilder: [k1]{said}}}"


def known(timeline: str = "", figures: str = "") -> Entrance:
    """What is known of a case with these."""
    return entrance(case("a", tidslinje=timeline or None, indgangspris=figures or None))


@pytest.mark.parametrize(
    ("timeline", "months", "walked", "dropped", "planned"),
    [
        (DECIDED + BEGAN, (6, 18), (6, 18), False, False),
        (BEGAN + DECIDED + PLANNED, (6, 18), (6, 18), False, False),
        (DECIDED + PLANNED, (0, 12), None, False, True),
        (DECIDED + DROPPED, (0, 12), None, True, False),
        (DECIDED, None, None, False, False),
        (BEGAN, None, None, False, False),
        ("", None, None, False, False),
    ],
)
def test_the_way_is_between_two_events(
    timeline: str, months: tuple[int, int] | None, walked: tuple[int, int] | None, dropped: bool, planned: bool
) -> None:
    """What happened goes before what was planned; a plan and what was dropped are no way walked; half of it is unknown."""
    found = known(timeline)

    def of(pair: tuple[int, int] | None) -> Between | None:
        return Between(low=Decimal(pair[0]), high=Decimal(pair[1])) if pair else None

    assert (found.way.months, found.walked) == (of(months), of(walked))
    assert (found.way.dropped, found.way.planned) == (dropped, planned)
    assert found.known == (months is not None)


def test_only_amounts_that_cover_the_same_are_put_together() -> None:
    """Millions and kroner are told in kroner; a plan, a part and what nobody has said stand by themselves."""
    found = known(figures=(
        cost("1,5", "mio. kr.", "hele") + cost("2-3", "kr. pr. kommune", "deltager") + cost("7", "kr. pr. kommune", "deltager")
        + cost("9", "mia. kr.", "plan") + cost("400", "timer") + cost("3", "måneder")
    ))  # fmt: skip
    assert found.kroner(WHOLE) == Between(low=Decimal(1500000), high=Decimal(1500000))
    assert found.kroner(MEMBER) == Between(low=Decimal(2), high=Decimal(7))
    assert found.kroner(PART) is None
    assert found.worked == Between(low=Decimal(400), high=Decimal(400))
    assert [figure.unit for figure in found.other] == ["måneder"]
    assert known(figures=cost("mindst 5", "kr.", "hele")).kroner(WHOLE) is None


def test_cases_are_put_together_by_form_and_model() -> None:
    """Dropped cases count among the cases and not in the time of those that began; a case of two models stands with both."""
    two = "[{vaerdi: indkøb, kilder: [k1]}, {vaerdi: drift-og-support, kilder: [k1]}]"
    gone = case("d", tidslinje=DECIDED + DROPPED, status="{vaerdi: opgivet, dato: 2015, kilder: [k1]}")
    found = derived(*(case(slug, tidslinje=DECIDED + BEGAN, modeller=two) for slug in "abc"), gone, case("e")).entrance
    assert [one.case.slug for one in found.known] == ["a", "b", "c", "d"]
    assert [one.slug for one in found.unknown] == ["e"]
    assert (found.everyone.cases, len(found.everyone.months.values), found.everyone.months.median) == (5, 3, None)
    assert [(group.term.id, group.cases) for group in found.forms if group.term] == [("forening", 5)]
    assert [(group.term.id, len(group.months.values)) for group in found.models if group.term] == [
        ("indkoeb", 3), ("drift-og-support", 3),
    ]  # fmt: skip
    assert not found.everyone.hours.values
