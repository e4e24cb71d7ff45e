"""Answers and rules in; what they say of each model out. And the rules tried on the cases, those held out apart.

`assets/tools/chooser-rules.js` says the same in the browser; `tests/corpus/chooser.json` holds the two together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from builder.nouns.catalogue import Catalogue
from builder.nouns.model import Case
from builder.nouns.registers.chooser import FIRST, Answers, Chooser, Choosing, Precedent, Rate, Trial, Verdict, is_held_out
from builder.stages.derive.case_answers import case_answers

SUPPORTING, OPPOSING = 2, 1
"""How many cases are named for a model, and against it; the issue's own numbers."""


def judge(chooser: Chooser, known: Mapping[str, Answers], answers: Answers) -> tuple[Verdict, ...]:
    """What the `answers` say of each model that the chooser advises on, the most points first.

    A model's points are the weights of its rules that fire. Of two with the same points the one that the register has first comes
    first. `known` are the answers of the cases of the catalogue, by slug: a case that is not there is not named. An answer that
    the register does not know fires nothing.
    """
    verdicts = []
    for advice in chooser.advice:
        fired = [rule for rule in chooser.rules if rule.model.id == advice.model.id and rule.fires(answers)]
        verdicts.append(
            Verdict(
                model=advice.model.id,
                points=sum(rule.weight for rule in fired),
                rules=tuple(rule.id for rule in fired),
                supporting=_alike(advice.supporting, known, answers)[:SUPPORTING],
                opposing=_alike(advice.opposing, known, answers)[:OPPOSING],
            )
        )
    return tuple(sorted(verdicts, key=lambda one: -one.points))


def _alike(precedents: Iterable[Precedent], known: Mapping[str, Answers], answers: Answers) -> tuple[str, ...]:
    """The cases that are known, those with the most answers in common first, else in the order written."""
    found = [one.case for one in precedents if one.case in known]
    return tuple(sorted(found, key=lambda slug: -len(known[slug].items() & answers.items())))


def choosing(catalogue: Catalogue) -> Choosing | None:
    """Each case's answers, and the rules tried on them; None when there is no register of the chooser.

    Only answers that the register knows count. A case without a known model is tried on nothing and told by name.
    """
    chooser = catalogue.registers.chooser
    if chooser is None:
        return None
    replies = {(question.id, reply.id) for question in chooser.questions for reply in question.replies}
    answers = {case.slug: {q: r for q, r in case_answers(case).items() if (q, r) in replies} for case in catalogue.cases}
    tried = [case for case in catalogue.cases if case.models]
    written_on = [case for case in tried if not is_held_out(case.origin)]
    common = tuple(model for model, _ in Counter(_models(written_on)).most_common(FIRST))
    ranked = {case.slug: tuple(one.model for one in judge(chooser, {}, answers[case.slug]) if one.points > 0) for case in tried}
    return Choosing(
        answers=answers,
        common=common,
        written_on=_trial(written_on, ranked, common),
        held_out=_trial([case for case in tried if is_held_out(case.origin)], ranked, common),
        unknown=tuple(case.slug for case in catalogue.cases if not case.models),
    )


def _models(cases: Iterable[Case]) -> list[str]:
    return [claim.value.id for case in cases for claim in case.models]


def _trial(cases: list[Case], ranked: Mapping[str, tuple[str, ...]], common: tuple[str, ...]) -> Trial:
    any_, every, first = (Rate(hits=0, baseline=0, count=len(cases)) for _ in range(3))
    missed = []
    for case in cases:
        own, named = set(_models([case])), ranked[case.slug][:FIRST]
        any_ = _counted(any_, hit=bool(own & set(named)), by_baseline=bool(own & set(common)))
        every = _counted(every, hit=own <= set(named), by_baseline=own <= set(common))
        first = _counted(first, hit=named[0] in own if named else False, by_baseline=bool(own & set(common[:1])))
        if not own & set(named):
            missed.append(case.slug)
    return Trial(any=any_, every=every, first=first, missed=tuple(missed))


def _counted(rate: Rate, *, hit: bool, by_baseline: bool) -> Rate:
    return replace(rate, hits=rate.hits + hit, baseline=rate.baseline + by_baseline)
