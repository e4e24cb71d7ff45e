"""A case and its sheet in; the municipalities that the sheet names and the case forgets out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.nouns.model import Case
from facts.claims import Claim

EVERYONE = "alle 98"
"""The group of all municipalities, as content and sheets call it."""
# What a source is called names its publisher, which need not take part.
_NOT_OF_THE_CASE = frozenset({"kilder"})


def forgotten(case: Case, sheet: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """Each municipality whose page would be wrong, and why: it takes part but is no partner, or the case does not name it."""
    members = {municipality.name for municipality in case.members}
    named = members | {one.municipality.name for one in case.named}
    told: set[str] = set()
    for claim in sheet:
        if claim.field in _NOT_OF_THE_CASE:
            continue
        takes_part = claim.field == "kommuner"
        for place in claim.places:
            if place == EVERYONE or place in told or place in (members if takes_part else named):
                continue
            told.add(place)
            yield place, "arket har kommunen som deltager" if takes_part else "arket nævner kommunen; skriv den under »naevnt«"
