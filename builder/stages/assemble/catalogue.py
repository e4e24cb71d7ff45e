"""Cases, guides, initiatives and surveys in; one catalogue out, in its order, with who is found under what."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import inf

from builder.nouns.catalogue import Catalogue
from builder.nouns.language.danish import sort_key
from builder.nouns.model import Case, Content, DecisionTrack, Guide, Initiative, Survey, Wave
from builder.nouns.registers.registers import Registers


def assemble(content: Iterable[Content], registers: Registers, waves: Iterable[Wave] = ()) -> Catalogue:
    """The catalogue of what is not a draft. References to pages that are not there are left to `check`.

    `content` may come in any order; the catalogue does not depend on it. Cases and initiatives are in Danish order of title,
    guides by phase and then by their own number, those without one last, surveys and `waves` by year. `cases_of` and
    `cases_naming` are by code of municipality, `cases_in_initiative` by slug, all in the catalogue's order; no nationwide case is
    in `cases_of`.

    Raises `ValueError` for a guide in a phase that `registers` lack: it was validated with others, which is our own mistake.
    """
    published = [page for page in content if not page.draft]
    cases = tuple(sorted((p for p in published if isinstance(p, Case)), key=lambda c: sort_key(c.title)))
    guides = _by_phase([p for p in published if isinstance(p, Guide)], registers)
    initiatives = tuple(sorted((p for p in published if isinstance(p, Initiative)), key=lambda i: sort_key(i.title)))
    return Catalogue(
        cases=cases,
        guides=guides,
        initiatives=initiatives,
        surveys=tuple(sorted((p for p in published if isinstance(p, Survey)), key=lambda s: (s.year, s.slug))),
        tracks=tuple(sorted((p for p in published if isinstance(p, DecisionTrack)), key=lambda t: (t.year, t.slug))),
        registers=registers,
        case_by_slug={case.slug: case for case in cases},
        initiative_by_slug={initiative.slug: initiative for initiative in initiatives},
        cases_of=_group(cases, lambda case: () if case.nationwide else (m.code for m in case.municipalities)),
        cases_naming=_group(cases, lambda case: dict.fromkeys(one.municipality.code for one in case.named)),
        nationwide=tuple(case for case in cases if case.nationwide),
        cases_in_initiative=_group(cases, lambda case: case.initiatives),
        waves=tuple(sorted(waves, key=lambda wave: wave.year)),
    )


def _by_phase(guides: list[Guide], registers: Registers) -> tuple[Guide, ...]:
    phases = [term.id for term in registers.vocabularies["fase"].terms]

    def place(guide: Guide) -> tuple[int, float, object]:
        return phases.index(guide.phase.id), inf if guide.order is None else guide.order, sort_key(guide.title)

    return tuple(sorted(guides, key=place))


def _group(cases: tuple[Case, ...], keys: Callable[[Case], Iterable[str]]) -> dict[str, tuple[Case, ...]]:
    found: dict[str, list[Case]] = {}
    for case in cases:
        for key in keys(case):
            found.setdefault(key, []).append(case)
    return {key: tuple(members) for key, members in found.items()}
