"""Rows of a list are made when somebody looks at one, and are then what they would have been."""

from __future__ import annotations

from builder.nouns.data.table import Row, Rows


def test_rows_are_made_once_and_only_when_one_is_looked_at() -> None:
    asked: list[str] = []

    def make() -> list[Row]:
        asked.append("made")
        return [("a", 1), ("b", None)]

    counted, rows = Rows(make, 2), Rows(make)
    assert (len(counted), asked) == (2, [])
    assert (len(rows), [*counted], counted[1], asked) == (2, [("a", 1), ("b", None)], ("b", None), ["made", "made"])
    assert counted == rows
    assert rows == (("a", 1), ("b", None))
    assert rows != (("a", 1),)
    assert hash(counted) == hash(rows)
