"""The box of facts of a case: who takes part, how it is organised, since when; as `case_facts.html` has it on the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.nouns.language import danish
from builder.nouns.model import EVERYONE, PLANNED, Case, Claim, Dated, Partner
from builder.nouns.municipalities import Group
from builder.nouns.site import urls
from builder.nouns.source.blocks import LINE_BREAK, SMALL, Block, Run, Runs, plain
from builder.nouns.views import CasePage
from builder.stages.book import parts


def facts(view: CasePage) -> Block:
    """The box of facts. What nobody knows stands together with the rest that is unknown."""
    here = view.case
    rows = {
        _municipalities(here): tuple(_partners(view)),
        "Antal kommuner": _headcount(view),
        "Nævnt, men ikke som part": _named(here),
        "Andre parter": plain("; ".join(here.other_partners)),
        "Region": plain(_regions(here)),
        "Organisationsform": _claim(view, here.form),
        "Samarbejdsmodel": _lines(_claim(view, model) for model in here.models),
        "Område": plain(", ".join(area.title for area in here.areas)),
        "Start": _dated(view, here.start),
        "Slut": _dated(view, here.end),
        "Initiativer": _lines((parts.link(initiative),) for initiative in view.initiatives),
        "Bekræftet af": _confirmed(view),
    }
    return parts.facts(rows)


def _regions(here: Case) -> str:
    """Where the members lie; of many that no source names, only that some of them lie there."""
    if here.nationwide:
        return "Hele landet"
    found = ", ".join(region.title for region in here.regions)
    if found and here.unnamed:
        return f"{found} (den kommune, kilderne nævner)" if len(here.members) == 1 else f"{found} (de kommuner, kilderne nævner)"
    return found


def _municipalities(here: Case) -> str:
    if here.nationwide or here.unnamed or not here.municipalities:
        return "Kommuner"
    if len(here.present) < len(here.municipalities):
        return "Kommuner, også tidligere"
    return danish.count(len(here.municipalities), "kommune", "kommuner")


def _partners(view: CasePage) -> Iterator[Run]:
    """Who takes part, with one support for those that stand together on the same sources and are equally sure."""
    partners = view.case.partners
    for position, partner in enumerate(partners):
        following = partners[position + 1] if position + 1 < len(partners) else None
        alike = following is not None and _ground(following) == _ground(partner)
        yield from _partner(partner)
        if partner.note or not alike:
            yield from parts.support(view.numbers, partner)
        if following is not None:
            yield Run(LINE_BREAK if partner.note else "; " if partner.told else ", ")


def _ground(partner: Partner) -> object:
    return partner.sources, partner.confidence, partner.inferred


def _partner(partner: Partner) -> Iterator[Run]:
    member = partner.member
    if partner.everyone:
        yield Run(EVERYONE)
    elif isinstance(member, Group):
        yield Run(f"{danish.sentence(member.name)} ({danish.joined([one.name for one in member.members])})")
    else:
        yield Run(member.name, (), urls.municipality(member.slug))
    yield from (Run(f", {words}") for words in partner.told)


def _headcount(view: CasePage) -> Runs:
    found = view.case.headcount
    if found is None:
        return ()
    return (*plain(f"{danish.sentence(found.amount.text)} ({found.year.text})"), *parts.support(view.numbers, found))


def _named(here: Case) -> Runs:
    return _lines(
        (
            Run(one.municipality.name, (), urls.municipality(one.municipality.slug)),
            *plain(f" {one.why}" if one.why else "", SMALL),
        )
        for one in here.named
    )


def _claim(view: CasePage, claim: Claim) -> Runs:
    meaning = f" – {danish.lowered(claim.value.description)}" if claim.value.description else ""
    return (*plain(claim.value.title), *plain(meaning, SMALL), *parts.support(view.numbers, claim))


def _lines(items: Iterable[Runs]) -> Runs:
    """Each on its own line."""
    made = tuple(items)
    return tuple(run for position, runs in enumerate(made) for run in ((Run(LINE_BREAK), *runs) if position else runs))


def _dated(view: CasePage, found: Dated | None) -> Runs:
    if found is None:
        return ()
    return (*plain(danish.sentence(found.date.text) + (PLANNED if found.expected else "")), *parts.support(view.numbers, found))


def _confirmed(view: CasePage) -> Runs:
    if not view.case.confirmations:
        return plain(f"Ikke endnu (0 af {view.fresh.partners})" if view.fresh.partners else "Ikke endnu")
    words = "; ".join(f"{word.municipality.name}, {word.role}, {word.date.text}" for word in view.case.confirmations)
    return plain(f"{danish.sentence(view.fresh.confirmation)}: {words}")
