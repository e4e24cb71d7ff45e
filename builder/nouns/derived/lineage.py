"""What grew out of what, who joined and left, and who works with whom through what: answers as values, drawn elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from builder.nouns.derived.memberships import Stay
from builder.nouns.model import Case
from builder.nouns.municipalities import Municipality
from builder.nouns.terms import Term

UNDIRECTED = "beslaegtet"
"""The relation of the vocabulary »relation« that says nothing of before and after, or of whole and part; all others do."""
REPLACED = "afloest-af"
"""The relation whose other end is the later one."""
MOST = 12
"""The most nodes of one picture; the rest stand in its table. Our own choice, so that no picture becomes a tangle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """A relation with a direction, as written: `case` is `kind` of `other`, by place in the tree, from 0."""

    case: int
    other: int
    kind: Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A case of a tree with its own time, as a stay of itself."""

    case: Case
    time: Stay


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """Two or more cases that hang together: what others came of or are part of stands first, then by time.

    `head` is the case that most others lead to, and names the tree.
    """

    head: Case
    members: tuple[Member, ...]
    kinships: tuple[Kinship, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnover:
    """A case whose members did not all come and go together: those with a date of their own, the earliest first.

    `silent` is how many members have none.
    """

    case: Case
    stays: tuple[tuple[Municipality, Stay], ...]
    silent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """All trees, the largest first, and the cases that some joined later or left, in the catalogue's order."""

    trees: tuple[Tree, ...]
    turnovers: tuple[Turnover, ...]

    @property
    def is_known(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.trees or self.turnovers)


def cycle_from(following: Mapping[str, Collection[str]], start: str) -> list[str]:
    """A way from `start` back to it, by the steps that lead from each of the names; empty when there is none. Raises nothing."""
    ways = [[start]]
    met = {start}
    while ways:
        way = ways.pop()
        for step in following.get(way[-1], ()):
            if step == start:
                return way
            if step not in met:
                met.add(step)
                ways.append([*way, step])
    return []
