"""Which cases to read next, each with the reasons, and nothing quadratic.

Every case holds a set of features; cases meet only through features that few of them share, so the work grows with the
number of meetings and not with the square of the number of cases.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nlargest
from typing import NamedTuple

from builder.nouns.cache.by_need import ByNeed
from builder.nouns.derived.derived import Related
from builder.nouns.language.danish import joined, lowered
from builder.nouns.model import Case

SHOWN = 3
"""How many related cases a page shows; our own choice."""
CROWD = 60
"""A feature shared by more cases than this says too little to make two of them meet; our own choice."""
SMALL_GROUP = 4
"""Up to this many municipalities are named, and have neighbours worth naming; our own choice."""

# What makes two cases worth reading together: kind of feature and its weight, by our own choice.
_WEIGHTS = {"partner": 5, "area": 3, "form": 2, "model": 2, "initiative": 2, "outcome": 1}
_NEIGHBOUR = 2


class _Feature(NamedTuple):
    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class _Field:
    """All cases in the catalogue's order, what each has, and who has each feature that is rare enough to say anything."""

    cases: tuple[Case, ...]
    features: tuple[frozenset[_Feature], ...]
    holders: Mapping[_Feature, tuple[int, ...]]


def relate(cases: tuple[Case, ...], tied: Mapping[str, frozenset[str]]) -> Mapping[str, tuple[Related, ...]]:
    """For each case the others that share most with it; cases already tied by a relation are left to that relation.

    `cases` are in the catalogue's order, which decides between two that are equally alike; `tied` are, by slug, the slugs that
    a case has a written relation to. By slug, every case with at most `SHOWN` others, the most alike first, or with none.
    """
    features = tuple(frozenset(_features(case)) for case in cases)
    holders: dict[_Feature, list[int]] = {}
    for position, own in enumerate(features):
        for feature in own:
            holders.setdefault(feature, []).append(position)
    telling = {feature: tuple(found) for feature, found in holders.items() if len(found) <= CROWD}
    field = _Field(cases, features, telling)
    places = {case.slug: position for position, case in enumerate(cases)}
    return ByNeed(places, lambda slug: _closest(field, places[slug], tied.get(slug, frozenset())))


def _features(case: Case) -> Iterator[_Feature]:
    if len(case.municipalities) <= CROWD:
        for partner in case.municipalities:
            yield _Feature("partner", partner.code)
    if case.form.value.id not in {"ukendt", "ikke-fastlagt"}:
        yield _Feature("form", case.form.value.id)
    for model in case.models:
        yield _Feature("model", model.value.id)
    for area in case.areas:
        yield _Feature("area", area.id)
    for initiative in case.initiatives:
        yield _Feature("initiative", initiative)
    if case.over:
        yield _Feature("outcome", case.status.value.id)


def _closest(field: _Field, position: int, tied: frozenset[str]) -> tuple[Related, ...]:
    case, own = field.cases[position], field.features[position]
    scores: defaultdict[int, int] = defaultdict(int)
    for feature in own:
        weight = _WEIGHTS[feature.kind]
        for other in field.holders.get(feature, ()):
            scores[other] += weight
    for code in _around(case):
        for other in field.holders.get(_Feature("partner", code), ()):
            scores[other] += _NEIGHBOUR
    # Most meet only once: who has fewer points than the case that could be shown last need not be put in order.
    left = SHOWN + 1 + len(tied)
    least = nlargest(left, scores.values())[-1] if len(scores) > left else 0
    likely = sorted((-score, other) for other, score in scores.items() if score >= least)
    best = [other for _, other in likely if other != position and field.cases[other].slug not in tied][:SHOWN]
    return tuple(_related(case, field.cases[other], own & field.features[other]) for other in best)


def _around(case: Case) -> frozenset[str]:
    """The codes of the partners' neighbours; a large group borders on half the country, which says nothing."""
    if len(case.municipalities) > SMALL_GROUP:
        return frozenset()
    return frozenset(code for partner in case.municipalities for code in partner.neighbours)


def _related(case: Case, other: Case, shared: frozenset[_Feature]) -> Related:
    return Related(case=other, reasons=tuple(_reasons(case, other, shared)))


def _reasons(case: Case, other: Case, shared: frozenset[_Feature]) -> Iterator[str]:
    """Why the two belong together, strongest first, in words that a reader would use."""
    kinds = {feature.kind for feature in shared}
    names = [m.name for m in other.municipalities if _Feature("partner", m.code) in shared]
    if names:
        yield f"{joined(names)} er med i begge" if len(names) <= SMALL_GROUP else f"{len(names)} kommuner er med i begge"
    elif _around(case) & {m.code for m in other.municipalities}:
        yield "nabokommuner"
    areas = [area.title.lower() for area in case.areas if _Feature("area", area.id) in shared]
    if areas:
        yield f"samme område: {joined(areas[:2])}"
    if "form" in kinds:
        yield f"samme form: {lowered(case.form.value.title)}"
    if "model" in kinds:
        yield "samme model"
    if "initiative" in kinds:
        yield "samme initiativ"
    if "outcome" in kinds:
        yield f"også {lowered(case.status.value.title)}"


def tied_slugs(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """For each slug the slugs it has a written relation to, either way.

    `pairs` are slugs, from and to; a slug in no pair is not there.
    """
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {slug: frozenset(others) for slug, others in found.items()}
