"""The circle around one municipality: itself, a few of its cases, and those it shares them with; never more than `MOST` nodes."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.derived.lineage import MOST

CASES, COMPANIONS = 5, MOST - 6
"""The most cases and the most companions that are drawn, with the municipality itself `MOST` in all."""
ROW = 28
"""Units between two nodes of a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A node at a height: a case by its number on the page, or a companion by its name."""

    y: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Three columns: the municipality at `middle`, `cases`, `companions`; `lines` is an SVG path of all that joins them."""

    height: int
    middle: int
    cases: tuple[Node, ...]
    companions: tuple[Node, ...]
    lines: str


def network(companions: tuple[tuple[str, tuple[int, ...]], ...]) -> Network | None:
    """The circle of a municipality; None for one without companions.

    `companions` pair a name with the numbers of the shared cases, most shared first. Drawn are the first of them, and of their
    cases those that most of them are in.
    """
    if not companions:
        return None
    drawn = companions[:COMPANIONS]
    counted = {number: sum(number in own for _, own in drawn) for _, own in drawn for number in own}
    cases = sorted(sorted(counted, key=lambda number: (-counted[number], number))[:CASES])
    height = ROW * max(len(drawn), len(cases))
    case_at = dict(zip(cases, _heights(len(cases), height), strict=True))
    own_at = _heights(len(drawn), height)
    lines = [f"M8 {height // 2}L160 {y}" for y in case_at.values()]
    lines += [f"M160 {case_at[n]}L250 {y}" for (_, own), y in zip(drawn, own_at, strict=True) for n in own if n in case_at]
    return Network(
        height=height,
        middle=height // 2,
        cases=tuple(Node(y=y, text=str(number)) for number, y in case_at.items()),
        companions=tuple(Node(y=y, text=name) for (name, _), y in zip(drawn, own_at, strict=True)),
        lines="".join(lines),
    )


def _heights(count: int, height: int) -> list[int]:
    """The middles of so many rows, spread over the height."""
    return [round(height * (2 * at + 1) / (2 * count)) for at in range(count)]
