"""The catalogue in; the trees of cases, and who came and went when, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from builder.nouns.catalogue import Catalogue
from builder.nouns.danish import sort_key
from builder.nouns.lineage import REPLACED, UNDIRECTED, Kinship, Lineage, Member, Tree, Turnover
from builder.nouns.memberships import Stay
from builder.nouns.model import Case, Relation
from builder.stages.derive.memberships import stay


def lineage(catalogue: Catalogue) -> Lineage:
    """Every tree of the `catalogue`, and each case that some members joined later than others or left."""
    edges = [
        (case, relation)
        for case in catalogue.cases
        for relation in case.relations
        if relation.kind.id != UNDIRECTED and relation.case in catalogue.case_by_slug
    ]
    trees = [_tree(catalogue, found, edges) for found in _components(edges)]
    trees.sort(key=lambda tree: (-len(tree.members), sort_key(tree.head.title)))
    return Lineage(trees=tuple(trees), turnovers=tuple(_turnovers(catalogue)))


def _components(edges: list[tuple[Case, Relation]]) -> list[set[str]]:
    """The slugs that hang together, in the order in which they are met."""
    groups: list[set[str]] = []
    for case, relation in edges:
        joined = {case.slug, relation.case}
        apart = [group for group in groups if not group & joined]
        groups = [*apart, joined.union(*(group for group in groups if group & joined))]
    return groups


def _tree(catalogue: Catalogue, slugs: set[str], edges: list[tuple[Case, Relation]]) -> Tree:
    own = [(case.slug, relation) for case, relation in edges if case.slug in slugs]
    after = [(relation.case, slug) if relation.kind.id != REPLACED else (slug, relation.case) for slug, relation in own]
    depth = {slug: _depth(slug, after) for slug in slugs}
    members = [Member(case=case, time=_time(case)) for slug in slugs for case in (catalogue.case_by_slug[slug],)]
    members.sort(
        key=lambda one: (depth[one.case.slug], one.time.since is None, one.time.since or one.time.seen, sort_key(one.case.title))
    )
    place = {one.case.slug: at for at, one in enumerate(members)}
    met = Counter(relation.case for _, relation in own)
    head = min(slugs, key=lambda slug: (-met[slug], place[slug]))
    kinships = (Kinship(case=place[slug], other=place[relation.case], kind=relation.kind) for slug, relation in own)
    return Tree(head=catalogue.case_by_slug[head], members=tuple(members), kinships=tuple(kinships))


def _depth(slug: str, after: list[tuple[str, str]]) -> int:
    """How many steps lead to it; relations run in no cycle, which `check` has refused."""
    return max((1 + _depth(before, after) for before, later in after if later == slug), default=0)


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
        stays = sorted(((m, stay(case, m)) for m in dated), key=lambda one: (one[1].since is None, one[1].since or one[1].seen))
        if dated:
            yield Turnover(case=case, stays=tuple(stays), silent=len(case.municipalities) - len(dated))
