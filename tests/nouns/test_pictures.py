"""The axis of a picture: where a number stands, and what is written below it."""

from __future__ import annotations

from decimal import Decimal

from builder.nouns.pictures import Axis


def test_an_axis_has_room_for_every_value() -> None:
    """It ends at the next whole step; nothing is drawn outside it, and none of it is empty for no values."""
    axis = Axis.of([Decimal(3), Decimal("24.5")], 12)
    assert axis.high == 36
    assert [(tick.at, tick.text) for tick in axis.ticks(12)] == [(2.0, "0"), (34.0, "12"), (66.0, "24"), (98.0, "36")]
    assert (axis.at(Decimal(-5)), axis.at(Decimal(18)), axis.at(Decimal(99))) == (2.0, 50.0, 98.0)
    assert Axis.of([], 12).high == 12
    assert [tick.text for tick in Axis(high=Decimal(2000)).ticks(1000)] == ["0", "1.000", "2.000"]
