"""The axis of a picture: where a number stands, and what is written below it."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from builder.nouns import pictures
from builder.nouns.pictures import Axis
from builder.shell.settings import PROJECT


def test_an_axis_has_room_for_every_value() -> None:
    """It ends at the next whole step; nothing is drawn outside it, and none of it is empty for no values."""
    axis = Axis.of([Decimal(3), Decimal("24.5")], 12)
    assert axis.high == 36
    assert [(tick.at, tick.text) for tick in axis.ticks(12)] == [(2.0, "0"), (34.0, "12"), (66.0, "24"), (98.0, "36")]
    assert (axis.at(Decimal(-5)), axis.at(Decimal(18)), axis.at(Decimal(99))) == (2.0, 50.0, 98.0)
    assert Axis.of([], 12).high == 12
    assert [tick.text for tick in Axis(high=Decimal(2000)).ticks(1000)] == ["0", "1.000", "2.000"]


def test_every_mark_and_line_is_drawn_and_has_its_look() -> None:
    """A mark that the template has no shape for, and a line without a look, would be an empty place in a picture."""
    words = re.findall(r"^([A-Z, ]+) = (\"[a-z\", ]+)$", Path(pictures.__file__).read_text("utf-8"), re.MULTILINE)
    marks, lines = (re.findall(r"\w+", told) for _, told in words)
    drawn, looks = ((PROJECT / "templates" / name).read_text("utf-8") for name in ("pictures.html", "assets/pictures.css"))
    assert [mark for mark in marks if f'id="pic-{mark}"' not in drawn] == []
    assert [kind for kind in (*marks, *lines) if f".pic-{kind}" not in looks] == []
