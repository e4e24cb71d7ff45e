"""The catalogue in; the trees of cases, and who came and went when, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import TypeAlias

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.lineage import REPLACED, UNDIRECTED, Kinship, Lineage, Member, Tree, Turnover
from builder.nouns.derived.memberships import Stay
from builder.nouns.language.danish import sort_key
from builder.nouns.model import Case, Relation
from builder.stages.derive.memberships import stay

_Edge: TypeAlias = tuple[Case, Relation]


def lineage(catalogue: Catalogue) -> Lineage:
    """Every tree of the `catalogue`, and each case that some members joined later than others or left."""
    edges = [
        (case, relation)
        for case in catalogue.cases
        for relation in case.relations
        if relation.kind.id != UNDIRECTED and relation.case in catalogue.case_by_slug
    ]
    trees = [_tree(catalogue, own) for own in _components(edges)]
    trees.sort(key=lambda tree: (-len(tree.members), sort_key(tree.head.title)))
    return Lineage(trees=tuple(trees), turnovers=tuple(_turnovers(catalogue)))


def _components(edges: Sequence[_Edge]) -> Iterable[Sequence[_Edge]]:
    """The relations of the cases that hang together, by tree, each in the order given."""
    group: dict[str, list[str]] = {}  # by slug, all of the tree that it stands in as far as it is known
    for case, relation in edges:
        less, more = sorted((group.setdefault(slug, [slug]) for slug in (case.slug, relation.case)), key=len)
        if less is not more:
            more += less
            group.update(dict.fromkeys(less, more))
    own: dict[int, list[_Edge]] = {}
    for case, relation in edges:
        own.setdefault(id(group[case.slug]), []).append((case, relation))
    return own.values()


def _tree(catalogue: Catalogue, edges: Sequence[_Edge]) -> Tree:
    own = [(case.slug, relation) for case, relation in edges]
    before: dict[str, list[str]] = {}
    for slug, relation in own:
        one, other = (relation.case, slug) if relation.kind.id != REPLACED else (slug, relation.case)
        before.setdefault(one, [])
        before.setdefault(other, []).append(one)
    depth = _depths(before)
    members = [Member(case=case, time=_time(case)) for case in map(catalogue.case_by_slug.__getitem__, before)]
    members.sort(key=lambda one: (depth[one.case.slug], one.time.order, sort_key(one.case.title)))
    place = {one.case.slug: at for at, one in enumerate(members)}
    met = Counter(relation.case for _, relation in own)
    head = min(place, key=lambda slug: (-met[slug], place[slug]))
    kinships = (Kinship(case=place[slug], other=place[relation.case], kind=relation.kind) for slug, relation in own)
    return Tree(head=catalogue.case_by_slug[head], members=tuple(members), kinships=tuple(kinships))


def _depths(before: Mapping[str, Sequence[str]]) -> Mapping[str, int]:
    """How many steps lead to each at most.

    Relations of one kind run in no cycle, which `check` has refused, but those of several may: what grew out of a part of its
    own whole. A step that closes such a cycle does not count.
    """
    steps = {slug: list(dict.fromkeys(some)) for slug, some in before.items()}
    order: Sequence[str] = ()
    while not order:
        try:
            order = (*TopologicalSorter(steps).static_order(),)
        except CycleError as found:
            one, other, *_ = found.args[1]
            steps[other].remove(one)
    depth: dict[str, int] = {}
    for slug in order:
        depth[slug] = max((1 + depth[one] for one in steps[slug]), default=0)
    return depth


def _time(case: Case) -> Stay:
    start = case.start if case.start and not case.start.expected else None
    end = case.end if case.over else None
    return Stay(
        case=case,
        since=start.date if start else None,
        until=end.date if end else None,
        over=case.over,
        seen=case.status.date,
        planned=bool(end and end.expected),
        claims=tuple(filter(None, (start, end))),
    )


def _turnovers(catalogue: Catalogue) -> Iterator[Turnover]:
    for case in catalogue.cases:
        own = {partner.since.text for partner in case.partners if partner.since}
        if case.nationwide or not (len(own) > 1 or any(partner.until for partner in case.partners)):
            continue
        dated = [m for m in case.municipalities if any(partner.since or partner.until for partner in case.memberships(m))]
        stays = sorted(((m, stay(case, m)) for m in dated), key=lambda one: one[1].order)
        if dated:
            yield Turnover(case=case, stays=tuple(stays), silent=len(case.municipalities) - len(dated))
