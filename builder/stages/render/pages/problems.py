"""Pages of the rules: a list of all, and one for each code, from the same table as the messages."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns import urls
from builder.nouns.danish import sentence
from builder.nouns.privacy import masked
from builder.nouns.rules import GROUPS, Group, Rule
from builder.nouns.site import Crumb, PageMeta
from builder.stages.render.pages.frame import HOME
from builder.stages.render.view import View

_PROBLEMS = Crumb("Fejl, og hvad de betyder", urls.PROBLEMS)


def problems() -> Iterator[View]:
    """The list of rules by group, and the page of each."""
    meta = PageMeta(
        path=urls.PROBLEMS,
        title=_PROBLEMS.title,
        description="Alle fejl og advarsler, som kontrollen af en case kan give, med et forkert og et rigtigt eksempel.",
        crumbs=(HOME,),
        indexed=False,
    )
    yield View("problems", meta, {"groups": GROUPS})
    for group in GROUPS:
        for code, rule in group.rules.items():
            yield _problem(group, code, rule)


def _problem(group: Group, code: str, rule: Rule) -> View:
    meta = PageMeta(
        path=urls.problem(code),
        title=rule.title,
        description=sentence(rule.why.splitlines()[0].split(". ")[0]),
        crumbs=(HOME, _PROBLEMS),
        indexed=False,
    )
    examples = (("Forkert", masked(rule.wrong)), ("Rigtigt", masked(rule.right)))
    return View("problem", meta, {"code": code, "rule": rule, "group": group, "why": rule.why.splitlines(), "examples": examples})
