"""The page of each case; the lists of cases are in `case_lists.py`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from builder.nouns.cache.following import Following
from builder.nouns.derived.exits import Gathered, gathered
from builder.nouns.entry import CASE
from builder.nouns.language.danish import sort_key
from builder.nouns.model import Case, Partner
from builder.nouns.municipalities import Group
from builder.nouns.page import SitePage
from builder.nouns.sections import SECTIONS, Section
from builder.nouns.site import urls
from builder.nouns.tables import TABLES
from builder.nouns.terms import Term
from builder.nouns.tools.status_report import held_reports
from builder.nouns.views import CasePage
from builder.nouns.views.cases import Testimony, TieLine
from builder.nouns.views.parts import ShownFor
from builder.nouns.walk import leaves
from builder.stages.pages.case_entry import case_entry
from builder.stages.pages.case_head import blanks, short_answers, told_elsewhere
from builder.stages.pages.frame import CASES, content_meta
from builder.stages.pages.material import Material, case_link, guide_link, initiative_link, light, members, numbers, who
from builder.stages.pages.split import reckonings

TIES = 60
"""Cases that a case is said to hang together with, on its page; of more there is the number. Our own choice."""


def cases(material: Material) -> Iterator[SitePage]:
    """A page for each case, in the catalogue's order: facts, story, promises and measurements, sources, where to read on.

    Raises `KeyError` for an initiative that the catalogue of `material` lacks; `check` reports it before any page is made.
    """
    for case in material.catalogue.cases:
        yield one_case(material, case)


def bare_cases(material: Material) -> Iterator[SitePage]:
    """The same without what search knows of them, for which the bodies must be there; raises as `cases`."""
    for case in material.catalogue.cases:
        yield replace(one_case(material, case), entries=())


def one_case(material: Material, case: Case) -> SitePage:
    """The page of one case; raises as `cases`."""
    meta = content_meta(case, "cases", CASES, urls.CASES, CASE)
    return SitePage(meta, _case(material, case), (case_entry(material, case),))


def _case(material: Material, case: Case) -> CasePage:
    derived = material.derived
    questions = material.catalogue.registers.vocabularies["spoergsmaal"].terms
    answered = {answer.question.id for answer in case.answers if answer.counts}
    left = tuple(question for question in questions if question.id not in answered)
    elsewhere = told_elsewhere(case)
    related = derived.related.get(case.slug, ())
    ties, testimonies = _ties(material, case), _testimonies(material, case)
    return CasePage(
        case=case,
        numbers=numbers(case),
        light=light(case, derived),
        fresh=derived.freshness(case),
        where=Following(members, case),
        who=Following(who, case),
        partners=Following(_alike, case),
        contents=tuple(_contents(case, leads_on=bool(related or ties or testimonies))),
        ties=ties[:TIES],
        untold=len(ties[TIES:]),
        tree=material.tree_paths.get(case.slug, ""),
        testimonies=testimonies,
        related=tuple(ShownFor(card=material.cards[one.case.slug], why="; ".join(one.reasons)) for one in related),
        comparison=urls.comparison(case.slug) if related else "",
        initiatives=tuple(initiative_link(material.catalogue.initiative_by_slug[slug]) for slug in case.initiatives),
        timeline=derived.timelines[Case, case.slug],
        reports=held_reports(case),
        answered=len(answered),
        unanswered=tuple(question.brief for question in left),
        touched=tuple((question.brief, elsewhere[question.id]) for question in left if question.id in elsewhere),
        short_answers=Following(short_answers, case),
        blanks=Following(blanks, case),
        marks=Following(_marks, case),
        country=material.country,
        reckonings=reckonings(material, case),
        gains_at=f"{material.gain_paths[case.origin]}#{case.origin}" if case.gains else "",
        entrance_at=material.entrance_paths.get(case.slug, "") if case.entrance_cost else "",
        exits_at=f"{material.exit_paths.get(case.slug, urls.EXITS)}#{case.origin}" if case.exit else "",
        left=Following(_left, case),
    )


def _left(case: Case) -> Gathered:
    return gathered(case.exit.events if case.exit else ())


def _alike(case: Case) -> tuple[tuple[Partner, ...], ...]:
    """Municipalities of which the same is said, together where the first of them stands; a group of them stands alone."""
    found: dict[object, list[Partner]] = {}
    for one in case.partners:
        said = (one.role, one.since, one.until, one.note, one.sources, one.confidence, one.inferred)
        found.setdefault(one if isinstance(one.member, Group) else said, []).append(one)
    return tuple(map(tuple, found.values()))


def _contents(case: Case, *, leads_on: bool) -> Iterator[Section]:
    """The parts that the page of a case has, after those of its text, in their order."""
    shown = {
        "facts": True,
        "gains": case.gains,
        "money": case.economy or case.entrance_cost or case.size,
        "organised": case.governance or case.payment or case.staff,
        "preconditions": case.interfaces or case.political_room or case.transition,
        "learned": case.challenges or case.lessons,
        "exit": case.exit,
        "answers": case.answers,
        "timeline": case.timeline,
        "unknown": True,
        "sources": True,
        "related": leads_on,
    }
    return (SECTIONS[name] for name, has in shown.items() if has)


def _marks(case: Case) -> tuple[Term, ...]:
    """The degrees of certainty that a mark stands for on the page, the surest first met, each once."""
    found = (value for _, _, value in leaves(TABLES["cases"], case) if isinstance(value, Term) and value.mark)
    return tuple({term.id: term for term in found}.values())


def _ties(material: Material, case: Case) -> tuple[TieLine, ...]:
    """Both what the case says itself and what others say of it; of very many its own first."""
    ties = material.derived.ties.get(case.slug, ())
    if len(ties) > TIES:
        own = {relation.case for relation in case.relations}
        ties = tuple(sorted(ties, key=lambda tie: tie.case.slug not in own))
    return tuple(TieLine(label=tie.label, link=case_link(tie.case), note=tie.note) for tie in ties)


def _testimonies(material: Material, case: Case) -> tuple[Testimony, ...]:
    """The guides that name the case, by title, each with the advice that the case speaks for or against."""
    backlinks = sorted(material.derived.backlinks.get(case.slug, ()), key=lambda backlink: sort_key(backlink.guide.title))
    by_guide = (tuple(found) for _, found in groupby(backlinks, key=lambda backlink: backlink.guide.slug))
    return tuple(
        Testimony(
            guide=guide_link(found[0].guide),
            advice=tuple((backlink.supports, backlink.advice.text) for backlink in found),
        )
        for found in by_guide
    )
