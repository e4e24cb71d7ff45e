"""Which cases to read next, each with the reasons, and nothing quadratic.

Every case holds a set of features; cases meet only through features that few of them share, so the work grows with the
number of meetings and not with the square of the number of cases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.nouns.catalogue import Related
from builder.nouns.danish import joined, sort_key
from builder.nouns.model import Case
from builder.nouns.terms import Municipality

SHOWN = 3
"""How many related cases a page shows."""
CROWD = 60
"""A feature shared by more cases than this says too little to make two of them meet."""

# What makes two cases worth reading together: kind of feature, weight, and how the reason is said.
_WEIGHTS = {"partner": 5, "neighbour": 2, "form": 2, "model": 2, "area": 3, "outcome": 1, "initiative": 2}


@dataclass(frozen=True, slots=True)
class _Feature:
    kind: str
    key: str


def relate(
    cases: tuple[Case, ...], municipalities: Mapping[str, Municipality], tied: Mapping[str, frozenset[str]]
) -> dict[str, tuple[Related, ...]]:
    """For each case the others that share most with it; cases already tied by a relation are left to that relation."""
    features = {case.slug: frozenset(_features(case, municipalities)) for case in cases}
    holders: dict[_Feature, list[Case]] = {}
    for case in cases:
        for feature in sorted(features[case.slug], key=lambda f: (f.kind, f.key)):
            holders.setdefault(feature, []).append(case)
    crowded = {feature for feature, found in holders.items() if len(found) > CROWD}
    return {case.slug: tuple(_closest(case, features, holders, crowded, tied.get(case.slug, frozenset()))) for case in cases}


def _features(case: Case, municipalities: Mapping[str, Municipality]) -> Iterator[_Feature]:
    if len(case.partners) <= CROWD:
        for partner in case.municipalities:
            yield _Feature("partner", partner.code)
        around = {code for partner in case.municipalities for code in partner.neighbours}
        for code in around & municipalities.keys() if len(case.municipalities) <= 6 else ():
            yield _Feature("neighbour", code)
    if case.form.value.id not in {"ukendt", "ikke-fastlagt"}:
        yield _Feature("form", case.form.value.id)
    for model in case.models:
        yield _Feature("model", model.value.id)
    for area in case.areas:
        yield _Feature("area", area.id)
    for initiative in case.initiatives:
        yield _Feature("initiative", initiative)
    if case.status.value.id in {"opgivet", "afsluttet"}:
        yield _Feature("outcome", case.status.value.id)


def _closest(
    case: Case,
    features: Mapping[str, frozenset[_Feature]],
    holders: Mapping[_Feature, list[Case]],
    crowded: set[_Feature],
    tied: frozenset[str],
) -> Iterator[Related]:
    scores: Counter[str] = Counter()
    met: dict[str, Case] = {}
    own = features[case.slug]
    for feature in own:
        for wanted in _meetings(feature):
            if wanted in crowded:
                continue
            for other in holders.get(wanted, ()):
                if other.slug != case.slug and other.slug not in tied:
                    met[other.slug] = other
                    scores[other.slug] += _WEIGHTS[feature.kind]
    best = sorted(met.values(), key=lambda other: (-scores[other.slug], sort_key(other.title)))
    for other in best[:SHOWN]:
        yield Related(case=other, reasons=tuple(_reasons(case, other, own & features[other.slug], own, features[other.slug])))


def _meetings(feature: _Feature) -> tuple[_Feature, ...]:
    """A neighbour meets the other case as its partner; every other feature meets itself."""
    return (_Feature("partner", feature.key),) if feature.kind == "neighbour" else (feature,)


def _reasons(
    case: Case, other: Case, shared: frozenset[_Feature], own: frozenset[_Feature], others: frozenset[_Feature]
) -> Iterator[str]:
    """Why the two belong together, strongest first, in words that a reader would use."""
    names = [m.name for m in other.municipalities if _Feature("partner", m.code) in shared]
    if names:
        yield f"{joined(names)} er med i begge" if len(names) < 4 else f"{len(names)} kommuner er med i begge"
    elif any(_Feature("neighbour", f.key) in own for f in others if f.kind == "partner"):
        yield "nabokommuner"
    same_areas = [area.title.lower() for area in case.areas if _Feature("area", area.id) in shared]
    if same_areas:
        yield f"samme område: {joined(same_areas[:2])}"
    if any(f.kind == "form" for f in shared):
        yield f"samme form: {_lower(case.form.value.title)}"
    if any(f.kind == "model" for f in shared):
        yield "samme model"
    if any(f.kind == "initiative" for f in shared):
        yield "samme initiativ"
    if any(f.kind == "outcome" for f in shared):
        yield f"også {case.status.value.title.lower()}"


def _lower(title: str) -> str:
    return title[:1].lower() + title[1:]


def tied_slugs(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """For each slug the slugs it has a written relation to, either way."""
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {slug: frozenset(others) for slug, others in found.items()}
