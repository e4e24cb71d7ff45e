"""The decision track as a chapter of the book: what is known of which municipalities, the dates, and the sources."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.derived.decisions import Ahead
from builder.nouns.source.blocks import STRONG, Block, Paragraph, Run, Runs, Table, plain
from builder.nouns.views import DecisionsPage
from builder.nouns.views.decisions import DecisionLine
from builder.stages.book import parts

_ROWS = tuple(map(plain, ("Kommune", "Trin", "Hvornår", "Organisation, organ, form")))
_DATES = tuple(map(plain, ("Hvornår", "Hvad", "Hvem", "Art")))


def decisions(view: DecisionsPage, path: str, address: str) -> tuple[Block, ...]:
    """The blocks of the track; `address` is the public one, empty for none."""
    track = view.decisions.track
    return (
        *parts.head(track, path, plain(f"{track.year.text} · Sådan står det {track.reviewed.text}")),
        Paragraph(plain(f"Kilder til {view.known} af {view.total} kommuner; for resten er det ukendt.")),
        *track.body.blocks,
        Table(_ROWS, tuple(_row(view, line) for line in view.lines), (28, 15, 19, 38)),
        *_notes(view),
        Table(_DATES, tuple(_date(view, one) for one in view.decisions.ahead), (22, 44, 20, 14)),
        *parts.foot(track, view.fresh, address),
    )


def _row(view: DecisionsPage, line: DecisionLine) -> tuple[Runs, ...]:
    one = line.row.decision
    told = [line.row.organisation.name, f"organ: {one.decided_by or 'ukendt'}", f"form: {one.form or 'ukendt'}"]
    told += [f"forbehold {line.shared}" if line.shared else one.reservations] if one.reservations else []
    return (
        plain(", ".join(link.title for link in line.municipalities)),
        (*plain(one.step.title), *parts.cite(view.numbers, one), *_sure(one.confidence.title)),
        plain(f"{one.date.text}; {one.date_note}" if one.date_note else one.date.text),
        plain(". ".join(told)),
    )


def _sure(word: str) -> Iterator[Run]:
    yield Run(f" (sikkerhed: {word.lower()})")


def _notes(view: DecisionsPage) -> Iterator[Block]:
    for number, text in enumerate(view.reservations, start=1):
        yield Paragraph((Run(f"Forbehold {number}: ", (STRONG,)), Run(text)), "small")
    for one in view.decisions.track.organisations:
        yield Paragraph((Run(f"{one.name}: ", (STRONG,)), Run(one.note or "ingen note")), "small")


def _date(view: DecisionsPage, one: Ahead) -> tuple[Runs, ...]:
    date = one.deadline
    when = date.recurring or (f"{date.date.text} til {date.until.text}" if date.until else date.date.text)
    words = (
        *plain(f"{date.text} ({date.subject})"),
        *parts.cite(view.numbers, date),
        *_sure(date.confidence.title),
    )
    return plain(when), words, plain(date.scope), plain(date.nature)
