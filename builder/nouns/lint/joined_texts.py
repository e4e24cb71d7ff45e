"""Several short texts as one, which a pattern goes through once: to begin anew at each costs more than the looking.

It serves quick looks, which may say of a text that it is worth a slow one and must never miss one that is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate


class JoinedTexts:
    """The `texts` with a line feed before each and at the end, as `text`.

    What a pattern finds in one of them alone it finds here as well, when it takes `^` and `$` by line and asks of what stands
    before and behind a place only what the edge of a text or a line feed answers alike.
    """

    __slots__ = ("_starts", "text")

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = "\n".join(("", *texts, ""))
        self._starts = [*accumulate((len(one) + 1 for one in texts), initial=0)]

    def holding(self, places: Iterable[int]) -> set[int]:
        """The numbers, from 0, of the texts in which these `places` of the whole lie; a line feed is of the one behind it."""
        starts, last = self._starts, self._starts[-1]
        return {bisect_right(starts, place) - 1 for place in places if place < last}
