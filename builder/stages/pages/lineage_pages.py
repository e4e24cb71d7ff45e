"""On which page which family tree stands, and who joined and left: all on one, or on as few as there must be.

What a page may hold is counted in bytes, about, so that no catalogue makes it too heavy.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.nouns.derived.lineage import Lineage, Tree, Turnover
from builder.nouns.site import urls
from builder.stages.pages.sharing import shared_out

PAGE = 86_000
"""Bytes of trees, and of who joined and left, on a page; more are divided. Our own choice: ours are one page."""
ROWS = 60
"""Rows of one tree, the table's; of more there is the number, and each case tells on its own page what it came of."""
_TREE, _ROW, _TURNOVER, _STAY = 750, 850, 1_200, 540


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageRows:
    """The page at `path` with the `trees` and `turnovers` that it holds, in order."""

    path: str
    trees: tuple[Tree, ...]
    turnovers: tuple[Turnover, ...]


def lineage_pages(found: Lineage) -> Sequence[LineageRows]:
    """The pages of all that is `found`, the trees first; none for nothing."""
    everything: tuple[Tree | Turnover, ...] = (*found.trees, *found.turnovers)
    pages = shared_out(everything, _weight, PAGE)
    return [
        LineageRows(
            path=urls.LINEAGE if number == 1 else urls.part(urls.LINEAGE, "flere", number),
            trees=tuple(one for one in page if isinstance(one, Tree)),
            turnovers=tuple(one for one in page if isinstance(one, Turnover)),
        )
        for number, page in enumerate(pages, 1)
    ]


def paths(found: Lineage) -> Mapping[str, str]:
    """Where the tree of each case stands, by the slug of the case: a path with `#anchor`."""
    return dict(_paths(found))


def shown(tree: Tree) -> int:
    """How many rows the table of the `tree` has."""
    return min(ROWS, len(tree.members))


def _paths(found: Lineage) -> Iterator[tuple[str, str]]:
    for page in lineage_pages(found):
        for tree in page.trees:
            yield from ((one.case.slug, f"{page.path}#{tree.head.origin}") for one in tree.members)


def _weight(one: Tree | Turnover) -> int:
    if isinstance(one, Tree):
        return _TREE + _ROW * shown(one)
    return _TURNOVER + _STAY * len(one.stays)
