"""What pages that gather claims of many cases need: links to each case's own sources, and to where its gap is filled."""

from __future__ import annotations

from collections.abc import Iterable

from builder.nouns.model import Case
from builder.nouns.site import urls
from builder.nouns.views.exits import Silent
from builder.nouns.views.parts import Link
from builder.stages.pages.material import case_link


def source_links(case: Case) -> dict[str, Link]:
    """The sources of a case by id, each a link to its place in the case's own list: »Beredskabsinfo, ca. 2016«."""
    path = urls.case(case.slug)
    return {
        source.id: Link(title=f"{source.publisher}, {source.date.text}", path=urls.source(path, source.id))
        for source in case.sources
    }


def silent(cases: Iterable[Case]) -> tuple[Silent, ...]:
    """The cases that do not say, in order, each with the form where an editor can."""
    return tuple(Silent(link=case_link(case), edit=urls.edit_case(case.slug)) for case in cases)
