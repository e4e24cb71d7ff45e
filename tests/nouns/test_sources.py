"""Sources: what a list of them need not say at each."""

from __future__ import annotations

import pytest

from builder.nouns.language import dates
from builder.nouns.model import Source, usual_reading
from tests.builders import registers

WAYS = {term.id: term for term in registers().vocabularies["laesning"].terms}


@pytest.mark.parametrize(
    ("read", "usual"),
    [
        ((), None),
        (("titel",), "titel"),
        (("helt", "helt"), "helt"),
        (("uddrag", "helt", "uddrag"), "uddrag"),
        (("helt", "uddrag"), None),
        (("titel", "helt", "uddrag"), None),
    ],
)
def test_how_most_sources_were_read_is_said_once(read: tuple[str, ...], usual: str | None) -> None:
    """One way is that of more than any other, or each source says its own."""
    day = dates.parse("2024")
    assert day
    sources = [Source(id=str(place), title="T", publisher="U", date=day, reading=WAYS[way]) for place, way in enumerate(read)]
    assert usual_reading(sources) == (WAYS[usual] if usual else None)
