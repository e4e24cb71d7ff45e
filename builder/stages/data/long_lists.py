"""A long catalogue for the list's filters: what each case is found by in one script, and the cards in others, some in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from builder.nouns.data.script import calling
from builder.nouns.language.danish import month, sentence
from builder.nouns.language.typography import bound
from builder.nouns.page import SitePage, views_of
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile
from builder.nouns.terms import TONES
from builder.nouns.views import CaseList
from builder.nouns.views.parts import Card
from builder.stages.data.line_script import line_of

TOGETHER = 20
"""Cards in a script: as many as the list shows at a time, so that a page of it is seldom more than a few hundred kB."""


def card_scripts(pages: Iterable[SitePage]) -> Iterator[OutputFile]:
    """The scripts of the list of cases among the `pages`; none when it is short, for then its page holds all of them.

    Plain ASCII, so that no encoding can spoil it; texts have the hard spaces that a drawn card has.
    """
    for view in (one for one in views_of(CaseList, pages) if one.rest):
        cards = (*view.cases, *view.rest)
        yield OutputFile(urls.CASE_ROWS, calling("caseRows", _rows(cards)))
        for number, first in enumerate(range(0, len(cards), TOGETHER)):
            some = [_card(card) for card in cards[first : first + TOGETHER]]
            yield OutputFile(f"{urls.CASE_CARDS}{number}.js", calling("caseCards", number, some))


def _rows(cards: Sequence[Card]) -> dict[str, object]:
    """By what each case is found: the ids of each way to divide them, and a line a case, in order, with `|` between.

    A line is slug, number of members, the day of its status, and the places of its ids for each way, with commas between.
    """
    keys = [key for key, _ in cards[0].filter.facets]
    values = [dict(card.filter.facets) | {"kommune": card.filter.municipalities} for card in cards]
    ids = {key: sorted({id_ for one in values for id_ in one[key]}) for key in [*keys, "kommune"]}
    places = {key: {id_: str(place) for place, id_ in enumerate(known)} for key, known in ids.items()}
    lines = (
        " ".join(
            [
                card.slug,
                str(card.filter.members),
                card.filter.date,
                *(",".join(places[key][id_] for id_ in one[key]) for key in ids),
            ]
        )
        for card, one in zip(cards, values, strict=True)
    )
    return {"ids": ids, "cases": "|".join(lines)}


def _card(card: Card) -> list[object]:
    """A card as `filter-cards.js` draws it, which is as `card.html` does."""
    fresh, light = card.fresh, card.light
    when = bound(light.when)
    if fresh.historic:
        when += " · historisk"
    elif fresh.overdue:
        when += f" · ikke gennemgået siden {bound(month(fresh.seen))}"
    return [
        card.slug,
        bound(card.title),
        bound(card.summary),
        TONES.index(light.tone) if light.tone in TONES else len(TONES) - 1,
        int(light.old),
        bound(light.word),
        when,
        int(card.where.everyone),
        card.where.squares,
        bound(card.who),
        bound(card.form),
        bound(", ".join(card.areas)),
        bound(sentence(fresh.confirmation)) if fresh.confirmed else "",
        [line_of(line) for line in card.lines],
    ]
