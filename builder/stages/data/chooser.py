"""The model chooser's rules as a script, so that the browser judges by what the build judges by."""

from __future__ import annotations

from typing import Any

from builder.nouns.data.script import holding
from builder.nouns.registers.chooser import DATA, Chooser, Choosing, ModelAdvice


def chooser_script(held: Chooser | None, tried: Choosing | None) -> dict[str, bytes]:
    """The script that hands over the rules, by its path under `assets/`, as plain ASCII; none without a register."""
    if held is None or tried is None:
        return {}
    return {DATA: holding("chooser", chooser_data(held, tried))}


def chooser_data(held: Chooser, tried: Choosing) -> dict[str, Any]:
    """What the script is given: questions with their answers, rules, models with their cases, and the cases' own answers."""
    named = {one.case for advice in held.advice for one in (*advice.supporting, *advice.opposing)}
    return {
        "questions": {question.id: [reply.id for reply in question.replies] for question in held.questions},
        "rules": [
            {
                "id": rule.id,
                "model": rule.model.id,
                "weight": rule.weight,
                "when": [[one.question, list(one.replies)] for one in rule.conditions],
            }
            for rule in held.rules
        ],
        "models": [_model(advice) for advice in held.advice],
        "cases": {slug: dict(answers) for slug, answers in tried.answers.items() if slug in named},
    }


def _model(advice: ModelAdvice) -> dict[str, Any]:
    return {
        "id": advice.model.id,
        "supporting": [one.case for one in advice.supporting],
        "opposing": [one.case for one in advice.opposing],
    }
