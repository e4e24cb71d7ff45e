"""Pages of the rules: a list of all, and one for each code, from the same table as the messages."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.language.danish import sentence
from builder.nouns.lint.privacy import masked
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.rules import GROUPS, Group, Rule
from builder.nouns.site import urls
from builder.nouns.views import ProblemPage, Problems
from builder.nouns.views.parts import Link
from builder.stages.pages.frame import HOME
from builder.stages.pages.material import Material

_PROBLEMS = Link(title="Fejl, og hvad de betyder", path=urls.PROBLEMS)


def problems(material: Material) -> Iterator[SitePage]:
    """The list of rules by group, and the page of each; they are the same whatever `material` holds."""
    meta = PageMeta(
        path=urls.PROBLEMS,
        title=_PROBLEMS.title,
        description="Alle fejl og advarsler, som kontrollen af en case kan give, med et forkert og et rigtigt eksempel.",
        crumbs=(HOME,),
        indexed=False,
    )
    yield SitePage(meta, Problems(groups=GROUPS))
    for group in GROUPS:
        for code, rule in group.rules.items():
            yield _problem(group, code, rule)


def _problem(group: Group, code: str, rule: Rule) -> SitePage:
    meta = PageMeta(
        path=urls.problem(code),
        title=rule.title,
        description=sentence(rule.why.splitlines()[0].split(". ")[0]),
        crumbs=(HOME, _PROBLEMS),
        indexed=False,
    )
    examples = (("Forkert", masked(rule.wrong)), ("Rigtigt", masked(rule.right)))
    why = tuple(rule.why.splitlines())
    return SitePage(meta, ProblemPage(code=code, rule=rule, subject=group.title, why=why, examples=examples))
