"""Which keys for sharing a cost the catalogue's cases have, and an amount divided in the usual ways."""

from __future__ import annotations

from builder.nouns.catalogue import Catalogue
from builder.nouns.language.danish import thousands
from builder.nouns.model import Case, Source
from builder.nouns.tools.splits import EQUAL, INHABITANTS, MIXED, Key, KnownKey, Splits, ToldKey, Worked, divide

EXAMPLE = 1_000_000
"""Kroner that the example divides; our own choice."""
_MOST = EXAMPLE // 2
_WAYS = (
    ("Lige", Key(kind=EQUAL)),
    ("Pr. indbygger", Key(kind=INHABITANTS)),
    ("Halvt af hver", Key(kind=MIXED, equal=50)),
    (f"Pr. indbygger, højst {thousands(_MOST)}", Key(kind=INHABITANTS, most=_MOST)),
)
_FEWEST, _FEW = 2, 4


def splits(catalogue: Catalogue) -> Splits:
    """The keys of the register whose case and source the catalogue holds; others are passed over, as a folder may lack them."""
    registers = catalogue.registers
    keys = ((key, _witness(catalogue, key.case, key.source)) for key in registers.split_keys)
    words = ((key, _witness(catalogue, key.case, key.source)) for key in registers.worded_keys)
    known = tuple(KnownKey(key=key, case=found[0], source=found[1]) for key, found in keys if found)
    told = tuple(ToldKey(key=key, case=found[0], source=found[1]) for key, found in words if found)
    telling = sum(bool(case.payment) for case in catalogue.cases)
    return Splits(known=known, told=told, telling=telling, example=_example(catalogue, known))


def _witness(catalogue: Catalogue, slug: str, source: str) -> tuple[Case, Source] | None:
    case = catalogue.case_by_slug.get(slug)
    found = next((one for one in case.sources if one.id == source), None) if case else None
    return (case, found) if case and found else None


def _example(catalogue: Catalogue, known: tuple[KnownKey, ...]) -> Worked | None:
    """An amount divided between the few municipalities of the first key that names them, or else between three of all."""
    named = next((found for one in known if _FEWEST <= len(found := one.key.members) <= _FEW), ())
    among = named or catalogue.municipalities[:3]
    if len(among) < _FEWEST:
        return None
    by_slug = {one.slug: one for one in among}
    inhabitants = {slug: one.population for slug, one in by_slug.items()}
    paid = [divide(EXAMPLE, inhabitants, key) for _, key in _WAYS]
    rows = tuple((by_slug[slug], tuple(one[slug] for one in paid)) for slug in paid[0])
    return Worked(amount=EXAMPLE, ways=tuple(title for title, _ in _WAYS), rows=rows)
