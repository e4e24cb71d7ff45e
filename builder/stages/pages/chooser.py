"""The page of the model chooser: every question, rule and case of it, of which the script shows what the answers call for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.nouns.catalogue import called, is_called
from builder.nouns.language import danish
from builder.nouns.model import Guide
from builder.nouns.page import SitePage
from builder.nouns.registers.chooser import (
    DATA,
    Asked,
    Branch,
    ChoiceRule,
    Chooser,
    Choosing,
    Ground,
    ModelAdvice,
    Precedent,
    Step,
)
from builder.nouns.sections import CHOOSER
from builder.nouns.site import urls
from builder.nouns.views import ModelChooser
from builder.nouns.views.chooser import (
    AskedView,
    BranchView,
    ModelView,
    PrecedentView,
    ReplyView,
    RuleView,
    StepView,
    TrialRow,
)
from builder.nouns.views.parts import Link
from builder.stages.pages.frame import side_entry, side_meta
from builder.stages.pages.material import Material, case_link, guide_link, light
from builder.stages.pages.passages import part, texts

NAMED = 100
"""Cases that the rules miss, and that have no known model, which the page names; of more there is a number. Our own choice."""
_GUIDES = {"model": "vaelg-samarbejdsmodel", "form": "vaelg-organisationsform"}
"""The guides that the page belongs to, by what they help to choose."""


def chooser_tools(material: Material, guide: Guide) -> tuple[Link, ...]:
    """The page, for the guides that it belongs to; nothing for any other, or when the `material` has no such page."""
    belongs = any(is_called(guide, slug) for slug in _GUIDES.values()) and material.derived.choosing is not None
    return (Link(title="Modelvælger", path=urls.CHOOSER),) if belongs else ()


def chooser(material: Material) -> Iterator[SitePage]:
    """The page, when the `material` has a register of the chooser; else none."""
    held, tried = material.catalogue.registers.chooser, material.derived.choosing
    if held is None or tried is None:
        return
    meta = side_meta(
        path=urls.CHOOSER,
        title="Modelvælger",
        description="Spørgsmål, der peger på en samarbejdsmodel, og et træ af ja og nej, der fører til en organisationsform.",
        section=urls.GUIDES,
        listed="Modelvælger: hvilken model og hvilken form?",
    )
    told = (
        *part(CHOOSER["questions"], texts(*map(_asked, held.questions))),
        *part(CHOOSER["models"], texts(*(f"{one.model.title}. {one.summary}" for one in held.advice))),
        *part(CHOOSER["form"], texts(*(f"{step.question} {step.law}" for step in held.steps))),
    )
    yield SitePage(meta, _view(material, held, tried), (side_entry(meta, *told),))


def _asked(question: Asked) -> str:
    return " ".join((question.title, question.why, *(reply.title for reply in question.replies)))


def _view(material: Material, held: Chooser, tried: Choosing) -> ModelChooser:
    titles = {one.model.id: one.model.title for one in held.advice}
    found = material.catalogue.case_by_slug
    guides = {name: called(material.catalogue.guides, slug) for name, slug in _GUIDES.items()}
    missed = tuple(_missed(material, held, tried))
    return ModelChooser(
        parts=CHOOSER,
        questions=tuple(_questions(held)),
        models=tuple(_model(material, held, advice) for advice in held.advice),
        steps=tuple(_step(material, held, step) for step in held.steps),
        trials=tuple(_trials(tried)),
        missed=missed[:NAMED],
        missed_more=len(missed[NAMED:]),
        common=tuple(titles.get(model, model) for model in tried.common),
        answering=tried.written_on.any.count + tried.held_out.any.count,
        unknown=tuple(case_link(found[slug]) for slug in tried.unknown[:NAMED]),
        unknown_more=len(tried.unknown[NAMED:]),
        guides={name: guide_link(guide) if guide else None for name, guide in guides.items()},
        script=DATA,
    )


def _questions(held: Chooser) -> Iterator[AskedView]:
    for question in held.questions:
        replies = (
            ReplyView(
                id=reply.id,
                title=reply.title,
                speaks=_speaks(held, question.id, reply.id, alone=True),
                together=_speaks(held, question.id, reply.id, alone=False),
            )
            for reply in question.replies
        )
        yield AskedView(id=question.id, title=question.title, why=question.why, replies=tuple(replies))


def _speaks(held: Chooser, question: str, reply: str, *, alone: bool) -> tuple[str, ...]:
    """The titles of the models that an answer speaks for by itself, or only together with others."""
    found = (
        rule.model.title
        for rule in held.rules
        if (len(rule.conditions) == 1) == alone
        and any(one.question == question and reply in one.replies for one in rule.conditions)
    )
    return tuple(dict.fromkeys(found))


def _model(material: Material, held: Chooser, advice: ModelAdvice) -> ModelView:
    model = advice.model
    rules = tuple(_rule(material, held, rule) for rule in held.rules if rule.model == model)
    return ModelView(
        id=model.id,
        title=model.title,
        summary=advice.summary,
        cases=_cases(material, "model", model.id),
        rules=rules,
        supporting=tuple(_precedents(material, advice.supporting)),
        opposing=tuple(_precedents(material, advice.opposing)),
        settle=tuple((one.text, next(_sources(material, (one,)), None)) for one in advice.settle),
    )


def _cases(material: Material, key: str, value: str) -> Link | None:
    """The catalogue's list of the cases with this value of a facet, and how many they are."""
    found = next((one for one in material.derived.facet(key).values if one.term.id == value), None)
    if found is None:
        return None
    return Link(title=danish.count(len(found.cases), "case", "cases"), path=urls.facet(key, value))


def _rule(material: Material, held: Chooser, rule: ChoiceRule) -> RuleView:
    asked = {question.id: question for question in held.questions}
    titles = {(question.id, reply.id): reply.title for question in held.questions for reply in question.replies}
    when = (
        f"»{asked[one.question].title}« – {danish.joined([titles[one.question, reply] for reply in one.replies], 'eller')}"
        for one in rule.conditions
    )
    sources = tuple(_sources(material, rule.grounds))
    return RuleView(id=rule.id, when=" og ".join(when), weight=rule.weight, because=rule.because, sources=sources)


def _sources(material: Material, grounds: Iterable[Ground]) -> Iterator[Link]:
    """A link to each case or guide that the catalogue holds, at the source that says it, with its publisher and date."""
    guides = {guide.slug: guide for guide in material.catalogue.guides}
    for ground in grounds:
        slug = ground.case or ground.guide
        page = material.catalogue.case_by_slug.get(slug) if ground.case else guides.get(slug)
        if page is None:
            continue
        path = urls.case(slug) if ground.case else urls.guide(slug)
        source = next((one for one in page.sources if one.id == ground.source), None)
        if source is None:
            yield Link(title=page.title, path=path)
        else:
            yield Link(title=f"{page.title} ({source.publisher}, {source.date.text})", path=urls.source(path, source.id))


def _precedents(material: Material, precedents: Iterable[Precedent]) -> Iterator[PrecedentView]:
    for one in precedents:
        case = material.catalogue.case_by_slug.get(one.case)
        if case:
            yield PrecedentView(slug=one.case, link=case_link(case), light=light(case, material.derived), why=one.why)


def _step(material: Material, held: Chooser, step: Step) -> StepView:
    return StepView(
        id=step.id,
        question=step.question,
        law=step.law,
        dated=step.dated,
        sources=tuple(_sources(material, step.grounds)),
        yes=_branch(material, held, step.yes),
        no=_branch(material, held, step.no),
    )


def _branch(material: Material, held: Chooser, branch: Branch) -> BranchView:
    places = {step.id: number for number, step in enumerate(held.steps, start=1)}
    return BranchView(
        number=places.get(branch.step, 0),
        step=branch.step,
        form=branch.form.title if branch.form else "",
        cases=_cases(material, "form", branch.form.id) if branch.form else None,
        text=branch.text,
    )


def _trials(tried: Choosing) -> Iterator[TrialRow]:
    rows = (
        ("Mindst én af casens modeller er blandt de to første", "de to hyppigste", "any"),
        ("Alle casens modeller er blandt de to første", "de to hyppigste", "every"),
        ("Den første er en af casens modeller", "den hyppigste", "first"),
    )
    for label, baseline, name in rows:
        yield TrialRow(
            label=label, baseline=baseline, written_on=getattr(tried.written_on, name), held_out=getattr(tried.held_out, name)
        )


def _missed(material: Material, held: Chooser, tried: Choosing) -> Iterator[tuple[Link, str, bool]]:
    reasons = {one.case: one.why for one in held.exemptions}
    for trial in (tried.written_on, tried.held_out):
        for slug in trial.missed:
            yield case_link(material.catalogue.case_by_slug[slug]), reasons.get(slug, ""), trial is tried.held_out
