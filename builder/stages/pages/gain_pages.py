"""On which page which gains stand: a few on one, many by whether anybody has told what came of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.nouns.derived.evidence import PROMISE, HeldGain
from builder.nouns.site import urls
from builder.stages.pages.frame import PROMISED_PAGE
from builder.stages.pages.sharing import shared_out, weighed

LONGEST = 40
"""Gains on one page; more are divided. Our own choice: about 95 kB with the picture, as rows with answers are long."""
ONLY_PROMISED = 60
"""Gains on a page of those only promised, whose rows are shorter: about 95 kB."""
PAGE = 90_000
"""Bytes of rows on a page, about, so that long texts make it no heavier: then it has fewer of them."""
_ROW, _SIDE = 850, 150


@dataclass(frozen=True, slots=True, kw_only=True)
class GainRows:
    """The page at `path` and its `gains`, in the catalogue's order; those `only_promised` stand by themselves."""

    path: str
    title: str
    gains: tuple[HeldGain, ...]
    only_promised: bool


def gain_pages(gains: Sequence[HeldGain]) -> tuple[GainRows, ...]:
    """All `gains` shared out on pages, each on one; the first is `urls.PROMISED`, whatever it holds."""
    if len(gains) <= LONGEST:
        return (GainRows(path=urls.PROMISED, title=PROMISED_PAGE.title, gains=tuple(gains), only_promised=False),)
    answered = tuple(one for one in gains if one.evidence.level != PROMISE)
    alone = tuple(one for one in gains if one.evidence.level == PROMISE)
    return (*_divided(answered, PROMISED_PAGE.title, only_promised=False), *_divided(alone, "Kun lovet", only_promised=True))


def paths(gains: Sequence[HeldGain]) -> Mapping[str, str]:
    """The page of each of the `gains`, by its anchor there."""
    return {one.anchor: page.path for page in gain_pages(gains) for one in page.gains}


def _divided(gains: Sequence[HeldGain], title: str, *, only_promised: bool) -> Iterator[GainRows]:
    """The gains in order, on as few pages as they need, which are about as heavy as each other."""
    least = PAGE // (ONLY_PROMISED if only_promised else LONGEST)
    pages = shared_out(gains, lambda one: max(least, _weight(one)), PAGE)
    for number, some in enumerate(pages or (() if only_promised else ((),)), 1):
        yield GainRows(
            path=_path(number, only_promised=only_promised),
            title=f"{title}, side {number}" if number > 1 else title,
            gains=some,
            only_promised=only_promised,
        )


def _weight(one: HeldGain) -> int:
    sides = [side for side in (one.gain.promised, one.gain.measured) if side]
    texts = len(one.gain.subject) + len(one.gain.note) + len(one.gain.baseline) + 2 * len(one.case.title)
    return _ROW + texts + sum(_SIDE + weighed(side) for side in sides)


def _path(number: int, *, only_promised: bool) -> str:
    """The address of a page, from 1; those only promised have pages of their own from the first."""
    if number == 1 and not only_promised:
        return urls.PROMISED
    return urls.part(urls.PROMISED, "lovet" if only_promised else "svar", number)
