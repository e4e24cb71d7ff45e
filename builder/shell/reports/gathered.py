"""The problems of one file in; those to tell a person out: what is one slip made many times once, at its first place.

A tag of HTML that another program left, or a source whose id was renamed, stands wherever it is used. A list of all of them would
push what else is wrong out of sight, so the first names the lines of the others. Programs are told every place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from builder.nouns.language import phrases
from builder.nouns.language.danish import count, joined
from builder.nouns.lint.markdown_words import HTML_NAME
from builder.nouns.problem import Problem

_ONE_SLIP = frozenset({"html", "fodnote-ukendt", "kilde-ukendt"})
_LINES = 5
"""How many other lines are named; our own choice."""


def gathered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The `problems` in their order, one of each slip."""
    every = list(problems)
    others: dict[tuple[str, str], list[Problem]] = {}
    for one in sorted(every, key=lambda problem: (problem.span.line, problem.span.column)):
        if one.code in _ONE_SLIP:
            others.setdefault(_slip(one.code, one.words), []).append(one)
    first = {id(group[0]): group[1:] for group in others.values()}
    kept = (one for one in every if one.code not in _ONE_SLIP or id(one) in first)
    return tuple(_with_places(one, first[id(one)]) if first.get(id(one)) else one for one in kept)


def _slip(code: str, words: Mapping[str, str]) -> tuple[str, str]:
    """What makes two problems one slip: a tag by its name, opened or closed; an id wherever it is cited, in a field or a body."""
    value = words["value"]
    name = HTML_NAME.search(value) if code == "html" else None
    return "html" if code == "html" else "source", name[0].lower() if name else value


def _with_places(problem: Problem, others: list[Problem]) -> Problem:
    lines = [str(line) for line in dict.fromkeys(one.span.line for one in others)]
    more = len(lines) - _LINES
    shown = joined(lines) if more <= 0 else f"{', '.join(lines[:_LINES])} og {more} mere"
    also = phrases.ALSO_IN.format(places=count(len(others), "sted", "steder"), lines=shown)
    return replace(problem, hint=f"{problem.advice} {also}")
