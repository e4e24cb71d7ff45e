"""Which cases hang together, seen from both ends, and which guides call a case as witness."""

from __future__ import annotations

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.derived import Backlink, Tie


def ties(catalogue: Catalogue) -> dict[str, tuple[Tie, ...]]:
    """Each relation from both of its ends: »afløst af« one way, »afløste« the other, each with the note for its side.

    By slug; a case without relations is not there, and a relation to a case that the catalogue lacks is passed over.
    """
    found: dict[str, list[Tie]] = {}
    for case in catalogue.cases:
        for relation in case.relations:
            other = catalogue.case_by_slug.get(relation.case)
            if other is None:
                continue
            found.setdefault(case.slug, []).append(Tie(label=relation.kind.title, case=other, note=relation.note))
            back = Tie(label=relation.kind.description, case=case, note=relation.note_back)
            found.setdefault(other.slug, []).append(back)
    return {slug: tuple(own) for slug, own in found.items()}


def backlinks(catalogue: Catalogue) -> dict[str, tuple[Backlink, ...]]:
    """For each case, by slug, the advice that it speaks for or against, in the guides' order; a case without any is not there."""
    found: dict[str, list[Backlink]] = {}
    for guide in catalogue.guides:
        for advice in guide.advice:
            for supports, witnesses in ((True, advice.supporting), (False, advice.opposing)):
                for witness in witnesses:
                    backlink = Backlink(guide=guide, advice=advice, supports=supports)
                    found.setdefault(witness.case, []).append(backlink)
    return {slug: tuple(own) for slug, own in found.items()}
