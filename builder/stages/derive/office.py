"""The templates to reuse with what the catalogue knows: steps of guides, cases that show them, figures to learn from."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.catalogue import Catalogue
from builder.nouns.language.amounts import Amount
from builder.nouns.model import Case, Figure, Gain, GainSide, Guide
from builder.nouns.registers.office import OfficeStep, OfficeTemplate
from builder.nouns.tools.office import CitedFigure, Office, Shown, StepOfGuide


def office(catalogue: Catalogue) -> Office:
    """The templates of the register; none when it could not be read.

    A step of a guide that the catalogue does not hold, or that has no such group, is passed over, as is a case that it does not
    hold or that no advice of the guide names. So is a figure of the example that no case has.
    """
    register = catalogue.registers.office
    guides = {guide.slug: guide for guide in catalogue.guides}
    templates = register.templates if register else ()
    figures = tuple(figure for case in catalogue.cases for figure in _figures(case))
    every = {(figure.case, figure.figure.subject): figure for figure in figures}
    rows = [row for template in templates for section in template.sections for row in section.rows if row.case]
    return Office(
        notice=register.notice if register else "",
        tried=register.tried if register else "",
        templates=templates,
        steps={template.id: tuple(_steps(template, guides, catalogue)) for template in templates},
        guides=guides,
        figures=figures,
        examples={key: every[key] for row in rows if (key := (row.case, row.subject)) in every},
    )


def _steps(template: OfficeTemplate, guides: dict[str, Guide], catalogue: Catalogue) -> Iterator[StepOfGuide]:
    for step in template.steps:
        guide = guides.get(step.guide)
        if guide and any(item.group == step.group for item in guide.checklist):
            yield StepOfGuide(guide=guide, group=step.group, cases=tuple(_shown(step, guide, catalogue)))


def _shown(step: OfficeStep, guide: Guide, catalogue: Catalogue) -> Iterator[Shown]:
    """The cases of a step, each with what the first advice that names it says of it."""
    said: dict[str, str] = {}
    for advice in guide.advice:
        for witness in (*advice.supporting, *advice.opposing):
            said.setdefault(witness.case, witness.why)
    for slug in step.cases:
        if slug in said and slug in catalogue.case_by_slug:
            yield Shown(case=slug, why=said[slug])


def _figures(case: Case) -> Iterator[CitedFigure]:
    for kind, figures in (("Indgangspris", case.entrance_cost), ("Økonomi", case.economy)):
        for figure in figures:
            yield _cited(case, kind, figure, figure.sources)
    for gain in case.gains:
        for kind, side in (("Lovet gevinst", gain.promised), (_basis(gain), gain.measured)):
            if side and side.amount:
                figure = _figure(gain, side, side.amount)
                yield _cited(case, kind, figure, side.sources, side.measured_by)


def _cited(case: Case, kind: str, figure: Figure, ids: tuple[str, ...], by: str = "") -> CitedFigure:
    sources = tuple(source for source in case.sources if source.id in ids)
    return CitedFigure(case=case.slug, title=case.title, kind=kind, figure=figure, sources=sources, by=by)


def _basis(gain: Gain) -> str:
    """What a gain that came of it may be called: only what somebody measured is »målt«."""
    if gain.is_measured:
        return "Målt gevinst"
    return f"Gevinst, {gain.measured.basis.title.lower()}" if gain.measured and gain.measured.basis else "Oplyst gevinst"


def _figure(gain: Gain, side: GainSide, amount: Amount) -> Figure:
    return Figure(
        subject=gain.subject,
        amount=amount,
        unit=side.unit,
        year=side.year,
        sources=side.sources,
        confidence=side.confidence,
        inferred=side.inferred,
        note=side.note,
    )
