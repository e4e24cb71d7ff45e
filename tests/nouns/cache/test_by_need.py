"""Values that are made when they are first asked for are those of a plain mapping."""

from __future__ import annotations

import pytest

from builder.nouns.cache.by_need import ByNeed


def test_each_value_is_made_once_and_only_when_asked_for() -> None:
    """It reads as any mapping: keys in their order, missing ones missing, equal to a mapping of the same values."""
    made: list[str] = []
    found = ByNeed(("b", "a", "b"), lambda key: made.append(key) or key.upper())
    assert (list(found), len(found), "a" in found, "c" in found, made) == (["b", "a"], 2, True, False, ["a"])
    assert (found["a"], found.get("c"), made) == ("A", None, ["a"])
    with pytest.raises(KeyError):
        found["c"]
    assert found == {"b": "B", "a": "A"}
    assert made == ["a", "b"]
