"""What cards say of the values that one filters for, as a small script that the list of cases loads when one does."""

from __future__ import annotations

from collections.abc import Iterable

from builder.nouns.data.script import calling
from builder.nouns.language.typography import bound
from builder.nouns.page import SitePage, views_of
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile
from builder.nouns.views import CaseList
from builder.nouns.views.parts import CardLine


def line_script(pages: Iterable[SitePage]) -> OutputFile:
    """One call with the lines of each card by the slug of its case, of the `pages` that are the whole list of cases.

    A line is facet, value, label, text with its year, what a reader must know before leaning on it, its first source's id, and
    how much more the case says. Plain ASCII, so that no encoding can spoil it; texts have the hard spaces that a drawn page has.
    """
    whole = (view for view in views_of(CaseList, pages) if view.chosen is None)
    cards = (card for view in whole for card in (*view.cases, *view.rest))
    told = {card.slug: [line_of(line) for line in card.lines] for card in cards if card.lines}
    return OutputFile(urls.CASE_LINES, calling("caseLines", told))


def line_of(line: CardLine) -> list[object]:
    """A `line` of a card as scripts read it, in the order that `line_script` says."""
    claim = line.claim
    text = f"{line.text}, {line.year}"
    return [
        line.facet,
        line.value,
        line.label,
        bound(text),
        list(claim.doubts),
        claim.sources[0] if claim.sources else "",
        line.more,
    ]
