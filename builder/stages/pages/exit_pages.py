"""On which page which cases stand that say something of leaving: all on one, or those of each legal form by themselves.

What a page may hold is counted in bytes of its rows, about, so that no catalogue and no long text makes it too heavy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.nouns.derived.exits import Exits, FormExits
from builder.nouns.model import Case, ExitEvent
from builder.nouns.site import urls
from builder.stages.pages.sharing import shared_out, weighed

WHOLE = 82_000
"""Bytes of all that is said of leaving on one page; where there is more, each legal form has pages of its own. Our own choice."""
CASES = 55_000
"""Bytes of cases on a page of a legal form."""
_CASE, _EVENT, _LINE, _SILENT, _OVER = 700, 170, 360, 190, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitRows:
    """The page at `path` with the `cases` of a legal form that it holds, those where somebody left first."""

    path: str
    cases: tuple[Case, ...]


def exit_pages(known: Exits) -> Mapping[str, tuple[ExitRows, ...]]:
    """The pages of each legal form by its id, none for a form that nobody tells of; empty where one page holds everything."""
    whole = sum(_CASE + _case(case) for form in known.forms for case in form.told)
    whole += sum(_LINE + 2 * len(case.title) for case, _ in known.events)
    whole += sum(_SILENT + 2 * len(case.title) for form in known.forms for case in form.silent)
    whole += sum(_OVER + len(case.title) for form in known.forms for case in form.over)
    return {form.form.id: tuple(_pages(form)) for form in known.forms} if whole > WHOLE else {}


def paths(known: Exits) -> Mapping[str, str]:
    """The page on which each case stands that says something of leaving, by its slug."""
    own = {case.slug: page.path for pages in exit_pages(known).values() for page in pages for case in page.cases}
    return {case.slug: own.get(case.slug, urls.EXITS) for form in known.forms for case in form.told}


def told_of(form: FormExits) -> tuple[Case, ...]:
    """The cases of a legal form that say something, those with the most exits first."""
    return tuple(sorted(form.told, key=lambda case: -len(case.exit.events) if case.exit else 0))


def _pages(form: FormExits) -> Sequence[ExitRows]:
    parts = shared_out(told_of(form), lambda case: _CASE + _case(case), CASES)
    return [ExitRows(path=urls.part(urls.EXITS, form.form.id, number), cases=cases) for number, cases in enumerate(parts, 1)]


def _case(case: Case) -> int:
    terms = case.exit.terms if case.exit else ()
    events = case.exit.events if case.exit else ()
    return 4 * len(case.title) + sum(map(weighed, terms)) + sum(map(_event, events))


def _event(event: ExitEvent) -> int:
    more = (*event.disputes, *event.after)
    return (
        _EVENT + weighed(event) + sum(100 + weighed(amount) for amount in event.amounts) + sum(60 + weighed(one) for one in more)
    )
